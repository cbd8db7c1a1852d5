import { describe, expect, it } from 'vitest';
import { declares, fired, lists, notice, outcomes } from '../build.ts';

describe('notice-out-of-date', () => {
  it('fires for what no longer exists, never on age', () => {
    const shield = notice({ declarations: [declares('counter', { quote: 'under the Privacy Shield' })] });
    expect(outcomes(fired('notice-out-of-date', [], [shield]))).toEqual(['advisory low']);
    const past = 'The Privacy Shield, on which we no longer rely, was struck down.';
    expect(
      fired('notice-out-of-date', [], [notice({ declarations: [declares('counter', { quote: past })] })]),
    ).toEqual([]);
    const utma = notice({
      listsCookies: true,
      declarations: [declares('counter', { cookies: [lists('__utma')] })],
    });
    expect(fired('notice-out-of-date', [], [utma])).toHaveLength(1);
    expect(
      fired('notice-out-of-date', [], [notice({ dated: '2009-01-01', declarations: [declares('counter')] })]),
    ).toEqual([]);
  });

  it.each([
    'Universal Analytics is used to count visits.',
    'Universal Analytics tells your previous visits apart.',
    'The Privacy Shield holds performers of contracts to its terms.',
  ])('takes words for the past only where they say that it is past: %s', (quote) => {
    const stating = notice({ declarations: [declares('counter', { quote })] });
    expect(outcomes(fired('notice-out-of-date', [], [stating]))).toEqual(['advisory low']);
  });
});
