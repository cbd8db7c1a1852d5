/** Pages that are scanned side by side: nothing that one leaves behind is there for another. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openScanner, type How, type Scanner } from '../../src/scan/scanner.ts';
import { browserArguments } from '../sites/server.ts';
import { HTML, pageOf, servePages, type Pages } from './scan-pages.ts';

const HOST = 'https://www.bexley.gov.uk';
/** Nothing answers by http: whoever comes through was told to ask by https. */
const PLAIN = HOST.replace('https:', 'http:');
const STRICT = { ...HTML, 'strict-transport-security': 'max-age=3600' };
const KEPT = { 'cache-control': 'max-age=3600', 'access-control-allow-origin': '*' };

/** What a page may leave behind in a browser, and whether it is there, by name. */
type Found = Record<string, boolean>;

/** Leaves everything that a page can leave, through each door there is. */
const PLANT = `
  document.cookie = 'planted=1; max-age=86400; path=/';
  localStorage.setItem('planted', '1');
  await new Promise((done) => { indexedDB.open('planted').onsuccess = done; });
  await (await caches.open('planted')).put('/planted', new Response('1'));
  await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
  globalThis.shared = new SharedWorker('/shared.js', 'planted');
  await new Promise((done) => { shared.port.onmessage = done; shared.port.postMessage('plant'); });
  await fetch('/kept');
  await new Promise((done) => {
    const asking = new XMLHttpRequest();
    asking.open('GET', '/auth', true, 'clerk', 'secret');
    asking.onloadend = done;
    asking.send();
  });
  globalThis.channel = new BroadcastChannel('planted');
  channel.onmessage = () => channel.postMessage('here');`;

const LOOK = `
  const found = {};
  found.cookie = document.cookie.includes('planted');
  found.storage = localStorage.getItem('planted') !== null;
  found.indexedDB = (await indexedDB.databases()).some(({ name }) => name === 'planted');
  found.cacheStorage = await caches.has('planted');
  found.serviceWorker = (await navigator.serviceWorker.getRegistrations()).length > 0;
  const shared2 = new SharedWorker('/shared.js', 'planted');
  found.sharedWorker = await new Promise((done) => {
    shared2.port.onmessage = ({ data }) => done(data);
    shared2.port.postMessage('look');
  });
  // The server answers each time with another number.
  found.httpCache = (await (await fetch('/kept')).text()) === '1';
  // Without a password the browser waits for someone to give it.
  const asked = fetch('/auth', { signal: AbortSignal.timeout(700) });
  found.httpAuth = await asked.then(({ ok }) => ok, () => false);
  const ear = new BroadcastChannel('planted');
  found.channel = await new Promise((done) => {
    ear.onmessage = () => done(true);
    ear.postMessage('who is there?');
    setTimeout(() => done(false), 300);
  });
  await fetch('/found?' + who, { method: 'POST', body: JSON.stringify(found) });`;

const script = (body: string): string => `<script type="module">${body}</script>`;

let pages: Pages;
let scanner: Scanner;
const found = new Map<string, Found>();
const told = Promise.withResolvers<void>();
const planted = Promise.withResolvers<void>();
let kept = 0;

const read = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const takeFound = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  found.set(request.url?.split('?')[1] ?? '', JSON.parse(await read(request)) as Found);
  response.end();
};

beforeAll(async () => {
  pages = await servePages({
    '/plants': pageOf(script(`const who = 'itself';${PLANT}${LOOK} await fetch('/planted');`)),
    '/strict': (_, response) =>
      response
        .writeHead(200, STRICT)
        .end(pageOf(script(`await fetch('/told'); location.href = '${PLAIN}/arrived';`))),
    '/told': (_, response) => {
      told.resolve();
      response.end();
    },
    '/arrived': pageOf('Here.'),
    '/looks': pageOf(script(`const who = 'neighbour';${LOOK}`)),
    '/comes-later': pageOf(script(`const who = 'later';${LOOK}`)),
    '/worker.js': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('onfetch = () => {};'),
    '/shared.js': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(
        `let isPlanted = false;
           onconnect = ({ ports: [port] }) => (port.onmessage = ({ data }) => {
             if (data === 'plant') isPlanted = true;
             port.postMessage(isPlanted);
           });`,
      ),
    '/kept': (_, response) => response.writeHead(200, KEPT).end(String(++kept)),
    '/auth': ({ headers }, response) =>
      response
        .writeHead(headers.authorization === undefined ? 401 : 200, {
          'www-authenticate': 'Basic realm="planted"',
          'cache-control': 'no-store',
        })
        .end(),
    '/planted': (_, response) => {
      planted.resolve();
      response.end();
    },
    '/found': (request, response) => void takeFound(request, response),
  });
  scanner = await openScanner({
    browser: null,
    // What comes under a bad certificate is neither kept nor believed: this one is a good one.
    browserArgs: [
      ...browserArguments(pages.port).filter((arg) => arg !== '--ignore-certificate-errors'),
      `--ignore-certificate-errors-spki-list=${pages.key}`,
      // Else it asks for every page by https first.
      '--disable-features=HttpsUpgrades',
    ],
    thirdPartyCookies: 'store',
    concurrency: 2,
  });
});
afterAll(async () => {
  await scanner.close();
  await pages.close();
});

const how: How = { observeSeconds: 2, timeoutSeconds: 20, supplied: [] };

it('a page finds nothing of what another has left in the browser, beside it or after it', async () => {
  const planting = scanner.scan(`${HOST}/plants`, { ...how, observeSeconds: 6 });
  await planted.promise;
  const second = await scanner.scan(`${HOST}/looks`, how);
  const first = await planting;
  await scanner.scan(`${HOST}/comes-later`, how);
  const itself = found.get('itself') ?? {};
  // Whatever can be left is found by the page itself: else looking for it next door would show nothing.
  expect(Object.entries(itself).filter(([, isThere]) => !isThere)).toEqual([]);
  expect(Object.keys(itself).length).toBeGreaterThan(8);
  for (const who of ['neighbour', 'later']) {
    expect(Object.keys(found.get(who) ?? {}), who).toEqual(Object.keys(itself));
    expect(
      Object.entries(found.get(who) ?? {}).filter(([, isThere]) => isThere),
      who,
    ).toEqual([]);
  }
  // Nor does one Report have what the other page did.
  expect(first.cookies.map(({ name }) => name)).toEqual(['planted']);
  expect(second.cookies).toEqual([]);
  expect(second.storage).toEqual([]);
}, 60_000);

it('a page is not sent by https for what another page’s site has said', async () => {
  const strict = scanner.scan(`${HOST}/strict`, how);
  await told.promise;
  const beside = await scanner.scan(`${PLAIN}/arrived`, how);
  // The site's own page is: else this would show nothing.
  expect((await strict).finalPage).toBe(`${HOST}/arrived`);
  expect([beside.httpStatus, beside.verdict]).toEqual([null, 'inconclusive']);
}, 60_000);
