/** What Firefox does in its own way: stops the background, blocks trackers, lets people take permissions back. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { everyWay, onLeaving, pageNamed } from '../sites/pages.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { violations } from './axe.ts';
import { ask, readyState, tabOf } from './chromium.ts';
import { openOwnPage, startFirefox, type Firefox, untilTrue } from './firefox.ts';

/** Facebook's are on a list of trackers here, as they are on Firefox's own. */
const TRACKERS = {
  'privacy.trackingprotection.enabled': true,
  'urlclassifier.trackingTable.testEntries': 'connect.facebook.net,www.facebook.com',
};
/** Of permissions Firefox asks in a window of its own, which no test can press. */
const ALLOWING = { 'extensions.webextOptionalPermissionPrompts': false };
/** Milliseconds after which the background is stopped where nothing happens. */
const IDLE_MS = 5_000;

let sites: Sites;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  firefox = await startFirefox({ sites: sites.port, preferences: { ...TRACKERS, ...ALLOWING } });
  page = await firefox.browser.newPage();
});

afterAll(async () => {
  await firefox.close();
  await sites.close();
});

const gapsOf = ({ conditions }: Report): string[] => conditions.gaps.map(({ code }) => code);

async function reportOf(address: string, of: Firefox = firefox): Promise<Report> {
  const { report } = await readyState(of, await tabOf(of, address), address);
  if (report === null) throw new Error(`No report of ${address}.`);
  return report;
}

describe('a page that contacts others in every way', () => {
  /** Firefox sends no ping of a link unless the person turns that on (browser.send_pings). */
  const NOT_IN_FIREFOX = ['ping'];

  it('is seen to contact every host, for its workers and reports too', async () => {
    const { address } = pageNamed('every-way');
    await page.goto(address);
    // Its last request comes two seconds in.
    await new Promise((wait) => setTimeout(wait, 3_000));
    // It writes its own address anew meanwhile.
    const tab = await tabOf(firefox, page.url());
    const report = (await readyState(firefox, tab, address)).report as Report;
    const seen = new Map(report.requests.map((row) => [row.host, row]));
    const notNow = [...onLeaving.map(({ way }) => way), ...NOT_IN_FIREFOX];
    const ways = everyWay.filter(({ way }) => !notNow.includes(way));
    expect(ways.map(({ host }) => host).filter((host) => !seen.has(host))).toEqual([]);
    expect(gapsOf(report).filter((code) => code !== 'choice-unknown')).toEqual([]);
    expect(seen.get('way-csp-report.example')?.initiators).toEqual(['www.norfolk.gov.uk']);
    // Of a media file of nothing it would ask hundreds of times.
    expect(seen.get('way-video.example')?.count).toBeLessThan(10);
  });
});

describe('a tracker that Firefox blocks', () => {
  it('is told as blocked, and neither as contacted nor as a finding', async () => {
    const { address } = pageNamed('leeds-denial-contradicted');
    await page.goto(address);
    const report = await reportOf(address);
    const blocked = report.requests.filter(({ host }) => host.includes('facebook'));
    expect(blocked.map(({ outcome }) => outcome)).toEqual(blocked.map(() => 'blocked'));
    expect(blocked.length).toBeGreaterThan(0);
    expect(report.products.map(({ id }) => id)).not.toContain('meta-pixel');
    expect(report.findings.map(({ id }) => id)).not.toContain('denial-contradicted');
  });
});

describe('a page that does not come', () => {
  /** A port that is not led to the replayed sites: nobody is there. */
  const NOBODY = 'https://www.norfolk.gov.uk:444/';

  it('is told once, as not reached, though an error page is shown under its address', async () => {
    await expect(page.goto(NOBODY)).rejects.toThrow(/CONNECTION_REFUSED/);
    const report = await reportOf(NOBODY);
    expect(gapsOf(report)).toEqual(['unreachable']);
    expect(report.verdict).toBe('inconclusive');
    expect(report.headline.kind).toBe('inconclusive');
  });

  it('gives way to the next one', async () => {
    const { address } = pageNamed('norfolk-plain');
    await page.goto(address);
    expect(gapsOf(await reportOf(address))).toEqual([]);
  });
});

describe('a site that a person adds', () => {
  it('is watched from its next page on, with its hooks', async () => {
    const { address } = pageNamed('not-a-council');
    await page.goto(address);
    const tab = await tabOf(firefox, address);
    const late = await ask(firefox, { ask: 'add-site', tab, site: 'example.org' });
    expect(late.report && gapsOf(late.report)).toContain('started-late');
    await page.goto(pageNamed('norfolk-plain').address);
    await page.goto(address);
    const report = await reportOf(address);
    expect(gapsOf(report)).not.toContain('started-late');
    expect(gapsOf(report).filter((code) => code === 'hooks-not-run').length).toBeLessThan(2);
    expect(report.cookies.some(({ setBy }) => setBy === 'script')).toBe(true);
    const removed = await ask(firefox, { ask: 'remove-site', tab, site: 'example.org' });
    expect(removed).toMatchObject({ status: 'not-council', added: false, report: null });
  });
});

describe('the popup', () => {
  it('is no wider than it is meant to be', async () => {
    const { address } = pageNamed('norfolk-match');
    await page.goto(address);
    await page.bringToFront();
    await reportOf(address);
    const width = await firefox.inside().evaluate(async () => {
      await chrome.action.openPopup();
      for (let tries = 0; tries < 100; tries += 1) {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        if (popup?.document.getElementById('headline')) {
          await new Promise((wait) => setTimeout(wait, 500));
          const { innerWidth } = popup;
          popup.close();
          return innerWidth;
        }
        await new Promise((wait) => setTimeout(wait, 50));
      }
      return null;
    });
    expect(width).toBeGreaterThanOrEqual(390);
    expect(width).toBeLessThan(430);
  });

  it.each(['popup', 'workspace'])('and the workspace are open to all: %s', async (view) => {
    const tab = await tabOf(firefox, pageNamed('norfolk-match').address);
    const own = await firefox.browser.newPage();
    await openOwnPage(own, `/src/${view}/index.html?tab=${tab}`);
    await own.waitForSelector('h1');
    expect(await violations(own)).toEqual([]);
    await own.close();
  });
});

describe('a background that Firefox stopped', () => {
  it('wakes for the next page, misses nothing of it, and knows the last', async () => {
    const idle = await startFirefox({
      sites: sites.port,
      preferences: { 'extensions.background.idle.timeout': IDLE_MS },
    });
    try {
      // Asked for, it would be started.
      const isStopped = (): Promise<boolean> =>
        idle
          .inside()
          .evaluate(
            () =>
              !chrome.extension.getViews().some(({ location }) => location.pathname.includes('background')),
          );
      const first = pageNamed('norfolk-plain').address;
      const visited = await idle.browser.newPage();
      await visited.goto(first);
      await reportOf(first, idle);
      const stopped = async (): Promise<void> => {
        for (let tries = 0; !(await isStopped()); tries += 1) {
          if (tries > 40) throw new Error('Firefox did not stop the background.');
          await new Promise((wait) => setTimeout(wait, 500));
        }
      };
      await stopped();
      const next = await idle.browser.newPage();
      const { address, expects } = pageNamed('norfolk-match-many');
      await next.goto(address);
      const report = await reportOf(address, idle);
      expect(gapsOf(report)).toEqual([]);
      expect(report.httpStatus).toBe(200);
      const hosts = report.requests.map(({ host }) => host);
      expect(expects.hosts.filter((host) => !hosts.includes(host))).toEqual([]);
      expect(report.requests.some(({ types }) => types.includes('document'))).toBe(true);
      await stopped();
      const again = await ask(idle, { ask: 'judge', tab: await tabOf(idle, first) });
      expect(again.report && gapsOf(again.report)).toEqual([]);
    } finally {
      await idle.close();
    }
  });
});

/** The last: what was allowed is not sure to be so afterwards. */
describe('permission to see all websites', () => {
  it('can be taken back, which is said and not taken for one of the browser’s own pages, and given again', async () => {
    const { address } = pageNamed('norfolk-plain');
    await page.goto(address);
    await reportOf(address);
    const tab = await tabOf(firefox, address);
    const all = { origins: ['<all_urls>'] };
    await firefox.inside().evaluate((which) => chrome.permissions.remove(which), all);
    expect(await ask(firefox, { ask: 'judge', tab })).toMatchObject({ status: 'not-allowed', report: null });

    const popup = await firefox.browser.newPage();
    await openOwnPage(popup, `/src/popup/index.html?tab=${tab}`);
    await untilTrue(popup, `document.body.innerText.includes('not allowed')`);
    expect(await violations(popup)).toEqual([]);
    await (await popup.$('button.main'))?.click();
    await untilTrue(popup, `!document.body.innerText.includes('not allowed')`);
    expect(await firefox.inside().evaluate((which) => chrome.permissions.contains(which), all)).toBe(true);
    await popup.close();
    const meanwhile = await ask(firefox, { ask: 'judge', tab });
    expect(meanwhile.report && gapsOf(meanwhile.report)).toContain('not-watched');
    await page.goto(pageNamed('norfolk-match').address);
    await page.goto(address);
    expect(gapsOf(await reportOf(address))).toEqual([]);
  });
});
