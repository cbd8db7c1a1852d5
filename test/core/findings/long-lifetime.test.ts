import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes } from '../build.ts';
import { silent } from './notices.ts';

describe('long-lifetime', () => {
  it('is advice for an identifier asked to live over 13 months', () => {
    expect(outcomes(fired('long-lifetime', [cookie('_counter', { days: 730 })], [silent]))).toEqual([
      'advisory low',
    ]);
  });
  it('does not fire for 13 months, for a short value of nobody known, or for a technical cookie', () => {
    expect(fired('long-lifetime', [cookie('_counter', { days: 393 })], [silent])).toEqual([]);
    expect(
      fired(
        'long-lifetime',
        [cookie('flag', { days: 730, valueLength: 1, valueKind: 'flag', isStored: false })],
        [silent],
      ),
    ).toEqual([]);
    expect(fired('long-lifetime', [cookie('LBSERVER', { days: 730 })], [silent])).toEqual([]);
  });
});
