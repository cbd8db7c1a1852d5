import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriedBy,
  cookieNames,
  pathOf,
  tagOf,
  type PageOpen,
  type RequestCarrying,
} from '../../../src/core/visit/carried.ts';
import { addIdentifier, openIdentifiers } from '../../../src/core/visit/identifiers.ts';

const page: PageOpen = {
  address: 'https://www.norfolk.gov.uk/article/41234/Domestic-abuse?ref=home',
  title: 'Help with domestic abuse – Norfolk County Council',
};
const none = openIdentifiers([1, 2]);

function told(sent: Partial<RequestCarrying>, of: PageOpen = page, identifiers = none) {
  const request = { url: 'https://t.example.com/p', referrer: null, cookieHeader: null, body: null, ...sent };
  return carriedBy(request, of, identifiers);
}

const query = (text: string) => ({ url: `https://t.example.com/p?u=${text}` });

describe('how much of the page is told', () => {
  const address = page.address;
  const escaped = encodeURIComponent(address);
  it.each<[string, Partial<RequestCarrying>, string]>([
    ['nothing', {}, 'none'],
    ['the full Referer', { referrer: address }, 'full'],
    [
      'a Referer without query',
      { referrer: 'https://www.norfolk.gov.uk/article/41234/Domestic-abuse' },
      'full',
    ],
    ['the origin as Referer', { referrer: 'https://www.norfolk.gov.uk/' }, 'origin'],
    ["a frame's own Referer", { referrer: 'https://frame.example.com/x' }, 'none'],
    ['the address in the query', query(address), 'full'],
    ['the address behind #, which is not sent', { url: `https://t.example.com/p#u=${escaped}` }, 'none'],
    ['the address, escaped', query(escaped), 'full'],
    ['the address, escaped twice', query(encodeURIComponent(escaped)), 'full'],
    ['the address in base64', query(btoa(`{"url":"${address}"}`)), 'full'],
    [
      'the address in URL-safe base64',
      query(btoa(`{"url":"${address}??>>"}`).replaceAll('/', '_').replaceAll('+', '-')),
      'full',
    ],
    ['the path alone', query('/article/41234/Domestic-abuse'), 'full'],
    ['the path alone, escaped', query('%2Farticle%2F41234%2FDomestic-abuse&x=1'), 'full'],
    ['the path with a slash after it', query(`${escaped.split('%3F')[0]}%2F`), 'full'],
    ['the address in a JSON body', { body: JSON.stringify({ page: { url: address } }) }, 'full'],
    ['the address in a form', { body: `dl=${escaped}&x=1` }, 'full'],
    [
      'a longer path',
      query('https%3A%2F%2Fwww.norfolk.gov.uk%2Farticle%2F41234%2FDomestic-abuse-help'),
      'origin',
    ],
    ['the same path elsewhere', query('https://www.suffolk.gov.uk/article/41234/Domestic-abuse'), 'none'],
    ['the host', query('www.norfolk.gov.uk'), 'origin'],
    ['another host that ends alike', query('xwww.norfolk.gov.uk'), 'none'],
    ['another host of the site', query('my.www.norfolk.gov.uk'), 'none'],
    ["the request's own path", { url: 'https://t.example.com/article/41234/Domestic-abuse' }, 'none'],
    ['the address in the path', { url: `https://t.example.com/geo/${escaped}` }, 'full'],
  ])('%s: %#', (_, sent, expected) => {
    expect(told(sent).page).toBe(expected);
  });

  it.each<[string, Partial<RequestCarrying>, string]>([
    ['its Referer is its origin', { referrer: 'https://www.norfolk.gov.uk/' }, 'origin'],
    ['spelled out, it is told in full', query('https%3A%2F%2Fwww.norfolk.gov.uk%2F'), 'full'],
    ['its host is the origin', query('www.norfolk.gov.uk'), 'origin'],
  ])('of the home page: %s', (_, sent, expected) => {
    expect(told(sent, { address: 'https://www.norfolk.gov.uk/', title: null }).page).toBe(expected);
  });

  it('knows a page that is addressed by its query alone', () => {
    const home = { address: 'https://www.norfolk.gov.uk/?id=41234', title: null };
    expect(told({ referrer: home.address }, home).page).toBe('full');
    expect(told({ referrer: 'https://www.norfolk.gov.uk/' }, home).page).toBe('origin');
    expect(told(query(encodeURIComponent(home.address)), home).page).toBe('full');
  });

  it('a short path counts only with its host', () => {
    const news = { address: 'https://www.norfolk.gov.uk/news', title: null };
    expect(told(query('/news'), news).page).toBe('none');
    expect(told(query('www.norfolk.gov.uk/news'), news).page).toBe('full');
    expect(told(query('www.norfolk.gov.uk/newsletter'), news).page).toBe('origin');
  });

  it('finds any page however it is escaped', () => {
    const path = fc.array(fc.stringMatching(/^[A-Za-z0-9é ]{1,9}$/), { minLength: 2, maxLength: 5 });
    const ways = fc.constantFrom<(text: string) => string>(
      (text) => text,
      encodeURIComponent,
      (text) => encodeURIComponent(encodeURIComponent(text)),
    );
    fc.assert(
      fc.property(path, ways, (parts, write) => {
        const address = new URL('/' + parts.join('/'), 'https://www.norfolk.gov.uk').href;
        fc.pre(new URL(address).pathname.replace(/\/+$/, '').length > 0);
        expect(told(query(write(address)), { address, title: null }).page).toBe('full');
      }),
    );
  });
});

describe('the title', () => {
  it.each<[string, Partial<RequestCarrying>]>([
    ['escaped', query(encodeURIComponent(page.title ?? ''))],
    ['escaped with plus signs', query(encodeURIComponent(page.title ?? '').replaceAll('%20', '+'))],
    ['in a body', { body: JSON.stringify({ title: page.title }) }],
  ])('is found %s', (_, sent) => {
    expect(told(sent).title).toBe(true);
  });

  it('is not found where it is absent, cut or short', () => {
    expect(told(query('Help%20with')).title).toBe(false);
    expect(told(query('Home'), { ...page, title: 'Home' }).title).toBe(false);
    expect(told({}, { ...page, title: null }).title).toBe(false);
  });
});

describe('identifiers', () => {
  const identifiers = openIdentifiers([123, 456]);
  addIdentifier(identifiers, '_ga', 'GA1.1.1234567890.1700000000');
  addIdentifier(identifiers, '_ga_X', 'GS1.1.s1700000000$o1$g1$t1700000100$j60$l0$h0');
  addIdentifier(identifiers, 'ai_user', 'aB3dE5fG7hJ9kLmN|2026-11-21T10:00:00.000Z');
  addIdentifier(identifiers, 'muid', '123e4567-e89b-12d3-a456-426614174000');
  addIdentifier(
    identifiers,
    'session',
    '%7B%22sid%22%3A%22f00dface42c0ffee%22%2C%22theme%22%3A%22high-contrast%22%7D',
  );
  addIdentifier(identifiers, 'consent', 'analytics-storage-granted');
  addIdentifier(identifiers, 'tag', 'G-ABC123DEF4');
  addIdentifier(identifiers, 'article', '41234567');
  const found = (sent: Partial<RequestCarrying>, of = page) => told(sent, of, identifiers).identifiers;

  it.each<[string, Partial<RequestCarrying>, string[]]>([
    ['a client id in a query', query('x&cid=1234567890.1700000000'), ['_ga']],
    ['a value in a body', { body: '{"user":"aB3dE5fG7hJ9kLmN"}' }, ['ai_user']],
    ['an escaped value', query('id%3D123e4567-e89b-12d3-a456-426614174000'), ['muid']],
    ['a value stored inside JSON', query('f00dface42c0ffee'), ['session']],
    [
      'a value in base64',
      { body: btoa('{"events":[{"muid":"123e4567-e89b-12d3-a456-426614174000"}]}') },
      ['muid'],
    ],
    ['two values', query('1234567890&b=f00dface42c0ffee'), ['_ga', 'session']],
    ['times', query('1700000000.1700000100'), []],
    ['dates', query('2026-11-21T10:00:00.000Z'), []],
    ['settings', query('analytics-storage-granted,high-contrast'), []],
    ["a supplier's tag", query('G-ABC123DEF4'), []],
    ['a part of a value', query('123e4567'), []],
    ['a longer value', query('x1234567890'), []],
    [
      'its own cookies, which are told apart',
      { cookieHeader: 'muid=123e4567-e89b-12d3-a456-426614174000' },
      [],
    ],
  ])('%s', (_, sent, names) => {
    expect(found(sent)).toEqual(names);
  });

  it('what stands in the page’s address tells the page, not the visitor', () => {
    const article = { address: 'https://www.norfolk.gov.uk/article/41234567', title: null };
    expect(found(query('41234567'), article)).toEqual([]);
    expect(found(query('41234567'))).toEqual(['article']);
  });

  it('holds hashes only', () => {
    const held = JSON.stringify([...identifiers.names]);
    expect(held).not.toContain('f00dface42c0ffee');
    expect(held).not.toContain('1234567890');
  });

  it('finds any unguessable value that was stored, whole or as a part', () => {
    const uuid = fc.uuid();
    fc.assert(
      fc.property(uuid, fc.nat(), fc.nat(), (value, a, b) => {
        const set = openIdentifiers([a, b]);
        addIdentifier(set, 'visitor', `v1.${value}.${a}`);
        expect(told(query(value), page, set).identifiers).toEqual(['visitor']);
        expect(told(query(value.slice(1)), page, set).identifiers).toEqual([]);
      }),
    );
  });
});

describe('the rest', () => {
  it('gives the names of the cookies, sorted, each once', () => {
    expect(cookieNames('b=1; a=2;b=3; nameless; c==')).toEqual(['', 'a', 'b', 'c']);
    expect(told({ cookieHeader: '_ga=GA1.1; IDE=x' }).cookies).toEqual(['IDE', '_ga']);
  });

  it('knows a typed value', () => {
    const form = { ...page, typed: ['Grendel Thistlewood', 'abc'] };
    expect(told(query('Grendel%20Thistlewood'), form).typed).toBe(true);
    expect(told(query('Grendel+Thistlewood'), form).typed).toBe(true);
    expect(told(query('abc'), form).typed).toBe(false);
    expect(told(query('Grendel')).typed).toBe(false);
  });

  it.each([
    ['https://www.googletagmanager.com/gtag/js?id=G-ABC123&l=dataLayer', 'G-ABC123'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-XYZ9', 'GTM-XYZ9'],
    ['https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123#x', 'G-ABC123'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-123456789', 'AW-123456789'],
    ['https://www.google-analytics.com/collect?tid=UA-123-1', 'UA-123-1'],
    ['https://example.com/?id=42', null],
    ['https://example.com/?id=G-', null],
    ['https://example.com/?id=G-abc%20d', null],
    ['https://example.com/?xid=G-ABC', null],
    ['https://example.com/G-ABC', null],
  ])('the tag of %s is %s', (url, tag) => {
    expect(tagOf(url)).toBe(tag);
  });

  it('cuts the path', () => {
    expect(pathOf('https://example.com/a/b?c=d#e')).toBe('/a/b');
    expect(pathOf(`https://example.com/${'a'.repeat(200)}`)).toHaveLength(120);
    expect(pathOf('nonsense')).toBe('');
  });

  it('stays bounded on the largest and oddest of bodies', () => {
    const started = performance.now();
    for (const piece of [
      'a',
      '%',
      '%2',
      '%25',
      '/',
      'aB3dE5fG',
      '/article/41234',
      'www.norfolk.gov.uk',
      '+',
    ]) {
      told({ body: piece.repeat(200_000) });
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
