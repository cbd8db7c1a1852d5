/**
 * From "no notice known" to a verdict with the council's own words: what is asked of the website, only when the person
 * asks, and how everything that can go wrong ends.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeTroubleCode } from '../../src/core/notices/site/trouble.ts';
import { pictures } from '../popup/pictures.ts';
import { ELSEWHERE, linkingTo } from '../sites/notice-links.ts';
import { pageNamed } from '../sites/pages.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { violations } from './axe.ts';
import { ask, kept, readyState, startChromium, type Chromium } from './chromium.ts';
import { asked, control, open, popupOf, says } from './reading.ts';

const LINKS = 'https://www.oxford.gov.uk/links';

let sites: Sites;
let chromium: Chromium;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
});
afterAll(async () => {
  await chromium.close();
  await sites.close();
});
afterEach(() => chromium.closePages());

const paths = (): string[] => asked(sites).map(({ host, path }) => `${host}${path}`);

describe('a site whose privacy notice is not known', () => {
  it('is two clicks from a verdict with the council’s own words', async () => {
    const { tab, state } = await open(chromium, sites, pageNamed('leeds-denial-contradicted').address);
    expect(state.report?.verdict).toBe('no-notice');
    expect(state.notice.links[0]).toMatchObject({ address: 'https://www.leeds.gov.uk/privacy', isOwn: true });
    const popup = await popupOf(chromium, tab); // The first click: the toolbar's.
    await says(popup, 'We have not read this site’s privacy notice yet.');
    await pictures(popup, 'reading-1-not-known');
    await (await control(popup, 'button', 'Read it now')).click();
    await says(popup, 'The privacy notice says the council does not use Facebook pixel here.');
    await says(popup, '“We do not use Facebook pixels.”');
    await says(popup, 'Read from the council’s website today at ');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('headline');
    expect(await popup.$eval('main > [role=status]', (status) => status.textContent)).toMatch(/^The privacy/);
    expect(await violations(popup)).toEqual([]);
    await pictures(popup, 'reading-2-verdict');
  });

  it('is asked for without cookies, without saying where from, and for nothing else', async () => {
    const { visited, tab } = await open(chromium, sites, pageNamed('leeds-before-choice').address);
    expect((await visited.cookies()).map(({ name }) => name)).toContain('leeds_session');
    await ask(chromium, { ask: 'read-notice', tab });
    expect(paths().sort()).toEqual(['www.leeds.gov.uk/cookies', 'www.leeds.gov.uk/privacy']);
    for (const { cookies, referer, query, method } of asked(sites))
      expect({ cookies, referer, query, method }).toEqual({
        cookies: [],
        referer: null,
        query: '',
        method: 'GET',
      });
  });

  it('is not asked for anything until the person asks', async () => {
    const { visited, tab } = await open(chromium, sites, pageNamed('leeds-match').address);
    const popup = await popupOf(chromium, tab);
    await says(popup, 'We have not read this site’s privacy notice yet.');
    await ask(chromium, { ask: 'judge', tab });
    await new Promise((wait) => setTimeout(wait, 1_000));
    expect(paths()).toEqual([]);
    await visited.reload();
    await readyState(chromium, tab, 'https://www.leeds.gov.uk/match');
    expect(paths().filter((path) => /privacy|cookies$/.test(path))).toEqual([]);
  });

  it('is read one step further, to the cookies page that its notice points to', async () => {
    const { tab } = await open(chromium, sites, linkingTo({ privacy: '/about/privacy' }));
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
    const { tab } = await open(chromium, sites, linkingTo({ privacy: '/about/moved' }));
    const { notice } = await ask(chromium, { ask: 'read-notice', tab });
    expect(paths().slice(0, 3)).toEqual(
      ['moved', 'moved-again', 'privacy'].map((page) => `www.oxford.gov.uk/about/${page}`),
    );
    expect(notice.had[0]?.address).toBe('https://www.oxford.gov.uk/about/privacy');
  });

  it('is read in Welsh as in English', async () => {
    const { tab } = await open(chromium, sites, linkingTo({ privacy: '/about/privacy-in-welsh' }));
    const { report } = await ask(chromium, { ask: 'read-notice', tab });
    expect(report?.products[0]?.declared).toBe('named');
    expect(report?.conditions.gaps.map(({ code }) => code)).not.toContain('notice-language');
    expect(report?.verdict).not.toBe('inconclusive');
  });
});

describe('what goes wrong ends in plain words', () => {
  const cases: [page: string, code: NoticeTroubleCode, words: string][] = [
    ['/about/huge', 'too-large', 'is too long for us to read'],
    ['/about/notice.pdf', 'pdf', 'is a PDF'],
    ['/about/gone', 'not-found', 'is not there'],
    ['/about/nothing-much', 'error-page', 'not there, or not now'],
    ['/about/moved-away', 'led-elsewhere', 'leads to another organisation’s website'],
    ['/about/round', 'unreachable', 'We could not reach'],
    ['/about/slow', 'too-slow', 'We waited 15 seconds'],
  ];

  it.each(cases)('%s', async (page, code, words) => {
    const { tab } = await open(chromium, sites, linkingTo({ privacy: page }));
    const popup = await popupOf(chromium, tab);
    await (await control(popup, 'button', 'Read it now')).click();
    if (code === 'too-slow') {
      await says(popup, 'Reading the privacy notice…');
      await pictures(popup, 'reading-being-read');
    }
    await says(popup, words);
    await says(popup, 'You can open it yourself, and paste its text below.');
    await control(popup, 'button', 'Try again');
    const { notice, report } = await ask(chromium, { ask: 'judge', tab });
    expect(notice.troubles).toEqual([{ code, address: `https://www.oxford.gov.uk${page}` }]);
    expect(notice.had).toEqual([]);
    expect(report?.verdict).toBe('no-notice');
    expect(asked(sites).map(({ host }) => host)).not.toContain(ELSEWHERE);
    await pictures(popup, `reading-${code}`);
  });

  it('a link to another organisation’s site is shown, and not asked for', async () => {
    const { tab } = await open(chromium, sites, linkingTo({ privacy: `https://${ELSEWHERE}/oxford` }));
    const popup = await popupOf(chromium, tab);
    await says(popup, 'on another organisation’s website');
    expect(await popup.$$('button::-p-text(Read it now)')).toEqual([]);
    const { notice } = await ask(chromium, { ask: 'read-notice', tab });
    expect(notice.troubles.map(({ code }) => code)).toEqual(['other-site']);
    expect(paths()).toEqual([]);
  });

  it('what was read before stays where reading it again fails', async () => {
    const { visited, tab } = await open(chromium, sites, linkingTo({ privacy: '/about/privacy' }));
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
    const { tab } = await open(chromium, sites, pageNamed('norfolk-match').address);
    const popup = await popupOf(chromium, tab);
    await (await control(popup, 'summary', 'The privacy notice on the website')).click();
    await (await control(popup, 'button', 'Read the live privacy notice')).click();
    await says(popup, 'We read www.norfolk.gov.uk/privacy, and found nothing there');
    await says(popup, 'Our copy was read on');
    expect(paths().sort()).toEqual(['www.norfolk.gov.uk/cookies', 'www.norfolk.gov.uk/privacy']);
    expect(await violations(popup)).toEqual([]);
    await pictures(popup, 'reading-live');
  });
});

describe('what was read', () => {
  it('is still there when the worker was stopped', async () => {
    const { tab, visited } = await open(chromium, sites, linkingTo({ privacy: '/about/privacy' }));
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
    const { tab } = await open(chromium, sites, linkingTo({ privacy: '/about/privacy' }));
    await ask(chromium, { ask: 'read-notice', tab });
    const popup = await popupOf(chromium, tab);
    await (await control(popup, 'summary', 'The privacy notice we read')).click();
    await (await control(popup, 'button', 'Forget what was read')).click();
    await says(popup, 'We have not read this site’s privacy notice yet.');
    expect(JSON.stringify((await kept(chromium))['notices'])).not.toContain('oxford');
  });
});

describe('a cookie banner', () => {
  it.each([
    ['cornwall-match', 'vanilla-cookieconsent'],
    ['norwich-after-acceptance', 'Klaro'],
    ['norfolk-other-consent-tool', 'Civic Cookie Control'],
  ])('on %s tells what it declares, %s, in the page itself', async (page) => {
    const { tab } = await open(chromium, sites, pageNamed(page).address);
    const { report } = await ask(chromium, { ask: 'read-notice', tab });
    const [banner, ...more] = report?.notices.filter(({ layer }) => layer === 'consent-tool') ?? [];
    expect(more).toEqual([]);
    expect(banner).toMatchObject({ kind: 'cookies', title: 'Cookie banner', address: null });
    expect(paths().filter((path) => !path.startsWith(new URL(pageNamed(page).address).host))).toEqual([]);
  });
});
