import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../../src/core/visit/plain-address.ts';

describe('what is kept of an address', () => {
  it.each([
    ['https://www.norfolk.gov.uk/a/b?postcode=NR1#top', 'https://www.norfolk.gov.uk/a/b'],
    ['https://my.norfolk.gov.uk/form;jsessionid=0A1B?x=1', 'https://my.norfolk.gov.uk/form'],
    ['https://my.norfolk.gov.uk/a;JSESSIONID=0A1B/b', 'https://my.norfolk.gov.uk/a/b'],
    ['https://www.norfolk.gov.uk', 'https://www.norfolk.gov.uk/'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (address, kept) => {
    expect(plainAddress(address)).toBe(kept);
  });
});
