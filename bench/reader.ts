/**
 * How fast notices are read: `npm run bench:reader`. A notice of 20 kB, of prose and tables, as HTML and as text: first,
 * median and 95th percentile once warm; then a megabyte of input that means ill, kind by kind: time and memory.
 */
import { companies } from '../rules/index.ts';
import { namesOf, readNotice } from '../src/core/reading/index.ts';

const BYTES = 20_000;
const WARM_UP = 60;
const RUNS = 200;
const MEGABYTE = 1_000_000;
/** What the project promises, in milliseconds. */
const MOST_WARM = 10;
const MOST_HOSTILE = 500;

const say = (what: string, value: string): void => {
  process.stdout.write(`${what.padEnd(44)}${value}\n`);
};
const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

const names = namesOf(companies);

const SECTIONS = [
  [
    'How we use your information',
    'The council collects and uses personal information so that it can provide services to the people who live, work and study in the borough. We keep it for no longer than is necessary, and records of enquiries are deleted after two years. Our legal basis is that the processing is necessary for a task carried out in the public interest.',
  ],
  [
    'Measuring how the website is used',
    'With your permission, we use Google Analytics to collect information about how people use this website. We do this to make sure that it meets the needs of its users. Google Analytics stores anonymised information about the pages you visit, how long you spend on each page and what you click on. We do not allow Google to use or share our analytics data.',
  ],
  [
    'Feedback, chat and accessibility',
    'We use Hotjar to understand where visitors struggle, and GovMetric so that you can tell us what you think of a page. Web chat is provided by Click4Assistance, which stores conversations on servers in the United Kingdom for six months. The ReciteMe toolbar remembers how you like pages to look. We no longer use Browsealoud.',
  ],
  [
    'Sharing your information',
    'We may share your information with other departments, and with organisations that provide services on our behalf, such as payment providers and software suppliers. We will never sell your personal information, and we do not share it for marketing purposes. Your data will not be transferred outside the UK unless we tell you so when you give it to us.',
  ],
  [
    'Your rights',
    'You have the right to ask for a copy of the information that we hold about you, to have mistakes put right, and in some cases to have it deleted. We do not make decisions about you by automated means alone. If you are unhappy with how we have used your information you can complain to our Data Protection Officer, or to the Information Commissioner’s Office.',
  ],
] as const;
const COOKIES = [
  [
    '_ga',
    'Google Analytics',
    'Counts how many people visit the website by telling whether you have been here before',
    '2 years',
  ],
  ['_ga_*', 'Google Analytics', 'Used to keep the state of a visit', '1 year 1 month 4 days'],
  [
    '_hjSessionUser_{site_id}',
    'Hotjar',
    'Set when a visitor first lands on a page, so that later visits are told to be of the same visitor',
    '365 days',
  ],
  [
    'ASP.NET_SessionId',
    'This website',
    'Keeps what you have typed while you fill in a form',
    'When you close your browser',
  ],
  ['CookieControl', 'Civic', 'Remembers which cookies you have accepted', '90 days'],
  [
    'VISITOR_INFO1_LIVE',
    'YouTube',
    'Estimates the speed of the connection on pages with a video',
    '6 months',
  ],
] as const;

function htmlNotice(): string {
  let page =
    '<!doctype html><html lang="en"><head><title>Privacy and cookies</title></head><body><main><h1>Privacy and cookies</h1>';
  for (let part = 1; page.length < BYTES; part += 1) {
    for (const [heading, words] of SECTIONS)
      page += `<h2>${part}. ${heading}</h2><p>${words}</p><p>Read our <a href="/privacy/${part}">full privacy notice</a>.</p>`;
    page +=
      '<h2>Cookies we use</h2><table><thead><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Expires</th></tr></thead><tbody>';
    for (const cells of COOKIES)
      page += `<tr>${cells.map((cell, at) => `<td>${cell}${at === 0 ? part : ''}</td>`).join('')}</tr>`;
    page += '</tbody></table>';
  }
  return page.slice(0, BYTES);
}

function textNotice(): string {
  let page = 'Privacy and cookies\n\n';
  for (let part = 1; page.length < BYTES; part += 1) {
    for (const [heading, words] of SECTIONS) page += `${part}. ${heading}\n\n${words}\n\n`;
    page += 'Cookies we use\n\nName Purpose Expires\n';
    for (const [name, , purpose, expires] of COOKIES) page += `${name}${part} ${purpose} ${expires}\n`;
    page += '\n';
  }
  return page.slice(0, BYTES);
}

/** A piece again and again, a megabyte of it. */
const filled = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
const page = (body: string): string => `<!doctype html><body>${body}`;

const HOSTILE: readonly (readonly [string, 'html' | 'text', () => string])[] = [
  ['100,000 nested tags', 'html', () => page(`${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`)],
  ['100,000 nested tables', 'html', () => page('<table><tr><td>'.repeat(100_000))],
  ['an attribute of a megabyte', 'html', () => page(`<p title="${'a'.repeat(MEGABYTE)}">x</p>`)],
  ['an address of a megabyte', 'html', () => page(`<a href="https://${'a'.repeat(MEGABYTE)}">x</a>`)],
  ['a tag that never ends', 'html', () => page(`<p ${'a=b '.repeat(MEGABYTE / 4)}`)],
  ['open brackets as HTML', 'html', () => page('<'.repeat(MEGABYTE))],
  ['entities', 'html', () => page(filled('&amp;&lt;&#x200b;'))],
  ['one row of 50,000 cells', 'html', () => page(`<table><tr>${'<td>_ga</td>'.repeat(50_000)}</tr></table>`)],
  [
    '50,000 rows of cookies',
    'html',
    () => page(`<table><tr><th>Name<th>Expires${'<tr><td>_ga<td>1d'.repeat(50_000)}</table>`),
  ],
  [
    'a span of 10^9 columns and rows',
    'html',
    () =>
      page(`<table>${'<tr><td colspan=1000000000 rowspan=1000000000>_ga</td></tr>'.repeat(15_000)}</table>`),
  ],
  ['100,000 links', 'html', () => page('<a href=x>y</a>'.repeat(100_000))],
  ['100,000 list items', 'html', () => page(`<ul>${'<li>_ga</li>'.repeat(100_000)}`)],
  ['lists within lists', 'html', () => page(filled('<ul><li>aa_b: it counts'))],
  ['100,000 headings', 'html', () => page('<h2>Cookies</h2>'.repeat(62_000))],
  ['spaces', 'text', () => filled(' ')],
  ['spaces after a word', 'text', () => `We use ${filled(' ')}x`],
  ['open brackets', 'text', () => filled('<')],
  ['square brackets', 'text', () => filled('[](')],
  ['quotation marks', 'text', () => filled('"')],
  ['dashes', 'text', () => filled('-')],
  ['rules of tables', 'text', () => filled('|-')],
  ['underscores', 'text', () => filled('_')],
  ['asterisks', 'text', () => filled('*')],
  ['one word', 'text', () => filled('a')],
  ['digits', 'text', () => filled('1 ')],
  ['capitals', 'text', () => filled('A b ')],
  ['"we do not", over and over', 'text', () => filled('we do not ')],
  [
    'a statement without an end',
    'text',
    () => filled('we do not share or use your personal data outside the UK for marketing without consent '),
  ],
  ['sentences that deny', 'text', () => filled('We do not use Google Analytics cookies to identify you. ')],
  ['names of companies', 'text', () => filled('Google Facebook Hotjar Granicus ')],
  ['misprints of names', 'text', () => filled('Gooogle Facebok Hotjarr Grancius ')],
  ['cookies in one line', 'text', () => filled('_ga 2 years _gid 24 hours ')],
  ['labels', 'text', () => filled('Name: Expires: Purpose: ')],
  ['stanzas', 'text', () => filled('Name: _ga\nExpires: 2 years\n')],
  [
    'rows of a Markdown table',
    'text',
    () => `| Name | Expires |\n|---|---|\n${filled('| _ga | 2 years |\n')}`,
  ],
  ['cells a line each', 'text', () => `Name\nPurpose\nExpires\n${filled('_ga\nCounts\n2 years\n')}`],
  ['tabs', 'text', () => filled('\t')],
  ['lines of one letter', 'text', () => filled('a\n')],
  ['addresses', 'text', () => filled('https://www.example.gov.uk/ ')],
  ['Markdown links', 'text', () => filled('[a](b) ')],
  ['commas', 'text', () => filled('a,')],
  ['halves of letters', 'text', () => filled('\ud83c')],
];

let failed = 0;
for (const [form, source] of [
  ['html', htmlNotice()],
  ['text', textNotice()],
] as const) {
  const first = timed(source, form);
  for (let run = 0; run < WARM_UP; run += 1) timed(source, form);
  const times = Array.from({ length: RUNS }, () => timed(source, form)).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * RUNS)] ?? 0;
  if (at(0.5) > MOST_WARM) failed += 1;
  say(
    `20 kB as ${form}`,
    `first ${ms(first)}, best ${ms(at(0))}, median ${ms(at(0.5))}, p95 ${ms(at(0.95))}`,
  );
}
for (const [what, form, make] of HOSTILE) {
  const source = make();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const time = timed(source, form);
  const grown = (process.memoryUsage().heapUsed - before) / 1e6;
  if (time > MOST_HOSTILE) failed += 1;
  say(`${what} (${form})`, `${ms(time)}, ${grown.toFixed(0)} MB${time > MOST_HOSTILE ? '  TOO SLOW' : ''}`);
}
if (failed > 0) process.exitCode = 1;

function timed(source: string, form: 'html' | 'text'): number {
  const start = performance.now();
  readNotice(source, { form, names });
  return performance.now() - start;
}
