/**
 * www.oxford.gov.uk: no bundled notice, and every way in which a link to a notice can lead or mislead. The page
 * `/links?privacy=…&cookies=…` links to what it is told to. All wording is our own; that council published none of it.
 */
import { pdfOf } from '../core/reading/documents/write.ts';
import { callerOn } from './councils/council.ts';
import { answer, html, javascript, redirect, type Answer, type Asked } from './exchange.ts';
import type { SitePage } from './expected.ts';
import { escaped, render } from './layout.ts';
import { googleAnalytics } from './vendors/google-analytics.ts';

const HOST = 'www.oxford.gov.uk';
const PUBLISHER = 'Oxford City Council';
/** A site that is not the council's: nothing may ask it. */
export const ELSEWHERE = 'policies.notice-publisher.example';

const page = (title: string, body: string, footer: [string, string][] = [], language?: string): string =>
  render({ title, publisher: PUBLISHER, body, footer, language });

const linking = ({ query }: Asked): Answer => {
  const links = (['privacy', 'cookies'] as const).flatMap((kind): [string, string][] => {
    const to = query.get(kind);
    return to === null ? [] : [[kind === 'privacy' ? 'Privacy notice' : 'Cookies', escaped(to)]];
  });
  return html(page('Parks', `<p>Counts visits.</p>${googleAnalytics.tag}`, links));
};

const PRIVACY = `<p>This privacy notice is about visitors to our website.</p>
<h2>How we use your information</h2>
<p>We use Google Analytics to count visits to our website.</p>
<p>Our <a href="/about/cookies">cookies page</a> lists the cookies that we use.</p>
<h2>Complaints</h2>
<p>You can complain to our Data Protection Officer.</p>`;

const COOKIES = `<p>With your consent we use cookies that count visits. We only set these if you accept them.</p>
<table><thead><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr></thead><tbody>
<tr><td>_ga</td><td>Google Analytics: tells visitors apart</td><td>2 years</td></tr>
<tr><td>_ga_*</td><td>Google Analytics: keeps the state of a visit</td><td>2 years</td></tr>
</tbody></table>`;

const WELSH = `<p>Mae'r hysbysiad preifatrwydd hwn yn dweud sut rydym yn defnyddio eich gwybodaeth ar y wefan hon.</p>
<p>Rydym yn defnyddio Google Analytics ar y wefan. Mae cwcis yn ein helpu ni, ac mae eich gwybodaeth yn ddiogel gan y cyngor.</p>
<table><thead><tr><th>Enw</th><th>Diben</th><th>Dod i ben</th></tr></thead><tbody>
<tr><td>_ga</td><td>Google Analytics</td><td>2 flynedd</td></tr></tbody></table>`;

/** A notice that names nobody. */
const PLAIN = `<p>The council keeps what people send to it for as long as the law says, and then destroys it.</p>
<p>You can complain to our Data Protection Officer about any of this.</p>`;

const FILLED_IN = `<p>Our website uses Google Analytics to count visits. These are all of its cookies:</p>
<div id="CookieDeclaration"></div>`;

/** Its words come with a script of its own; another's script is not needed. */
const OF_SCRIPTS = `<!doctype html><html lang="en"><head><title>Cookies</title></head><body><div id="app"></div>
<script src="https://${ELSEWHERE}/counts.js"></script><script src="/about/words.js"></script></body></html>`;
const WORDS = `document.getElementById('app').innerHTML = ${JSON.stringify(`<h1>Cookies</h1>${COOKIES}`)};`;

/** A notice that was made for paper. */
const LEAFLET = pdfOf([
  [
    [60, 780, 'Privacy notice for our website', 20],
    [60, 740, 'We use Google Analytics to count visits to our website.'],
  ],
]);

const ANSWERS: Record<string, (asked: Asked) => Answer> = {
  '/links': linking,
  '/about/privacy': () => html(page('Privacy notice', PRIVACY)),
  '/about/cookies': () => html(page('Cookies', COOKIES)),
  '/about/privacy-in-welsh': () => html(page('Hysbysiad preifatrwydd', WELSH, [], 'cy')),
  '/about/slow': () => html(page('Privacy notice', PRIVACY), { afterMs: 20_000 }),
  '/about/huge': () =>
    html(page('Privacy notice', `${PRIVACY}<p>${'All about privacy. '.repeat(200_000)}</p>`)),
  '/about/notice.pdf': () => answer('application/pdf', '%PDF-1.4 a notice'),
  '/about/leaflet.pdf': () => answer('application/pdf', LEAFLET),
  '/about/framed': () =>
    html('<html><title>Cookies</title><frameset><frame src="cookies"></frameset></html>'),
  '/about/nothing-much': () => html(page('Privacy notice', '<p>This page is being written.</p>')),
  '/about/plain': () => html(page('Privacy notice', PLAIN)),
  '/about/filled-in': () => html(page('Cookies', FILLED_IN)),
  '/about/of-scripts': () => html(OF_SCRIPTS),
  '/about/words.js': () => javascript(WORDS),
  '/about/wide': () => answer('text/html', Buffer.from(`\ufeff${page('Cookies', COOKIES)}`, 'utf16le')),
  '/about/moved': () => redirect(`https://${HOST}/about/moved-again`),
  '/about/moved-again': () => redirect('/about/privacy'),
  '/about/moved-away': () => redirect(`https://${ELSEWHERE}/oxford`),
  '/about/round': () => redirect('/about/round'),
};

export const noticeLinksAnswer = (asked: Asked): Answer | null => {
  if (asked.host === ELSEWHERE) return html(page('Privacy notice', PRIVACY));
  return asked.host === HOST ? (ANSWERS[asked.path]?.(asked) ?? null) : null;
};

/** The page with these links in its footer; a path, or an address of another site. */
export const linkingTo = (links: { privacy?: string; cookies?: string }): string =>
  `https://${HOST}/links?${new URLSearchParams(links).toString()}`;

export const noticeLinksPage: SitePage = {
  name: 'notice-links',
  address: linkingTo({ privacy: '/about/privacy' }),
  why: 'No bundled notice; links to one that points on to a cookies page.',
  needsPackages: false,
  consent: null,
  prerenders: null,
  expects: {
    ...googleAnalytics.leaves(callerOn(HOST)),
    status: 200,
    settles: true,
    linksNotice: true,
    gap: null,
    shows: [],
  },
};
