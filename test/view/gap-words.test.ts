import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import type { GapCode } from '../../src/core/visit/visit.ts';
import { gapSentences, gapWords, unchecked } from '../../src/view/gap-words.ts';
import { STATES, type StateName } from '../popup/fixtures/states.ts';

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

describe('what could not be checked', () => {
  const inReport = (name: StateName): Report => STATES[name]?.report as Report;

  it('is what findings could not tell, where no gap says it', () => {
    expect(unchecked(inReport('not-seen-sent'))).toEqual([
      'This page began 2 requests to Microsoft Clarity (www.clarity.ms and k.clarity.ms). We did not see whether any was sent.',
    ]);
  });

  it('is the gaps where there are any, and nothing where the page was judged', () => {
    expect(unchecked(inReport('inconclusive-unread'))).toEqual([gapWords('notice-unread')]);
    expect(unchecked(inReport('differs'))).toEqual([]);
  });
});
