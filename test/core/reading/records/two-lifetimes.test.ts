/** A cookie that a list and a sentence give two lifetimes keeps both; a sentence of some case takes none away. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const lifetimesOf = (sentence: string): (number | null)[] =>
  readNotice(
    `# Cookies\n\nMatomo counts who reads our pages. ${sentence}\n\n| Name | Purpose | Lifetime |\n| --- | --- | --- |\n| _pk_id | Tells readers apart | 13 months |\n| _pk_ses | Holds a visit together | 30 minutes |\n`,
    { form: 'text', names },
  )
    .cookies.filter(({ name }) => name === '_pk_id')
    .map(({ seconds }) => seconds);

const MONTHS = 13 * 2_592_000;

describe('both are kept', () => {
  test.each([
    ['The cookie _pk_id lasts 2 years.', 63_072_000],
    ['Our _pk_id is removed when you close your browser.', 0],
  ])('%s', (sentence, seconds) => {
    expect(lifetimesOf(sentence)).toEqual([seconds, MONTHS]);
  });
});

describe('the list alone is kept', () => {
  test.each([
    'The cookie _pk_id lasts 13 months.',
    'The cookie _pk_id lasts 2 years unless you say no.',
    'If you say no, _pk_id is removed when you close your browser.',
    'The cookies _pk_id and _pk_ses last 2 years.',
    'The cookie _pk_id is renewed every 30 minutes.',
  ])('%s', (sentence) => {
    expect(lifetimesOf(sentence)).toEqual([MONTHS]);
  });
});
