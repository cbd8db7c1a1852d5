import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NoticeTroubleCode } from '../../src/core/notices/site/trouble.ts';
import { shownAddress, troubleWords, wayOut } from '../../src/view/notice-trouble-words.ts';

/** The codes as the type lists them: a type cannot be read when tests run. */
const source = readFileSync(new URL('../../src/core/notices/site/trouble.ts', import.meta.url), 'utf8');
const listed = /export type NoticeTroubleCode =([^;]+);/.exec(source)?.[1] ?? '';
const codes = [...listed.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code as NoticeTroubleCode);
const address = 'https://www.leeds.gov.uk/privacy?page=2#top';

describe('why a privacy notice was not read', () => {
  it('is said in whole sentences for every reason, of a page and of what was supplied', () => {
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) {
      expect(troubleWords({ code, address }), code).toMatch(/^(?:[A-Z]|www\.leeds\.gov\.uk).*\.$/);
      expect(troubleWords({ code, address: null }), code).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('names the page as people write addresses', () => {
    expect(troubleWords({ code: 'unreachable', address })).toBe(
      'We could not reach www.leeds.gov.uk/privacy.',
    );
    expect(shownAddress('http://leeds.gov.uk/')).toBe('leeds.gov.uk');
  });

  it('holds no word of the trade, and says "privacy notice" in full', () => {
    const jargon = /\b(request|HTTP|404|redirect|MIME|timeout|server|host|domain)\b|(?<!privacy )notice/i;
    for (const code of codes) expect(troubleWords({ code, address: null }), code).not.toMatch(jargon);
  });

  it('always comes with a way out', () => {
    expect(wayOut([{ code: 'pdf', address }])).toMatch(/paste/);
    expect(wayOut([{ code: 'no-link', address: null }])).toMatch(/paste/);
  });
});
