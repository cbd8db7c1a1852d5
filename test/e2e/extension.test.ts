/** What the extension sees of a page that does everything, and that it adds nothing of its own. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../src/core/report/tab-state.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { everyWay, neverContacted, onLeaving, pageNamed, type CookieExpected } from '../sites/pages.ts';
import { ask, kept, readyState, startChromium, tabOf, writtenHosts, type Chromium } from './chromium.ts';

let sites: Sites;
let chromium: Chromium;
let page: Page;
let tab: number;
let state: TabState;
/** Addresses that the extension's own worker asked for. */
const ownRequests: string[] = [];
const everyPage = pageNamed('every-way');

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
  const worker = await chromium.worker();
  worker.client.on('Network.requestWillBeSent', ({ request }) => ownRequests.push(request.url));
  await worker.client.send('Network.enable');
  page = await chromium.browser.newPage();
  await page.goto(everyPage.address);
  tab = await tabOf(chromium, page.url());
  // The page's last fetch comes two seconds in; what is quiet before it is not the end.
  await new Promise((wait) => setTimeout(wait, 4_000));
  state = await readyState(chromium, tab, everyPage.address);
});

afterAll(async () => {
  await chromium.close();
  await sites.close();
});

const report = () => state.report as NonNullable<TabState['report']>;

/** What the extension's interface does not tell, each with its reason. */
const NOT_TOLD: Record<string, Partial<CookieExpected>> = {
  // No hook runs in a service worker: the cookie is seen in the jar, who wrote it and for how long is not.
  way_worker: { setBy: 'unknown', setByHost: null },
};

describe('a page that contacts others in every way', () => {
  it('is seen to contact every host', () => {
    const seen = new Set(report().requests.map(({ host }) => host));
    const open = everyWay.filter(({ way }) => !onLeaving.some((leaving) => leaving.way === way));
    expect(open.map(({ host }) => host).filter((host) => !seen.has(host))).toEqual([]);
  });

  it('is not said to contact what its own policy stopped', () => {
    const left = report().requests.filter(({ outcome }) => outcome === 'answered' || outcome === 'failed');
    const seen = left.map(({ host }) => host);
    expect(neverContacted.map(({ host }) => host).filter((host) => seen.includes(host))).toEqual([]);
  });

  it('has its workers’ requests, marked as given by their origin', () => {
    const inferred = new Set(
      report()
        .requests.filter((row) => row.inferred)
        .map(({ host }) => host),
    );
    const withoutTab = everyWay.filter((way) => way.withoutTab).map(({ host }) => host);
    expect(withoutTab.filter((host) => !inferred.has(host))).toEqual([]);
  });

  it('has every cookie in the state it came to', () => {
    const rows = report().cookies;
    const found = everyPage.expects.cookies.map(({ name, host, path, partitioned }) => {
      const row = rows.find(
        (each) =>
          each.name === name && each.host === host && each.path === path && each.partitioned === partitioned,
      );
      return `${name} ${host}${path} ${row?.state ?? 'not seen'}`;
    });
    expect(found).toEqual(
      everyPage.expects.cookies.map(({ name, host, path, state: is }) => `${name} ${host}${path} ${is}`),
    );
    expect(rows.length).toBe(everyPage.expects.cookies.length);
  });

  it.each(everyPage.expects.cookies.map((cookie) => [cookie.name, cookie] as const))(
    'knows who set %s and for how long',
    (name, expected) => {
      const { httpOnly, secure, sameSite, setBy, setByHost, askedSeconds, partitioned } = expected;
      const row = report().cookies.find((each) => each.name === name && each.partitioned === partitioned);
      expect(row).toMatchObject({ httpOnly, secure, sameSite, setBy, setByHost, ...NOT_TOLD[name] });
      if (NOT_TOLD[name] === undefined) {
        // Some are written as a date: a second or two either way.
        expect(Math.abs((row?.askedSeconds ?? -1e9) - askedSeconds)).toBeLessThanOrEqual(2);
      } else expect(row?.askedSeconds).toBeNull();
    },
  );

  it('knows two years asked for from the 400 days that were kept', () => {
    const row = report().cookies.find(({ name }) => name === 'way_two_years');
    expect(row?.askedSeconds).toBeGreaterThan(63_000_000);
    expect(row?.storedSeconds).toBeLessThanOrEqual(400 * 86_400);
  });

  it('has every storage key, and no other', () => {
    const mark = ({ kind, host, key }: { kind: string; host: string; key: string }) =>
      `${kind} ${host} ${key}`;
    expect(report().storage.map(mark).sort()).toEqual(everyPage.expects.storage.map(mark).sort());
  });

  it('has no gap', () => {
    expect(report().conditions.gaps.filter(({ code }) => code !== 'choice-unknown')).toEqual([]);
  });

  it('keeps no cookie value and no query string', async () => {
    const text = JSON.stringify(await kept(chromium));
    expect(text).not.toContain('7d0c9b8a6f5e4d3c');
    expect(text).not.toMatch(/https?:[^"]*\?/);
  });

  it('is heard of even in what it sends on leaving', async () => {
    const next = 'https://www.norfolk.gov.uk/plain';
    await page.goto(next);
    await readyState(chromium, tab, next);
    const hosts = await writtenHosts(chromium);
    const visit = [...hosts].find(([, { page: address }]) => address === everyPage.address)?.[1];
    expect(onLeaving.map(({ host }) => host).filter((host) => !visit?.hosts.has(host))).toEqual([]);
  });
});

it('asks for nothing of its own', async () => {
  await ask(chromium, { ask: 'judge', tab });
  expect(ownRequests).toEqual([]);
});
