import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GapCode } from '../../src/core/visit/visit.ts';
import { gapSentences, gapWords } from '../../src/view/gap-words.ts';

/** The codes as the type lists them: a type cannot be read when tests run. */
const source = readFileSync(new URL('../../src/core/visit/visit.ts', import.meta.url), 'utf8');
const codes = [...(/export type GapCode =([^;]+);/.exec(source)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
  ([, code]) => code as GapCode,
);

describe('gaps in plain words', () => {
  it('cover every code', () => {
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect(gapWords(code), code).toMatch(/^[A-Z].*\.$/);
  });

  it('hold no word of the trade', () => {
    const jargon =
      /\b(request|hook|DNS|HTTP|client|worker|script|tracker|API|host|domain|violation|entity)\b/i;
    for (const code of codes) expect(gapWords(code), code).not.toMatch(jargon);
  });

  it('are short enough to be read aloud', () => {
    for (const code of codes)
      for (const sentence of gapWords(code).split(/(?<=\.) /))
        expect(sentence.split(' ').length).toBeLessThan(25);
  });

  it('say the same thing once', () => {
    const gap = { code: 'hooks-not-run', detail: '', hides: [] } as const;
    expect(
      gapSentences([
        { ...gap, hides: [] },
        { ...gap, hides: [], detail: 'again' },
      ]),
    ).toHaveLength(1);
  });
});
