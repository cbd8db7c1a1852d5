import { describe, expect, it } from 'vitest';
import { claims, declares, fired, notice, outcomes, request } from '../build.ts';

describe('marketing-claim', () => {
  const claiming = notice({
    claims: [claims('no-sharing-for-marketing')],
    declarations: [declares('countco-adverts')],
  });
  it('is advice where known advertising is contacted before a choice', () => {
    expect(outcomes(fired('marketing-claim', [request('adverts.countco.example')], [claiming]))).toEqual([
      'advisory medium',
    ]);
  });
  it('does not fire for statistics or after an acceptance; cannot tell where the choice is unknown', () => {
    expect(fired('marketing-claim', [request('counter.example')], [claiming])).toEqual([]);
    const facts = [request('adverts.countco.example')];
    expect(fired('marketing-claim', facts, [claiming], { choice: 'accepted' })).toEqual([]);
    expect(outcomes(fired('marketing-claim', facts, [claiming], { choice: 'unknown' }))).toEqual([
      'cannot-tell info',
    ]);
  });
});
