/** Pages that do their worst to the command: each ends in time, with a Report that says what could not be seen. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text as textFormat } from '../../src/scan/formats/text.ts';
import type { Report } from '../../src/core/report/report.ts';
import { run } from '../../src/scan/run.ts';
import { HTML, pageOf, scanOf, servePages, type Pages } from './scan-pages.ts';

const HOST = 'https://www.norfolk.gov.uk';
const script = (code: string): string => pageOf(`<p>Bins</p><script>${code}</script>`);
const javascript = { 'content-type': 'text/javascript' };

/** Says yes, and then nothing for as long as anybody listens. */
const begun = (response: ServerResponse, headers: Record<string, string>): void => {
  response.writeHead(200, { ...HTML, ...headers });
  response.write('<!doctype html><title>Bins</title><p>Bins');
};

/** A page of that many bytes, most of them a comment: it is its size that counts. */
const filled = (bytes: number): string =>
  `<!doctype html><title>Bins</title><!--${'x'.repeat(bytes)}--><p>Bins`;
const bomb = gzipSync(filled(60_000_000));

let round = 0;
let pages: Pages;
beforeAll(async () => {
  pages = await servePages({
    '/plain': pageOf('<p>Bins</p>'),
    '/redirects': (_, response) =>
      response.writeHead(302, { location: `/redirects?round=${(round += 1)}` }).end(),
    '/silent': () => undefined,
    '/begun': (_, response) => begun(response, {}),
    '/dialogs': script(
      `onbeforeunload = (event) => { event.preventDefault(); return 'no'; };
       for (let at = 0; at < 20; at += 1) { alert(at); confirm(at); prompt(at); }
       print(); window.open('/plain'); setInterval(() => { alert('again'); window.open('/plain'); }, 100);`,
    ),
    '/downloads': script(
      `setInterval(() => { const link = document.createElement('a'); link.href = '/file'; link.download = 'x';
       document.body.append(link); link.click(); }, 100);`,
    ),
    '/file': (_, response) =>
      response.writeHead(200, { 'content-disposition': 'attachment; filename="x.exe"' }).end('MZ'),
    '/many': script(`for (let at = 0; at < 2000; at += 1) new Image().src = '/pixel?' + at;`),
    '/pixel': (_, response) => response.writeHead(204).end(),
    '/large': (_, response) => response.writeHead(200, HTML).end(filled(50_000_000)),
    '/bomb': (_, response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb),
    '/data': script(
      `for (let at = 0; at < 20; at += 1) new Image().src = 'data:image/png;base64,' + 'A'.repeat(4e6);`,
    ),
    '/hangs': pageOf('<p>Bins</p><script>for (;;);</script>'),
    '/hangs-later': script(`setTimeout(() => { for (;;); }, 800);`),
    '/navigates': script(`setTimeout(() => location.replace('/navigates?' + Math.random()), 100);`),
    '/busy-frames': pageOf(
      Array.from({ length: 12 }, (_, at) => `<iframe src="https://busy${at}.example/busy"></iframe>`).join(
        '',
      ),
    ),
    '/busy': script(`addEventListener('load', () => setTimeout(() => { for (;;); }, 300));`),
    '/worker-loops': script(
      `navigator.serviceWorker.register('/looping.js'); new Worker('/looping.js'); new SharedWorker('/looping.js');`,
    ),
    '/looping.js': (_, response) => response.writeHead(200, javascript).end('for (;;);'),
    '/workers': script(`new Worker('/spawning.js');`),
    '/spawning.js': (_, response) =>
      response
        .writeHead(200, javascript)
        .end(`if (Math.random() < 0.98) new Worker('/spawning.js'); fetch('https://spawned.example/');`),
    '/frames': script(
      `const grow = () => { const frame = document.createElement('iframe'); frame.src = 'https://f' + Math.random() + '.example/plain';
       document.body.append(frame); setTimeout(() => frame.remove(), 50); }; setInterval(grow, 20);`,
    ),
    '/escapes': script(
      `document.title = '\\u001b[2J\\u001b]0;owned\\u0007'; localStorage['\\u001b[31mred\\u202e'] = 1;
       document.cookie = 'caf\u00e9\u202e=1; max-age=600';`,
    ),
    '/set-cookie': (_, response) => {
      // Node will not write such a header: it goes out as it is.
      response.socket?.end(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: a\u0007b\u001b[31m=1\r\nSet-Cookie: plain=1; Max-Age=600\r\nSet-Cookie: ${'x'.repeat(9000)}=1\r\nConnection: close\r\n\r\n${pageOf('<p>Bins</p>')}`,
      );
    },
  });
});
afterAll(() => pages.close());

const codes = (report: Report | undefined): string[] =>
  (report?.conditions.gaps ?? []).map(({ code }) => code);

describe('a page that', () => {
  it('does not come, or never comes to rest, is inconclusive, and the page after it is seen as it is', async () => {
    const paths: Record<string, string> = {
      '/redirects': 'unreachable',
      '/silent': 'unreachable',
      '/begun': 'not-settled',
      '/dialogs': 'dialog',
      '/hangs': 'not-settled',
      '/hangs-later': 'too-slow',
      '/navigates': 'not-settled',
    };
    const addresses = [...Object.keys(paths), '/downloads', '/plain'].map((path) => `${HOST}${path}`);
    const began = performance.now();
    const reports = await run(scanOf(pages.port, addresses, { timeoutSeconds: 3, observeSeconds: 0.5 }));
    expect(performance.now() - began).toBeLessThan(90_000);
    const after = reports.pop();
    // Files that it saves without end are refused, and leave the page as it is.
    expect(codes(reports.pop())).toEqual([]);
    for (const [index, [path, code]] of Object.entries(paths).entries()) {
      expect.soft(reports[index]?.verdict, path).toBe('inconclusive');
      expect.soft(codes(reports[index]), path).toContain(code);
    }
    expect(codes(after)).toEqual([]);
    expect(after?.httpStatus).toBe(200);
  }, 120_000);

  it('is full of frames that do not answer ends with its time and five seconds', async () => {
    const began: number[] = [];
    const ended: number[] = [];
    const [report, after] = await run(
      scanOf(pages.port, [`${HOST}/busy-frames`, `${HOST}/plain`], { timeoutSeconds: 5 }),
      { onPage: () => began.push(performance.now()), onReport: () => ended.push(performance.now()) },
    );
    expect((ended[0] ?? Infinity) - (began[0] ?? 0)).toBeLessThan(10_000);
    expect(codes(report)).toContain('too-slow');
    expect(report?.verdict).not.toBe('matches');
    expect([codes(after), after?.httpStatus]).toEqual([[], 200]);
  });

  it('adds and takes out frames for ever is never said to match', async () => {
    const [report] = await run(scanOf(pages.port, [`${HOST}/frames`], { timeoutSeconds: 4 }));
    expect(codes(report)).toContain('not-settled');
    expect(report?.verdict).not.toBe('matches');
  });

  it('starts loops in workers of every kind is still told of', async () => {
    const [report, after] = await run(
      scanOf(pages.port, [`${HOST}/worker-loops`, `${HOST}/plain`], { timeoutSeconds: 6 }),
    );
    expect(report?.httpStatus).toBe(200);
    expect(report?.page).toBe(`${HOST}/worker-loops`);
    expect(codes(after)).toEqual([]);
  });

  it('starts workers in workers is seen to its end', async () => {
    const [report] = await run(scanOf(pages.port, [`${HOST}/workers`], { timeoutSeconds: 8 }));
    expect(report?.requests.map(({ host }) => host)).toContain('spawned.example');
  });

  it('is 50 MB, or unpacks to 60 MB, or holds 80 MB of its own, or sends 2,000 requests, is seen whole', async () => {
    const paths = ['/large', '/bomb', '/data', '/many'];
    const addresses = paths.map((path) => `${HOST}${path}`);
    const reports = await run(scanOf(pages.port, addresses, { timeoutSeconds: 40 }));
    expect(reports.map(({ httpStatus }) => httpStatus)).toEqual([200, 200, 200, 200]);
    expect(reports.map(codes)).toEqual([[], [], [], []]);
    const own = reports[3]?.requests.filter(({ types }) => types.includes('image')) ?? [];
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
  }, 150_000);

  it('hides orders to a terminal in names shows none', async () => {
    const reports = await run(scanOf(pages.port, [`${HOST}/escapes`, `${HOST}/set-cookie`]));
    const text = textFormat.all(reports, { colour: false });
    expect(text).toContain('red');
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g)).toBeNull();
    expect(reports[1]?.cookies.map(({ name }) => name)).toContain('plain');
    expect(codes(reports[1])).toEqual([]);
  });
});
