import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../src/scan/given/address.ts';
import { authFrom, headerOf } from '../../../src/scan/given/headers.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

describe('a header', () => {
  it('is a name and a value', () => {
    expect(headerOf('X-Preview:  a: b ')).toEqual({ name: 'X-Preview', value: 'a: b' });
  });

  it.each([
    'sesame',
    ': sesame',
    'X Preview: sesame',
    'X-Preview:',
    'X-A: sesame\nX-B: 1',
    'Host: sesame.example',
  ])('is refused without repeating it: %j', (text) => {
    expect(() => headerOf(text)).toThrow(UsageError);
    expect(() => headerOf(text)).not.toThrow(/sesame/);
  });

  it('says what to use for what has an option of its own', () => {
    expect(() => headerOf('Cookie: a=sesame')).toThrow('--cookie-jar');
  });
});

it('takes a password from the environment alone, and repeats none', () => {
  expect(authFrom({ CANDOUR_AUTH: 'clerk:ses:ame' })).toBe('clerk:ses:ame');
  expect(authFrom({})).toBeNull();
  expect(() => authFrom({ CANDOUR_AUTH: 'sesame' })).toThrow(UsageError);
  expect(() => authFrom({ CANDOUR_AUTH: 'sesame' })).not.toThrow(/sesame/);
});

describe('an address', () => {
  it.each([
    ['norfolk.gov.uk', 'https://norfolk.gov.uk/'],
    ['www.anytown.gov.uk/bins?x=1', 'https://www.anytown.gov.uk/bins?x=1'],
    ['preview.anytown.gov.uk:8443', 'https://preview.anytown.gov.uk:8443/'],
    ['localhost:3000/a', 'http://localhost:3000/a'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
    ['https://anytown.gov.uk', 'https://anytown.gov.uk/'],
  ])('is completed where its scheme is missing: %s', (text, address) => {
    expect(pageAddress(text)).toBe(address);
  });

  it.each(['bins', 'mailto:a@anytown.gov.uk', 'data:text/html,a.b', 'report.json:x', ''])(
    'is not %j',
    (text) => {
      expect(() => pageAddress(text)).toThrow(UsageError);
    },
  );

  it.each(['https://clerk:sesame@anytown.gov.uk/', 'clerk:sesame@anytown.gov.uk'])(
    'holds no password, and none is repeated: %s',
    (text) => {
      expect(() => pageAddress(text)).toThrow(UsageError);
      expect(() => pageAddress(text)).not.toThrow(/sesame/);
    },
  );
});
