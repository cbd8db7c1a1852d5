import { describe, expect, it } from 'vitest';
import { cookie, fired, outcomes, request } from '../build.ts';
import { silent } from './notices.ts';

describe('embed-on-load', () => {
  const stored = cookie('mapid', { host: '.mapper.example', setBy: 'http', setByHost: 'mapper.example' });
  it('fires where embedded content stores something before a choice', () => {
    expect(outcomes(fired('embed-on-load', [request('mapper.example'), stored], [silent]))).toEqual([
      'unsupported medium',
    ]);
  });
  it('is advice for contact alone; silent after an acceptance; cannot tell where the choice is unknown', () => {
    expect(outcomes(fired('embed-on-load', [request('mapper.example')], [silent]))).toEqual(['advisory low']);
    const facts = [request('mapper.example'), stored];
    expect(fired('embed-on-load', facts, [silent], { choice: 'accepted' })).toEqual([]);
    expect(outcomes(fired('embed-on-load', facts, [silent], { choice: 'unknown' }))).toEqual([
      'cannot-tell medium',
    ]);
  });
  it('does not count what it stores once a choice was made', () => {
    const facts = [
      request('mapper.example'),
      { seen: 'choice' as const, choice: 'accepted' as const, by: 'test', at: 250 },
      stored,
    ];
    const found = fired('embed-on-load', facts, [silent]);
    expect(outcomes(found)).toEqual(['advisory low']);
    expect(found[0]?.observed).toBe(
      'This page contacted Mapper before any choice was made. It stored nothing that we saw by then.',
    );
  });
});
