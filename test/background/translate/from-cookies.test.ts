import { describe, expect, it } from 'vitest';
import {
  fromCookie,
  fromCookieChange,
  type JarCookie,
} from '../../../src/background/translate/from-cookies.ts';

const cookie = (given: Partial<JarCookie> = {}): JarCookie => ({
  name: '_ga',
  domain: '.norfolk.gov.uk',
  path: '/',
  value: 'GA1.1.8216350947.1719403311',
  httpOnly: false,
  secure: true,
  sameSite: 'no_restriction',
  session: false,
  expirationDate: 2_000,
  ...given,
});

describe('a cookie of the jar', () => {
  it('is told by its key, its flags and the time it has left, not by its value', () => {
    const seen = fromCookie(cookie(), 1_000_000, 999_500);
    expect(seen).toMatchObject({
      seen: 'cookie-stored',
      name: '_ga',
      host: '.norfolk.gov.uk',
      path: '/',
      partitioned: false,
      sameSite: 'none',
      storedSeconds: 1_000,
      valueLength: 27,
      at: 500,
    });
    expect(JSON.stringify(seen)).not.toContain('8216350947');
  });

  it('is held by one host, however the jar spells it', () => {
    expect(fromCookie(cookie({ domain: '.Norfolk.gov.uk.' }), 0, 0).host).toBe('.norfolk.gov.uk');
    expect(fromCookie(cookie({ domain: 'www.norfolk.gov.uk.' }), 0, 0).host).toBe('www.norfolk.gov.uk');
  });

  it('is none of those that last until the browser closes in its last moment', () => {
    expect(fromCookie(cookie(), 1_999_700, 0).storedSeconds).toBe(1);
    expect(fromCookie(cookie(), 2_000_100, 0).storedSeconds).toBe(1);
  });

  it('lives until the browser closes where it has no end', () => {
    expect(fromCookie(cookie({ session: true, expirationDate: undefined }), 0, 0).storedSeconds).toBe(0);
  });

  it.each([
    [{ topLevelSite: 'https://norfolk.gov.uk' }, true],
    [undefined, false],
    [{}, false],
  ])('with partition key %j is partitioned: %s', (partitionKey, partitioned) => {
    expect(fromCookie(cookie({ partitionKey }), 0, 0).partitioned).toBe(partitioned);
  });

  it.each([
    [{ topLevelSite: 'https://norfolk.gov.uk' }, null],
    [null, false],
  ])('of Firefox, with partition key %j, is partitioned: %s', (partitionKey, partitioned) => {
    expect(fromCookie(cookie({ partitionKey, firstPartyDomain: '' }), 0, 0).partitioned).toBe(partitioned);
  });
});

describe('a change of the jar', () => {
  it.each([
    ['explicit', false, 'cookie-stored'],
    ['expired_overwrite', true, 'cookie-removed'],
    ['explicit', true, 'cookie-removed'],
    ['evicted', true, 'cookie-removed'],
  ])('for cause %s, removed %s, is %s', (cause, removed, seen) => {
    expect(fromCookieChange({ cookie: cookie(), removed, cause }, 0, 0)?.seen).toBe(seen);
  });

  it('is none where the cookie only makes room for its next value', () => {
    expect(fromCookieChange({ cookie: cookie(), removed: true, cause: 'overwrite' }, 0, 0)).toBeNull();
  });
});
