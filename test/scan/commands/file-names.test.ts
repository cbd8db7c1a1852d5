import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamesFor } from '../../../src/scan/commands/file-names.ts';

describe('names of files', () => {
  it.each([
    ['https://www.norfolk.gov.uk/bins', 'norfolk-gov-uk-bins'],
    ['https://www.norfolk.gov.uk/', 'norfolk-gov-uk'],
    ['http://localhost:8080/a/B.html?x=1', 'localhost-8080-a-b-html'],
    ['https://www.cyngor.llyw.cymru/%C5%B5', 'cyngor-llyw-cymru-c5-b5'],
  ])('are readable: %s', (address, name) => expect(fileNamesFor([address])).toEqual([name]));

  it('tell apart what would come to the same, and stay the same in another order', () => {
    const addresses = ['https://a.gov.uk/b/c', 'https://a.gov.uk/b-c'];
    const names = fileNamesFor(addresses);
    expect(new Set(names).size).toBe(2);
    expect(fileNamesFor([...addresses].reverse())).toEqual([...names].reverse());
  });

  it('number the same address, asked for again', () => {
    expect(fileNamesFor(['https://a.gov.uk/', 'https://a.gov.uk/'])).toEqual(['a-gov-uk', 'a-gov-uk_2']);
  });

  it('are none twice, short, and safe on any system, whatever the addresses', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.webUrl(), fc.string())), (addresses) => {
        const names = fileNamesFor(addresses);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9_-]{1,100}$/);
      }),
    );
  });
});
