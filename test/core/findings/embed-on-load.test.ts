import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import { cookie, fired, known, outcomes, request, visit } from '../build.ts';
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
  it('cannot tell of what came late in a person’s own browser: it may have been used', () => {
    const late = [request('mapper.example'), cookie('mapid', { host: '.mapper.example', at: 20_000 })];
    const inBrowser = (facts: typeof late) => {
      const seen = { ...visit(facts), collector: 'extension' as const };
      return judge([seen], [silent], known).findings.filter((found) => found.id === 'embed-on-load');
    };
    expect(outcomes(inBrowser([request('mapper.example'), stored]))).toEqual(['unsupported medium']);
    expect(inBrowser(late)).toMatchObject([
      {
        outcome: 'cannot-tell',
        observed:
          'Mapper stored mapid some time after the page was opened. We do not know whether it had been used by then.',
      },
    ]);
    expect(outcomes(fired('embed-on-load', late, [silent]))).toEqual(['unsupported medium']);
  });
  it('names what was stored as it was loaded, and not what came in use', () => {
    const facts = [
      request('mapper.example'),
      stored,
      cookie('used', { host: '.mapper.example', at: 20_000 }),
    ];
    const seen = { ...visit(facts), collector: 'extension' as const };
    const found = judge([seen], [silent], known).findings.filter(({ id }) => id === 'embed-on-load');
    expect(found).toMatchObject([{ observed: 'Mapper stored mapid before any choice was made.' }]);
  });
  it('does not count what it stores once a choice was made', () => {
    const facts = [
      request('mapper.example'),
      { seen: 'choice' as const, choice: 'accepted' as const, by: 'journey', at: 250 },
      stored,
    ];
    const found = fired('embed-on-load', facts, [silent]);
    expect(outcomes(found)).toEqual(['advisory low']);
    expect(found[0]?.observed).toBe(
      'This page contacted Mapper before any choice was made. It stored nothing that we saw by then.',
    );
  });
});
