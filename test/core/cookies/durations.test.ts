import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationWords, spokenDuration } from '../../../src/core/cookies/durations.ts';
import { secondsOf } from '../../../src/core/cookies/lifetimes.ts';

describe('durationWords', () => {
  it.each([
    [null, 'not known'],
    [-1, 'deleted at once'],
    [0, 'until you close your browser'],
    [1, '1 second'],
    [90, '90 seconds'],
    [60, '1 minute'],
    [600, '10 minutes'],
    [1800, '30 minutes'],
    [3600, '1 hour'],
    [5400, '90 minutes'],
    [86400, '1 day'],
    [86399.2, '1 day'],
    [100000, '28 hours'],
    [172800, '2 days'],
    [604800, '7 days'],
    [2592000, '1 month'],
    [7776000, '3 months'],
    [31536000, '1 year'],
    [33696000, '13 months'],
    [34560000, '400 days'],
    [34559998, '400 days'],
    [63072000, '2 years'],
    [63071999, '2 years'],
    [730 * 86400 + 86400, '731 days'],
    [540 * 86400, '18 months'],
    [1000 * 86400, '2 years and 9 months'],
    [315360000, '10 years'],
    [4000 * 86400, 'about 11 years'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  it('is read back as what it told, to within what it rounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000_000 }), (seconds) => {
        const back = secondsOf(durationWords(seconds)) ?? -1;
        expect(Math.abs(back - seconds) / seconds).toBeLessThan(0.2);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('spokenDuration', () => {
  const DAY = 86_400;
  it.each([
    [null, 'not known'],
    [0, 'until you close your browser'],
    [1800, '30 minutes'],
    [30 * 3600, '30 hours'],
    [100 * 3600, 'about 4 days'],
    [45 * DAY, '45 days'],
    [90 * DAY, '3 months'],
    [183 * DAY, 'about 6 months'],
    [362 * DAY, 'about 1 year'],
    [365 * DAY, '1 year'],
    [390 * DAY, '13 months'],
    [400 * DAY, 'about 13 months'],
    [800 * DAY, 'about 2 years and 2 months'],
    [1825 * DAY, '5 years'],
    [4000 * DAY, 'about 11 years'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(spokenDuration(seconds)).toBe(words);
  });

  it('says that it is about so long wherever it is not the exact words, and is never far from them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000_000 }), (seconds) => {
        const spoken = spokenDuration(seconds);
        if (spoken !== durationWords(seconds)) expect(spoken).toMatch(/^about /);
        expect(Number(/^(\d+) days$/.exec(spoken)?.[1] ?? 0)).toBeLessThan(60);
        const back = secondsOf(spoken.replace('about ', '')) ?? -1;
        expect(Math.abs(back - seconds) / seconds).toBeLessThan(0.2);
      }),
      { numRuns: 1000 },
    );
  });
});
