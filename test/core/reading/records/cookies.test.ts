import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHtml } from '../../../../src/core/reading/page/from-html.ts';
import { fromText } from '../../../../src/core/reading/page/from-text.ts';
import { readCookies } from '../../../../src/core/reading/records/cookies.ts';
import type { CookieRead } from '../../../../src/core/reading/reading.ts';
import { naming } from '../naming.ts';

const folder = new URL('./layouts/', import.meta.url);
const layouts = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file));

function documentOf(file: string) {
  const source = readFileSync(new URL(file, folder), 'utf8');
  return file.endsWith('.html') ? fromHtml(source) : fromText(source);
}

/** As the files beside the layouts write it: name | pattern | lifetime | product | category | host | party. */
function lineOf(cookie: CookieRead): string {
  const { name, pattern, expiry, product, category, host, party } = cookie;
  return [name, pattern === name ? '=' : pattern, expiry, product, category, host, party]
    .map((one) => one ?? '-')
    .join(' | ');
}

describe('readCookies', () => {
  it.each(layouts)('reads %s', (file) => {
    const expected = readFileSync(new URL(file.replace(/\.\w+$/, '.cookies'), folder), 'utf8');
    const read = readCookies(documentOf(file), naming);
    expect(read.map(lineOf)).toEqual(expected.split('\n').filter((line) => line !== ''));
  });

  it.each(layouts)('quotes %s verbatim, the name within', (file) => {
    const document = documentOf(file);
    for (const { name, quote, offset } of readCookies(document, naming)) {
      expect(document.text.slice(offset, offset + quote.length)).toBe(quote);
      expect(quote.replaceAll('\\', '')).toContain(name);
    }
  });
});
