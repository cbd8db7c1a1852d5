import { describe, expect, it } from 'vitest';
import { fired, outcomes } from '../build.ts';
import { silent } from './notices.ts';

describe('notice-not-linked', () => {
  const noLinks = { seen: 'links' as const, links: [], language: 'en', at: 5 };
  it('fires where the page was searched and has none', () => {
    expect(outcomes(fired('notice-not-linked', [[noLinks]], [silent], { links: false }))).toEqual([
      'advisory medium',
    ]);
  });
  it('does not fire where there is one, or the page was not searched', () => {
    expect(fired('notice-not-linked', [], [silent])).toEqual([]);
    expect(fired('notice-not-linked', [], [silent], { links: false })).toEqual([]);
  });
});
