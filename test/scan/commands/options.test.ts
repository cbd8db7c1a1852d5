import { describe, expect, it } from 'vitest';
import { withFeaturesOff } from '../../../src/scan/browser/browser.ts';
import { scanRequest, type RawOptions } from '../../../src/scan/commands/options.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

const PLAIN: RawOptions = {
  format: 'text',
  notice: [],
  failOn: 'differs',
  observe: '3',
  timeout: '30',
  thirdPartyCookies: 'store',
  browserArg: [],
  choice: 'none',
};

const request = (given: Partial<RawOptions> = {}, addresses = ['https://www.anytown.gov.uk/bins?x=1']) =>
  scanRequest(addresses, { ...PLAIN, ...given });

it('takes what was given', () => {
  expect(
    request({
      format: 'json',
      observe: '0',
      timeout: '5',
      thirdPartyCookies: 'refuse',
      failOn: 'lasts-longer',
    }),
  ).toEqual({
    addresses: ['https://www.anytown.gov.uk/bins?x=1'],
    formats: ['json'],
    notices: [],
    out: null,
    failOn: 'lasts-longer',
    observeSeconds: 0,
    timeoutSeconds: 5,
    thirdPartyCookies: 'refuse',
    browser: null,
    browserArgs: [],
  });
});

it('takes several formats where there is a folder for them', () => {
  expect(request({ format: 'json, text,json', out: 'here' }).formats).toEqual(['json', 'text']);
});

describe('wrong usage', () => {
  it.each<[string, Partial<RawOptions>, string]>([
    ['an unknown format', { format: 'pdf' }, 'no format “pdf”'],
    ['several formats without a folder', { format: 'json,text' }, '--out'],
    ['a time that is no number', { observe: 'soon' }, '--observe'],
    ['an empty time', { timeout: '' }, '--timeout'],
    ['no time at all to load', { timeout: '0' }, '--timeout'],
    ['an unknown policy', { thirdPartyCookies: 'eat' }, 'store or refuse'],
    ['an unknown finding', { failOn: 'bad-manners' }, '--fail-on'],
    ['an unknown journey', { choice: 'none,perhaps' }, '“perhaps”'],
  ])('is %s', (_, given, words) => {
    expect(() => request(given)).toThrow(UsageError);
    expect(() => request(given)).toThrow(words);
  });

  it.each([
    'www.anytown.gov.uk',
    'ftp://anytown.gov.uk',
    'javascript:alert(1)',
    'https://',
    'file:///etc/hosts',
  ])('is an address like %s', (address) => expect(() => request({}, [address])).toThrow(UsageError));
});

it('makes the features to turn off one list, since Chromium heeds the last alone', () => {
  const args = withFeaturesOff(['--lang=cy', '--disable-features=A,B', '--disable-features=C']);
  expect(args.filter((arg) => arg.startsWith('--disable-features='))).toHaveLength(1);
  expect(args.at(-1)).toMatch(/IsolateSandboxedIframes,A,B,C$/);
  expect(args[0]).toBe('--lang=cy');
});
