/** What a page does after a while is seen, by whatever it waits; one that has nothing to do any more is left early. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { openScanner, type Scanner } from '../../src/scan/scanner.ts';
import { browserArguments } from '../sites/server.ts';
import { pageOf, servePages, type Pages } from './scan-pages.ts';

const HOST = 'https://www.anytown.gov.uk';
const LATE = "(new Image()).src = 'https://late.tracker.example/seen'";

/** What a page may wait by, each for a second or two. */
const WAITS: Record<string, string> = {
  timer: `<script>setTimeout(() => { ${LATE} }, 2000)</script>`,
  timers: `<script>let left = 20; const next = () => { left -= 1; if (left === 0) { ${LATE} } else setTimeout(next, 100); }; next()</script>`,
  interval: `<script>let left = 4; setInterval(() => { left -= 1; if (left === 0) { ${LATE} } }, 500)</script>`,
  frames: `<script>const from = Date.now(); const draw = () => { if (Date.now() - from > 2000) { ${LATE} } else requestAnimationFrame(draw); }; draw()</script>`,
  task: `<script>scheduler.postTask(() => { ${LATE} }, { delay: 2000 })</script>`,
  signal: `<script>AbortSignal.timeout(2000).addEventListener('abort', () => { ${LATE} })</script>`,
  animation: `<style>@keyframes fade { from { opacity: 1 } to { opacity: 0.9 } } p { animation: fade 2s }</style><p onanimationend="${LATE}">Bins</p>`,
  frame: `<iframe srcdoc="<script>setTimeout(() => { ${LATE} }, 2000)</script>"></iframe>`,
  blank: `<iframe id="blank"></iframe><script>document.getElementById('blank').contentWindow.setTimeout(() => { ${LATE} }, 2000)</script>`,
  other: `<iframe src="https://elsewhere.example/waits"></iframe>`,
  worker: `<script>new Worker(URL.createObjectURL(new Blob(["setTimeout(() => postMessage(1), 2000)"]))).onmessage = () => { ${LATE} }</script>`,
  answer: `<script>fetch('/slow').then(() => { ${LATE} })</script>`,
  refresh: `<meta http-equiv="refresh" content="2;url=/went-on">`,
  pointer: `<script>addEventListener('mousemove', () => setTimeout(() => { ${LATE} }, 700), { once: true })</script>`,
};

let pages: Pages;
let scanner: Scanner;
beforeAll(async () => {
  const own = Object.entries(WAITS).map(([name, body]) => [`/${name}`, pageOf(body)] as const);
  pages = await servePages({
    ...Object.fromEntries(own),
    '/still': pageOf('<p>Bins</p>'),
    '/waits': pageOf(`<script>setTimeout(() => { ${LATE} }, 2000)</script>`),
    '/went-on': pageOf(`<script>${LATE}</script>`),
    '/slow': (_, response) => void setTimeout(() => response.end('done'), 2000),
    '/seen': (_, response) => void response.end(),
  });
  scanner = await openScanner({
    browser: null,
    browserArgs: browserArguments(pages.port),
    thirdPartyCookies: 'store',
    concurrency: 4,
  });
});
afterAll(async () => {
  await scanner.close();
  await pages.close();
});

const look = (path: string): Promise<Report> =>
  scanner.scan(`${HOST}${path}`, { observeSeconds: 3, timeoutSeconds: 30, supplied: [] });
const hostsOf = ({ requests }: Report): string[] => requests.map(({ host }) => host);

describe('what a page does after a while is seen where it waits by', () => {
  it.concurrent.each(Object.keys(WAITS))('%s', async (name) => {
    expect(hostsOf(await look(`/${name}`))).toContain('late.tracker.example');
  });
});

it('a page that has nothing to do any more is not looked at for all of the time that there is', async () => {
  const began = performance.now();
  const report = await scanner.scan(`${HOST}/still`, {
    observeSeconds: 25,
    timeoutSeconds: 60,
    supplied: [],
  });
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(report.httpStatus).toBe(200);
});
