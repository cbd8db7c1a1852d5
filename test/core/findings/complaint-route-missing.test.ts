import { describe, expect, it } from 'vitest';
import { claims, fired, notice, outcomes } from '../build.ts';

describe('complaint-route-missing', () => {
  const id = 'complaint-route-missing';
  const general = {
    text: 'general privacy notice',
    address: null,
    kind: 'privacy' as const,
    quote: 'q',
    offset: 0,
  };
  it('is advice where a notice read whole gives none', () => {
    expect(outcomes(fired(id, [], [notice()]))).toEqual(['advisory low']);
  });
  it('does not fire where one is given, or for a page about cookies alone', () => {
    expect(fired(id, [], [notice({ claims: [claims('complaint-route')] })])).toEqual([]);
    expect(fired(id, [], [notice({ kind: 'cookies' })])).toEqual([]);
  });
  it('cannot tell where the notice points to another that was not read, and never decides', () => {
    expect(outcomes(fired(id, [], [notice({ links: [{ ...general, read: false }] })]))).toEqual([
      'cannot-tell info',
    ]);
    expect(outcomes(fired(id, [], [notice({ links: [{ ...general, read: true }] })]))).toEqual([
      'advisory low',
    ]);
  });
});
