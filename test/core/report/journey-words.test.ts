import { expect, it } from 'vitest';
import { journeyWords } from '../../../src/core/report/journey-words.ts';
import { seenWords } from '../../../src/core/report/plain-labels.ts';
import type { JourneyTaken } from '../../../src/core/visit/visit.ts';

const taken = (over: Partial<JourneyTaken>): JourneyTaken => ({
  journey: 'reject',
  loads: 2,
  consentTool: null,
  control: 'Reject all',
  clicks: 1,
  layers: 1,
  outcome: 'done',
  chosenAt: null,
  ...over,
});

it('tells what was done about the banner as a person would', () => {
  const cases: [over: Partial<JourneyTaken>, words: string | null][] = [
    [{}, 'We said no by pressing “Reject all” (1 click), and looked again.'],
    [
      { journey: 'accept', control: 'OK', clicks: 3, layers: 2 },
      'We said yes by pressing “OK” (3 clicks, 2 layers deep), and looked again.',
    ],
    [
      { journey: 'withdraw', control: 'Save', clicks: 4 },
      'We said yes, and then took that back by pressing “Save” (4 clicks), and looked again.',
    ],
    [
      { journey: 'close', control: null, clicks: 0 },
      'We closed the cookie banner without an answer, and looked again.',
    ],
    [{ outcome: 'no-banner' }, 'We found no cookie banner to say no in.'],
    [{ outcome: 'control-not-found' }, 'We found a cookie banner, and no way in it to say no.'],
    [
      { outcome: 'no-effect' },
      'We tried to say no by pressing “Reject all”, and could not see that it had any effect.',
    ],
    [{ outcome: 'not-taken' }, 'We did not try to say no.'],
    [{ journey: 'none' }, null],
  ];
  for (const [over, words] of cases) expect(journeyWords(taken(over))).toBe(words);
});

it('says when a company was seen, in the order of the choices', () => {
  expect(
    seenWords([{ choice: 'accepted' }, { choice: 'unknown' }, { choice: 'none' }, { choice: 'rejected' }]),
  ).toBe('before you chose · after no · after yes');
  expect(seenWords([{ choice: 'unknown' }])).toBe('');
});
