import { expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';
import cases from './claims-cases.json' with { type: 'json' };

const names = namesOf(companies);
const claimsOf = (text: string) => readNotice(text, { form: 'text', names }).claims;

it('has more than a hundred sentences to read', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

it.each(cases)('reads $claims: $name', ({ text, claims, never }) => {
  const read = claimsOf(text);
  for (const wanted of claims) {
    const [kind, value = ''] = wanted.split('=');
    expect(read.filter((claim) => claim.kind === kind).map((claim) => claim.value ?? '')).toEqual(
      expect.arrayContaining([expect.stringContaining(value)]),
    );
  }
  const kinds = new Set<string>(read.map(({ kind }) => kind));
  expect(never.filter((kind) => kinds.has(kind))).toEqual([]);
});

it.each(cases)('quotes a claim and what limits it verbatim: $name', ({ text }) => {
  for (const { quote, offset, qualification } of claimsOf(text)) {
    expect(text.slice(offset, offset + quote.length)).toBe(quote);
    if (qualification !== null) expect(text).toContain(qualification);
  }
});

it.each([
  [
    'We do not transfer your data outside the UK unless the service notice says so.',
    'unless the service notice says so.',
  ],
  ['Apart from web statistics, your data is stored on servers in the UK.', 'Apart from web statistics'],
  [
    'We will never sell your data. However, we may share it with the police.',
    'However, we may share it with the police.',
  ],
  ['Your data is usually stored in the UK.', 'usually'],
  ['We will never sell your data.', null],
])('keeps what limits a statement: %s', (text, qualification) => {
  expect(claimsOf(text)[0]?.qualification).toBe(qualification);
});

it('says which products and which cookies a claim is about', () => {
  const [claim] = claimsOf('With your permission, we use Google Analytics to count visits.');
  expect(claim).toMatchObject({
    kind: 'asks-first',
    products: ['google-analytics'],
    categories: ['statistics'],
  });
});

it('takes no promise to visitors from a policy for staff', () => {
  const policy = `# Data Protection Policy\n\n${'All staff and councillors must comply with this policy. '.repeat(3)}\n\nPersonal data will never be sold. You can complain to the Information Commissioner's Office.`;
  const { kind, claims } = readNotice(policy, { form: 'text', names });
  expect(kind).toBe('policy');
  expect(claims.map((claim) => claim.kind)).toEqual(['complaint-route']);
});
