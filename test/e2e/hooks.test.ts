/** The hooks in a page that does its worst to be left alone: what they say, and what the page can tell of them. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMessage, type ProbeEvent } from '../../src/core/visit/probe-message.ts';
import { installHooks } from '../../src/probes/hooks.ts';
import { readLinks } from '../../src/probes/links.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { startChromium, type Chromium } from './chromium.ts';

let sites: Sites;
let chromium: Chromium;
let page: Page;

// Messages are kept by number: the page may have taken push, JSON and all else.
const HOOKED = `{
  let count = 0;
  const messages = Object.create(null);
  Object.defineProperty(globalThis, 'heardMessages', { value: messages, enumerable: false });
  const say = (message) => { messages[count++] = message; };
  (${installHooks})(say);
}`;

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port, extension: null });
  page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(HOOKED);
});

afterAll(async () => {
  await chromium.close();
  await sites.close();
});

const ADDRESS = 'https://hooks.example/';

/** What is said while a script runs in a fresh page; the page is left as the script leaves it. */
async function saidWhile(script: string): Promise<ProbeEvent[]> {
  await page.goto(ADDRESS);
  await page.evaluate(`(async () => { ${script} })()`);
  await new Promise((wait) => setTimeout(wait, 300));
  const session = await page.createCDPSession();
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'heardMessages',
    returnByValue: true,
  });
  await session.detach();
  return Object.values(result.value as Record<string, string>)
    .map((text) => readMessage(text)?.event)
    .filter((event) => event !== undefined);
}

const cookiesOf = (events: ProbeEvent[]) =>
  events.flatMap((event) =>
    event.type === 'cookie'
      ? [`${/^[^=;]*/.exec(event.text)?.[0]} ${event.refused ? 'refused' : 'kept'}`]
      : [],
  );
const keysOf = (events: ProbeEvent[]) =>
  events.flatMap((event) => (event.type === 'storage' ? [`${event.kind} ${event.key}`] : []));

describe('what the hooks say', () => {
  it('begins with being ready, once', async () => {
    expect((await saidWhile('')).filter(({ type }) => type === 'ready').length).toBe(1);
  });

  it.each([
    ['a cookie', 'a=1; max-age=60', 'kept'],
    ['a cookie without a name', 'alone', 'kept'],
    ['one of another site', 'b=1; domain=elsewhere.example', 'refused'],
    ['one that only HTTP may set', 'h=1; HttpOnly', 'refused'],
    ['one that breaks its prefix', '__Host-p=1; path=/x; secure', 'kept'],
    ['one whose prefix can be checked', '__Host-q=1; path=/', 'refused'],
    ['one for a path that this page is not under', 'c=1; path=/else', 'kept'],
    ['a deletion', 'a=; max-age=0', 'kept'],
    ['a deletion by date', 'a=; expires=Thu, 01 Jan 1970 00:00:00 GMT', 'kept'],
    ['one that is too long', `l=${'x'.repeat(4200)}`, 'refused'],
  ])('of %s', async (_, text, state) => {
    const events = await saidWhile(`document.cookie = ${JSON.stringify(text)};`);
    expect(cookiesOf(events)).toEqual([`${text.split('=')[0]} ${state}`]);
  });

  it('of cookieStore in the form of a header', async () => {
    const events = await saidWhile(`
      await cookieStore.set({ name: 's', value: '1', expires: Date.now() + 60000 });
      await cookieStore.delete('s');
      await cookieStore.set({ name: 't', value: '1', domain: 'elsewhere.example' }).catch(() => null);`);
    const texts = events.flatMap((event) => (event.type === 'cookie' ? [event.text] : []));
    expect(texts[0]).toMatch(/^s=1; Path=\/; Max-Age=(?:59|60); SameSite=strict; Secure$/);
    expect(texts[1]).toContain('Max-Age=-1');
    expect(cookiesOf(events)).toEqual(['s kept', 's kept', 't refused']);
  });

  it('of storage by its names', async () => {
    const events = await saidWhile(`
      localStorage.setItem('new', 'secret'); localStorage.setItem('new', 'again'); sessionStorage.setItem('s', '1');
      indexedDB.open('db'); await caches.open('cache');`);
    expect(keysOf(events)).toEqual(
      expect.arrayContaining(['local new', 'session s', 'indexeddb db', 'cache cache']),
    );
    expect(keysOf(events).filter((key) => key === 'local new').length).toBe(1);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('not of storage that is tried and taken away at once', async () => {
    const events = await saidWhile(`
      const tried = String(new Date()); localStorage.setItem(tried, tried); localStorage.removeItem(tried);
      sessionStorage.setItem('stays', '1'); sessionStorage.removeItem('never there');`);
    expect(keysOf(events)).toEqual(['session stays']);
  });

  it('of a connection from browser to browser, once, which stays what it is', async () => {
    const events = await saidWhile(`
      class Own extends RTCPeerConnection {}
      const made = [new RTCPeerConnection(), new webkitRTCPeerConnection(), new Own(), new RTCPeerConnection.prototype.constructor()];
      document.title = String(made.every((one) => one instanceof RTCPeerConnection) && made[2] instanceof Own
        && made[0].constructor === RTCPeerConnection && String(RTCPeerConnection).includes('[native code]'));
      for (const one of made) one.close();`);
    expect(events.map(({ type }) => type)).toEqual(['ready', 'webrtc']);
    expect(await page.title()).toBe('true');
  });

  it('of the script that wrote a cookie, without its query', async () => {
    const events = await saidWhile(
      '(0, eval)(\'document.cookie = "e=1"\\n//# sourceURL=https://tags.example/t.js?id=7\');',
    );
    expect(events.find(({ type }) => type === 'cookie')).toMatchObject({
      script: 'https://tags.example/t.js',
    });
  });
});

describe('a page that has taken everything', () => {
  it('is heard all the same, and is not broken', async () => {
    const events = await saidWhile(`
      Object.prototype.toJSON = () => 'no'; Object.prototype.get = () => 1; Object.prototype.apply = () => 2;
      JSON.stringify = () => 'no'; Date.now = () => 5; Reflect.apply = () => 'no'; Array.prototype.push = () => 0;
      String.prototype.slice = () => 'no'; String.prototype.indexOf = () => 0; Error.prepareStackTrace = () => 'no';
      Promise.prototype.then = () => 'no'; EventTarget.prototype.addEventListener = () => 0;
      document.cookie = 'a=1; max-age=60'; localStorage.setItem('k', 'v');
      globalThis.isWhole = localStorage.getItem('k') === 'v' && document.cookie.includes('a=1');`);
    expect(cookiesOf(events)).toEqual(['a kept']);
    expect(keysOf(events)).toContain('local k');
  });

  it('gets the browser’s own errors', async () => {
    await page.goto(ADDRESS);
    const errors = await page.evaluate(() => {
      const said: string[] = [];
      const attempts = [
        () => Reflect.apply(Storage.prototype.setItem, {}, ['a', 'b']),
        () => Reflect.apply(Storage.prototype.setItem, localStorage, ['a']),
        () => Reflect.set(document, 'cookie', Symbol('no')),
        () => indexedDB.open('x', -1),
      ];
      for (const attempt of attempts) {
        try {
          attempt();
          said.push('none');
        } catch (error) {
          said.push((error as Error).name);
        }
      }
      return said;
    });
    expect(errors).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  });

  it('sees functions of the browser’s, by name, length and descriptor', async () => {
    await page.goto(ADDRESS);
    const shape = () =>
      page.evaluate(() => {
        const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
        const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
        const text = (value: unknown) => String(value).replace(/\s+/g, ' ');
        return {
          cookie: [cookie?.enumerable, cookie?.configurable, cookie?.set?.name, cookie?.set?.length],
          setItem: [setItem?.enumerable, setItem?.writable, setItem?.value.name, setItem?.value.length],
          isNative: [cookie?.set, setItem?.value].every((each) => text(each).includes('[native code]')),
          owners: Object.keys(window).filter((key) => /candour|heard/i.test(key)),
        };
      });
    const hooked = await shape();
    const other = await chromium.browser.newPage();
    await other.goto(ADDRESS);
    page = other;
    expect(hooked).toEqual(await shape());
    expect(hooked.isNative).toBe(true);
  });
});

describe('the links of a page', () => {
  it('are the notices and controls, the footer’s first, in English and Welsh', async () => {
    await page.goto(ADDRESS);
    const { links, language } = (await page.evaluate(`(() => {
      document.documentElement.lang = 'cy';
      document.body.innerHTML = '<a href="/news">Cookies recipe of the week</a><a href="/news/2">News</a>' +
        '<div id="cookie-banner"><button>Accept all</button><button>Gwrthod</button></div><div id="host"></div>' +
        '<footer><a href="/preifatrwydd?x=1#top">Hysbysiad preifatrwydd</a><a href="/cwcis">Cwcis</a>' +
        '<a href="#settings">Cookie settings</a><a href="/legal/privacy-notice"><img alt="" src="data:,"></a></footer>';
      document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<a href="https://vendor.example/cookie-policy">Policy</a>';
      return (${readLinks})();
    })()`)) as ReturnType<typeof readLinks>;
    expect(language).toBe('cy');
    expect(links.map(({ kind, address }) => `${kind} ${address ?? 'here'}`)).toEqual([
      'privacy https://hooks.example/preifatrwydd?x=1',
      'cookies https://hooks.example/cwcis',
      'consent-control here',
      'privacy https://hooks.example/legal/privacy-notice',
      'consent-control here',
      'consent-control here',
      'cookies https://vendor.example/cookie-policy',
    ]);
  });
});
