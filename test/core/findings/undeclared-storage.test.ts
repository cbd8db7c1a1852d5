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
      'advisory low',
    ]);
    expect(fired('undeclared-storage', [[{ ...key, before: true }]], [listing])).toEqual([]);
  });
  it('weighs where it is of a product that a notice is expected to name', () => {
    const advert = { ...key, key: 'advert.id', before: false };
    expect(outcomes(fired('undeclared-storage', [[advert]], [listing]))).toEqual(['unsupported low']);
  });
  it('cannot tell where the key stands in the notice and was not read as listed', () => {
    const advert = { ...key, key: 'advert.id', before: false };
    const spoken = { ...listing, spokenOf: { products: [], cookies: ['advert.id'] } };
    expect(outcomes(fired('undeclared-storage', [[advert]], [spoken]))).toEqual(['cannot-tell low']);
    const other = { ...listing, spokenOf: { products: [], cookies: ['advert.is'] } };
    expect(outcomes(fired('undeclared-storage', [[advert]], [other]))).toEqual(['unsupported low']);
  });
  it('accuses nobody where a further list was not read, and is silent where none lists anything', () => {
    const pointing = { ...listing, links: [unreadLink] };
    const [advice] = fired('undeclared-storage', [[{ ...key, before: false }]], [pointing]);
    expect(advice).toMatchObject({ outcome: 'advisory', severity: 'info' });
    expect(advice?.title).toBe(
      'We could not tell whether something saved in the browser is in the privacy notice',
    );
    const advert = { ...key, key: 'advert.id', before: false };
    expect(outcomes(fired('undeclared-storage', [[advert]], [pointing]))).toEqual(['cannot-tell low']);
    expect(fired('undeclared-storage', [[{ ...key, before: false }]], [silent])).toEqual([]);
  });
});
