import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes } from '../build.ts';
import { silent } from './notices.ts';

describe('long-lifetime', () => {
  it('is advice for an identifier asked to live over 13 months', () => {
    expect(outcomes(fired('long-lifetime', [cookie('_counter', { days: 730 })], [silent]))).toEqual([
      'advisory info',
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
  it('does not take a short setting of a statistics product for an identifier', () => {
    const setting = cookie('_counter', { days: 730, valueLength: 1, valueKind: 'flag', isStored: false });
    expect(
      fired('long-lifetime', [setting, { ...kept, valueLength: 1, valueKind: 'flag' }], [silent]),
    ).toEqual([]);
  });
});

const kept = {
  seen: 'cookie-stored' as const,
  name: '_counter',
  host: '.anytown.gov.uk',
  path: '/',
  partitioned: false,
  httpOnly: false,
  secure: false,
  sameSite: 'lax' as const,
  storedSeconds: 34_560_000,
  at: 301,
};
