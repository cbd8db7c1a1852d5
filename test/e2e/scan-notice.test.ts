/** The command on sites without a bundled notice: it finds and reads the site's own, through the browser that scans. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import type { ScanRequest } from '../../src/scan/commands/scan-request.ts';
import { run } from '../../src/scan/run.ts';
import { ELSEWHERE, linkingTo } from '../sites/notice-links.ts';
import { pageNamed } from '../sites/pages.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { BROWSERS_OWN_HOSTS } from '../sites/special-hosts.ts';
import { pageOf, scanOf, servePages } from './scan-pages.ts';
import './in-headless-shell.ts';

let sites: Sites;
/** Fifteen seconds of waiting, on sites of its own: beside the others. */
let slow: Promise<Report[]>;
beforeAll(async () => {
  sites = await startSites();
  const others = await startSites();
  slow = scan([linkingTo({ privacy: '/about/slow' })], {}, others).finally(() => others.close());
  // Its own test is told of it.
  slow.catch(() => undefined);
});
afterAll(() => sites.close());

const scan = (addresses: string[], given: Partial<ScanRequest> = {}, { port } = sites): Promise<Report[]> =>
  // Reading a notice is inside a page's deadline; the first one of a process has all rules to read too.
  run(scanOf(port, addresses, { timeoutSeconds: 20, ...given }));

/** Pages that have nothing to do with one another. */
const SIDE_BY_SIDE = { concurrency: 2 };

/** Pages asked for under /about, where the notices are. */
const askedFor = (): string[] =>
  sites
    .requests()
    .filter(({ host, path }) => !BROWSERS_OWN_HOSTS.has(host) && path.startsWith('/about/'))
    .map(({ path }) => path);

const gapsOf = ({ conditions }: Report): string[] => conditions.gaps.map(({ code }) => code);

describe('a site whose notice is not bundled', () => {
  it('is judged against its own, one step further too, with where and when it was read', async () => {
    sites.clearRequests();
    const began = new Date().toISOString();
    const [report] = await scan([linkingTo({ privacy: '/about/privacy' })]);
    expect(report?.verdict).toBe('differs');
    expect(report?.notices.map(({ layer, address }) => [layer, address])).toEqual([
      ['read', 'https://www.oxford.gov.uk/about/privacy'],
      ['read', 'https://www.oxford.gov.uk/about/cookies'],
    ]);
    for (const { retrieved, sha256, unread } of report?.notices ?? []) {
      expect(retrieved >= began && retrieved <= new Date().toISOString()).toBe(true);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(unread).toEqual([]);
    }
    expect(report?.findings.map(({ id }) => id)).toContain('optional-before-choice');
    expect(report?.products[0]?.declaredBy?.quote).toMatch(/Google Analytics/);
    expect(askedFor()).toEqual(['/about/privacy', '/about/cookies']);
  });

  it('is asked once in a run, without a cookie, and what is asked is no part of the page’s evidence', async () => {
    sites.clearRequests();
    const address = linkingTo({ privacy: '/about/privacy' });
    const reports = await scan([address, address]);
    expect(askedFor()).toEqual(['/about/privacy', '/about/cookies']);
    const notice = sites.requests().filter(({ path }) => path.startsWith('/about/'));
    expect(notice.map(({ cookies, referer }) => ({ cookies, referer }))).toEqual(
      notice.map(() => ({ cookies: [], referer: null })),
    );
    for (const { requests, notices } of reports) {
      expect(notices).toHaveLength(2);
      const own = requests.filter(({ host }) => host === 'www.oxford.gov.uk');
      expect(own.flatMap(({ types }) => types)).toEqual(['document']);
    }
  });

  it('is judged against where it can be had, and said to be missing where not', async () => {
    const cases: [privacy: string, layer: string | null, gap: string | null][] = [
      ['/about/moved', 'read', null],
      ['/about/moved-away', null, 'notice-unread'],
      ['/about/notice.pdf', null, 'notice-format'],
      ['/about/leaflet.pdf', 'read', null],
      ['/about/huge', null, 'notice-unread'],
      ['/about/gone', null, 'notice-unread'],
      ['/about/round', null, 'notice-unread'],
      ['/about/nothing-much', null, 'notice-unread'],
      [`https://${ELSEWHERE}/oxford`, null, 'notice-unread'],
    ];
    sites.clearRequests();
    const reports = await scan(
      cases.map(([privacy]) => linkingTo({ privacy })),
      SIDE_BY_SIDE,
    );
    const told = reports.map((report, index) => [
      cases[index]?.[0],
      report.notices[0]?.layer ?? null,
      gapsOf(report)[0] ?? null,
    ]);
    expect(told).toEqual(cases);
    const without = reports.filter(({ notices }) => notices.length === 0);
    expect(new Set(without.map(({ verdict }) => verdict))).toEqual(new Set(['no-notice']));
    expect(sites.requests().filter(({ host }) => host === ELSEWHERE)).toEqual([]);
  });

  it('is read in plain words too, and every other page that is linked is read or said not to be', async () => {
    const cases: [cookies: string, read: string[], loses: string[]][] = [
      ['/about/gone', ['/about/plain'], ['notice', 'cookie-list']],
      ['/about/notice.pdf', ['/about/plain'], ['notice', 'cookie-list']],
      [`https://${ELSEWHERE}/list`, ['/about/plain'], ['notice', 'cookie-list']],
      ['/about/filled-in', ['/about/plain', '/about/filled-in'], ['cookie-list']],
      ['/about/of-scripts', ['/about/plain', '/about/of-scripts'], []],
      ['/about/framed', ['/about/plain', '/about/framed'], []],
      ['/about/wide', ['/about/plain', '/about/wide'], []],
    ];
    const reports = await scan(
      cases.map(([cookies]) => linkingTo({ privacy: '/about/plain', cookies })),
      SIDE_BY_SIDE,
    );
    const told = reports.map(({ notices, conditions }, at) => [
      cases[at]?.[0],
      notices.map(({ address }) => URL.parse(address ?? '')?.pathname),
      conditions.gaps.find(({ code }) => code.startsWith('notice-'))?.loses ?? [],
    ]);
    expect(told).toEqual(cases);
    expect(reports.at(-1)?.products[0]?.declared).toBe('named');
  });

  it('is given up after 15 seconds', async () => {
    const [report] = await slow;
    expect(report?.verdict).toBe('no-notice');
    expect(report?.conditions.gaps.map(({ detail }) => detail)).toContainEqual(
      expect.stringMatching(/\/about\/slow did not answer in time\.$/),
    );
  });

  it('is found where nothing but its query names it', async () => {
    const footer = '<a href="/page?id=7&PHPSESSID=abc">Privacy notice</a>';
    const pages = await servePages({
      '/': pageOf('<p>Bins</p><script>document.cookie = "_ga=GA1.1.1.2; max-age=600";</script>', footer),
      '/page?id=7': pageOf(
        '<h1>Privacy notice</h1><p>Our website uses Google Analytics to count visits.</p>',
      ),
    });
    const [report] = await run(scanOf(pages.port, ['https://www.oxford.gov.uk/']));
    await pages.close();
    expect(report?.notices.map(({ address }) => address)).toEqual(['https://www.oxford.gov.uk/page?id=7']);
    expect(report?.page).toBe('https://www.oxford.gov.uk/');
    expect(report?.products.map(({ id, declared }) => [id, declared])).toEqual([
      ['google-analytics', 'named'],
    ]);
  });
});

describe('a bundled notice', () => {
  it('stands beside the site’s own, which is asked for all the same', async () => {
    sites.clearRequests();
    const [report] = await scan([pageNamed('norfolk-match').address]);
    expect(report?.notices.map(({ layer }) => layer)).toEqual(['bundled']);
    // Nothing is said there: the transcription counts as a reading of it.
    expect(sites.requests().filter(({ path }) => path === '/privacy')).toHaveLength(1);
    expect(report?.verdict).toBe('matches');
  });
});

describe('a consent tool', () => {
  it('tells what it declares, beside a bundled notice, from inside the page alone', async () => {
    sites.clearRequests();
    const [report] = await scan([pageNamed('norfolk-other-consent-tool').address]);
    expect(report?.notices.map(({ layer, kind }) => `${layer} ${kind}`)).toEqual([
      'bundled website',
      'consent-tool cookies',
    ]);
    const declaredBy = report?.cookies.find(({ name }) => name === '_ga')?.declaredBy;
    expect(declaredBy).toMatchObject({ how: 'listed', pattern: '_ga' });
  });

  it('that does its worst is not waited for, and tells nothing', async () => {
    const tool = `window.klaroConfig = { get services() { for (;;); } };`;
    const grown = `window.CookieControl = { config() { return { optionalCookies: [] }; } };
      JSON.stringify = () => 'x'.repeat(2e8); Array.prototype.push = () => 1;
      Array.prototype.slice = () => [{ length: 1 }, 'y'.repeat(2e7), 7];`;
    const pages = await servePages({
      '/hangs': pageOf(`<p>Bins</p><script>${tool}</script>`),
      '/grows': pageOf(`<p>Bins</p><script>${grown}</script>`),
    });
    const [hangs, grows] = await run(
      scanOf(pages.port, ['https://www.oxford.gov.uk/hangs', 'https://www.oxford.gov.uk/grows']),
    );
    await pages.close();
    expect(hangs?.notices).toEqual([]);
    expect(hangs?.verdict).toBe('no-notice');
    expect(gapsOf(hangs as Report)).toEqual(['too-slow', 'notice-unread']);
    expect(grows?.notices).toEqual([]);
  });
});

describe('--notice', () => {
  it('judges against a published page at an address, asked for through the browser, and nothing else', async () => {
    sites.clearRequests();
    const [report] = await scan([pageNamed('norfolk-other-consent-tool').address], {
      notices: ['https://www.oxford.gov.uk/about/privacy', 'https://www.oxford.gov.uk/about/cookies'],
    });
    expect(report?.notices.map(({ layer, unread }) => `${layer} ${unread.join()}`)).toEqual([
      'supplied ',
      'supplied ',
    ]);
    expect(askedFor().sort()).toEqual(['/about/cookies', '/about/privacy']);
  });

  it('speaks for the page that the address leads to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'candour-notice-'));
    const file = join(folder, 'notice.txt');
    await writeFile(file, 'Website privacy notice\n\nOur website uses Google Analytics to count visits.\n');
    const [report] = await scan(['https://norfolk.gov.uk/plain'], { notices: [file] });
    await rm(folder, { recursive: true });
    expect(report?.finalPage).toBe('https://www.norfolk.gov.uk/plain');
    expect(report?.notices.map(({ layer }) => layer)).toEqual(['supplied']);
  });

  it('says in one line why an address was not read', async () => {
    await expect(
      scan([pageNamed('norfolk-plain').address], { notices: ['https://www.oxford.gov.uk/about/gone'] }),
    ).rejects.toThrow(
      /^The notice was not read: https:\/\/www\.oxford\.gov\.uk\/about\/gone was not found\.$/,
    );
  });
});
