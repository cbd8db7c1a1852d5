/** Suppliers that a heading names, and names at the start of a sentence or a host's; beside what is written like them. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const usedIn = (words: string): string[] =>
  readNotice(`# Cookies\n\n${words}\n`, { form: 'text', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('a heading of somebody’s cookies', () => {
  test.each([
    ['## Fernlog cookies\n\nThe makers of Fernlog set these.', 'Fernlog'],
    ['## Cwcis Fernlog\n\nMath o dechnoleg yw Fernlog.', 'Fernlog'],
    ['## Cookies set by Fernlog\n\nA page of Fernlog tells you more.', 'Fernlog'],
    ['## Fernlog\n\nFernlog uses cookies to keep you signed in.', 'Fernlog'],
    ['## Facebook\n\n| Cookie | Length |\n|---|---|\n| datr | 2 years |', 'Facebook'],
  ])('%s', (words, name) => {
    expect(usedIn(words)).toEqual([name]);
  });
  test.each([
    '## Extra cookies\n\nThese are extra.',
    '## Functional cookies\n\nWe set Functional cookies for you.',
    '## Cwcis Dadansoddi\n\nMae cwcis dadansoddi yn cyfri.',
    '## Fernlog cookies\n\nThese are sweet.',
  ])('is none: %s', (words) => {
    expect(usedIn(words)).toEqual([]);
  });
});

test.each([
  ['Tells Auth0 whether you are signed in.', 'Auth0'],
  ['AOL and Tiscali use pixels to count adverts.', 'AOL'],
  ['Clicktale.com is also used on some pages.', 'Clicktale'],
  ['| Whose | Name |\n|---|---|\n| AddThis (social media sharing) | uvc |', 'AddThis'],
])('%s', (words, name) => {
  expect(usedIn(words)).toContain(name);
});

test.each([
  'These pages set cookies called ‘fontSize’ and ‘pageStyle’.',
  'We use cookies to make GOV.UK Notify work.',
  'The Fern Data Service (FDS) is a service for buses. We use FDS to show them.',
])('nobody supplies: %s', (words) => {
  expect(usedIn(words)).toEqual([]);
});
