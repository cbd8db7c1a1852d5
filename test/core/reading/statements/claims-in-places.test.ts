/** Where data is kept, how long by a cycle, and Welsh impersonal verbs: cells that answer, records by what ends them. */
import { describe, expect, it } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const claims = (text: string, kind: string, form: 'text' | 'html' = 'text') =>
  readNotice(text, { form, names })
    .claims.filter((claim) => claim.kind === kind)
    .map(({ value }) => value);

describe('where data is kept', () => {
  it.each([
    ['Forms are stored on servers in the United States.', ['US']],
    ['None of your data is stored in the United Kingdom.', []],
  ])('%s', (text, expected) => {
    expect(claims(text, 'storage')).toEqual(expected);
  });

  it('is read from short cells under a heading that asks for it, and from no others', () => {
    const table = (heading: string) =>
      `<h2>${heading}</h2><table><tr><th>What</th><th>Place</th></tr><tr><td>Bookings</td><td>our own servers in the UK</td></tr><tr><td>Letters</td><td>data centres in the EU</td></tr></table>`;
    expect(claims(table('Where is it kept?'), 'storage', 'html')).toEqual(['UK', 'EU']);
    expect(claims(table('Our offices'), 'storage', 'html')).toEqual([]);
  });
});

describe('how long, by a cycle or by what ends it', () => {
  it.each([
    ['Visitor sheets go into the confidential waste at each monthly clear-up.', 1],
    ['Paper files stay in our cabinets until the yearly tidy, and are then pulped.', 1],
    ['Old forms are shredded after 2 years.', 1],
    ['Abandoned bicycles are removed after 7 days.', 0],
  ])('%s', (text, most) => {
    expect(claims(text, 'retention').length).toBe(most);
  });
});

describe('in Welsh, with verbs that name nobody', () => {
  it.each([
    ['Dilëir eich ateb ar ôl 30 diwrnod.', 'retention'],
    ['Ni rennir eich cyfeiriad â neb at ddibenion hysbysebu.', 'no-sharing-for-marketing'],
    ['Ni rennir eich manylion heb eich caniatâd.', 'no-sharing-without-consent'],
    [
      'Ffeiliau bach yw cwcis. Nid yw’r rhai a osodir yma yn cynnwys data personol.',
      'no-personal-data-in-cookies',
    ],
  ])('%s', (text, kind) => {
    expect(claims(text, kind)).toHaveLength(1);
  });
});

it('takes an order to carry on for consent that is implied', () => {
  const banner = 'Carry on using anytown.gov.uk and we will take it that you are happy with cookies.';
  expect(claims(banner, 'consent-implied')).toHaveLength(1);
  expect(claims('Carry on using the form and we will send you a copy.', 'consent-implied')).toEqual([]);
});

it('does not read an item without the "not" that leads to it', () => {
  const list = 'We do not:\n\n- sell what you tell us\n- send your data outside the United Kingdom';
  const kinds = readNotice(list, { form: 'text', names }).claims.map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['no-sale', 'no-transfer-outside']);
});

describe('in other words', () => {
  it.each([
    ['This microsite sets no cookies whatsoever.', 'no-cookies'],
    ['None of these cookies is set until you press “Yes”.', 'asks-first'],
    [
      'We count visits from the server’s log. No cookie is needed to make the figures.',
      'statistics-without-cookies',
    ],
    [
      'Analytics data are anonymised before they are kept: a part of each IP address is cut.',
      'anonymous-statistics',
    ],
  ])('%s', (text, kind) => {
    expect(claims(text, kind)).toHaveLength(1);
  });
});

describe('an app that asks before it reads the phone', () => {
  it.each([
    ['Before the app turns on your camera it asks.', 1],
    ['The app does not read your location until you have said that it may.', 1],
    ['The app turns on your camera.', 0],
  ])('%s', (text, most) => {
    expect(claims(`# The app's privacy notice\n\n${text}`, 'asks-first')).toHaveLength(most);
  });
});
