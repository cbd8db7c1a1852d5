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
