import { describe, expect, test } from 'vitest';
import { companies } from '../../../rules/index.ts';
import { namesOf, readNotice } from '../../../src/core/reading/index.ts';

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

describe('what our website is said to use is used by it, whatever it is for', () => {
  test.each([
    ['On our website, we use Instagram for picture walls of our parks.', ['instagram']],
    ['On this site we use Flickr for photograph albums.', ['flickr']],
    ['On the council’s web pages we also use Vimeo for sign language.', ['vimeo']],
    ['Across our website we use YouTube for guides to services.', ['youtube']],
    ['We use Vimeo for films on our website.', ['vimeo']],
    ['We use Instagram for galleries on some of our pages.', ['instagram']],
    ['We use YouTube and Vimeo for recordings of meetings on this website.', ['vimeo', 'youtube']],
    ['We use Instagram on our website.', ['instagram']],
    ['We use Flickr as the home of the albums on our web pages.', ['flickr']],
    ['We use Pinterest to put boards of ideas into our pages.', ['pinterest-widgets']],
    ['We use YouTube to let visitors watch meetings on our website.', ['youtube']],
    ['We use Vimeo to host the films on this site.', ['vimeo']],
    ['Our website uses Instagram for its galleries.', ['instagram']],
    ['This site uses Vimeo for short films about recycling.', ['vimeo']],
    ['The council’s website makes use of YouTube for training.', ['youtube']],
    ['Our pages rely on Flickr for pictures of the town.', ['flickr']],
    ['Our web pages embed Instagram for events.', ['instagram']],
    ['Instagram is used on our website for galleries.', ['instagram']],
    ['Vimeo is used for the films on our website.', ['vimeo']],
    ['On our website, YouTube is used for tours of the museum.', ['youtube']],
    ['Our site shows maps from OpenStreetMap.', ['openstreetmap']],
    ['Our site shows albums from Flickr.', ['flickr']],
    ['We use SoundCloud to host our podcasts.', ['soundcloud']],
    ['We use Buzzsprout to host our podcasts.', ['buzzsprout']],
    ['We use YouTube to host our recordings of meetings.', ['youtube']],
    ['We host our films on Vimeo.', ['vimeo']],
    ['Films on our website are hosted by Vimeo.', ['vimeo']],
    ['We use Issuu for magazines on our website.', ['issuu']],
    ['Ar ein gwefan rydym yn defnyddio Instagram ar gyfer orielau.', ['instagram']],
    ['Our website also uses Flickr.', ['flickr']],
    ['Our website makes use of YouTube, Vimeo and Flickr for media.', ['flickr', 'vimeo', 'youtube']],
    ['Throughout the site, we make use of Vimeo for clips of council meetings.', ['vimeo']],
    ['To brighten up our pages, we use Instagram.', ['instagram']],
    ['For pictures on our site we use Flickr.', ['flickr']],
    ['We use Vimeo to add films to our web pages.', ['vimeo']],
    ['We have used Instagram for the gallery on our home page.', ['instagram']],
    ['We use YouTube as a video player within our pages.', ['youtube']],
    ['YouTube is used to show videos on this website.', ['youtube']],
    ['The museum website uses Flickr for its collection.', ['flickr']],
    ['The site uses TikTok for clips.', ['tiktok-embed']],
    ['Our videos are hosted on YouTube.', ['youtube']],
    ['The council hosts its videos on Vimeo.', ['vimeo']],
    ['Vimeo hosts the films on our website.', ['vimeo']],
    ['Instagram supplies the galleries on our website.', ['instagram']],
    ['We bring Instagram into our pages.', ['instagram']],
    ['We have Instagram galleries on our site.', ['instagram']],
    ['Photographs on our website come from Flickr.', ['flickr']],
    ['We use Instagram (owned by Meta) for galleries on our website.', ['instagram']],
    ['Where we use Vimeo on our website, it may set cookies.', ['vimeo']],
    ['Our web pages currently use Pinterest for ideas about allotments.', ['pinterest-widgets']],
    ['In our pages on parks we use Flickr to hold galleries.', ['flickr']],
    ['We use TikTok for short clips across our website.', ['tiktok-embed']],
    ['We are using Vimeo for sign language on our site.', ['vimeo']],
    ['The Council uses YouTube for webcasts on its website.', ['youtube']],
    ['We use YouTube for webcasts, which appear on our website.', ['youtube']],
    ['Some of our pages use Instagram for photographs of events.', ['instagram']],
    ['Our website works with Flickr for pictures.', ['flickr']],
    ['We use Instagram so that you can see pictures on our website.', ['instagram']],
    ['For maps on our website we use OpenStreetMap.', ['openstreetmap']],
    ['We store our photographs with Flickr.', ['flickr']],
    ['Some pages use Facebook for comments.', ['facebook-plugins']],
    ['Mae ein gwefan yn defnyddio Vimeo ar gyfer ffilmiau.', ['vimeo']],
  ])('%s', (words, ids) => {
    expect(onWebsite(words).toSorted()).toEqual(ids);
  });

  test.each([
    'We use Instagram in our schools.',
    'We use Instagram for galleries in our libraries.',
    'We use Facebook to talk with residents about our website.',
    'We use Facebook to tell people what is new on our website.',
    'We use Instagram and YouTube to promote our website.',
    'On our website you can find our Instagram account.',
    'Our youth workers use Instagram on their phones.',
    'Follow us on Instagram, or read the news on our website.',
    'Many people use Instagram on our website’s shared computers.',
    'We do not use Instagram on our website.',
    'We use YouTube for training our staff.',
    'Our website links to YouTube for guides.',
    'We host a group for carers on Facebook.',
    'Our staff use LinkedIn to find people.',
    'We use Instagram at events and put pictures on our website.',
    'Please note that we use Facebook, and read comments there.',
    'Our website is separate from Facebook, which we use in our youth clubs.',
    'Unlike our website, Facebook is used by our youth clubs.',
    'See our website for how we use Facebook.',
    'This page explains how we use Facebook.',
    'This page tells how our libraries use Instagram.',
    'The page on Facebook is used for news.',
    'This page covers how we use Facebook and Instagram.',
    'When you leave this website and use Facebook, their terms apply.',
    'Pages on our website explain how the youth service uses Instagram.',
    'We use Facebook for consultations in village halls.',
    'Officers use Facebook in investigations.',
    'We may use Instagram in the recruitment of foster carers.',
    'Our libraries use TikTok for book clubs.',
    'You will find us on Instagram and on our website.',
    'We use Instagram for photographs of events, and our website for news.',
    'We may look at Facebook and other public pages on our cases.',
    'Councillors who use Facebook on council pages must be polite.',
  ])('but not what is used elsewhere, or to talk: %s', (words) => {
    expect(onWebsite(words)).toEqual([]);
  });
});
