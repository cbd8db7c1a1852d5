/** Ways in which a site fails, and pages that are only too much: each a page of its own, answered by path. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTML, pageOf } from '../../test/e2e/scan-pages.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const script = (code: string): string => pageOf(`<p>Bins</p><script>${code}</script>`, PRIVACY);
const PRIVACY = '<a href="/privacy">Privacy notice</a>';

const NOTICE = `<!doctype html><html lang="en-GB"><head><title>Privacy notice</title></head><body><main>
<h1>Privacy notice</h1><p>The council runs this website. We hold what you tell us so that we can run our services, for six years.</p>
<h2>Cookies</h2><p>Our website saves no cookies.</p><p>If you are unhappy you can complain to the council.</p></main></body></html>`;

const LARGE = `<!doctype html><title>Bins</title><!--${'x'.repeat(50_000_000)}--><p>Bins`;
let round = 0;

/** Of whatever host. Those that no server answers are told by their host: see `unanswered`. */
export const answers: Record<string, Answering | string> = {
  '/': pageOf('<h1>Bins</h1><p>We empty them on Mondays.</p>', PRIVACY),
  '/privacy': NOTICE,
  '/server-error': (_, response) => response.writeHead(503).end('Busy'),
  '/silent': () => undefined,
  '/hangs': script('for (;;);'),
  // With what V8 is given here (sites.ts) the renderer is soon gone.
  '/crashes': script('const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})));'),
  '/redirects': (_, response) =>
    response.writeHead(302, { location: `/redirects?round=${(round += 1)}` }).end(),
  '/large': (_, response) => response.writeHead(200, HTML).end(LARGE),
  '/requests': script(`for (let at = 0; at < 10000; at += 1) fetch('/pixel?' + at).catch(() => 0);`),
  '/pixel': (_, response) => response.writeHead(204).end(),
  '/cookies': script(`for (let at = 0; at < 5000; at += 1) document.cookie = 'c' + at + '=1; max-age=600';`),
  '/dialogs': script(`for (;;) { alert(1); confirm(2); prompt(3); }`),
  '/download': (_, response) =>
    response.writeHead(200, { 'content-disposition': 'attachment; filename="x.exe"' }).end('MZ'),
  '/auth': (_, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="council"' }).end('Who are you?'),
};

/** Whatever is asked of these hosts, nobody answers as a web server does. */
export const unanswered = ['refused', 'no-name', 'no-certificate'] as const;

/** Every way, by the word that its address has. */
export const WAYS: readonly string[] = [
  ...unanswered,
  ...Object.keys(answers)
    .map((path) => path.slice(1))
    .filter((way) => !['', 'privacy', 'pixel'].includes(way)),
];

/** Nothing keeps such a page from being seen whole: large is no fault. */
export const MAY_PASS: readonly string[] = ['large'];
