/** Lifetimes that give no length, or more than one, wherever nothing but their form tells that they are lifetimes. */
import { expect, test } from 'vitest';
import { secondsOf } from '../../../../src/core/cookies/lifetimes.ts';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const lifetimesIn = (words: string): (string | null)[] =>
  readNotice(`# Cookies\n\nWe use these cookies.\n\n${words}\n`, { form: 'text', names }).cookies.map(
    ({ expiry }) => expiry,
  );

const LAYOUTS: [string, (lifetime: string) => string][] = [
  [
    'single spaces',
    (it) => `Name Purpose Expires\n_pk_id.x Counts visits ${it}\nabc_id Keeps your place ${it}`,
  ],
  [
    'a cell a line',
    (it) =>
      `Name\n\nPurpose\n\nExpires\n\n_pk_id.x\n\nCounts visits\n\n${it}\n\nabc_id\n\nKeeps your place\n\n${it}`,
  ],
  ['dashes', (it) => `_pk_id.x - Counts visits - ${it}\nabc_id - Keeps your place - ${it}`],
  ['brackets', (it) => `- _pk_id.x (${it}): counts visits\n- abc_id (${it}): keeps your place`],
];

test.each(
  LAYOUTS.flatMap(([layout, write]) =>
    [
      'Session / 1 year',
      'Session or 30 days',
      '6 months or until cleared',
      'Until changed or cleared',
      'Until you log out',
      'On logout',
      'Never expires',
      'Does not expire',
      '2+ years',
      '19 January 2038',
      '1 chwarter',
      '20 years from creation',
      '13 months',
    ].map((lifetime) => [lifetime, layout, write] as const),
  ),
)('“%s”, in %s', (lifetime, _layout, write) => {
  expect(lifetimesIn(write(lifetime))).toEqual([lifetime, lifetime]);
});

test.each([
  ['Until the tab is shut', 'tells no purpose'],
  ['Some other day', 'tells nothing'],
])('what stands behind the brackets is no lifetime: “%s”', (words) => {
  expect(lifetimesIn(`- abc_id (${words} expires): keeps your place`)).not.toContain('keeps your place');
});

test('the end of what stands before is no part of a lifetime', () => {
  expect(lifetimesIn('Name Purpose Expires\nabc_id Counts visits when the browser is closed')).toEqual([
    'when the browser is closed',
  ]);
});

test.each([
  ['## First-party persistent cookies\n\n- abc_id: keeps your place', 'persistent'],
  ['We set the following session cookies:\n\n- abc_id: keeps your place', 'session'],
  ['These cookies expire after 30 days.\n\n- abc_id: keeps your place', '30 days'],
  ['These cookies are persistent.\n\n- abc_id: keeps your place', 'persistent'],
  ['## What are session cookies?\n\n- abc_id: keeps your place', null],
])('said once of all: %s', (words, lifetime) => {
  expect(lifetimesIn(words)).toEqual([lifetime]);
});

test('the type tells where the cell of lifetimes is empty, each its own where they ran together', () => {
  const table = `| Name | Type | Purpose | Expiry |\n|---|---|---|---|\n| abc_id | Session | Keeps your place | |\n| _pk_id.x | Persistent | Counts | 13 months |`;
  expect(lifetimesIn(table)).toEqual(['Session', '13 months']);
  const run = `| Name | Type | Purpose |\n|---|---|---|\n| _utma _utmb _utmc | Persistent Persistent Session | Counts |`;
  expect(lifetimesIn(run)).toEqual(['Persistent', 'Persistent', 'Session']);
});

test('a sentence about another cookie gives no lifetime to the one before', () => {
  expect(lifetimesIn('_pk_id.x counts visits. ABCSESSID is a session cookie.')).not.toContain('session');
});

test('a quarter is three months', () => {
  expect(secondsOf('1 chwarter')).toBe(90 * 86400);
  expect(secondsOf('chwarter')).toBe(90 * 86400);
  expect(secondsOf('two quarters')).toBe(180 * 86400);
  expect(secondsOf('one calendar month')).toBe(30 * 86400);
});
