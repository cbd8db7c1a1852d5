import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/core/reading/page/document.ts';
import { fromHtml } from '../../../../src/core/reading/page/from-html.ts';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';
import { readCookies } from '../../../../src/core/reading/records/cookies.ts';
import { naming } from '../naming.ts';

const FORMS = {
  'cells parted by tabs': (cells: string[]) => [cells.join('\t')],
  'cells parted by bars': (cells: string[]) => [`| ${cells.join(' | ')} |`],
  'cells parted by single spaces': (cells: string[]) => [cells.filter((cell) => cell !== '').join(' ')],
  'one cell a line': (cells: string[]) => cells.filter((cell) => cell !== '').flatMap((cell) => [cell, '']),
};

/** The text that comes out of a page whose tables are taken for text. */
function flattened(document: Document, form: (cells: string[]) => string[]): string {
  const lines: string[] = [];
  const done = new Set<number>();
  for (const { table, text, kind } of document.blocks) {
    if (table === null) lines.push(kind === 'item' ? `  • ${text}` : text, '');
    else if (!done.has(table)) {
      done.add(table);
      for (const row of document.tables[table]?.rows ?? []) {
        lines.push(...form(row.filter((cell) => !cell.isSpanned).map((cell) => cell.text)));
      }
      lines.push('');
    }
  }
  return lines.join('\n');
}

const PAGES = [
  'jadu-category-tables',
  'drupal-localgov',
  'cookiebot-declaration',
  'onetrust-list',
  'cookieyes-table',
  'welsh-table',
  'two-vendors',
  'div-table',
  'civic-page',
  'category-as-heading',
  'questions-as-headings',
];

describe('readCookies on tables that became text', () => {
  it.each(PAGES.flatMap((page) => Object.keys(FORMS).map((form) => [page, form])))(
    'reads the same names and lifetimes of %s from %s',
    (page, form) => {
      const document = fromHtml(readFileSync(new URL(`./layouts/${page}.html`, import.meta.url), 'utf8'));
      const namesOf = (read: Document): string[] =>
        readCookies(read, naming).map(({ name, expiry }) => `${name}: ${expiry ?? 'none'}`);
      const text = flattened(document, FORMS[form as keyof typeof FORMS]);
      expect(namesOf(fromText(text))).toEqual(namesOf(document));
    },
  );
});
