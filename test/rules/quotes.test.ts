/**
 * The council's words in the rules are the council's words. The published texts are not part of the project: they are
 * looked for beside it, or in the folder that CANDOUR_NOTICES names, which holds one of them at least. A notice whose
 * text is not at hand is skipped, by name.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { notices } from '../../rules/index.ts';
import type { NoticeRule } from '../../src/core/notices/notice.ts';
import { placeQuotes, quotedTextOf, sha256Of } from '../../tools/place-quotes.ts';

const folder =
  env.CANDOUR_NOTICES ?? fileURLToPath(new URL('../../../shared/notices/seeds', import.meta.url));
/** As text, or as the web page that it was published as. */
function textFileOf({ id }: NoticeRule): string {
  const page = join(folder, `${id}.html`);
  return existsSync(page) ? page : join(folder, `${id}.txt`);
}

test.runIf(env.CANDOUR_NOTICES !== undefined)(
  'CANDOUR_NOTICES names a folder with the text of a notice',
  () => {
    expect(notices.filter((notice) => existsSync(textFileOf(notice)))).not.toEqual([]);
  },
);

/** Every quote of a notice with its place. */
const quotesOf = (notice: NoticeRule): { quote: string; offset: number }[] => [
  ...notice.links,
  ...notice.declarations,
  ...notice.declarations.flatMap((declared) => declared.cookies),
  ...notice.claims,
  ...(notice.contacts ?? []),
];

/** Words that are the notice's own but have no place of their own. */
const wordsOf = (notice: NoticeRule): string[] =>
  [
    ...notice.links.map((link) => link.text),
    ...notice.declarations.flatMap((it) => [it.name, it.qualification, it.limitedTo, it.transfers]),
    ...notice.claims.map((claim) => claim.qualification),
  ].filter((words) => words !== null);

describe.each(notices)('$id', (notice) => {
  const file = textFileOf(notice);
  const isThere = existsSync(file);

  test.skipIf(!isThere)(
    isThere
      ? 'quotes its source text verbatim, at the place given'
      : `cannot be held to its source text: ${file} is not at hand`,
    () => {
      const bytes = readFileSync(file);
      const text = quotedTextOf(file, bytes.toString('utf8'));
      expect(sha256Of(bytes)).toBe(notice.sha256);
      for (const { quote, offset } of quotesOf(notice))
        expect(text.slice(offset, offset + quote.length)).toBe(quote);
      for (const words of wordsOf(notice)) expect(text).toContain(words);
    },
  );

  test('has a quote and a place for everything it declares and claims', () => {
    for (const { quote, offset } of quotesOf(notice)) {
      expect(quote.trim()).toBe(quote);
      expect(quote).not.toBe('');
      expect(offset).toBeGreaterThanOrEqual(0);
    }
    expect(notice.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('placing quotes', () => {
  const [sample] = notices;
  const claim = {
    kind: 'no-cookies' as const,
    value: null,
    categories: [],
    products: [],
    qualification: null,
  };
  const withClaims = (claims: { quote: string; offset: number }[]): NoticeRule => ({
    ...(sample as NoticeRule),
    links: [],
    declarations: [],
    claims: claims.map((it) => ({ ...claim, ...it })),
  });

  test('takes the first occurrence, and keeps a place that already holds the quote', () => {
    const placed = placeQuotes(
      withClaims([
        { quote: 'none', offset: -1 },
        { quote: 'none', offset: 5 },
        { quote: 'none', offset: 3 },
      ]),
      'none none',
    );
    expect(placed.missing).toEqual([]);
    expect(placed.rule.claims.map((it) => it.offset)).toEqual([0, 5, 0]);
    expect(placed.rule.sha256).toBe(sha256Of('none none'));
  });

  test('finds them in what a person would read of a web page, and hashes the page as it was published', () => {
    const page = '<!doctype html><p>We use <b>no</b> cookies.</p>';
    const placed = placeQuotes(withClaims([{ quote: 'We use no cookies.', offset: -1 }]), page, 'a.html');
    expect(placed.missing).toEqual([]);
    expect(placed.rule.sha256).toBe(sha256Of(page));
  });

  test('finds those of whom to write to', () => {
    const contact = { kind: 'email' as const, to: 'a@b.example', about: 'anything' as const };
    const rule = { ...withClaims([]), contacts: [{ ...contact, quote: 'a@b.example', offset: -1 }] };
    expect(placeQuotes(rule, 'Write to a@b.example').rule.contacts?.map(({ offset }) => offset)).toEqual([9]);
    expect(placeQuotes(rule, 'Write to us').missing).toEqual(['a@b.example']);
  });

  test('names the quotes that are not verbatim', () => {
    expect(placeQuotes(withClaims([{ quote: 'No cookies', offset: -1 }]), 'no cookies').missing).toEqual([
      'No cookies',
    ]);
  });
});
