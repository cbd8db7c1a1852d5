import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../popup/fixtures/states.ts';
import { BUILT, POPUP, openPopups, type Popups } from '../popup/open-popup.ts';

/** What prints a report comes when it is asked for, and is not counted. */
const BUNDLE_WITHIN_BYTES = 58_000;

let popups: Popups;
let page: Page;

beforeAll(async () => {
  popups = await openPopups();
  page = await popups.newPage();
});
afterAll(async () => {
  await popups?.close();
});

describe('small', () => {
  it(`weighs at most ${BUNDLE_WITHIN_BYTES / 1000} kB gzipped to open, script and style`, () => {
    const seen = new Map<string, number>();
    const follow = (path: string): void => {
      if (seen.has(path)) return;
      // What is fetched when a button is pressed (what prints a report) is not waited for.
      const text = readFileSync(path, 'utf8').replace(/\bimport\([^)]*\)/g, '');
      seen.set(path, gzipSync(text).length);
      for (const [, name = ''] of text.matchAll(/["'`](\.{1,2}\/[^"'`]+\.js|assets\/[^"'`]+\.css)["'`]/g))
        follow(name.startsWith('.') ? join(dirname(path), name) : join(BUILT, name));
    };
    const html = readFileSync(join(BUILT, 'src/popup/index.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
    expect(files.some((name) => name.endsWith('.js'))).toBe(true);
    expect(files.some((name) => name.endsWith('.css'))).toBe(true);
    for (const name of files) follow(join(BUILT, name));
    const bytes = [...seen.values()].reduce((sum, size) => sum + size, 0);
    console.info(`popup: ${(bytes / 1000).toFixed(1)} kB gzipped`);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_WITHIN_BYTES);
  });

  it('asks for nothing from outside the extension', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await popups.show(page, STATES.differs);
    await popups.showWorkspace(page, STATES.differs);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((url) => !/^(chrome-extension:|about:)/.test(url))).toEqual([]);
  });
});

describe('with the background', () => {
  let server: Server;
  let site: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><html lang="en"><title>Not a council</title><p>Hello</p></html>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    site = `http://127.0.0.1:${port}/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  /** Opens an address in a tab, and the popup that speaks of it. */
  async function popupOf(address: string): Promise<{ visited: Page; popup: Page }> {
    const visited = await popups.browser.newPage();
    await visited.goto(address);
    await visited.bringToFront();
    const popup = await popups.browser.newPage();
    await popup.setViewport(POPUP);
    // What is opened comes into view at once, and not while it is being pressed.
    await popup.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const tab = await page.evaluate(
      async () => (await chrome.tabs.query({})).sort((a, b) => (b.id ?? 0) - (a.id ?? 0))[1]?.id ?? -1,
    );
    await popup.goto(`${popups.address}?tab=${tab}`);
    return { visited, popup };
  }
  const says = (popup: Page, words: string) =>
    popup.waitForFunction(
      (wanted) => document.querySelector('#headline')?.textContent?.includes(wanted),
      { timeout: 15_000 },
      words,
    );

  it('says that there is nothing to check on a page of the browser', async () => {
    const { visited, popup } = await popupOf('chrome://version');
    await says(popup, 'There is nothing to check here');
    await visited.close();
    await popup.close();
  });

  it('says so when a page cannot be looked at, and what to do', async () => {
    const popup = await popups.browser.newPage();
    await popup.goto(`${popups.address}?tab=999999999`);
    await says(popup, 'Candour could not look at this page');
    expect(await popup.$eval('main', (main) => main.textContent)).toContain('open it again');
    await popup.close();
  });

  it('opens from the toolbar on the tab in front, within the size that browsers give', async () => {
    const visited = await popups.browser.newPage();
    await visited.goto(site);
    await visited.bringToFront();
    const worker = await popups.browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await worker.worker())?.evaluate(() => chrome.action.openPopup());
    const target = await popups.browser.waitForTarget((candidate) => candidate.url() === popups.address);
    const popup = await target.asPage();
    await says(popup, 'We do not recognise this');
    const { height, width, needed } = await popup.evaluate(() => ({
      height: innerHeight,
      width: innerWidth,
      needed: document.documentElement.scrollWidth,
    }));
    expect(height).toBeLessThanOrEqual(600);
    expect(width).toBeLessThanOrEqual(430);
    expect(needed).toBeLessThanOrEqual(width);
    await popup.close();
    await visited.close();
  });

  it('offers to check a site that is no council’s, starts when asked, and stops when asked', async () => {
    const { visited, popup } = await popupOf(site);
    await says(popup, 'We do not recognise this');
    await (await popup.waitForSelector('button::-p-text(Check this site too)'))?.click();
    await popup.waitForSelector('button::-p-text(Stop looking)');
    await visited.reload();
    await says(popup, 'We saw no connection to other companies');
    await (await popup.waitForSelector('button::-p-text(Stop looking)'))?.click();
    await says(popup, 'We do not recognise this');
    await visited.close();
    await popup.close();
  });

  it('takes the person’s word for what they chose', async () => {
    const { visited, popup } = await popupOf(site);
    await (await popup.waitForSelector('button::-p-text(Check this site too)'))?.click();
    await popup.waitForSelector('button::-p-text(Stop looking)');
    await visited.reload();
    await says(popup, 'We saw no connection to other companies');
    await (await popup.waitForSelector('summary::-p-text(Your cookie choice)'))?.click();
    for (const wanted of ['label::-p-text(I said no)', 'button::-p-text(Save my answer)'])
      await (await popup.waitForSelector(wanted))?.click();
    await popup.waitForFunction(() =>
      document.querySelector('summary')?.textContent?.includes('you said no'),
    );
    await (await popup.waitForSelector('button::-p-text(Stop looking)'))?.click();
    await says(popup, 'We do not recognise this');
    await visited.close();
    await popup.close();
  });
});
