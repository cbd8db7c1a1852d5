import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { GAP_CODES, gapOf } from '../../src/core/visit/gaps.ts';
import { gapSentences, gapWords, unchecked } from '../../src/view/gap-words.ts';
import { STATES, type StateName } from '../popup/fixtures/states.ts';

describe('gaps in plain words', () => {
  it('cover every code', () => {
    expect(GAP_CODES.length).toBeGreaterThan(15);
    for (const code of GAP_CODES) expect(gapWords(code), code).toMatch(/^[A-Z].*\.$/);
  });

  it('hold no word of the trade', () => {
    const jargon =
      /\b(request|hook|DNS|HTTP|client|worker|script|tracker|API|host|domain|violation|entity)\b/i;
    for (const code of GAP_CODES) expect(gapWords(code), code).not.toMatch(jargon);
  });

  it('are short enough to be read aloud', () => {
    for (const code of GAP_CODES)
      for (const sentence of gapWords(code).split(/(?<=\.) /))
        expect(sentence.split(' ').length).toBeLessThan(25);
  });

  it('say the same thing once', () => {
    const gap = gapOf('hooks-not-run', '');
    expect(gapSentences([gap, { ...gap, detail: 'again' }])).toHaveLength(1);
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
