import { describe, expect, it } from 'vitest';
import { fired, outcomes } from '../build.ts';
import { silent, listing, unreadLink } from './notices.ts';

describe('undeclared-storage', () => {
  const key = {
    seen: 'storage' as const,
    kind: 'local' as const,
    host: 'www.anytown.gov.uk',
    key: 'k',
    at: 5,
  };
  it('fires for what the page wrote, not for what was there before', () => {
    expect(outcomes(fired('undeclared-storage', [[{ ...key, before: false }]], [listing]))).toEqual([
      'unsupported low',
    ]);
    expect(fired('undeclared-storage', [[{ ...key, before: true }]], [listing])).toEqual([]);
  });
  it('cannot tell where a further list was not read, and is silent where none lists anything', () => {
    const pointing = { ...listing, links: [unreadLink] };
    expect(outcomes(fired('undeclared-storage', [[{ ...key, before: false }]], [pointing]))).toEqual([
      'cannot-tell low',
    ]);
    expect(fired('undeclared-storage', [[{ ...key, before: false }]], [silent])).toEqual([]);
  });
});
