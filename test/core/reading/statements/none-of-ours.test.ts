/** Denials by the subject of the sentence, by what is no longer done, and what only looks like them. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const read = (words: string) =>
  readNotice(`# Privacy notice\n\nThe council runs this website.\n\n${words}\n`, { form: 'text', names });
const said = (words: string): string[] =>
  read(words).products.map(({ name, negated }) => `${negated ? 'no ' : ''}${name}`);

describe('is denied', () => {
  test.each([
    ['None of our forms is watched by Hotjar.', 'Hotjar'],
    ['Not one of our pages loads Matomo.', 'Matomo'],
    ['No page on this site contains a TikTok pixel.', 'TikTok pixel'],
    ['Neither this site nor the app runs Hotjar.', 'Hotjar'],
    ['Our forms have not sent anything to Hotjar since last spring.', 'Hotjar'],
    ['We do not use Hotjar or anything other than our own counter.', 'Hotjar'],
    ['Matomo, which our neighbours have, is not among the tools that we use.', 'Matomo'],
  ])('%s', (words, name) => {
    expect(said(words)).toEqual([`no ${name}`]);
  });
});

describe('is used, or left open', () => {
  test.each([
    ['None of our forms is lost, as we use Jotform.', ['Jotform']],
    ['None of our pages is quick because we use Hotjar.', ['Hotjar']],
    ['Not one of our pages loads Matomo unless you accept it.', ['Matomo']],
    ['None of our pages uses Matomo to follow you elsewhere.', []],
    ['We have not handed your address to Mailchimp.', []],
    ['We have not passed your postcode to Google Maps.', []],
    ['No page of this site has more than one Google Map.', ['Google Map']],
    ['None of our pages is watched by Hotjar, only our forms are.', []],
    ['We use no trackers besides Matomo.', ['Matomo']],
    ['Our pages do not load any tools apart from Hotjar and Matomo.', ['Hotjar', 'Matomo']],
    ['There are no films here but those of Vimeo.', ['Vimeo']],
    ['Nid ydym yn defnyddio unrhyw gwcis ar wahân i Matomo.', ['Matomo']],
    ['For several years our site carried a Hotjar script.', []],
    ['For many years we have counted visits with Matomo.', ['Matomo']],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual(expected);
  });
});

describe('a choice', () => {
  const kinds = (heading: string, words: string): string[] =>
    readNotice(`# Privacy and cookies\n\n## ${heading}\n\n${words}\n`, { form: 'text', names })
      .claims.map(({ kind }) => kind)
      .filter((kind) => kind === 'asks-first' || kind === 'can-decline');

  test('is promised where cookies are kept only once somebody has agreed', () => {
    expect(kinds('Cookies', 'Its cookies are saved only after you have agreed to them.')).toEqual([
      'asks-first',
    ]);
  });
  test('is promised of two products that wait', () => {
    const waits = (words: string) => kinds('Statistics', `We count visits with Matomo and Hotjar. ${words}`);
    expect(waits('Neither service is loaded unless you agree.')).toEqual(['asks-first']);
    expect(waits('None of the two is used until you have accepted it.')).toEqual(['asks-first']);
    expect(waits('Neither service is loaded on our forms.')).toEqual([]);
  });
  test('is none where a button was pressed, or a list joined', () => {
    expect(kinds('Cookies', 'Only kept once you have pressed it: that you left the list open.')).toEqual([]);
    const joined =
      'We need your agreement to write to you about walks; you may change your mind whenever you want by calling us.';
    expect(kinds('Walks', joined)).toEqual([]);
  });
  test('stays what it was where a cookie says what it remembers', () => {
    expect(kinds('Cookies', 'The cookie stores only if you have accepted others.')).toEqual([]);
  });
});

describe('is named, and no use of ours is told', () => {
  test.each([
    'We are not responsible for the content of Hotjar.',
    'This notice does not apply to Hotjar.',
    'Our site contains links to Hotjar.',
    'You can download Hotjar to read this file.',
    'We have no link with Hotjar.',
    'Cookies may be blocked by Hotjar.',
    'Hotjar is responsible for its own website.',
  ])('%s', (words) => {
    expect(said(words)).toEqual([]);
  });
  test('but cookies that it sets are told', () => {
    expect(said('We are not responsible for cookies set by Hotjar on our pages.')).toEqual(['Hotjar']);
  });
});
