/** What sites are told of the browser that scans: the same in every request, and to every script wherever it runs. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import type { Report } from '../../src/core/report/report.ts';
import { openScanner } from '../../src/scan/scanner.ts';
import { browserArguments } from '../sites/server.ts';
import { HTML, servePages, type Pages } from './scan-pages.ts';

const PAGE = 'https://www.tandridge.gov.uk/face';
const FRAME = 'https://frame.example/frame';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';

interface Told {
  userAgent: string;
  webdriver: boolean | null;
  languages: string[];
  brands: string[];
  fullVersions: string[];
  /** Of the window and of the screen; null in a worker. */
  sizes: number[] | null;
}

const TELL = `(async () => {
  const { fullVersionList } = await navigator.userAgentData.getHighEntropyValues(['fullVersionList']);
  const version = ({ brand, version }) => brand + ' ' + version;
  const told = {
    userAgent: navigator.userAgent,
    webdriver: navigator.webdriver ?? null,
    languages: navigator.languages,
    brands: navigator.userAgentData.brands.map(version),
    fullVersions: fullVersionList.map(version),
    sizes: globalThis.screen ? [outerWidth, outerHeight, screen.width, screen.height] : null,
  };
  await fetch('/told?' + WHO, { method: 'POST', body: JSON.stringify(told) });
})();`;

const script = (who: string, more = ''): string => `const WHO = '${who}'; ${TELL} ${more}`;
const page = (body: string): string => `<!doctype html><link rel="icon" href="data:,"><body>${body}`;

const WORKERS = ['dedicated', 'shared', 'service', 'nested'];
const starts = (side: string): string => `
  new Worker('/${side}-dedicated.js');
  new SharedWorker('/${side}-shared.js');
  navigator.serviceWorker.register('/${side}-service.js');`;
const workersOf = (side: string): [string, string][] =>
  WORKERS.map((kind) => {
    const more = kind === 'dedicated' ? `new Worker('/${side}-nested.js');` : `fetch('${FRAME}-asked');`;
    return [`/${side}-${kind}.js`, script(`${side}-${kind}`, more)];
  });

let pages: Pages;
let told = new Map<string, Told>();
let asked: { path: string; headers: IncomingHttpHeaders }[] = [];

const JS = { 'content-type': 'text/javascript', 'cache-control': 'no-store' };
const WITH_HINTS = { ...HTML, 'accept-ch': 'Sec-CH-UA-Full-Version-List' };

const answering =
  (headers: Record<string, string>, body: string) =>
  ({ url, headers: got }: IncomingMessage, response: ServerResponse): void => {
    asked.push({ path: url ?? '', headers: got });
    response.writeHead(200, headers).end(body);
  };

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  told.set(request.url?.split('?')[1] ?? '', JSON.parse(text) as Told);
  asked.push({ path: request.url ?? '', headers: request.headers });
  response.end();
}

beforeAll(async () => {
  const scripts = [...workersOf('page'), ...workersOf('frame')];
  pages = await servePages({
    '/face': answering(
      WITH_HINTS,
      page(`<iframe src="${FRAME}"></iframe><iframe src="/same"></iframe>
        <script>${script('page', starts('page'))} navigator.sendBeacon('${FRAME}-asked', '1');
        new WebSocket('wss://frame.example/socket').onerror = () => {};</script>`),
    ),
    '/same': answering(HTML, page(`<script>${script('same')}</script>`)),
    '/frame': answering(HTML, page(`<script>${script('frame', starts('frame'))}</script>`)),
    '/frame-asked': answering(HTML, ''),
    '/socket': answering(HTML, ''),
    ...Object.fromEntries(scripts.map(([path, text]) => [path, answering(JS, text)])),
    '/told': (request, response) => void take(request, response),
  });
});
afterAll(() => pages.close());

async function scanned(userAgent?: string): Promise<Report> {
  told = new Map();
  asked = [];
  const scanner = await openScanner({
    browser: null,
    browserArgs: browserArguments(pages.port),
    thirdPartyCookies: 'store',
    concurrency: 1,
    userAgent,
  });
  try {
    return await scanner.scan(PAGE, { observeSeconds: 1, timeoutSeconds: 20, supplied: [] });
  } finally {
    await scanner.close();
  }
}

const WHERE = [
  'page',
  'same',
  'frame',
  ...['page', 'frame'].flatMap((side) => WORKERS.map((kind) => `${side}-${kind}`)),
];

it('says what a visitor’s browser says, with its own name at the end, in every request and to every script', async () => {
  const { conditions } = await scanned();
  const { userAgent } = conditions;
  expect(userAgent).toMatch(
    /^Mozilla\/5\.0 \(.+\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/\d+\.0\.0\.0 Safari\/537\.36 /,
  );
  expect(userAgent.endsWith(` Candour/${packageFile.version}`)).toBe(true);
  const major = /Chrome\/(\d+)/.exec(userAgent)?.[1];

  expect([...told.keys()].toSorted()).toEqual(WHERE.toSorted());
  for (const [who, one] of told) {
    expect.soft(one.userAgent, who).toBe(userAgent);
    expect.soft(one.webdriver ?? false, who).toBe(false);
    expect.soft(one.languages[0], who).toBe('en-GB');
    expect.soft(one.brands, who).toContain(`Chromium ${major}`);
    expect.soft(JSON.stringify(one), who).not.toMatch(/headless/i);
  }
  expect(told.get('page')?.fullVersions.join()).toMatch(
    new RegExp(`^Chromium ${major}\\.\\d+\\.\\d+\\.\\d+$`),
  );
  const [width = 0, height = 0, screenWidth = 0, screenHeight = 0] = told.get('page')?.sizes ?? [];
  expect([width, height]).toEqual([1280, 900]);
  expect(screenWidth >= width && screenHeight >= height).toBe(true);

  expect(asked.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/face', '/socket', '/page-service.js', '/page-nested.js', '/frame-shared.js']),
  );
  for (const { path, headers } of asked) {
    expect.soft(headers['user-agent'], path).toBe(userAgent);
    expect.soft(headers['sec-ch-ua'] ?? `"Chromium";v="${major}"`, path).toContain(`"Chromium";v="${major}"`);
    expect.soft(JSON.stringify(headers), path).not.toMatch(/headless/i);
  }
}, 60_000);

it('says nothing of Chromium where it was told to call itself something else', async () => {
  const { conditions } = await scanned(FIREFOX);
  expect(conditions.userAgent).toBe(FIREFOX);
  expect([...told.keys()].toSorted()).toEqual(WHERE.toSorted());
  for (const [who, one] of told) {
    expect.soft([one.userAgent, one.brands, one.fullVersions], who).toEqual([FIREFOX, [], []]);
  }
  for (const { path, headers } of asked) {
    expect.soft([headers['user-agent'], headers['sec-ch-ua'] ?? ''], path).toEqual([FIREFOX, '']);
  }
}, 60_000);
