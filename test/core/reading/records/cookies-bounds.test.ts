import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHtml } from '../../../../src/core/reading/page/from-html.ts';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';
import { readCookies } from '../../../../src/core/reading/records/cookies.ts';
import { matches, patternOf } from '../../../../src/core/cookies/patterns.ts';
import type { Naming } from '../../../../src/core/reading/names/naming.ts';

const naming: Naming = {
  productSetting: () => null,
  productNamed: (words) =>
    /google/i.test(words) ? { id: 'google-analytics', name: 'Google Analytics' } : null,
};

const WORDS = fc.constantFrom(
  ...[
    '_ga',
    '_gid,',
    '__utma',
    'PHPSESSID',
    'locale',
    'wp-{user_id}',
    '[cookie_name]',
    '(2',
    'years)',
    '2 years',
  ],
  ...[
    'Session',
    'when you close your browser',
    'Used to count',
    'Google Analytics',
    'cookies',
    'Us',
    '–',
    '-',
    ':',
  ],
  ...[
    'Name',
    'Purpose',
    'Expires',
    'Cookie',
    'Provider',
    'Name:',
    'Expires:',
    'Type',
    'Yes',
    'Never',
    'a',
    '🍪',
  ],
);
const MARKS = fc.constantFrom(
  ' ',
  '\n',
  '\n\n',
  '\t',
  ' | ',
  '\n| ',
  '\n- ',
  '\n## ',
  '\n  • ',
  '**',
  '\\_',
  '[',
  '](',
);
const TAGS = fc.constantFrom(
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td rowspan=3>',
    '<th colspan=2>',
    '</td>',
    '<p>',
    '<br>',
    '<h2>',
  ],
  ...[
    '</h2>',
    '<ul><li>',
    '<li>',
    '</ul>',
    '<dl><dt>',
    '<dd>',
    '<wbr>',
    '<caption>',
    '</caption>',
    '<div role=row>',
  ],
  ...['<div role=cell>', '</div>', '<script>', '</script>', '&amp;', '<!--', '-->', '<b', '>'],
);

const text = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: WORDS }, { weight: 4, arbitrary: MARKS }, fc.string({ maxLength: 12 })),
  )
  .map((parts) => parts.join(''));
const html = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: WORDS }, { weight: 5, arbitrary: TAGS }, fc.string({ maxLength: 12 })),
  )
  .map((parts) => parts.join(' '));

describe('readCookies on anything', () => {
  it.each([
    ['text', text, fromText],
    ['HTML', html, fromHtml],
  ] as const)('reads any %s, and quotes it verbatim', (_, sources, read) => {
    fc.assert(
      fc.property(sources, (source) => {
        const document = read(source);
        for (const { name, pattern, quote, offset, expiry, seconds } of readCookies(document, naming)) {
          expect(document.text.slice(offset, offset + quote.length)).toBe(quote);
          expect(quote).not.toBe('');
          expect(patternOf(name)).toBe(pattern);
          expect(matches(pattern, '')).toBe(false);
          if (expiry === null) expect(seconds).toBeNull();
        }
      }),
      { numRuns: 1500 },
    );
  });
});

const MEGABYTE = 1_000_000;
const filled = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length));

describe('readCookies on a megabyte of bait', () => {
  it.each([
    ['open tags', '<div>'.repeat(100_000), 'html'],
    ['attributes', `<div ${filled('a="b" ')}>_ga</div>`, 'html'],
    ['one attribute', `<a href="${filled('x')}">_ga</a>`, 'html'],
    ['table cells', `<table>${filled('<tr><td>_ga<td>2 years')}`, 'html'],
    ['tables within tables', filled('<table><tr><td>'), 'html'],
    ['spans', `<table>${filled('<tr><td rowspan=9999 colspan=9999>_ga</td>')}`, 'html'],
    ['list items', `<ul>${filled('<li>_ga')}`, 'html'],
    ['terms', `<dl>${filled('<dt>_ga<dd>x')}`, 'html'],
    ['headings', filled('<h3>_ga</h3>'), 'html'],
    ['labels', filled('Name: _ga\n'), 'text'],
    ['labels in one line', filled('Name: '), 'text'],
    ['headings of columns', filled('Name Purpose Expires\n'), 'text'],
    ['rows', `Name Purpose Expires\n${filled('_ga Counts visitors 2 years\n')}`, 'text'],
    ['a row without end', `Name Purpose Expires\n_ga\n${filled('more words here\n')}`, 'text'],
    ['rows without headings', filled('_ga Counts 2 years\n'), 'text'],
    ['lengths', `Name Purpose Expires\n_ga ${filled('2 years ')}`, 'text'],
    ['words of lifetimes', filled('A cookie _ga expires when the browser of the user is '), 'text'],
    ['underscores', filled('_'), 'text'],
    ['names', filled('_ga '), 'text'],
    ['brackets', filled('[_a'), 'text'],
    ['links never closed', filled('[a]('), 'text'],
    ['emphasis', filled('__a '), 'text'],
    ['spaces', filled(' '), 'text'],
    ['bars', filled('|'), 'text'],
    ['rows of bars', filled('| a |\n'), 'text'],
    ['dashes', `a | b\n${filled('-')}x`, 'text'],
    ['sentences', filled('A cookie called _ga. '), 'text'],
  ] as const)('stays within bounds for %s', (_, source, form) => {
    // What grows with the square of its input takes minutes here; how quick the rest is, a bench tells.
    const start = process.cpuUsage();
    readCookies(form === 'html' ? fromHtml(source) : fromText(source), naming);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});
