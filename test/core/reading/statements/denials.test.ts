import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);

const read = (words: string): ReturnType<typeof readNotice> =>
  readNotice(`# Cookies\n\n${words}\n`, { form: 'text', names });
const denied = (words: string): (string | null)[] =>
  read(words)
    .products.filter(({ negated }) => negated)
    .map(({ id }) => id);

describe('what is said of visitors is no denial of the council', () => {
  test.each([
    'If you do not have a Facebook account, Facebook may still save a cookie when you open this page.',
    'The videos are from YouTube. Even where a visitor is not signed in to YouTube, YouTube sets a cookie.',
    'Hotjar records what you do on our website. People who do not use Hotjar themselves are counted too.',
    'We embed posts from Instagram. Visitors without Instagram accounts will see them as well.',
    'We use Google Analytics. When somebody does not use Google Analytics on a site of their own, it counts them here.',
    'This cookie is from LinkedIn. It is set whether or not you use LinkedIn.',
    'Residents who have never used TikTok may nonetheless get a TikTok cookie from our pages.',
    'Unless you have stopped using Twitter, the Twitter cookie tells Twitter that you were here.',
    'Our website plays films by Vimeo. Should a user not have Vimeo installed, a player is loaded for them.',
    'Anyone who no longer uses Pinterest can still be known to Pinterest by this cookie.',
    'Readers, wherever they are, who do not use LinkedIn are given one too.',
    'If Vimeo is not installed on your phone, the film opens in the page.',
    'Os nad ydych yn defnyddio Facebook, bydd Facebook yn dal i osod cwci.',
    'Hyd yn oed os nad oes gennych gyfrif LinkedIn, mae LinkedIn yn gosod cwci ar ein gwefan.',
  ])('%s', (words) => {
    expect(denied(words)).toEqual([]);
    expect(read(words).claims.map(({ kind }) => kind)).not.toContain('denies-product');
  });

  test('and what the clause behind it says of the product is read', () => {
    const { products } = read('If a tenant does not use Hotjar, Hotjar still records visits to our website.');
    expect(products.map(({ id, negated }) => [id, negated])).toEqual([['hotjar', false]]);
  });
});

describe('the council denies it', () => {
  test.each([
    ['We do not use Facebook on this website.', 'facebook-plugins'],
    ['Hotjar is no longer used on our website.', 'hotjar'],
    ['If you wondered, we do not use Google Analytics.', 'google-analytics'],
    ['When we rebuilt our site in 2022 we stopped using Hotjar.', 'hotjar'],
    ['Visitors should know that this website does not use Google Analytics.', 'google-analytics'],
    ['We show visitors no adverts and do not use Hotjar.', 'hotjar'],
    ['To protect your privacy our pages never load Google Analytics.', 'google-analytics'],
    ['Nid ydym yn defnyddio Google Analytics ar y wefan hon.', 'google-analytics'],
    ['Ni ddefnyddir Hotjar ar y wefan hon.', 'hotjar'],
  ])('%s', (words, id) => {
    expect(denied(words)).toEqual([id]);
    expect(read(words).products.filter(({ negated }) => !negated)).toEqual([]);
  });

  test('but in Welsh too not before consent is no denial', () => {
    expect(denied('Nid ydym yn defnyddio Hotjar oni bai eich bod yn cytuno.')).toEqual([]);
  });
});

test.each([
  'Here is each cookie and how long it stays.',
  'Here, every cookie has a line.',
  'Clarity is what we wish for.',
  'Progress is kept in this one.',
  'Snap decisions are kept in none.',
  'Restore is done by a link.',
])('an everyday word that begins a sentence names no company: %s', (words) => {
  const { products, cookies } = read(`${words}\n\n- claim_ref - A number. It is kept for 1 day.`);
  expect(products).toEqual([]);
  expect(cookies.map(({ product }) => product)).toEqual([null]);
});

test.each([
  ['Stripe may set cookies when you pay.', 'stripe'],
  ['Crisp is used for our web chat.', 'crisp'],
])('and does where the sentence tells what it does: %s', (words, id) => {
  expect(read(words).products.map((product) => product.id)).toEqual([id]);
});

describe('"no" before a list', () => {
  test.each([
    ['No Hotjar, Crazy Egg or any other tracker is used on this website.', ['hotjar', 'crazy-egg']],
    ['No cookies, pixels or any other trackers of Hotjar are on this site.', ['hotjar']],
    ['There are no scripts from Hotjar or Crazy Egg on our pages.', ['hotjar', 'crazy-egg']],
    ['Neither Hotjar nor Crazy Egg is used on this website.', ['hotjar', 'crazy-egg']],
    ['No advertising, Hotjar or Crazy Egg will be found here.', ['hotjar', 'crazy-egg']],
  ])('denies each of them: %s', (words, ids) => {
    expect(denied(words)).toEqual(ids);
    expect(read(words).products.filter(({ negated }) => !negated)).toEqual([]);
  });

  test.each([
    'No cookies of Hotjar are set until you agree.',
    'No Hotjar cookie is set unless you have said yes.',
    'No data from Hotjar is used to find out who you are.',
    'No Hotjar cookies are used to find out who you are.',
    'No personal data is sent to Hotjar, which is used on this site.',
    'No other company than Hotjar is used on this site.',
    'No matter what you choose, Hotjar is used on this site.',
  ])('denies none: %s', (words) => {
    expect(denied(words)).toEqual([]);
  });
});

test('what a reader may ask for is no promise of the council', () => {
  const kinds = (words: string): string[] => read(words).claims.map(({ kind }) => kind);
  expect(kinds('You have the right to ask us not to sell your data.')).not.toContain('no-sale');
  expect(kinds('We do not sell your data.')).toContain('no-sale');
});

describe('that cookies are not set is no denial of what is shown', () => {
  test.each([
    [
      'Pages on our site that show YouTube films will not set cookies (we use YouTube in private mode).',
      'youtube',
    ],
    ['We do not set cookies when you watch YouTube videos.', 'youtube'],
    ['Our pages do not set cookies, as we embed films from Vimeo in private mode.', 'vimeo'],
    ['The site does not set tracking cookies though it shows films from Vimeo.', 'vimeo'],
    ['We do not use cookies with Matomo.', 'matomo'],
    ['This site does not place cookies on pages with Google Maps.', 'google-maps'],
    ['The player will not load unless you accept YouTube cookies.', 'youtube'],
    ['We do not have control over cookies set by Facebook.', 'facebook-plugins'],
  ])('%s', (words, id) => {
    expect(denied(words)).toEqual([]);
    expect(read(words).products.map((product) => product.id)).toContain(id);
  });

  test.each([
    'We do not set any cookies on this website, such as Google Analytics.',
    'We do not use cookies on our site from Google Analytics or Hotjar.',
    'This site does not use cookies or other technology such as Google Analytics.',
    "Nid yw'r wefan yn gosod cwcis gan Google Analytics.",
  ])('and that none of theirs are set is one: %s', (words) => {
    expect(denied(words)).toContain('google-analytics');
  });

  test('nor is it use, where a purpose is denied', () => {
    expect(read('We do not use cookies to follow you on Facebook.').products).toEqual([]);
    expect(denied('Nid ydym yn gosod cwcis ar dudalennau â mapiau Google Maps.')).toEqual([]);
  });
});

test.each([
  'Do not use Hotjar cookies',
  'Use Hotjar cookies Do not use Hotjar cookies',
  'No, do not set Hotjar cookies',
])('the words of a choice deny nothing: %s', (words) => {
  const { products } = readNotice(`<h1>Cookies</h1><p>We use Hotjar.</p><p>${words}</p>`, {
    form: 'html',
    names,
  });
  expect(products.filter(({ negated }) => negated)).toEqual([]);
});
