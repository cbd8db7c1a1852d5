/** Names that a notice prints and that are nobody's who works for it, each family beside names that are. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../../rules/index.ts';
import { namesOf, readNotice } from '../../../../src/core/reading/index.ts';

const names = namesOf(companies);
const namedIn = (html: string): string[] =>
  readNotice(`<h1>Privacy notice</h1>${html}`, { form: 'html', names })
    .products.filter(({ negated }) => !negated)
    .map(({ name }) => name);

describe('nobody', () => {
  test.each([
    'All payments are protected using Secure Sockets Layer (SSL) encryption technology.',
    'Traffic is protected using Transport Layer Security.',
    'Files are encrypted using Advanced Encryption Standard keys.',
    'Staff sign in using Multi-Factor Authentication.',
    'Staff work through a Virtual Private Network.',
    'Nid oes neb yn mwynhau darllen trwy Bolisïau Preifatrwydd.',
    'For example, Facebook or Twitter have their own cookies, which are controlled by them.',
    'Some sites, for instance YouTube, have their own cookies.',
    'Gallwch newid eich gosodiadau Google Ads.',
    'Gallwch newid eich gosodiadau preifatrwydd Facebook.',
    'This notice applies to Mosspath. Your data is collected through Mosspath. Mosspath keeps your answers. Ask us about Mosspath.',
  ])('%s', (words) => {
    expect(namedIn(`<p>${words}</p>`)).toEqual([]);
  });

  test('whose notice it is', () => {
    const welsh =
      '<p>Mae FixMyStreet yn cael ei reoli gan yr elusen mySociety.</p><p>Pan rydych chi’n defnyddio FixMyStreet i anfon adroddiad, rydym ni’n cadw eich enw.</p>';
    const english =
      '<p>FixMyStreet is run by the charity mySociety. We care for streets.</p><p>When we use FixMyStreet to send a report, we keep your name.</p>';
    expect(namedIn(welsh)).not.toContain('FixMyStreet');
    expect(namedIn(english)).not.toContain('FixMyStreet');
  });
});

describe('somebody', () => {
  test.each([
    ['Mosspath (mosspath.example) — used to send letters.', 'Mosspath'],
    ['Fernley (fernley.example): our map of trees.', 'Fernley'],
    ['Fernley (fernley.co.example) – we use it to store pictures.', 'Fernley'],
    ['OpenStreetMap / Mosspath — used to show where things are.', 'Mosspath'],
    ['We use YouTube on this site. It has its own cookies.', 'YouTube'],
    ['We use Facebook buttons on our website, which have their own cookies.', 'Facebook'],
    ['Our hosting provider (Amazon Web Services) is not allowed to see the data.', 'Amazon Web Services'],
    ['Letters are sent to you by Mosspath.', 'Mosspath'],
  ])('%s', (words, name) => {
    expect(namedIn(`<p>We use cookies on our website.</p><p>${words}</p>`).join(' | ')).toContain(name);
  });
});

describe('parts of a suite', () => {
  test('are told apart by their names', () => {
    const words = '<p>We keep bookings in Google Workspace and our files on Google Drive.</p>';
    expect(namedIn(words)).toEqual(['Google Workspace', 'Google Drive']);
  });

  test('one part under two spellings is one', () => {
    expect(namedIn('<p>We use Google Forms. Each Google Form is deleted after a year.</p>')).toEqual([
      'Google Forms',
    ]);
  });

  test('two names of what is no suite are one product', () => {
    expect(namedIn('<p>We use Hotjar, and Hotjar heatmaps, on this website.</p>')).toEqual(['Hotjar']);
  });
});

describe('the second sentence of an item', () => {
  test('does not go on with what introduces the list', () => {
    const words =
      '<p>You have two choices:</p><ul><li>You can accept. How to disable the ClickTale cookies is in our other notice.</li></ul>';
    expect(namedIn(words)).toEqual(['ClickTale']);
  });
});
