/** Lifetimes that stand some sentences behind the name, or end the line. */
import { expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const cookiesIn = (text: string): [string, string | null][] =>
  readNotice(text, { form: 'text', names }).cookies.map(({ name, expiry }) => [name, expiry]);

test('what a cookie does at its end, told after other sentences, goes before what its heading says', () => {
  const text =
    '# Cookies\n\nSession cookies\n\nEach quiz leaves a cookie whose name is “QuizTaken-<number>”. You need not take part. If you do, the cookie will expire after one day.\n';
  expect(cookiesIn(text)).toEqual([['QuizTaken-<number>', 'one day']]);
});

test('what is said of another cookie is not said of it', () => {
  const text =
    '# Cookies\n\nEach quiz leaves a cookie whose name is “quiz_taken”. Another cookie is called “quiz_mark”. The cookie expires after one day.\n';
  expect(cookiesIn(text)).toEqual([
    ['quiz_taken', null],
    ['quiz_mark', 'one day'],
  ]);
});

test('the end of a session is read from its first word', () => {
  expect(cookiesIn('# Cookies\n\nward::c This cookie keeps robots out. End of browser session\n')).toEqual([
    ['ward::c', 'End of browser session'],
  ]);
});
