/** A Mending as tables: HTML to put into a page, Markdown to put into an issue. Both escape every cell. */
import { escapeHtml } from './escape-html.ts';
import type { Mending } from '../../core/mend/mending.ts';
import { partsOf, type Part } from './mend-words.ts';

const NOTE = 'Made by Candour for a person to check: nothing here is advice on the law.';

export const mendingMarkdown = (mending: Mending): string =>
  [`# What would make words and pages agree`, NOTE, ...partsOf(mending).flatMap(markdownPart), ''].join(
    '\n\n',
  );

function markdownPart({ title, words, heads, rows }: Part): string[] {
  if (rows.length === 0) return [`## ${title}`, 'None that we saw.'];
  const lineOf = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`;
  const table = [lineOf(heads), `| ${heads.map(() => '---').join(' | ')} |`, ...rows.map(lineOf)];
  return [`## ${title}`, ...words, table.join('\n')];
}

/** Whatever Markdown or the HTML within it would take for its own. */
const inMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-!|~>]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');

export const mendingHtml = (mending: Mending): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<meta charset="utf-8">',
    '<title>What would make words and pages agree</title>',
    '<h1>What would make words and pages agree</h1>',
    `<p>${NOTE}</p>`,
    ...partsOf(mending).flatMap(htmlPart),
    '</html>',
    '',
  ].join('\n');

function htmlPart({ title, words, heads, rows }: Part): string[] {
  if (rows.length === 0) return [`<h2>${title}</h2>`, '<p>None that we saw.</p>'];
  return [
    `<h2>${title}</h2>`,
    ...words.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    '<table>',
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
  ];
}
