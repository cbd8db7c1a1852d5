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
  it('is advice, too, where the regulator alone is named, in words or by a link', () => {
    const regulator = { value: "Information Commissioner's Office" };
    const alone = claims('complaint-route', { ...regulator, quote: 'Complain to the ICO.' });
    const both = claims('complaint-route', { ...regulator, quote: 'Write to us, then to the ICO.' });
    const leading = (address: string) =>
      notice({ links: [{ ...general, kind: 'complaint', address, read: false }] });
    expect(outcomes(fired(id, [], [notice({ claims: [alone] })]))).toEqual(['advisory low']);
    expect(fired(id, [], [notice({ claims: [both] })])).toEqual([]);
    expect(outcomes(fired(id, [], [leading('https://ico.org.uk/make-a-complaint/')]))).toEqual([
      'advisory low',
    ]);
    expect(fired(id, [], [leading('https://www.anytown.gov.uk/complaints')])).toEqual([]);
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
