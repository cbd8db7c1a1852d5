/** Lines of a name, how long it lasts and what it does, with dashes between: what answers a label is none. */
import { expect, it } from 'vitest';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf([]);
const cookiesIn = (line: string) =>
  readNotice(`<h1>Cookies</h1><h2>Cookies in detail</h2><p>${line}</p>`, { form: 'html', names }).cookies.map(
    ({ name, seconds, purpose }) => [name, seconds, purpose],
  );

it.each([
  ['ward_pref – lasts 2 years – keeps the ward', 63_072_000],
  ['ward_pref – lasts 30 minutes – state of the session', 1800],
  ['ward_pref – lasts 3 months – counts each session', 7_776_000],
])('%s', (line, seconds) => {
  expect(cookiesIn(line)[0]?.[1]).toBe(seconds);
});

it('a label that asks is one still', () => {
  expect(cookiesIn('ward_pref – How long it lasts: 2 years')[0]).toEqual(['ward_pref', 63_072_000, null]);
});
