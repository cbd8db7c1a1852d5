/** The command on the replayed sites, in a real Chromium: what each page does is what its Report says. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import schema from '../../src/core/report/report.schema.json' with { type: 'json' };
import type { Report } from '../../src/core/report/report.ts';
import type { CookieRow } from '../../src/core/findings/rows.ts';
import { launch, type Browser } from '../../src/scan/browser/browser.ts';
import { findBrowser } from '../../src/scan/browser/find.ts';
import { exitCodeOf } from '../../src/scan/commands/exit-code.ts';
import { observePage } from '../../src/scan/observe/observe-loads.ts';
import { run } from '../../src/scan/run.ts';
import type { ScanRequest } from '../../src/scan/commands/scan-request.ts';
import { pageNamed, type CookieExpected, type SitePage } from '../sites/pages.ts';
import { html, type Answering } from '../sites/exchange.ts';
import { browserArguments, startSites, type Sites } from '../sites/server.ts';
import { scanAll } from './scan-all.ts';
import { CHROMIUM } from './in-headless-shell.ts';

/** A page that is never done: it is looked at for all of its time. */
const TICKING = 'https://www.norfolk.gov.uk/ticking';
const ticking: Answering = ({ host, path }) =>
  `https://${host}${path}` === TICKING
    ? html('<title>Bins</title><h1>Bins</h1><script>setInterval(() => {}, 100)</script>')
    : null;

let sites: Sites;
beforeAll(async () => {
  sites = await startSites(0, ticking);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => sites.close());

const request = (addresses: string[], given: Partial<ScanRequest> = {}): ScanRequest => ({
  addresses,
  formats: ['json'],
  notices: [],
  out: null,
  failOn: ['differs'],
  observeSeconds: 0.5,
  timeoutSeconds: 8,
  thirdPartyCookies: 'store',
  browser: null,
  browserArgs: browserArguments(sites.port),
  concurrency: 1,
  ...given,
});

const isReport = new Ajv({ strict: false }).compile(schema);

/** Other hosts that something left for, sorted. */
function hostsOf(report: Report): string[] {
  const own = new URL(report.page).hostname;
  const left = report.requests.filter(({ outcome }) => outcome === 'answered' || outcome === 'failed');
  return [...new Set(left.map(({ host }) => host))].filter((host) => host !== own).sort();
}

const hostsExpected = (page: SitePage): string[] =>
  page.expects.hosts.filter((host) => host !== new URL(page.address).hostname).sort();

const asRow = (cookie: CookieRow | CookieExpected, state: string) => ({
  name: cookie.name,
  host: cookie.host,
  path: cookie.path,
  partitioned: cookie.partitioned,
  state,
  httpOnly: cookie.httpOnly,
  secure: cookie.secure,
  sameSite: cookie.sameSite,
  setBy: cookie.setBy,
  setByHost: cookie.setByHost,
  // Some are written as a date: a few seconds either way.
  asked: Math.round((cookie.askedSeconds ?? Number.NaN) / 10),
});

const byName = <Row extends { name: string; host: string }>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => `${a.name} ${a.host}`.localeCompare(`${b.name} ${b.host}`));

const cookiesOf = (report: Report) => byName(report.cookies.map((cookie) => asRow(cookie, cookie.state)));

const cookiesExpected = (page: SitePage, policy: 'store' | 'refuse') =>
  byName(
    page.expects.cookies.flatMap((cookie) => {
      const state = policy === 'store' ? cookie.state : cookie.stateWhereRefused;
      return state === null ? [] : [asRow(cookie, state)];
    }),
  );

const storageOf = (rows: { kind: string; host: string; key: string }[]): string[] =>
  rows.map(({ kind, host, key }) => `${kind}:${key}@${host}`).sort();

function expectAsDeclared(report: Report, page: SitePage, policy: 'store' | 'refuse' = 'store'): void {
  expect.soft(hostsOf(report), `hosts of ${page.name}`).toEqual(hostsExpected(page));
  expect.soft(cookiesOf(report), `cookies of ${page.name}`).toEqual(cookiesExpected(page, policy));
  expect.soft(storageOf(report.storage), `storage of ${page.name}`).toEqual(storageOf(page.expects.storage));
  expect.soft(report.httpStatus, `status of ${page.name}`).toBe(page.expects.status);
  expect.soft(isReport(report) ? null : isReport.errors, `schema of ${page.name}`).toBeNull();
}

const LOST = ['started-late', 'hooks-not-run', 'not-settled', 'crashed', 'bound-reached'];
const lostBy = (report: Report): string[] =>
  report.conditions.gaps.filter(({ code }) => LOST.includes(code)).map(({ detail }) => detail);

it('sees every way there is to contact another site, and every state of a cookie', async () => {
  const page = pageNamed('every-way');
  const [report] = await run(request([page.address], { observeSeconds: 2 }));
  if (!report) throw new Error('no report');
  expectAsDeclared(report, page);
  expect(lostBy(report)).toEqual([]);
  const blocked = report.requests.filter(({ outcome }) => outcome === 'blocked').map(({ host }) => host);
  expect(blocked).toContain('way-blocked-image.example');
  // Every host in the Report was contacted, and the server says so.
  const asked = new Set(sites.requests().map(({ host }) => host));
  expect(hostsOf(report).filter((host) => !asked.has(host))).toEqual([]);
});

it('tells who asked for what, back to the page', async () => {
  const [report] = await run(request([pageNamed('norfolk-match').address]));
  const analytics = report?.requests.find(({ host }) => host.endsWith('google-analytics.com'));
  expect(analytics?.initiators).toEqual(['www.googletagmanager.com', 'www.norfolk.gov.uk']);
  expect(analytics?.sent.page).toBe('full');
});

it('sees ordinary pages as they are, one after another in one browser', async () => {
  const pages = [
    'norfolk-plain',
    'norfolk-match',
    'norfolk-undeclared',
    'norfolk-refused-cookies',
    'norfolk-deleted-cookies',
    'norfolk-served-by-worker',
    'my-norfolk-account',
  ].map(pageNamed);
  const heard: string[] = [];
  const reports = await run(request(pages.map(({ address }) => address)), {
    onReport: ({ page }) => heard.push(page),
  });
  expect(heard).toEqual(reports.map(({ page }) => page));
  for (const [index, page] of pages.entries()) {
    const report = reports[index] as Report;
    expectAsDeclared(report, page);
    expect.soft(lostBy(report), page.name).toEqual([]);
    expect.soft(report.conditions).toMatchObject({
      collector: 'scanner',
      profile: 'fresh',
      thirdPartyCookies: 'stored',
      language: 'en-GB',
    });
    // A fresh profile each: nothing of one page is there on the next.
    expect.soft(report.cookies.filter(({ state }) => state === 'sent-only')).toEqual([]);
    expect.soft(new Set(report.requests.map(({ choice }) => choice))).toEqual(new Set(['none']));
  }
}, 90_000);

it('refuses cookies of other sites where it is told to, and says so', async () => {
  // No headless shell can.
  vi.stubEnv('CANDOUR_BROWSER', CHROMIUM);
  const pages = ['norfolk-undeclared', 'norfolk-embed'].map(pageNamed);
  const reports = await run(
    request(
      pages.map(({ address }) => address),
      { thirdPartyCookies: 'refuse' },
    ),
  );
  for (const [index, page] of pages.entries()) {
    expectAsDeclared(reports[index] as Report, page, 'refuse');
    expect(reports[index]?.conditions.thirdPartyCookies).toBe('refused');
  }
});

describe('a page that cannot be judged', () => {
  const names = [
    'server-error',
    'not-found',
    'bot-wall',
    'bot-wall-in-frame',
    'never-settles',
    'dialog',
    'download',
    'connection-closed',
    'connection-refused',
    'name-unknown',
    'redirect-loop',
  ];

  it('gives a Report with its reason, and never a pass', async () => {
    const pages = names.map(pageNamed);
    const addresses = pages.map(({ address }) => address);
    const reports = await Promise.all(scanAll(request(addresses, { observeSeconds: 0, timeoutSeconds: 4 })));
    for (const [index, page] of pages.entries()) {
      const report = reports[index] as Report;
      expect
        .soft(
          report.conditions.gaps.map(({ code }) => code),
          page.name,
        )
        .toContain(page.expects.gap);
      expect.soft(report.verdict, page.name).toBe('inconclusive');
      expect.soft(report.headline.kind, page.name).toBe('inconclusive');
      expect.soft(exitCodeOf([report], ['differs']), page.name).toBe(2);
      expect.soft(report.httpStatus, page.name).toBe(page.expects.status);
      expect.soft(isReport(report) ? null : isReport.errors, page.name).toBeNull();
    }
  }, 90_000);

  it('tells a certificate that is not valid', async () => {
    const args = browserArguments(sites.port).filter((arg) => arg !== '--ignore-certificate-errors');
    const [report] = await run(request([pageNamed('norfolk-plain').address], { browserArgs: args }));
    expect(report?.conditions.gaps.map(({ code }) => code)).toEqual(['certificate-error']);
    expect(report?.verdict).toBe('inconclusive');
  });

  it('gives up a site that does not answer in time', async () => {
    const [report] = await run(request([pageNamed('slow-to-answer').address], { timeoutSeconds: 1 }));
    expect(report?.conditions.gaps.map(({ code }) => code)).toEqual(['unreachable']);
  });

  it('says that the page crashed', async () => {
    const browser = await launch({
      browser: (await findBrowser(null)) ?? '',
      args: browserArguments(sites.port),
      thirdPartyCookies: 'store',
    });
    try {
      const { address } = pageNamed('norfolk-plain');
      const seen = observePage(browser, { address, observeSeconds: 3, timeoutSeconds: 8 });
      await crashPage(browser, address);
      expect((await seen).gaps.map(({ code }) => code)).toEqual(['crashed']);
    } finally {
      await browser.close();
    }
  });

  /** A page is looked at for longer than a dying browser lives. */
  const LONG = { observeSeconds: 6, timeoutSeconds: 20 };

  /** A browser that is killed five seconds after each of its first starts: time enough to begin a page. */
  async function dyingBrowser(deaths: number): Promise<{ path: string; remove: () => Promise<void> }> {
    const folder = await mkdtemp(join(tmpdir(), 'candour-dying-'));
    const path = join(folder, 'browser');
    const real = await findBrowser(null);
    const starts = `${folder}/starts`;
    await writeFile(
      path,
      `#!/bin/sh
if [ "$1" = --version ]; then exec ${real} "$@"; fi
echo >> ${starts}
if [ $(wc -l < ${starts}) -gt ${deaths} ]; then exec ${real} "$@"; fi
exec timeout -s KILL 5 ${real} "$@"
`,
    );
    await chmod(path, 0o755);
    return { path, remove: () => rm(folder, { recursive: true }) };
  }

  it('looks again, in a browser of their own, at pages that a browser was lost under', async () => {
    const dying = await dyingBrowser(1);
    const reports = await run(request([TICKING, TICKING], { ...LONG, browser: dying.path, concurrency: 2 }));
    await dying.remove();
    expect(reports.map(({ verdict }) => verdict)).toEqual(['matches', 'matches']);
    expect(reports.flatMap(({ conditions }) => conditions.gaps)).toEqual([]);
  }, 60_000);

  it('says that the browser was gone where that one was lost too, and goes on with another', async () => {
    const dying = await dyingBrowser(2);
    const reports = await run(request([TICKING, TICKING], { ...LONG, browser: dying.path }));
    await dying.remove();
    expect(reports.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'matches']);
    expect(reports[0]?.conditions.gaps.map(({ code }) => code)).toEqual(['crashed']);
  }, 60_000);
});

/** Crashes the page's own process once the page is there. */
async function crashPage(browser: Browser, address: string): Promise<void> {
  for (;;) {
    const { targetInfos } = await browser.connection.browser.send('Target.getTargets');
    const target = targetInfos.find(({ url }) => url === address);
    if (target) {
      await new Promise((wait) => setTimeout(wait, 500));
      const { targetId } = target;
      const { sessionId } = await browser.connection.browser.send('Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      // Nobody is left to answer it.
      browser.connection
        .session(sessionId)
        .send('Page.crash')
        .catch(() => undefined);
      return;
    }
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

describe.concurrent('the command itself', () => {
  const candour = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const browser = browserArguments(sites.port).flatMap((arg) => ['--browser-arg', arg]);
      const all = ['src/scan/cli.ts', 'scan', ...args, '--observe', '0', ...browser];
      execFile(process.execPath, all, { maxBuffer: 1e8 }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  it.each([
    ['norfolk-plain', 0, ''],
    ['norfolk-undeclared', 1, 'candour: exit code 1: the page is at or above --fail-on differs.\n'],
    ['connection-refused', 2, 'candour: exit code 2: the page could not be told (inconclusive).\n'],
  ])('prints one Report in pure JSON for %s and ends with %i', async (name, code, err) => {
    const { address } = pageNamed(name);
    const ended = await candour(address, '--format', 'json');
    expect({ code: ended.code, err: ended.err }).toEqual({ code, err });
    expect((JSON.parse(ended.out) as Report).page).toBe(address);
  });

  it('writes one file a form where it is given a folder, and prints nothing', async () => {
    const { address } = pageNamed('norfolk-plain');
    const folder = await mkdtemp(join(tmpdir(), 'candour-out-'));
    const ended = await candour(address, '--format', 'text,json,ndjson', '--out', folder);
    expect(ended).toEqual({ code: 0, out: '', err: '' });
    const [text, json, lines] = await Promise.all(
      ['txt', 'json', 'ndjson'].map((ending) => readFile(`${folder}/report.${ending}`, 'utf8')),
    );
    await rm(folder, { recursive: true });
    expect(text).toContain('Norfolk County Council');
    expect(JSON.parse(json ?? '')).toEqual(JSON.parse(lines ?? ''));
  });

  it('prints a list for several pages', async () => {
    const { address } = pageNamed('norfolk-plain');
    const { out } = await candour(address, address, '--format', 'json');
    expect((JSON.parse(out) as Report[]).map(({ page }) => page)).toEqual([address, address]);
  });
});
