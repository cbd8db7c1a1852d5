import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/core/visit/gaps.ts';

describe('the detail of a gap', () => {
  const detailOf = (detail: string): string => gapOf('notice-unread', detail).detail;

  it('is as it was given where it is an ordinary sentence', () => {
    expect(detailOf('“Cookies” was not read.')).toBe('“Cookies” was not read.');
  });

  it('is bounded, however much a page has to say', () => {
    expect(detailOf('x'.repeat(5000))).toBe(`${'x'.repeat(299)}…`);
  });

  it('is one line in which nothing acts on a screen', () => {
    expect(detailOf('a\u001b[2J\u202eb\n\nc')).toBe('a\ufffd[2J\ufffdb c');
  });
});
