import { describe, expect, it } from 'vitest';
import { declares, fired, notice, outcomes, request } from '../build.ts';
import { silent } from './notices.ts';

describe('notice-too-vague', () => {
  const vague = notice({ declarations: [declares(null)] });
  it('stands in place of a finding a company where only generic words are used', () => {
    expect(outcomes(fired('notice-too-vague', [request('counter.example')], [vague]))).toEqual([
      'cannot-tell medium',
    ]);
    expect(fired('undeclared-third-party', [request('counter.example')], [vague])).toEqual([]);
  });
  it('does not fire where nobody is contacted, or somebody is named', () => {
    expect(fired('notice-too-vague', [], [vague])).toEqual([]);
    expect(fired('notice-too-vague', [request('counter.example')], [silent])).toEqual([]);
  });
});
