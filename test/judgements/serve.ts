/** The pages of cases as a server answers for them: each case under a path of its own, products wherever they are asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Case } from './dimensions.ts';
import { bodyOf, titleOf } from './words.ts';
import { sitePath, type Document, type Entry, type Truth } from './truth.ts';
import { CONSENT_TOOL, VENDORS, type Vendor } from './vendors.ts';

interface Answer {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

export interface Served {
  port: number;
  close(): Promise<void>;
}

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
const DAY = 86_400;

export async function serveCases(truths: readonly Truth[]): Promise<Served> {
  const certificate = await generate([{ name: 'commonName', value: 'replayed.example' }], { keySize: 2048 });
  const answers = new Map(truths.flatMap((truth) => [...answersOf(truth)]));
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    (request: IncomingMessage, response: ServerResponse) => {
      // A visitor who left in the middle is no fault.
      response.on('error', () => response.destroy());
      const url = new URL(request.url ?? '/', 'https://replayed.example');
      const answer = answers.get(url.pathname) ?? elsewhere(url);
      // Not answered at all, until the visitor leaves.
      if (answer === 'held') return;
      const { status = 200, headers = HTML, body = '' } = answer;
      response.writeHead(status, headers).end(body);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function elsewhere({ pathname, searchParams }: URL): Answer | 'held' {
  if (pathname === '/held') return 'held';
  if (pathname === '/locked')
    return { status: 401, headers: { 'www-authenticate': 'Basic realm="counting"' } };
  if (pathname.endsWith('.png')) return { headers: { 'content-type': 'image/png' }, body: DOT };
  const product = VENDORS.find(({ path }) => path === pathname);
  return product === undefined
    ? { status: 404, body: 'Not here.' }
    : answerOf(product, searchParams.has('keep'));
}

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function answerOf({ tag, cookies }: Vendor, stores: boolean): Answer {
  const kept = stores ? cookies : [];
  const anywhere = { 'access-control-allow-origin': '*' };
  if (tag === 'frame')
    return {
      headers: {
        ...HTML,
        'set-cookie': kept.map(
          ({ name, days }) => `${name}=9f86d081; Path=/; Max-Age=${days * DAY}; Secure; SameSite=None`,
        ),
      },
      body: '<!doctype html><title>Film</title><p>Film</p>',
    };
  if (tag === 'style')
    return { headers: { ...anywhere, 'content-type': 'text/css' }, body: 'p { margin: 0 }' };
  const code = kept.map(
    ({ name, days }) =>
      `document.cookie=${JSON.stringify(`${name}=1.9f86d081; path=/; max-age=${days * DAY}`)};`,
  );
  return { headers: { ...anywhere, 'content-type': 'text/javascript' }, body: code.join('') };
}

function answersOf(truth: Truth): Map<string, Answer | 'held'> {
  const made = truth.case;
  const base = sitePath(made);
  return new Map<string, Answer | 'held'>([
    [`${base}/`, { body: pageOf(truth) }],
    [`${base}/minutes.zip`, ZIP],
    ...Object.entries(SET).map(([name, answer]) => [`${base}/set/${name}`, answer()] as const),
    ...truth.documents
      .filter(({ path }) => path.startsWith('/'))
      .flatMap((document) => answersFor(document, truth, base)),
  ]);
}

const ZIP: Answer = {
  headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="minutes.zip"' },
  body: 'PK',
};

const setting = (cookie: string, more: Record<string, string> = {}): Answer => ({
  headers: { 'content-type': 'image/png', 'set-cookie': cookie, ...more },
  body: DOT,
});

/** Pictures that set a cookie of the site's own. */
const SET: Record<string, () => Answer> = {
  plain: () => setting(`quarter_h=north; Path=/; Max-Age=${30 * DAY}`),
  session: () => setting('ASP.NET_SessionId=abcdefghijklmnopqrstuvwx; Path=/; HttpOnly'),
  nameless: () => setting(`=north; Path=/; Max-Age=${30 * DAY}`),
  // A server whose clock is six weeks ahead: by its own Date the cookie is to last a month.
  ahead: () => {
    const now = Date.now() + 42 * DAY * 1000;
    const end = new Date(now + 30 * DAY * 1000).toUTCString();
    return setting(`quarter_h=north; Path=/; Expires=${end}`, { date: new Date(now).toUTCString() });
  },
};

function pageOf({ documents, html, banner, case: made }: Truth): string {
  const links = documents
    .filter(({ linkedFrom }) => linkedFrom === 'page')
    .map(({ path, is }) => `<a href="${path.startsWith('/') ? `.${path}` : path}">${linkText(is, made)}</a>`);
  const isWelsh = made.linked === 'welsh';
  return `<!doctype html><html lang="${isWelsh ? 'cy' : 'en-GB'}"><head><meta charset="utf-8">
<title>${isWelsh ? 'Biniau' : 'Bins'}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${isWelsh ? 'Biniau ac ailgylchu' : 'Bins and recycling'}</h1>
<p>${isWelsh ? 'Dewch o hyd i’ch diwrnod casglu.' : 'Find out when we come to you.'}</p>
${banner === null ? '' : bannerHtml(banner)}
${html}</main><footer>${links.join(' ')}</footer></body></html>`;
}

function linkText(is: Document['is'], { linked, turn }: Case): string {
  if (linked === 'welsh') return is === 'privacy' ? 'Hysbysiad preifatrwydd' : 'Cwcis';
  return titleOf(is, turn);
}

/** A consent tool that shows its banner and tells its list when asked, as the real one does. */
function bannerHtml(entries: readonly Entry[]): string {
  const config = {
    necessaryCookies: [],
    optionalCookies: [
      {
        name: 'surveys',
        label: 'Surveys',
        description: entries[0]?.purpose ?? '',
        cookies: entries.map(({ name }) => name),
      },
    ],
  };
  return `<div id="ccc-notify"><p>This site uses cookies.</p>
<button id="ccc-notify-accept">Accept</button><button id="ccc-notify-reject">Reject</button></div>
<script src="https://${CONSENT_TOOL.host}${CONSENT_TOOL.path}"></script>
<script>window.CookieControl = { config: () => (${JSON.stringify(config)}), load() {} };</script>`;
}

/** Words by which a page is no notice, though it answers 200. */
const HOLLOW: readonly string[] = [
  '<!doctype html><html lang="en"><head><title></title></head><body></body></html>',
  '<!doctype html><html lang="en"><head><title>Council</title></head><body><div id="root"></div><noscript>You need to turn on JavaScript to run this app.</noscript><script src="app.js"></script></body></html>',
  '<!doctype html><html lang="en"><head><title>Page not found</title></head><body><main><h1>Sorry, we could not find that page</h1><p>Check the address, or search our website.</p></main></body></html>',
];
const REFUSALS = [404, 503, 410, 500, 429];

function answersFor(document: Document, truth: Truth, base: string): [string, Answer | 'held'][] {
  const { turn } = truth.case;
  const at = base + document.path;
  const text = { body: documentHtml(document, truth) };
  switch (document.answer) {
    case 'read':
      return [[at, text]];
    case 'moved':
      return [
        [at, { status: 301, headers: { location: `${base}/moved${document.path}` } }],
        [`${base}/moved${document.path}`, text],
      ];
    case 'refused':
      return [[at, { status: REFUSALS[turn % REFUSALS.length] ?? 404, body: 'Not to be had.' }]];
    case 'walled':
      return [
        [
          at,
          {
            status: 403,
            headers: { ...HTML, 'cf-mitigated': 'challenge' },
            body: '<title>Just a moment…</title>',
          },
        ],
      ];
    case 'file':
      return [[at, turn % 2 === 0 ? PDF : WORD]];
    case 'hollow':
      return [[at, { body: HOLLOW[turn % HOLLOW.length] ?? '' }]];
    case 'login':
      return [[at, { body: LOGIN }]];
    case 'led-away':
      return [[at, { status: 302, headers: { location: 'https://www.notice-keepers.example/words' } }]];
    case 'slow':
      return [[at, 'held']];
  }
}

const PDF: Answer = { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7\n1 0 obj <<>> endobj' };
const WORD: Answer = {
  headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  body: 'PK',
};
const LOGIN = `<!doctype html><html lang="en"><head><title>Sign in</title></head><body><main><h1>Sign in</h1>
<form><label>User name <input name="user"></label><label>Password <input type="password" name="word"></label>
<button>Sign in</button></form></main></body></html>`;

function documentHtml(document: Document, { documents, case: made }: Truth): string {
  const onward = documents.filter(({ linkedFrom }) => linkedFrom === document.is);
  const title = titleOf(document.is, made.turn);
  const leads = onward.map(
    ({ path }) =>
      `<p>What our website saves on your device is in our <a href="../${path.slice(1)}">cookie policy</a>.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>
<h1>${title}</h1>
${bodyOf(document, made.turn)}
${leads.join('\n')}</main></body></html>`;
}
