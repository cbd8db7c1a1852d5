import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/notices/reader/index.ts';

const names = namesOf(companies);

const onWebsite = (words: string): string[] =>
  readNotice(`# Cookies\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated, where }) => !negated && where === 'website')
    .map(({ id, name }) => id ?? name);

describe('what our pages show from elsewhere is used by them', () => {
  test.each([
    ['Some of our pages show films from YouTube and Vimeo.', ['youtube', 'vimeo']],
    ['Pages about events play clips from YouTube.', ['youtube']],
    ['Our website carries content from Instagram, which can set cookies.', ['instagram']],
    [
      'The news page displays the latest posts from Facebook. Facebook may place cookies.',
      ['facebook-plugins'],
    ],
    ['A feed from LinkedIn appears on our jobs page.', ['linkedin-plugins']],
    ['We include maps from OpenStreetMap on our contact page.', ['openstreetmap']],
    ['Rydym yn dangos fideos o YouTube ar ein gwefan.', ['youtube']],
    ['We use Instagram to display photographs on our website.', ['instagram']],
    ['To play short films on these pages we use Vimeo.', ['vimeo']],
    ['- Instagram: used on our website to show what we did', ['instagram']],
  ])('%s', (words, ids) => {
    expect(onWebsite(words)).toEqual(ids);
  });

  test.each([
    'We publish our films on YouTube.',
    'Follow us on Facebook, Twitter and Instagram.',
    'We use Instagram to show residents what we do.',
    'We use YouTube to answer your questions live.',
    'Our pages show links to posts from Facebook; they are plain links and set no cookies.',
  ])('but a place to reach us, or a link, is not: %s', (words) => {
    expect(onWebsite(words)).toEqual([]);
  });
});

describe('a name that no rule knows, in a list beside known ones', () => {
  test.each([
    ['We use Hotjar, Zorbex and Matomo on our website.', ['Zorbex', 'hotjar', 'matomo']],
    [
      'We set cookies by Google Analytics, Hotjar and Zorbex to count.',
      ['Zorbex', 'google-analytics', 'hotjar'],
    ],
    ['We show films from Zorbex, Vimeo and YouTube.', ['Zorbex', 'vimeo', 'youtube']],
  ])('is used as they are: %s', (words, ids) => {
    expect(onWebsite(words).toSorted()).toEqual(ids);
  });

  test('is not claimed to be used where they are denied', () => {
    expect(onWebsite('We do not use Hotjar, Zorbex or Matomo.')).toEqual([]);
  });

  test('is not made of a word before a comma', () => {
    expect(onWebsite('When we measure with Recordings, Hotjar collects data on our website.')).toEqual([
      'hotjar',
    ]);
  });
});
