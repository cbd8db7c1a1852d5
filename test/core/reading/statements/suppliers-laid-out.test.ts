/** Suppliers in tables, lists, terms and under headings, in every layout with names that rules know and names that none does. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const SUPPLIERS = [
  ['Stripe', 'Card payments', 'US'],
  ['Kestrel Digital', 'Website hosting', 'UK'],
  ['HubLine', 'Case management', 'Ireland'],
  ['Orrin Systems Ltd', 'Printing', 'UK'],
  ['Mailchimp', 'Newsletter', 'US'],
] as const;
const NAMES = SUPPLIERS.map(([name]) => name).toSorted();
type Supplier = (typeof SUPPLIERS)[number];

const read = (source: string, form: 'html' | 'text'): string[] =>
  readNotice(source, { form, names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name)
    .toSorted();
const text = (body: string): string[] =>
  read(`# Privacy notice\n\nWe are Anytown Council.\n\n${body}\n`, 'text');
const html = (body: string): string[] =>
  read(`<h1>Privacy notice</h1><p>We are Anytown Council.</p>${body}`, 'html');

const cells = (row: readonly string[], tag: string): string =>
  `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (heads: string[]): string =>
  `<table>${cells(heads, 'th')}${SUPPLIERS.map((row) => cells(row, 'td')).join('')}</table>`;

describe.each(['Supplier', 'Name of processor', 'Company', 'Third party', 'System', 'Cyflenwr'])(
  'in a column headed %s',
  (head) => {
    test('of a table', () => {
      expect(html(`<h2>Our suppliers</h2>${table([head, 'Purpose', 'Place'])}`)).toEqual(NAMES);
    });
    test('in Markdown', () => {
      const rows = [[head, 'Purpose', 'Place'], ['---', '---', '---'], ...SUPPLIERS];
      const lines = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
      expect(text(`## Our suppliers\n\nWe use these companies:\n\n${lines}`)).toEqual(NAMES);
    });
  },
);

const ITEMS: [string, (supplier: Supplier) => string][] = [
  ['name', ([name]) => name],
  ['name – use', ([name, use]) => `${name} – ${use}`],
  ['name: use', ([name, use]) => `${name}: ${use}`],
  ['name (use)', ([name, use]) => `${name} (${use.toLowerCase()})`],
  ['name for use', ([name, use]) => `${name} for ${use.toLowerCase()}`],
  ['use: name', ([name, use]) => `${use}: ${name}`],
];
describe.each([
  'We use the following suppliers:',
  'Our data processors are:',
  'We use the following software:',
  'Rydym yn defnyddio’r cyflenwyr canlynol:',
  '## Our processors',
  '## Third-party services',
])('in a list below “%s”', (lead) => {
  test.each(ITEMS)('as %s', (_, item) => {
    expect(text(`${lead}\n\n${SUPPLIERS.map((one) => `* ${item(one)}`).join('\n')}`)).toEqual(NAMES);
  });
});

test.each([
  'We use other organisations to do this on our behalf. These include:',
  'Efallai y byddwn yn defnyddio sefydliadau eraill i wneud hyn ar ein rhan. Mae’r rhain yn cynnwys:',
])('whoever acts for us is told in the sentence before: %s', (lead) => {
  expect(text(`${lead}\n\n* GOV.UK Notify - to send letters\n* SmartSurvey - to ask you`)).toEqual([
    'GOV.UK Notify',
    'SmartSurvey',
  ]);
});

test('each with a heading of its own', () => {
  const below = SUPPLIERS.map(([name, use]) => `### ${name}\n\nWe use them for ${use.toLowerCase()}.`);
  expect(text(`## Our suppliers\n\n${below.join('\n\n')}`)).toEqual(NAMES);
});

test('as terms', () => {
  const terms = SUPPLIERS.map(([name, use]) => `<dt>${name}</dt><dd>${use}</dd>`).join('');
  expect(html(`<h2>Our suppliers</h2><dl>${terms}</dl>`)).toEqual(NAMES);
});

test('in one sentence, each with what it is for in brackets', () => {
  const list = SUPPLIERS.map(([name, use]) => `${name} (${use.toLowerCase()})`);
  expect(text(`Our suppliers include ${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}.`)).toEqual(
    NAMES,
  );
});

describe('headings that name nobody', () => {
  test.each(['Embedded content', 'Comments', 'Newsletter', 'Printing', 'Payments', 'Contact forms'])(
    '%s',
    (heading) => {
      expect(text(`## Third-party services\n\n### ${heading}\n\nWe use them to help you.`)).toEqual([]);
    },
  );
});

test('a column of names in a table of cookies names none', () => {
  const rows = [
    ['Name', 'Purpose'],
    ['council_seen', 'Remembers you'],
    ['Language', 'Your language'],
  ];
  const [head = [], ...rest] = rows;
  expect(
    html(
      `<h2>Third party cookies</h2><table>${cells(head, 'th')}${rest.map((row) => cells(row, 'td')).join('')}</table>`,
    ),
  ).toEqual([]);
});
