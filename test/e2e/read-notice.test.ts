/**
 * From "no notice known" to a verdict with the council's own words: what is asked of the website, only when the person
 * asks, and how everything that can go wrong ends.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeTroubleCode, TabState } from '../../src/core/report/tab-state.ts';
import { ELSEWHERE, linkingTo } from '../sites/notice-links.ts';
import { pageNamed } from '../sites/pages.ts';
import { startSites, type RequestReceived, type Sites } from '../sites/server.ts';
import { BROWSERS_OWN_HOSTS } from '../sites/special-hosts.ts';
import { ask, kept, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';

const SCREENS = 'out/screens';
const LINKS = 'https://www.oxford.gov.uk/links';

let sites: Sites;
let chromium: Chromium;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
});
afterAll(async () => {
  await chromium.close();
  await sites.close();
});
afterEach(() => chromium.closePages());

/** What the sites were asked since they were last cleared, without what the browser itself asks for. */
const asked = (): RequestReceived[] => sites.requests().filter(({ host }) => !BROWSERS_OWN_HOSTS.has(host));
const paths = (): string[] => asked().map(({ host, path }) => `${host}${path}`);

interface Opened {
  visited: Page;
  tab: number;
  state: TabState;
}

/** Opens a page, waits until it is quiet, and forgets what was read of its site and what was asked so far. */
async function open(address: string): Promise<Opened> {
  const visited = await chromium.browser.newPage();
  await visited.goto(address);
  const tab = await tabOf(chromium, visited.url());
  await readyState(chromium, tab, address.replace(/\?.*/, ''));
  const state = await ask(chromium, { ask: 'forget-notice', tab });
  sites.clearRequests();
  return { visited, tab, state };
}

async function popupOf(tab: number): Promise<Page> {
  const popup = await chromium.browser.newPage();
  await popup.setViewport({ width: 400, height: 600 });
  await popup.goto(new URL(`/src/popup/index.html?tab=${tab}`, chromium.inside().url()).href);
  await popup.waitForSelector('#headline');
  return popup;
}

const button = async (popup: Page, words: string) => {
  const found = await popup.waitForSelector(`button::-p-text(${words})`);
  if (found === null) throw new Error(`No button says ${words}.`);
  return found;
};
const says = (popup: Page, words: string) =>
  popup.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 25_000 }, words);

async function picture(popup: Page, name: string): Promise<void> {
  for (const value of ['light', 'dark'] as const) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const height = await popup.evaluate(() => document.documentElement.scrollHeight);
    await popup.setViewport({ width: 400, height: Math.min(Math.max(600, height), 2400) });
    await popup.screenshot({ path: join(SCREENS, `${name}-${value}.png`) });
    await popup.setViewport({ width: 400, height: 600 });
  }
}

async function violations(popup: Page): Promise<string[]> {
  await popup.evaluate(axeSource);
  const { violations: found } = await popup.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe('a site whose privacy notice is not known', () => {
  it('is two clicks from a verdict with the council’s own words', async () => {
    const { tab, state } = await open(pageNamed('leeds-denial-contradicted').address);
    expect(state.report?.verdict).toBe('no-notice');
    expect(state.notice.links[0]).toMatchObject({ address: 'https://www.leeds.gov.uk/privacy', isOwn: true });
    const popup = await popupOf(tab); // The first click: the toolbar's.
    await says(popup, 'We have not read this site’s privacy notice yet.');
    await picture(popup, 'reading-1-not-known');
    await (await button(popup, 'Read it now')).click();
    await says(popup, 'The privacy notice says the council does not use Facebook pixel here.');
    await says(popup, '“We do not use Facebook pixels.”');
    await says(popup, 'Read from the council’s website today at ');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('headline');
    expect(await popup.$eval('main > [role=status]', (status) => status.textContent)).toMatch(/^The privacy/);
    expect(await violations(popup)).toEqual([]);
    await picture(popup, 'reading-2-verdict');
  });

  it('is asked for without cookies, without saying where from, and for nothing else', async () => {
    const { visited, tab } = await open(pageNamed('leeds-before-choice').address);
    expect((await visited.cookies()).map(({ name }) => name)).toContain('leeds_session');
    await ask(chromium, { ask: 'read-notice', tab });
    expect(paths().sort()).toEqual(['www.leeds.gov.uk/cookies', 'www.leeds.gov.uk/privacy']);
    for (const { cookies, referer, query, method } of asked())
      expect({ cookies, referer, query, method }).toEqual({
        cookies: [],
        referer: null,
        query: '',
        method: 'GET',
      });
  });

  it('is not asked for anything until the person asks', async () => {
    const { visited, tab } = await open(pageNamed('leeds-match').address);
    const popup = await popupOf(tab);
    await says(popup, 'We have not read this site’s privacy notice yet.');
    await ask(chromium, { ask: 'judge', tab });
    await new Promise((wait) => setTimeout(wait, 1_000));
    expect(paths()).toEqual([]);
    await visited.reload();
    await readyState(chromium, tab, 'https://www.leeds.gov.uk/match');
    expect(paths().filter((path) => /privacy|cookies$/.test(path))).toEqual([]);
  });

  it('is read one step further, to the cookies page that its notice points to', async () => {
    const { tab } = await open(linkingTo({ privacy: '/about/privacy' }));
    const { report } = await ask(chromium, { ask: 'read-notice', tab });
    expect(paths()).toEqual(['www.oxford.gov.uk/about/privacy', 'www.oxford.gov.uk/about/cookies']);
    expect(report?.notices.map(({ layer, unread }) => ({ layer, unread }))).toEqual([
      { layer: 'read', unread: [] },
      { layer: 'read', unread: [] },
    ]);
    expect(report?.products.find(({ id }) => id === 'google-analytics')?.declaredBy?.quote).toMatch(
      /Google Analytics/,
    );
    expect(report?.cookies.find(({ name }) => name === '_ga')?.declaredBy).toMatchObject({
      how: 'listed',
      seconds: 2 * 365 * 86_400,
    });
  });

  it('is followed where it moved to within the council’s own site', async () => {
    const { tab } = await open(linkingTo({ privacy: '/about/moved' }));
    const { notice } = await ask(chromium, { ask: 'read-notice', tab });
    expect(paths().slice(0, 3)).toEqual(
      ['moved', 'moved-again', 'privacy'].map((page) => `www.oxford.gov.uk/about/${page}`),
    );
    expect(notice.had[0]?.address).toBe('https://www.oxford.gov.uk/about/privacy');
  });

  it('is read in Welsh as far as tables, names and dates, which is said', async () => {
    const { tab } = await open(linkingTo({ privacy: '/about/privacy-in-welsh' }));
    const { report } = await ask(chromium, { ask: 'read-notice', tab });
    expect(report?.products[0]?.declared).toBe('named');
    expect(report?.conditions.gaps.map(({ code }) => code)).toContain('notice-language');
    expect(report?.verdict).toBe('inconclusive');
  });
});

describe('what goes wrong ends in plain words', () => {
  const cases: [page: string, code: NoticeTroubleCode, words: string][] = [
    ['/about/huge', 'too-large', 'is too long for us to read'],
    ['/about/notice.pdf', 'pdf', 'is a PDF'],
    ['/about/gone', 'not-found', 'is not there'],
    ['/about/nothing-much', 'empty', 'found nothing there'],
    ['/about/moved-away', 'led-elsewhere', 'leads to another organisation’s website'],
    ['/about/round', 'unreachable', 'We could not reach'],
    ['/about/slow', 'too-slow', 'We waited 15 seconds'],
  ];

  it.each(cases)('%s', async (page, code, words) => {
    const { tab } = await open(linkingTo({ privacy: page }));
    const popup = await popupOf(tab);
    await (await button(popup, 'Read it now')).click();
    if (code === 'too-slow') {
      await says(popup, 'Reading the privacy notice…');
      await picture(popup, 'reading-being-read');
    }
    await says(popup, words);
    await says(popup, 'You can open it yourself, and paste its text below.');
    await button(popup, 'Try again');
    const { notice, report } = await ask(chromium, { ask: 'judge', tab });
    expect(notice.troubles).toEqual([{ code, address: `https://www.oxford.gov.uk${page}` }]);
    expect(notice.had).toEqual([]);
    expect(report?.verdict).toBe('no-notice');
    expect(asked().map(({ host }) => host)).not.toContain(ELSEWHERE);
    await picture(popup, `reading-${code}`);
  });

  it('a link to another organisation’s site is shown, and not asked for', async () => {
    const { tab } = await open(linkingTo({ privacy: `https://${ELSEWHERE}/oxford` }));
    const popup = await popupOf(tab);
    await says(popup, 'on another organisation’s website');
    expect(await popup.$$('button::-p-text(Read it now)')).toEqual([]);
    const { notice } = await ask(chromium, { ask: 'read-notice', tab });
    expect(notice.troubles.map(({ code }) => code)).toEqual(['other-site']);
    expect(paths()).toEqual([]);
  });

  it('what was read before stays where reading it again fails', async () => {
    const { visited, tab } = await open(linkingTo({ privacy: '/about/privacy' }));
    await ask(chromium, { ask: 'read-notice', tab });
    await visited.goto(linkingTo({ privacy: '/about/gone' }));
    await readyState(chromium, tab, LINKS);
    const { notice, report } = await ask(chromium, { ask: 'read-notice', tab });
    expect(notice.troubles.map(({ code }) => code)).toEqual(['not-found']);
    expect(report?.notices.map(({ layer }) => layer)).toEqual(['read', 'read']);
  });
});

describe('a site whose privacy notice is bundled', () => {
  it('can have the live one read, and is told where that says nothing', async () => {
    const { tab } = await open(pageNamed('norfolk-match').address);
    const popup = await popupOf(tab);
    await (await popup.waitForSelector('summary::-p-text(The privacy notice on the website)'))?.click();
    await (await button(popup, 'Read the live privacy notice')).click();
    await says(popup, 'We read www.norfolk.gov.uk/privacy, and found nothing there');
    await says(popup, 'Our copy was read on');
    expect(paths().sort()).toEqual(['www.norfolk.gov.uk/cookies', 'www.norfolk.gov.uk/privacy']);
    expect(await violations(popup)).toEqual([]);
    await picture(popup, 'reading-live');
  });
});

describe('what was read', () => {
  it('is still there when the worker was stopped', async () => {
    const { tab, visited } = await open(linkingTo({ privacy: '/about/privacy' }));
    const before = await ask(chromium, { ask: 'read-notice', tab });
    await chromium.stopWorker();
    sites.clearRequests();
    const after = await ask(chromium, { ask: 'judge', tab });
    expect(after.notice).toEqual(before.notice);
    expect(after.report?.notices).toEqual(before.report?.notices);
    await visited.goto(linkingTo({ privacy: '/about/privacy' }));
    const again = await readyState(chromium, tab, LINKS);
    expect(again.report?.notices.map(({ layer }) => layer)).toEqual(['read', 'read']);
    expect(paths().filter((path) => path.includes('/about/'))).toEqual([]);
  });

  it('is forgotten when the person asks', async () => {
    const { tab } = await open(linkingTo({ privacy: '/about/privacy' }));
    await ask(chromium, { ask: 'read-notice', tab });
    const popup = await popupOf(tab);
    await (await popup.waitForSelector('summary::-p-text(The privacy notice we read)'))?.click();
    await (await button(popup, 'Forget what was read')).click();
    await says(popup, 'We have not read this site’s privacy notice yet.');
    expect(JSON.stringify((await kept(chromium))['notices'])).not.toContain('oxford');
  });
});

describe('a privacy notice that the person has', () => {
  const words = readFileSync(new URL('../sites/notices/leeds-website.txt', import.meta.url), 'utf8');

  async function openForm(): Promise<Page> {
    const { tab } = await open(pageNamed('leeds-denial-contradicted').address);
    const popup = await popupOf(tab);
    await (await popup.waitForSelector('summary::-p-text(Paste it, or open a file)'))?.click();
    return popup;
  }

  it('can be pasted with the keyboard alone, and is compared with', async () => {
    const popup = await openForm();
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('notice-text');
    await popup.evaluate((text) => {
      const area = document.activeElement as HTMLTextAreaElement;
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
    expect(await violations(popup)).toEqual([]);
    await picture(popup, 'reading-paste');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await says(popup, 'The privacy notice says the council does not use Facebook pixel here.');
    await says(popup, 'Given to us by you today at ');
    expect(paths()).toEqual([]);
  });

  it('can be opened from a file', async () => {
    const popup = await openForm();
    const file = join(tmpdir(), `candour-notice-${process.pid}.html`);
    writeFileSync(file, `<!doctype html><title>Cookies</title><h1>Cookies</h1><p>${words}</p>`);
    const input = await popup.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await (await button(popup, 'Compare with this')).click();
    await says(popup, 'Given to us by you today at ');
  });

  it('is asked for where nothing was given, and told of where it says nothing or is a PDF', async () => {
    const popup = await openForm();
    await (await button(popup, 'Compare with this')).click();
    await says(popup, 'Paste the text of the privacy notice, or choose a file.');
    await popup.type('#notice-text', 'Good morning.');
    await (await button(popup, 'Compare with this')).click();
    await says(popup, 'found nothing there that a privacy notice says');
    await popup.$eval('#notice-text', (area) => ((area as HTMLTextAreaElement).value = ''));
    await popup.type('#notice-text', '%PDF-1.4 notice');
    await (await button(popup, 'Compare with this')).click();
    await says(popup, 'What you gave us is a PDF. We cannot read those.');
  });
});

describe('a cookie banner', () => {
  it.each([
    ['cornwall-match', 'vanilla-cookieconsent'],
    ['norwich-after-acceptance', 'Klaro'],
    ['norfolk-other-consent-tool', 'Civic Cookie Control'],
  ])('on %s tells what it declares, %s, in the page itself', async (page) => {
    const { tab } = await open(pageNamed(page).address);
    const { report } = await ask(chromium, { ask: 'read-notice', tab });
    const [banner, ...more] = report?.notices.filter(({ layer }) => layer === 'consent-tool') ?? [];
    expect(more).toEqual([]);
    expect(banner).toMatchObject({ kind: 'cookies', title: 'Cookie banner', address: null });
    expect(paths().filter((path) => !path.startsWith(new URL(pageNamed(page).address).host))).toEqual([]);
  });
});
