/** Attributes of cookies are none, several endings are several names, and a visit that ends ends what is kept for it. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookies = (text: string): [string, number | null][] =>
  readNotice(`# Cookies\n\n${text}\n`, { form: 'text', names }).cookies.map(({ name, seconds }) => [
    name,
    seconds,
  ]);

describe('attributes of cookies', () => {
  test.each([
    '- `httpOnly`: no script reads it.\n- `Secure`: only sent over HTTPS.\n- `SameSite: "strict"`: from the same site alone.\n- `Max-Age`: how long, in seconds.',
    '| Attribute | Value |\n| --- | --- |\n| HttpOnly | Yes |\n| SameSite | Lax |\n| domain | example.org |',
  ])('%s', (text) => {
    expect(cookies(text)).toEqual([]);
  });
});

test('a name with several endings', () => {
  const table = '| Name | Purpose | Expires |\n| --- | --- | --- |\n';
  expect(cookies(`${table}| _proxy_0/_1 | Keeps you signed in | After each visit |`)).toEqual([
    ['_proxy_0', 0],
    ['_proxy_1', 0],
  ]);
  expect(cookies(`${table}| part1/2 | Keeps a part | ar ôl pob ymweliad |`)).toEqual([
    ['part1', 0],
    ['part2', 0],
  ]);
  expect(
    cookies(`${table}| _ga/_gid | Counts | 30 days after your last visit |`).map(([name]) => name),
  ).toEqual(['_ga', '_gid']);
});
