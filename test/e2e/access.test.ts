/** Sites that testers have: what a person gives reaches their own site, nobody else, and no report. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/scan/run.ts';
import { browserArguments } from '../sites/server.ts';
import { HTML, pageOf, scanOf, servePages, type Pages } from './scan-pages.ts';

const HOST = 'https://preview.tandridge.gov.uk';
const PAGE = `${HOST}/inside`;
const JAR =
  '.tandridge.gov.uk\tTRUE\t/\tTRUE\t0\tvisit\tsesame-jar\n.tandridge.gov.uk\tTRUE\t/\tTRUE\t0\tagain\tsame\n';

let pages: Pages;
let folder: string;
let asked: { host: string; path: string; headers: IncomingHttpHeaders }[] = [];

const guarded =
  (body: string, more: Record<string, string | string[]> = {}) =>
  ({ url, headers }: IncomingMessage, response: ServerResponse): void => {
    asked.push({ host: headers.host ?? '', path: url ?? '', headers });
    const isLetIn = headers.authorization === `Basic ${Buffer.from('clerk:sesame').toString('base64')}`;
    if (isLetIn) response.writeHead(200, { ...HTML, ...more }).end(body);
    else response.writeHead(401, { ...HTML, 'www-authenticate': 'Basic realm="preview"' }).end();
  };
const open = ({ url, headers }: IncomingMessage, response: ServerResponse): void => {
  asked.push({ host: headers.host ?? '', path: url ?? '', headers });
  response.writeHead(200, { ...HTML, 'access-control-allow-origin': '*' }).end();
};
const away = (request: IncomingMessage, response: ServerResponse): void => {
  asked.push({ host: request.headers.host ?? '', path: '/away', headers: request.headers });
  response.writeHead(302, { location: 'https://third.example/led' }).end();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-access-'));
  pages = await servePages({
    '/inside': guarded(
      pageOf(
        `<img src="/away"><img src="https://third.example/picture"><iframe src="https://third.example/frame"></iframe>
         <script>fetch('https://www.tandridge.gov.uk/beside'); new Worker('/worker.js');
         addEventListener('pagehide', () => navigator.sendBeacon('/left', 'x'));</script>`,
        '<a href="/privacy">Privacy notice</a>',
      ),
      { 'set-cookie': 'again=same; Path=/; Domain=tandridge.gov.uk; Secure' },
    ),
    '/worker.js': guarded(`fetch('/from-worker'); fetch('https://third.example/from-worker');`, {
      'content-type': 'text/javascript',
    }),
    '/from-worker': open,
    '/privacy': guarded(
      pageOf(
        '<h1>Privacy notice</h1><p>This website uses Google Analytics to see how visitors use it. It sets the cookie _ga, which lasts two years.</p>',
      ),
    ),
    '/kept': pageOf(
      `<script>fetch('/told-' + localStorage.getItem('theme')); localStorage.setItem('own', '1');</script>`,
      '<a href="/privacy">Privacy notice</a>',
    ),
    '/told-dark': open,
    '/away': away,
    '/left': open,
    ...Object.fromEntries(['/led', '/picture', '/frame', '/beside'].map((path) => [path, open])),
  });
});
afterAll(async () => {
  await pages.close();
  await rm(folder, { recursive: true });
});

it('goes to the page’s own site alone, and a saved session is told as there before', async () => {
  const jar = join(folder, 'cookies.txt');
  await writeFile(jar, JAR);
  asked = [];
  const [report] = await run(
    scanOf(pages.port, [PAGE], {
      observeSeconds: 1,
      cookieJar: jar,
      access: {
        headers: [{ name: 'X-Preview', value: 'sesame-header' }],
        auth: 'clerk:sesame',
        ignoreCertificateErrors: false,
      },
    }),
  );
  const hasGiven = ({ headers }: (typeof asked)[number]): boolean => headers['x-preview'] === 'sesame-header';
  const own = asked.filter(({ host }) => host.endsWith('tandridge.gov.uk'));
  const others = asked.filter(({ host }) => host === 'third.example');
  expect(own.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/inside',
      '/away',
      '/beside',
      '/worker.js',
      '/from-worker',
      '/left',
      '/privacy',
    ]),
  );
  expect(own.filter((one) => !hasGiven(one)).map(({ path }) => path)).toEqual([]);
  // Where the page's own site led elsewhere, and what a worker asked for elsewhere, are among them.
  expect(new Set(others.map(({ path }) => path))).toEqual(
    new Set(['/led', '/picture', '/frame', '/from-worker']),
  );
  expect(JSON.stringify(others)).not.toMatch(/sesame|authorization/);
  expect(own.find(({ path }) => path === '/beside')?.headers.authorization).toBeUndefined();

  expect(report?.httpStatus).toBe(200);
  expect(report?.conditions.profile).toBe('resident');
  expect(new Map(report?.cookies.map(({ name, state }) => [name, state]))).toEqual(
    new Map([
      ['visit', 'sent-only'],
      ['again', 'stored'],
    ]),
  );
  expect(report?.requests.find(({ host }) => host === 'third.example')?.choice).toBe('unknown');
  expect(report?.conditions.gaps.map(({ detail }) => detail).join()).not.toMatch(
    /privacy notice was not read/,
  );
  expect(JSON.stringify(report)).not.toMatch(/sesame/);
}, 60_000);

it('puts saved local storage in before the page is opened, asks the site nothing for it, and holds it against nobody', async () => {
  const jar = join(folder, 'state.json');
  const localStorage = [{ name: 'theme', value: 'dark' }];
  const origins = [
    { origin: HOST, localStorage },
    { origin: 'https://other.example', localStorage },
  ];
  await writeFile(jar, JSON.stringify({ cookies: [], origins }));
  const before = pages.asked().length;
  const [report] = await run(scanOf(pages.port, [`${HOST}/kept`], { observeSeconds: 1, cookieJar: jar }));
  const paths = pages.asked().slice(before);
  expect(paths).toContain('preview.tandridge.gov.uk/told-dark');
  expect(paths.filter((path) => path.startsWith('other.example') || path.endsWith('.gov.uk/'))).toEqual([]);
  expect(report?.conditions.profile).toBe('resident');
  expect(new Map(report?.storage.map(({ key, before: wasThere }) => [key, wasThere]))).toEqual(
    new Map([
      ['theme', true],
      ['own', false],
    ]),
  );
  expect(report?.findings.flatMap(({ subject }) => subject.storage ?? [])).not.toContain('theme');
  expect(JSON.stringify(report)).not.toContain('dark');
}, 60_000);

it('says that a password was asked for where none is given', async () => {
  const [report] = await run(scanOf(pages.port, [PAGE]));
  expect([report?.httpStatus, report?.verdict]).toEqual([401, 'inconclusive']);
  expect(report?.conditions.gaps.map(({ code }) => code)).toEqual(['needs-login']);
}, 60_000);

it('overlooks the certificate of the host asked for, and of no other, and says so', async () => {
  asked = [];
  const access = { headers: [], auth: 'clerk:sesame', ignoreCertificateErrors: true };
  const browserArgs = browserArguments(pages.port).filter((arg) => arg !== '--ignore-certificate-errors');
  const [report] = await run(scanOf(pages.port, [PAGE], { access, browserArgs, observeSeconds: 1 }));
  expect(report?.httpStatus).toBe(200);
  expect(report?.conditions.certificateIgnored).toBe('preview.tandridge.gov.uk');
  expect(new Set(asked.map(({ host }) => host))).toEqual(new Set(['preview.tandridge.gov.uk']));
}, 60_000);

it('looks at a site on the person’s own machine, and reads its notice', async () => {
  const server = createServer(({ url }, response) => {
    const notice = pageOf(
      '<h1>Privacy notice</h1><p>This website uses Google Analytics to see how visitors use it. It sets the cookie _ga, which lasts two years.</p>',
    );
    response
      .writeHead(200, HTML)
      .end(url === '/' ? pageOf('Hello', '<a href="/privacy">Privacy notice</a>') : notice);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const [report] = await run(scanOf(pages.port, [address], { browserArgs: [] }));
  server.close();
  expect([report?.httpStatus, report?.notices.map(({ layer }) => layer)]).toEqual([200, ['read']]);
}, 60_000);
