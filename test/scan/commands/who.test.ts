import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/scan/commands/explain.ts';
import { knownRules } from '../../../src/scan/known/known.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';
import { unseenIn } from '../../unseen.ts';
import { whoIs, whoTable } from '../../../src/scan/commands/who.ts';
import { findings } from '../../../src/core/findings/index.ts';

const { companies } = knownRules();

describe('who is behind', () => {
  it.each([
    ['www.clarity.ms', 'microsoft-clarity', 'Microsoft'],
    ['https://www.clarity.ms/tag/abc', 'microsoft-clarity', 'Microsoft'],
    ['_clck@www.norfolk.gov.uk', 'microsoft-clarity', 'Microsoft'],
    ['_ga@.norfolk.gov.uk', 'google-analytics', 'Google'],
    ['_ga', 'google-analytics', 'Google'],
    ['ASP.NET_SessionId', 'asp-net', 'The council’s own web server'],
    ['connect.sid', 'express', 'The council’s own web server'],
    ['AMCV_ABC@AdobeOrg', 'adobe-analytics', 'Adobe'],
    ['www.google.com/recaptcha/api.js', 'google-recaptcha', 'Google'],
  ])('%s', (query, product, company) => {
    expect(whoIs(query, companies)).toMatchObject({ query, product, company });
  });

  it('a storage key, by its kind, name and host', () => {
    expect(whoIs('local:_hjSessionUser_1@www.norfolk.gov.uk', companies).company).toBe('Contentsquare');
  });

  it.each([
    '???',
    '//',
    '...',
    'a b',
    'https://',
    'https://a b/',
    '_ga@???',
    '_ga@',
    '@a.gov.uk',
    'local:',
    'local:k@?',
  ])('what is no host, cookie or storage key is wrong usage: %s', (query) => {
    expect(() => whoIs(query, companies)).toThrow(UsageError);
    expect(() => whoIs(query, companies)).toThrow(`“${query}” cannot be looked up`);
  });

  it.each([
    'nobody',
    'cart[items]',
    'local:nobody',
    'session:nobody:1@a.gov.uk',
    'localhost:3000',
    '127.0.0.1',
  ])('what could be known is asked after: %s', (query) => {
    expect(whoIs(query, companies).product).toBeNull();
  });

  it('nobody known, with every field null', () => {
    const { query, ...rest } = whoIs('nobody-at-all.example', companies);
    expect(query).toBe('nobody-at-all.example');
    expect(Object.values(rest)).toEqual([null, null, null, null, null, null, null]);
  });

  it('an empty question is wrong usage', () => {
    expect(() => whoIs(' ', companies)).toThrow(UsageError);
  });

  it('is printed as a table with aligned columns', () => {
    const lines = whoTable([whoIs('www.clarity.ms', companies), whoIs('nobody.example', companies)])
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]?.indexOf('Microsoft Clarity')).toBe(lines[0]?.indexOf('product'));
    expect(lines[2]).toContain('not known');
  });
});

it('prints no question as it would act', () => {
  const printed = whoTable([whoIs('_clck\u202e\u001b[2J@a.gov.uk', companies)]);
  expect(unseenIn(printed.replaceAll('\n', ''))).toEqual([]);
  expect(printed).toContain('_clck\ufffd\ufffd[2J@a.gov.uk');
});

describe('explain', () => {
  it.each(findings.map(({ id }) => id))('tells what %s means', (id) => {
    const rule = findings.find((one) => one.id === id);
    const text = explain(id, companies).replace(/\s+/g, ' ');
    expect(text).toContain(rule?.meaning);
    expect(text).toContain(rule?.fooledBy);
  });

  it('gives each rule that a finding rests on in full: what it says, what the regulator says, where it is', () => {
    const text = explain('objection-ineffective', companies).replace(/\s+/g, ' ');
    expect(text).toContain('PECR Sch A1 para 5. The exception for statistics');
    expect(text).toContain('The Information Commissioner’s Office: Statistics may then be on');
    expect(text).toContain('https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1');
  });

  it('tells who a product is, what it stores, for how long, and where that was read', () => {
    const text = explain('hotjar', companies);
    expect(text).toContain('Contentsquare');
    expect(text).toMatch(/_hjSessionUser_\*: .*kept for 1 year/);
    expect(text).toContain('Where this comes from');
  });

  it('an id that is neither is wrong usage', () => {
    expect(() => explain('no-such-thing', companies)).toThrow(UsageError);
  });
});
