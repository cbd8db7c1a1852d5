/**
 * Pages that would have the observer say less, or something else, than they do: each breaks the notice that is supplied,
 * so that a pass is always wrong. All in one browser for the extension, and one for the command.
 */
import type { ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { run } from '../../src/scan/run.ts';
import { ask, readyState, startChromium, tabOf, type Chromium } from './chromium.ts';
import { HTML, pageOf, scanOf, servePages, type Pages } from './scan-pages.ts';

const SITE = 'https://www.norfolk.gov.uk';

const NOTICE = `<h1>Cookies on this site</h1>
<p>Norfolk County Council runs www.norfolk.gov.uk. This notice is about that website.</p>
<h2>All that is kept on your device</h2>
<table><thead><tr><th>Cookie name</th><th>Provider</th><th>Purpose</th><th>Expiry</th></tr></thead><tbody>
<tr><td>ward</td><td>Norfolk County Council</td><td>Remembers your ward. Strictly necessary.</td><td>2 years</td></tr>
<tr><td>__Host-seen</td><td>Norfolk County Council</td><td>Remembers a message. Strictly necessary.</td><td>1 day</td></tr>
</tbody></table>
<p>No other company is involved. You can complain to the council or to the Information Commissioner.</p>`;

const YEARS = 20 * 365 * 86_400;
const WRITE = `document.cookie = 'ward=north; path=/; max-age=${YEARS}';`;
const code = (script: string): string => pageOf(`<p>Bins</p><script>${script}</script>`);

/** Puts a shorter lifetime in place of the one that was asked for, in whatever passes. */
const SHORTEN = `const shorten = (text) => typeof text === 'string' ? text.split('${YEARS}').join('63072000') : text;`;

const PAGES: Record<string, string | ((request: unknown, response: ServerResponse) => void)> = {
  '/changed': code(`${SHORTEN} Object.defineProperty(Array.prototype, 'toJSON', { configurable: true,
      value() { return this.map(shorten); } });
    const { stringify } = JSON; JSON.stringify = (...args) => shorten(stringify(...args));
    for (const name of ['bubbles', 'cancelable', 'composed', 'detail', 'relatedTarget', 'text', 'value'])
      Object.defineProperty(Object.prototype, name, { configurable: true, get() { return false; }, set(value) {
        Object.defineProperty(this, name, { value: shorten(value), writable: true, configurable: true }); } });
    EventTarget.prototype.dispatchEvent = () => true; CustomEvent = Event = function () {};
    Reflect.apply = () => undefined; Function.prototype.call = Function.prototype.apply = () => undefined;
    String.prototype.slice = () => 'ward=north; max-age=60'; Array.prototype.push = () => 0; ${WRITE}`),
  '/deep': code(`let isWritten = false; const down = () => { try { down(); } catch {}
    if (!isWritten) try { ${WRITE} isWritten = true; } catch { isWritten = document.cookie !== ''; } }; down();`),
  '/blank-frame': code(`const frame = document.createElement('iframe'); document.body.append(frame);
    Object.getOwnPropertyDescriptor(frame.contentWindow.Document.prototype, 'cookie').set.call(document,
      'ward=north; path=/; max-age=${YEARS}');`),
  '/first-window': code(`const frame = document.createElement('iframe'); frame.src = '/framed';
    document.body.append(frame);
    const { set } = Object.getOwnPropertyDescriptor(frame.contentWindow.Document.prototype, 'cookie');
    set.call(document, 'ward=north; path=/; max-age=${YEARS}');`),
  '/touched-frame': code(`${SHORTEN} const frame = document.createElement('iframe'); frame.src = '/writes';
    document.body.append(frame); const inner = frame.contentWindow; const { apply } = inner.Reflect;
    inner.Reflect.apply = (does, self, args) => apply(does, self, [...args].map(shorten));
    const made = inner.CustomEvent; inner.CustomEvent = function (name, init) {
      return new made(name, { detail: shorten(init?.detail) }); };`),
  '/writes': code(WRITE),
  '/framed': pageOf('<p>Framed</p>'),
  '/listening': code(`const got = []; const frame = document.createElement('iframe'); frame.src = '/framed';
    document.body.append(frame); const inner = frame.contentWindow;
    for (const name of ['candour-offer', 'candour-message', 'candour-count'])
      inner.addEventListener(name, (event) => got.push(event.relatedTarget ?? event.target), true);
    frame.onload = () => setTimeout(() => { document.documentElement.dataset.got = got.length; }, 300);`),
  '/speaking':
    code(`const frame = document.createElement('iframe'); frame.src = '/framed'; document.body.append(frame);
    const inner = frame.contentWindow; const { dispatchEvent } = inner.EventTarget.prototype; const caught = [];
    inner.EventTarget.prototype.dispatchEvent = function (event) {
      caught.push([this, event.type]); return dispatchEvent.call(this, event); };
    setTimeout(() => { for (const [target, name] of caught)
      for (const detail of ['2 7:storage1:1' + '5:local7:made-up', 'made-up'])
        dispatchEvent.call(target, new inner.CustomEvent(name, { detail })); }, 500);`),
  '/kept': (_, response) => {
    response.setHeader('set-cookie', '__Host-seen=1; Path=/; Secure; Max-Age=63072000');
    response
      .writeHead(200, HTML)
      .end(code(`setTimeout(() => { document.cookie = '__Host-seen=; path=/; max-age=0'; }, 400);`));
  },
  '/worker': code(`navigator.serviceWorker.register('/worker.js');`),
  '/worker.js': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`oninstall = (event) => {
      event.waitUntil(cookieStore.set({ name: 'ward', value: 'n', expires: Date.now() + ${YEARS} * 1000 })); };`);
  },
  '/made-up': code(`new Image().src = 'https://script.crazyegg.com/pixel.gif';
    window.klaroConfig = { services: [{ name: 'crazyegg', title: 'Crazy Egg', purposes: ['statistics'],
      description: 'We use Crazy Egg to learn how this website is read.', cookies: ['_ce.s'] }] };`),
  '/endless': code(`window.OneTrust = { GetDomainData() { for (;;); } };`),
  '/late-key': code(`setTimeout(() => { localStorage.seen = 'a1b2c3d4e5f6'; }, 4500);`),
  '/many-keys': code(`for (let at = 0; at < 1600; at += 1) localStorage['area-' + at] = '1';`),
};

let pages: Pages;
let folder: string;
let notice: string;
beforeAll(async () => {
  pages = await servePages(PAGES as Record<string, string>);
  folder = await mkdtemp(join(tmpdir(), 'candour-hostile-'));
  notice = join(folder, 'notice.html');
  await writeFile(notice, NOTICE);
});
afterAll(async () => {
  await pages.close();
  await rm(folder, { recursive: true, force: true });
});

const findingsOf = (report: Report): string[] => report.findings.map(({ id, outcome }) => `${id} ${outcome}`);
const gapsOf = (report: Report): string[] =>
  report.conditions.gaps.map(({ code, about }) => (about === null ? code : `${code} ${about.cookie ?? ''}`));
const cookieOf = (report: Report, name: string) => report.cookies.find((cookie) => cookie.name === name);
const LASTS_LONGER = 'lasts-longer contradiction';

describe('the command', () => {
  it('hears what the page’s scripts asked for, or says that it did not, whatever they do', async () => {
    const paths = ['/changed', '/blank-frame', '/touched-frame', '/deep', '/kept', '/many-keys'];
    const addresses = paths.map((path) => SITE + path);
    const reports = await run(scanOf(pages.port, addresses, { notices: [notice] }));
    const [changed, blank, touched, deep, kept, many] = reports as [
      Report,
      Report,
      Report,
      Report,
      Report,
      Report,
    ];
    for (const report of [changed, blank, touched]) {
      expect(findingsOf(report)).toContain(LASTS_LONGER);
      expect(cookieOf(report, 'ward')).toMatchObject({
        state: 'stored',
        askedSeconds: YEARS,
        setBy: 'script',
      });
      expect(gapsOf(report)).toEqual([]);
    }
    expect(deep.verdict).not.toBe('matches');
    expect(cookieOf(kept, '__Host-seen')?.state).toBe('stored');
    expect(gapsOf(many)).toEqual(['bound-reached']);
  }, 60_000);
});

const isNamed = ({ products }: Report): unknown => products.find(({ id }) => id === 'crazy-egg')?.declared;

describe('the command', () => {
  it('takes no list of a consent tool that is not there', async () => {
    const [report] = await run(scanOf(pages.port, [`${SITE}/made-up`]));
    expect(isNamed(report as Report)).toBe('not-named');
    expect(gapsOf(report as Report)).toContain('declaration-unproved');
  }, 30_000);
});

describe('the extension', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await startChromium({ sites: pages.port });
    page = await chromium.browser.newPage();
    await judged('/framed');
    const tab = await tabOf(chromium, `${SITE}/framed`);
    await ask(chromium, { ask: 'supply-notice', tab, text: NOTICE, form: 'html' });
  });
  afterAll(() => chromium.close());

  /** What is said of a page in a browser that keeps nothing of the one before, asked a while after it has gone quiet. */
  async function judged(path: string, after = 0): Promise<Report> {
    const session = await page.createCDPSession();
    await session.send('Network.clearBrowserCookies');
    await session.send('Storage.clearDataForOrigin', { origin: SITE, storageTypes: 'local_storage' });
    await session.detach();
    await page.goto(SITE + path);
    const tab = await tabOf(chromium, SITE + path);
    await readyState(chromium, tab, SITE + path);
    await new Promise((wait) => setTimeout(wait, after));
    const { report } = await ask(chromium, { ask: 'judge', tab });
    if (!report) throw new Error(`${path} was not judged.`);
    return report;
  }

  it.each(['/first-window', '/worker'])('makes up no lifetime where it heard none: %s', async (path) => {
    const report = await judged(path, 1_000);
    expect(cookieOf(report, 'ward')).toMatchObject({ state: 'stored', askedSeconds: null });
  });

  it.each(['/changed', '/blank-frame'])(
    'hears what a page that has changed all it can asked for: %s',
    async (path) => {
      const report = await judged(path);
      expect(findingsOf(report)).toContain(LASTS_LONGER);
      expect(cookieOf(report, 'ward')).toMatchObject({
        state: 'stored',
        askedSeconds: YEARS,
        setBy: 'script',
      });
      expect(gapsOf(report)).toEqual([]);
    },
  );

  it('believes no lifetime from a frame that the page could reach before it', async () => {
    const report = await judged('/touched-frame', 500);
    expect(gapsOf(report)).toContain('words-lost ward');
    expect(report.verdict).not.toBe('matches');
  });

  it('says what it could not hear', async () => {
    const report = await judged('/deep');
    expect(report.verdict).not.toBe('matches');
  });

  it('gives the page nothing to speak through', async () => {
    const report = await judged('/listening', 500);
    expect(await page.evaluate(() => document.documentElement.dataset['got'])).toBe('0');
    expect(gapsOf(report)).toEqual([]);
    const spoken = await judged('/speaking', 1_000);
    expect(spoken.storage).toEqual([]);
  });

  it('believes no deletion that the browser did not carry out', async () => {
    const report = await judged('/kept', 1_500);
    expect(cookieOf(report, '__Host-seen')?.state).toBe('stored');
  });

  it('reads what is stored once more where it is asked', async () => {
    const report = await judged('/late-key', 5_000);
    expect(report.storage.map(({ key }) => key)).toEqual(['seen']);
    expect(gapsOf(await judged('/many-keys'))).toContain('bound-reached');
  });

  /** What is said once the person has asked for the notice, and how long that took. */
  async function readNow(path: string): Promise<{ report: Report; took: number }> {
    await judged(path);
    const began = performance.now();
    const { report } = await ask(chromium, { ask: 'read-notice', tab: await tabOf(chromium, SITE + path) });
    return { report: report as Report, took: performance.now() - began };
  }

  it('takes no list of a consent tool that is not there', async () => {
    const { report } = await readNow('/made-up');
    expect(gapsOf(report)).toContain('declaration-unproved');
    expect(isNamed(report)).not.toBe('in-consent-tool');
  });

  it('waits a few seconds at most for a consent tool that does not answer', async () => {
    const { report, took } = await readNow('/endless');
    expect(took).toBeLessThan(15_000);
    expect(gapsOf(report)).toContain('too-slow');
  }, 30_000);
});
