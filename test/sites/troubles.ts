/** Pages of www.norfolk.gov.uk that cannot be judged, each for another reason, and some that only make it hard. */
import { answer, html, javascript, json, redirect, type Answer, type Asked } from './exchange.ts';
import { byHttp, nothingLeft, SECONDS, type Expected, type SitePage } from './expected.ts';
import { render } from './layout.ts';
import { REFUSING_HOST, UNKNOWN_HOST } from './special-hosts.ts';
import { setCookie } from './set-cookie.ts';

const HOST = 'www.norfolk.gov.uk';

const page = (title: string, body: string): string =>
  render({
    title,
    publisher: 'Norfolk County Council',
    body,
    footer: [['Website privacy and cookies', '/privacy']],
  });

/** What a challenge of Cloudflare's looks like: 403, its header, its title, its script, its cookie. */
const challenge = (): Answer =>
  html(
    `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><link rel="icon" href="data:,">
<meta name="robots" content="noindex,nofollow"></head><body><div class="main-wrapper" role="main"><div class="main-content">
<noscript>Enable JavaScript and cookies to continue</noscript></div></div>
<script>window._cf_chl_opt = { cvId: '3', cZone: '${HOST}', cType: 'managed', cRay: '8e5f0d3c2b1a4796' };</script>
<script src="https://challenges.cloudflare.com/turnstile/v0/api.js?onload=pass&render=explicit" async></script></body></html>`,
    {
      status: 403,
      headers: { server: 'cloudflare', 'cf-mitigated': 'challenge', 'cf-ray': '8e5f0d3c2b1a4796-LHR' },
      cookies: [
        setCookie('__cf_bm', 'Zk3v0q8xT2nW7p1dR5sY', {
          domain: 'norfolk.gov.uk',
          seconds: SECONDS.halfHour,
          httpOnly: true,
          secure: true,
          sameSite: 'None',
        }),
      ],
    },
  );

/** What a challenge of Imperva's looks like: 200, and nothing but a frame. */
const incapsula = (): Answer =>
  html(
    `<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><title></title></head>
<body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=4-1" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1302000-4821</iframe></body></html>`,
    {
      cookies: [
        setCookie('visid_incap_2816', 'q8Tz1x', {
          domain: 'norfolk.gov.uk',
          seconds: SECONDS.year,
          httpOnly: true,
        }),
      ],
    },
  );

const ANSWERS: Record<string, (asked: Asked) => Answer> = {
  '/server-error': () => html(page('Sorry, there is a problem', '<p>Try again later.</p>'), { status: 500 }),
  '/bot-wall': challenge,
  '/bot-wall-in-frame': incapsula,
  '/_Incapsula_Resource': () => html('<!doctype html><title>Access denied</title>'),
  '/never-settles': () =>
    html(
      page('Live traffic', '<p>Asks again for ever.</p>') +
        "<script>setInterval(() => fetch('/traffic-now', { cache: 'no-store' }), 300);</script>",
    ),
  '/traffic-now': () => json({ cars: 12 }),
  '/dialog': () =>
    html(
      page('Closed on Monday', '<p>Behind a dialog.</p><script>alert("We are closed on Monday.");</script>'),
    ),
  '/download': () =>
    answer('application/pdf', '%PDF-1.4 a report', {
      headers: { 'content-disposition': 'attachment; filename="report.pdf"' },
    }),
  '/closed': () => ({ ...answer('text/plain', ''), act: (response) => response.socket?.destroy() }),
  '/redirect-loop': () => redirect(`https://${HOST}/redirect-loop`),
  '/moved': () =>
    redirect('https://my.norfolk.gov.uk/moved-again', [setCookie('moved', '1', { seconds: 600 })]),
  '/slow': () => html(page('Slow', '<p>Its picture takes two seconds.</p><img alt="" src="/slow.gif">')),
  '/slow.gif': () => answer('image/gif', '', { afterMs: 2_000 }),
  '/slow-to-answer': () =>
    html(page('Slow to answer', '<p>Two seconds before the first byte.</p>'), { afterMs: 2_000 }),
};

export const troubled = (asked: Asked): Answer | null => {
  if (asked.host === 'my.norfolk.gov.uk' && asked.path === '/moved-again') {
    return redirect(`https://${HOST}/plain`);
  }
  if (asked.host === 'challenges.cloudflare.com') return javascript('');
  return asked.host === HOST ? (ANSWERS[asked.path]?.(asked) ?? null) : null;
};

const trouble = (
  name: string,
  path: string,
  why: string,
  expects: Partial<Expected>,
  host: string = HOST,
): SitePage => ({
  name,
  address: `https://${host}${path}`,
  why,
  needsPackages: false,
  consent: null,
  prerenders: null,
  expects: {
    ...nothingLeft,
    status: 200,
    settles: true,
    linksNotice: true,
    gap: null,
    shows: [],
    ...expects,
  },
});

const nowhere: Partial<Expected> = { status: null, linksNotice: false };

export const troubledPages: SitePage[] = [
  trouble('server-error', '/server-error', 'HTTP 500.', { status: 500, gap: 'http-error' }),
  trouble('not-found', '/no-such-page', 'HTTP 404.', { status: 404, gap: 'http-error', linksNotice: false }),
  trouble('bot-wall', '/bot-wall', 'A bot challenge in place of the page, 403.', {
    status: 403,
    gap: 'bot-wall',
    linksNotice: false,
    hosts: ['challenges.cloudflare.com'],
    cookies: [
      byHttp(HOST, {
        name: '__cf_bm',
        host: '.norfolk.gov.uk',
        askedSeconds: SECONDS.halfHour,
        httpOnly: true,
        secure: true,
        sameSite: 'none',
      }),
    ],
  }),
  trouble('bot-wall-in-frame', '/bot-wall-in-frame', 'A bot challenge that answers 200.', {
    gap: 'bot-wall',
    linksNotice: false,
    cookies: [
      byHttp(HOST, {
        name: 'visid_incap_2816',
        host: '.norfolk.gov.uk',
        askedSeconds: SECONDS.year,
        httpOnly: true,
      }),
    ],
  }),
  trouble('never-settles', '/never-settles', 'Polls its own host for ever.', {
    settles: false,
    gap: 'not-settled',
  }),
  trouble('dialog', '/dialog', 'An alert stands in the way until it is closed.', { gap: 'dialog' }),
  trouble('download', '/download', 'A file instead of a page.', { gap: 'download', linksNotice: false }),
  trouble('connection-closed', '/closed', 'The connection is closed without an answer.', {
    ...nowhere,
    gap: 'unreachable',
  }),
  trouble('redirect-loop', '/redirect-loop', 'Redirects to itself.', { ...nowhere, gap: 'unreachable' }),
  trouble(
    'connection-refused',
    '/',
    'Nobody listens there.',
    { ...nowhere, gap: 'unreachable' },
    REFUSING_HOST,
  ),
  trouble('name-unknown', '/', 'No such name.', { ...nowhere, gap: 'dns-failed' }, UNKNOWN_HOST),
  trouble('slow', '/slow', 'A picture that takes two seconds; the page itself is whole.', {}),
  trouble('slow-to-answer', '/slow-to-answer', 'Two seconds before the first byte.', {}),
];
