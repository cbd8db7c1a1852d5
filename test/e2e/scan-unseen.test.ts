/** What pages do that no ordinary request or answer shows, or that looks like something else: each is told as it is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { scanAll } from './scan-all.ts';
import { HTML, pageOf, scanOf, servePages, type Pages } from './scan-pages.ts';
import './in-headless-shell.ts';

const HOST = 'https://www.norfolk.gov.uk';
const script = (code: string): string => pageOf(`<p>Bins</p><script>${code}</script>`);
const NOTICE = `<h1>Privacy and cookies</h1>
<p>Norfolk County Council publishes this notice for visitors of www.norfolk.gov.uk.</p>
<table><tr><th>Cookie</th><th>What it is for</th><th>Expiry</th></tr>
<tr><td>bin_day</td><td>Keeps which day your bins are emptied</td><td>90 days</td></tr></table>`;

let folder: string;
let pages: Pages;
let reports: Map<string, Report>;

const answers: Parameters<typeof servePages>[0] = {
  '/held': script(
    `addEventListener('load', () => {
      fetch('https://poll.held.example/never', { mode: 'no-cors' });
      fetch('https://login.held.example/password', { mode: 'no-cors', credentials: 'include' });
      const frame = document.createElement('iframe');
      frame.src = 'https://frame.held.example/begun';
      document.body.append(frame);
    });`,
  ),
  '/never': () => undefined,
  '/begun': (_, response) => void response.writeHead(200, HTML).write('<p>More to come'),
  '/password': (_, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
  '/reporting': (_, response) =>
    response
      .writeHead(200, {
        ...HTML,
        'reporting-endpoints': 'told="https://collector.example/reports"',
        'content-security-policy': "img-src 'self'; report-to told",
      })
      .end(pageOf('<img src="https://stopped.example/x.png">')),
  '/ahead': pageOf(
    '<link rel="preconnect" href="https://warmed.example"><link rel="preconnect" href="https://used.example"><img src="https://used.example/x.png">',
  ),
  '/prerenders': pageOf(
    '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/plain"],"eagerness":"immediate"}]}</script>',
  ),
  '/plain': pageOf('<p>Bins</p>'),
  '/file-beside': pageOf('<iframe src="/letter" hidden></iframe><img src="https://beside.example/x.png">'),
  '/goes-to-file': script(
    `setTimeout(() => { location.href = '/letter'; }, 200); setTimeout(() => { location.href = '/nothing'; }, 500);`,
  ),
  '/letter': (_, response) =>
    response
      .writeHead(200, {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="J-SMITH-0042.zip"',
      })
      .end('PK'),
  '/nothing': (_, response) => response.writeHead(204).end(),
  '/abroad': (_, response) => response.writeHead(302, { location: 'https://supplier.example/plain' }).end(),
  '/account': (_, response) => response.writeHead(302, { location: '/sign-in' }).end(),
  '/sign-in': (_, response) =>
    response
      .writeHead(200, { ...HTML, 'set-cookie': 'asked_for=account; Path=/; Max-Age=900' })
      .end(pageOf('<form><input type="password" name="p"></form>')),
  '/leaflet': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/pdf', 'set-cookie': 'leaflet=1; Path=/; Max-Age=900' })
      .end('%PDF-1.4\n%%EOF'),
  '/tries': script(
    `for (const domain of ['uk', 'gov.uk', 'norfolk.gov.uk']) {
      document.cookie = 'probe=1; path=/; domain=.' + domain;
      document.cookie = 'probe=; path=/; max-age=0; domain=.' + domain;
    }`,
  ),
  '/letters': (_, response) => {
    // Node writes headers in Latin-1: this one goes out as it is.
    const page = pageOf('<p>Biniau</p>');
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n`;
    response.socket?.end(Buffer.from(`${head}Set-Cookie: llŷr=1; Path=/; Max-Age=86400\r\n\r\n${page}`));
  },
  '/assigned': script(
    `localStorage.visited = 'x'; setTimeout(() => delete localStorage.visited, 700);
     sessionStorage.trial = 'x'; delete sessionStorage.trial;`,
  ),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-unseen-'));
  const notice = join(folder, 'notice.html');
  await writeFile(notice, NOTICE);
  pages = await servePages(answers);
  const paths = Object.keys(answers).filter((path) => typeof answers[path] === 'string');
  const all = [...paths, '/reporting', '/leaflet', '/letters', '/abroad', '/account'].map(
    (path) => `${HOST}${path}`,
  );
  const done = await Promise.all(
    scanAll(scanOf(pages.port, all, { notices: [notice], observeSeconds: 1, timeoutSeconds: 10 })),
  );
  reports = new Map(done.map((report) => [new URL(report.page).pathname, report]));
}, 120_000);
afterAll(async () => {
  await pages.close();
  await rm(folder, { recursive: true });
});

const report = (path: string): Report => reports.get(path) as Report;
const outcome = (path: string, host: string): string | undefined =>
  report(path).requests.find((request) => request.host === host)?.outcome;
const gaps = (path: string) =>
  report(path).conditions.gaps.map(({ code, about }) => [code, about?.host ?? null].join(' '));

it('takes what was sent for a contact, though no answer ends it', () => {
  for (const host of ['poll.held.example', 'login.held.example', 'frame.held.example']) {
    expect.soft(outcome('/held', host), host).toBe('answered');
  }
  expect(report('/held').headline.counts.companies).toBe(1);
  expect(report('/held').products).toMatchObject([{ id: 'host:held.example', declared: 'not-named' }]);
});

it('tells of reports that the browser sends, and not as a match', () => {
  expect(outcome('/reporting', 'collector.example')).toMatch(/^(?:answered|unknown)$/);
  expect(outcome('/reporting', 'stopped.example')).toBe('blocked');
  expect(report('/reporting').verdict).not.toBe('matches');
});

it('says which host the browser was to get ready for, where nothing else shows it', () => {
  expect(gaps('/ahead')).toEqual(['not-watched warmed.example']);
  expect(outcome('/ahead', 'used.example')).toBe('answered');
});

it('judges no other site in place of the page, and no page to sign in at', () => {
  for (const [path, code] of [
    ['/abroad', 'led-elsewhere'],
    ['/account', 'needs-login'],
  ] as const) {
    expect(gaps(path)).toEqual([`${code} `]);
    expect([report(path).verdict, report(path).findings]).toEqual(['inconclusive', []]);
  }
});

it('says that a page rendered ahead was not watched', () => {
  expect(gaps('/prerenders')).toContain('not-watched ');
  expect(report('/prerenders').verdict).toBe('inconclusive');
  expect([gaps('/plain'), report('/plain').verdict]).toEqual([[], 'matches']);
});

it('judges the page, whatever file or empty answer is asked for beside or after it', () => {
  for (const path of ['/file-beside', '/goes-to-file']) {
    expect.soft(report(path), path).toMatchObject({ httpStatus: 200, finalPage: `${HOST}${path}` });
    expect.soft(gaps(path), path).toEqual([]);
  }
  expect(outcome('/file-beside', 'beside.example')).toBe('answered');
  expect(report('/goes-to-file').verdict).toBe('matches');
});

it('takes a PDF for a file, and still tells its cookies', () => {
  expect(gaps('/leaflet')).toContain('download ');
  expect(report('/leaflet').verdict).toBe('inconclusive');
  expect(report('/leaflet').cookies).toMatchObject([{ name: 'leaflet', state: 'stored', askedSeconds: 900 }]);
  expect(report('/leaflet').findings.map(({ id }) => id)).not.toContain('notice-not-linked');
});

it('holds no cookie against a page that only tried how far its domain goes', () => {
  const tried = report('/tries').cookies.map(({ host, state }) => `${host} ${state}`);
  expect(tried).toEqual(['.uk refused', '.gov.uk refused', '.norfolk.gov.uk deleted']);
  expect(report('/tries').verdict).toBe('matches');
});

it('reads names in headers as the browser does', () => {
  expect(report('/letters').cookies).toMatchObject([
    { name: 'llŷr', state: 'stored', setBy: 'http', askedSeconds: 86_400 },
  ]);
});

it('sees storage that is written by assignment and gone again, and no trial', () => {
  expect(report('/assigned').storage.map(({ kind, key }) => `${kind}:${key}`)).toEqual(['local:visited']);
});

it('keeps no name of a file in any Report', () => {
  expect(JSON.stringify([...reports.values()])).not.toContain('SMITH');
});
