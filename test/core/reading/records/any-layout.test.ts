/** Lists of cookies in any layout, with any headings, in any order of columns: each name with the lifetime printed for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const NAMES =
  '_ga _gid ARRAffinity ASP.NET_SessionId CookieControl VISITOR_INFO1_LIVE YSC anytown_seen_banner JSESSIONID __cf_bm NID csrftoken _fbp MUID nmstat wordpress_test_cookie has_js PHPSESSID XSRF-TOKEN ai_user __utma'.split(
    ' ',
  );
const LENGTHS = [
  '2 years',
  '24 hours',
  'Session',
  '1 minute',
  'When you close your browser',
  '30 minutes',
  'Persistent',
  '13 months',
  'End of session',
  'Never expires',
];
const USES = [
  'Counts visits to our pages',
  'Remembers that you closed the message',
  'Used to tell one visitor from another',
  'This cookie is used to balance load across servers.',
  'Stores your preferences for text size',
  'Identifies your session',
];
const HEADS = {
  name: ['Name', 'Cookie', 'Cookie name', 'Name of cookie', 'Cookies', 'Cookie ID'],
  use: ['Purpose', 'Description', 'What it does', 'Used for', 'Why we use it', 'Function'],
  length: ['Expires', 'Expiry', 'Duration', 'Lifespan', 'How long it lasts', 'Stored for', 'Validity'],
  provider: ['Provider', 'Set by', 'Source', 'Vendor', 'Company'],
};
type Column = keyof typeof HEADS;
type Entry = Record<Column, string>;

interface List {
  entries: Entry[];
  columns: Column[];
  heads: Entry;
}

const entry = fc.record({
  name: fc.constantFrom(...NAMES),
  use: fc.constantFrom(...USES),
  length: fc.constantFrom(...LENGTHS),
  provider: fc.constantFrom('Google', 'Hotjar', 'YouTube', 'Anytown Council'),
});
const list = (isNameFirst: boolean): fc.Arbitrary<List> =>
  fc
    .record({
      entries: fc.uniqueArray(entry, { minLength: 2, maxLength: 6, selector: ({ name }) => name }),
      others: fc.shuffledSubarray<Column>(['use', 'length', 'provider'], { minLength: 2 }),
      place: isNameFirst ? fc.constant(0) : fc.nat({ max: 2 }),
      heads: fc.record({
        name: fc.constantFrom(...HEADS.name),
        use: fc.constantFrom(...HEADS.use),
        length: fc.constantFrom(...HEADS.length),
        provider: fc.constantFrom(...HEADS.provider),
      }),
    })
    .map(({ entries, others, place, heads }) => {
      const columns = others.includes('length') ? others : [...others, 'length' as const];
      return { entries, columns: columns.toSpliced(place, 0, 'name'), heads };
    });

const rows = ({ entries, columns, heads }: List): string[][] =>
  [heads, ...entries].map((each) => columns.map((column) => each[column]));
const html = (tag: string, cells: string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

const IN_ANY_ORDER: Record<string, (of: List) => string> = {
  'a table': (of) => {
    const [head = [], ...rest] = rows(of);
    return `<table>${html('th', head)}${rest.map((row) => html('td', row)).join('')}</table>`;
  },
  'a table in Markdown': (of) => {
    const [head = [], ...rest] = rows(of);
    return [head, head.map(() => '---'), ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n');
  },
  'lines of labels': ({ entries, columns, heads }) =>
    entries
      .map((each) => columns.map((column) => `${heads[column]}: ${each[column]}`).join('\n'))
      .join('\n\n'),
};
const NAME_FIRST: Record<string, (of: List) => string> = {
  'tabs between cells': (of) =>
    rows(of)
      .map((row) => row.join('\t'))
      .join('\n'),
  'spaces between cells': (of) =>
    rows(of)
      .map((row) => row.join('    '))
      .join('\n'),
  'a cell a line': (of) => rows(of).flat().join('\n'),
  terms: ({ entries, heads }) =>
    `<dl>${entries.map((each) => `<dt>${each.name}</dt><dd>${each.use}</dd><dd>${heads.length}: ${each.length}</dd>`).join('')}</dl>`,
  headings: ({ entries, heads }) =>
    entries.map((each) => `### ${each.name}\n\n${each.use}\n\n${heads.length}: ${each.length}`).join('\n\n'),
  'bold names': ({ entries }) =>
    entries
      .map(({ name, use, length }) => `**${name}** – ${use.replace(/\.$/, '')} (${length})`)
      .join('\n\n'),
  'items within items': ({ entries, heads }) =>
    entries
      .map(({ name, use, length }) => `* ${name}\n  * ${heads.use}: ${use}\n  * ${heads.length}: ${length}`)
      .join('\n'),
};

function told(body: string): Map<string, string | null> {
  const isHtml = body.startsWith('<');
  const notice = isHtml
    ? `<h1>Cookies</h1><p>We use cookies.</p><h2>Cookies we use</h2>${body}<h2>More</h2><p>Ask us.</p>`
    : `# Cookies\n\nWe use cookies.\n\n## Cookies we use\n\n${body}\n\n## More\n\nAsk us.\n`;
  const { cookies } = readNotice(notice, { form: isHtml ? 'html' : 'text', names });
  return new Map(cookies.map(({ name, expiry }) => [name, expiry]));
}

const everyOne = (isNameFirst: boolean, written: (of: List) => string): void => {
  fc.assert(
    fc.property(list(isNameFirst), (of) => {
      expect(told(written(of))).toEqual(new Map(of.entries.map(({ name, length }) => [name, length])));
    }),
    { numRuns: 60, seed: 4 },
  );
};

describe('in any order of columns', () => {
  test.each(Object.entries(IN_ANY_ORDER))('%s', (_, written) => {
    everyOne(false, written);
  });
});

describe('behind the name', () => {
  test.each(Object.entries(NAME_FIRST))('%s', (_, written) => {
    everyOne(true, written);
  });
});
