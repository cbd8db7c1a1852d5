import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { withFeaturesOff } from '../../../src/scan/browser/browser.ts';
import { withScanOptions, type ScanOptions } from '../../../src/scan/commands/options.ts';
import { scanRequest, type ScanRequest } from '../../../src/scan/commands/scan-request.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

/** As given on the command line; one address unless said otherwise. */
function request(args: string[] = [], addresses = ['https://www.anytown.gov.uk/bins?x=1']): ScanRequest {
  let asked: ScanRequest | null = null;
  const command = new Command('scan').exitOverride().configureOutput({ writeErr: () => undefined });
  withScanOptions(command).action((given: string[], options: ScanOptions) => {
    asked = scanRequest(given, options);
  });
  command.parse([...addresses, ...args], { from: 'user' });
  if (asked === null) throw new Error('Nothing was asked.');
  return asked;
}

it('takes what was given', () => {
  expect(
    request(
      '--format json --observe 0 --timeout 5 --third-party-cookies refuse --fail-on lasts-longer'.split(' '),
    ),
  ).toEqual({
    addresses: ['https://www.anytown.gov.uk/bins?x=1'],
    formats: ['json'],
    notices: [],
    out: null,
    failOn: ['lasts-longer'],
    evidenceMegabytes: 10_000,
    observeSeconds: 0,
    timeoutSeconds: 5,
    thirdPartyCookies: 'refuse',
    browser: null,
    browserArgs: [],
    access: { headers: [], auth: null, ignoreCertificateErrors: false },
    choices: ['none'],
    typeIntoForms: false,
    pages: 1,
    pauseSeconds: 1,
    repeat: 1,
    concurrency: 1,
  });
});

it('has a default for each, and keeps what is repeated in order', () => {
  const two = ['https://a.gov.uk/', 'https://b.gov.uk/'];
  expect(
    request(['--notice', 'a', '--notice', 'b', '--browser-arg=--lang=cy', '--concurrency', '9'], two),
  ).toEqual({
    addresses: two,
    formats: ['text'],
    notices: ['a', 'b'],
    out: null,
    failOn: ['differs'],
    evidenceMegabytes: 10_000,
    observeSeconds: 3,
    timeoutSeconds: 30,
    thirdPartyCookies: 'store',
    browser: null,
    browserArgs: ['--lang=cy'],
    access: { headers: [], auth: null, ignoreCertificateErrors: false },
    choices: ['none'],
    typeIntoForms: false,
    pages: 1,
    pauseSeconds: 1,
    repeat: 1,
    concurrency: 2,
  });
});

it('takes journeys once each, in one order, and gives each a place beside the others', () => {
  const asked = request(['--choice', 'accept, none,reject,accept', '--type-into-forms']);
  expect(asked.choices).toEqual(['none', 'reject', 'accept']);
  expect(asked.typeIntoForms).toBe(true);
});

it('follows a site as far as it is told', () => {
  expect(request(['--pages', '20', '--pause', '0.5'])).toMatchObject({ pages: 20, pauseSeconds: 0.5 });
  expect(request(['--repeat', '3']).repeat).toBe(3);
  for (const given of ['0', '1001', 'many', '2.5'])
    expect(() => request(['--pages', given])).toThrow(/--pages takes a number from 1 to 1000/);
});

it('takes several formats where there is a folder for them', () => {
  expect(request(['--format', 'json, text,json', '--out', 'here']).formats).toEqual(['json', 'text']);
});

it('fails on any of what is given, said again or with commas between', () => {
  expect(request(['--fail-on', 'high']).failOn).toEqual(['high']);
  expect(request(['--fail-on', 'differs', '--fail-on', 'no-notice, long-lifetime']).failOn).toEqual([
    'differs',
    'no-notice',
    'long-lifetime',
  ]);
});

describe('wrong usage', () => {
  it.each([
    ['an unknown format', ['--format', 'docx'], 'no format “docx”'],
    ['several formats without a folder', ['--format', 'json,text'], '--out'],
    ['a time that is no number', ['--observe', 'soon'], '--observe'],
    ['an empty time', ['--timeout', ''], '--timeout'],
    ['no time at all to load', ['--timeout', '0'], '--timeout'],
    ['evidence of no size', ['--evidence-limit', '0'], '--evidence-limit'],
    ['no page at once', ['--concurrency', '0'], '--concurrency'],
    ['an unknown finding', ['--fail-on', 'differs,bad-manners'], 'not “bad-manners”'],
    ['an unknown journey', ['--choice', 'none,perhaps'], '“perhaps”'],
  ])('is %s', (_, given, words) => {
    expect(() => request(given)).toThrow(UsageError);
    expect(() => request(given)).toThrow(words);
  });

  it('is an unknown policy', () => {
    expect(() => request(['--third-party-cookies', 'eat'])).toThrow('Allowed choices are store, refuse.');
  });

  it.each(['ftp://anytown.gov.uk', 'javascript:alert(1)', 'https://', 'file:///etc/hosts'])(
    'is an address like %s',
    (address) => expect(() => request([], [address])).toThrow(UsageError),
  );
});

it('makes the features to turn off one list, since Chromium heeds the last alone', () => {
  const args = withFeaturesOff(['--lang=cy', '--disable-features=A,B', '--disable-features=C']);
  expect(args.filter((arg) => arg.startsWith('--disable-features='))).toHaveLength(1);
  expect(args.at(-1)).toMatch(/IsolateSandboxedIframes,A,B,C$/);
  expect(args[0]).toBe('--lang=cy');
});
