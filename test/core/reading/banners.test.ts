/** Banners and the settings of banners: what they promise by their buttons, and beside them what promises nothing. */
import { describe, expect, test } from 'vitest';
import { companies } from '../../../rules/index.ts';
import { namesOf, readNotice, type NoticeReading } from '../../../src/core/reading/index.ts';

const names = namesOf(companies);
const readHtml = (html: string): NoticeReading => readNotice(html, { form: 'html', names });
const readSettings = (settings: object): NoticeReading =>
  readNotice(JSON.stringify(settings, null, 2), { form: 'json', names });
const kinds = ({ claims }: NoticeReading): string[] => claims.map(({ kind }) => kind);

const banner = (...buttons: string[]): string =>
  `<div><p>This site uses cookies.</p>${buttons.map((words) => `<button>${words}</button>`).join(' ')}</div>`;

describe('buttons of a banner', () => {
  test.each([
    'No thanks',
    'Reject all',
    'Decline',
    'Only necessary',
    'Essential cookies only',
    'Continue without accepting',
    'Gwrthod y cwcis',
    'Dim ond cwcis hanfodol',
    'Dim diolch',
  ])('%s lets cookies be refused', (words) => {
    const read = readHtml(banner('Accept', words));
    expect(read.kind).toBe('cookies');
    expect(read.claims).toMatchObject([{ kind: 'can-decline', quote: words }]);
  });

  test.each(['Close', 'Settings', 'Notice of refusal', 'Necessary works', 'More information', 'Derbyn'])(
    '%s does not',
    (words) => {
      expect(kinds(readHtml(banner('Accept', words)))).toEqual([]);
    },
  );

  test('a link with the role of a button is one', () => {
    const html = '<p>We set cookies.</p><div><a role="button">Allow</a> <a role="button">Deny</a></div>';
    expect(kinds(readHtml(html))).toEqual(['can-decline']);
  });

  test('on a longer page only those that name cookies', () => {
    const page = (words: string): string =>
      `<h1>Cookies</h1><p>${'We use cookies to keep your basket. '.repeat(40)}</p><button>Yes</button><button>${words}</button>`;
    expect(kinds(readHtml(page('Reject optional cookies')))).toEqual(['can-decline']);
    expect(kinds(readHtml(page('No thanks')))).toEqual([]);
  });

  test('a button within a sentence is read with it', () => {
    const read = readHtml(
      '<h1>Cookies</h1><p>You can <button>change your cookie settings</button> here.</p>',
    );
    expect(read.claims).toMatchObject([
      { kind: 'can-decline', quote: 'You can change your cookie settings here.' },
    ]);
  });
});

describe('a press that is agreement', () => {
  const under = (words: string): string[] =>
    kinds(readHtml(`<h2>Cookies on this website</h2><p>${words}</p>`));
  test.each([
    'By selecting “Accept all” you consent to these.',
    'By pressing Agree, you agree to our cookies.',
    'By clicking on the Allow button you give consent to cookies.',
  ])('%s', (words) => {
    expect(under(words)).toEqual(['asks-first']);
  });
  test.each(['By clicking a link you agree to these.', 'By clicking Submit you agree to our terms.'])(
    'not: %s',
    (words) => {
      expect(under(words)).not.toContain('asks-first');
    },
  );
});

describe('what a banner puts off until somebody agrees', () => {
  test.each([
    'You can carry on as you are. We will save the other cookies only if you press Accept.',
    'We will not store the others unless you switch them on.',
    'Nothing optional is stored before you choose.',
    'Until you have said yes in the panel, none of the optional ones is written.',
  ])('is asked for first, and kept for no time: %s', (words) => {
    expect(kinds(readNotice(`# Cookies\n\n${words}\n`, { form: 'text', names }))).toEqual(['asks-first']);
  });
});

describe('settings of a banner that no reader knows', () => {
  test('say what its texts, its buttons and its links say', () => {
    const read = readSettings({
      banner: {
        heading: 'Cookies on anytown.example',
        message: 'We would like to set analytics cookies.',
        acceptLabel: 'Accept',
        rejectLabel: 'Refuse optional cookies',
        policyUrl: '/your-council/privacy',
        policyText: 'How we look after cookies',
      },
    });
    expect(read.kind).toBe('cookies');
    expect(read.title).toBe('Cookies on anytown.example');
    expect(kinds(read).sort()).toEqual(['asks-first', 'can-decline']);
    expect(read.links).toMatchObject([
      { text: 'How we look after cookies', address: '/your-council/privacy', kind: 'privacy' },
    ]);
  });

  test('name suppliers in what they say of a kind of cookies', () => {
    const read = readSettings({
      types: [
        { name: 'Counting', description: 'We use Hotjar cookies to see how you use pages.', required: false },
      ],
      buttons: { acceptText: 'OK' },
    });
    expect(read.products).toMatchObject([{ id: 'hotjar' }]);
  });

  test('list cookies under whatever tool, in whatever wrapping', () => {
    const list = [{ name: '_pk_id', provider: 'Matomo', expiry: '13 months', purpose: 'Counts' }];
    const categories = [
      { name: 'Statistics', cookies: list },
      { name: 'Marketing', cookies: [] },
    ];
    const text = { title: 'Cookies at Anytown', body: 'Nothing optional is stored before you choose.' };
    const read = readSettings({ format: 'whatever', config: { categories, text } });
    expect(read.title).toBe('Cookies at Anytown');
    expect(read.cookies).toMatchObject([{ name: '_pk_id', product: 'matomo', category: 'statistics' }]);
    expect(kinds(read)).toEqual(['asks-first']);
  });

  test('are found in a script, with texts that are joined of parts', () => {
    const script =
      'window.onload = function () { window.cookieconsent.initialise({ content: { message: "We use cookies and Hotjar. " +\n \'<b>By staying on this site</b> you accept them.\', link: "More", href: "/cookies" } }); };';
    const read = readNotice(script, { form: 'json', names });
    expect(read.products).toMatchObject([{ id: 'hotjar' }]);
    expect(read.claims).toMatchObject([
      { kind: 'consent-implied', quote: 'By staying on this site you accept them.' },
    ]);
  });

  test.each([
    'We have rules. By staying on this website you accept them.',
    'We use cookies. By carrying on you accept our terms.',
    'We use cookies. You do not accept them by staying on this site.',
  ])('imply no consent: %s', (message) => {
    expect(kinds(readSettings({ message, note: 'About cookies', button: 'OK' }))).toEqual([]);
  });

  test('are no list of packages', () => {
    const read = readSettings({
      name: 'app',
      list: [{ name: 'cookie', purpose: 'parses', expiry: 'never' }],
    });
    expect(read.cookies).toEqual([]);
  });

  test('are none where nothing is said of cookies', () => {
    const quiet = { message: 'Bins are late this week.', button: 'OK', href: '/bins' };
    expect(readSettings(quiet).kind).not.toBe('cookies');
  });
});

test('Civic Cookie Control may be set up with a statement alone', () => {
  const read = readSettings({
    apiKey: 'x',
    product: 'PRO',
    statement: { name: 'Privacy notice', url: 'https://anytown.example/notice', updated: '01/02/2024' },
  });
  expect(read).toMatchObject({
    kind: 'cookies',
    dated: '2024-02-01',
    links: [{ kind: 'privacy', address: 'https://anytown.example/notice' }],
  });
});
