import { describe, expect, it } from 'vitest';
import { declares, fired, lists, notice, outcomes } from '../build.ts';

describe('purpose-missing', () => {
  const id = 'purpose-missing';
  const listing = (purpose: string | null, over = {}) =>
    notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('_counter', { purpose })], ...over })],
    });
  it('is advice, once a notice, where a listed cookie has no purpose', () => {
    const found = fired(id, [], [listing(null)]);
    expect(outcomes(found)).toEqual(['advisory low']);
    expect(found[0]?.observed).toBe(
      'The privacy notice lists 1 cookie without saying what it is for: _counter.',
    );
  });
  it('does not fire where the row, or what stands above the list, gives one', () => {
    expect(fired(id, [], [listing('counts')])).toEqual([]);
    expect(fired(id, [], [listing(null, { purpose: 'counts visits' })])).toEqual([]);
  });
});
