import { describe, expect, it } from 'vitest';
import { withPart } from './page-parts.ts';

describe('the page of two commands', () => {
  const first = withPart('', 'eval:findings', '## Choices\n\nnone');

  it('keeps what the other command wrote', () => {
    const both = withPart(first, 'eval:judgements', '# All\n\nsome');
    expect(both).toContain('## Choices\n\nnone');
    expect(both.indexOf('# All')).toBeLessThan(both.indexOf('## Choices'));
  });

  it('is the same when the same is written again', () => {
    const both = withPart(first, 'eval:judgements', '# All');
    expect(withPart(both, 'eval:findings', '## Choices\n\nnone')).toBe(both);
    expect(withPart(both, 'eval:judgements', '# All')).toBe(both);
  });
});
