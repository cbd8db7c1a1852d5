import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Councils } from '../../../src/core/parties/council.ts';
import { councilIndexOf, councilsOfHost, hostOf, partyOf, siteOf } from '../../../src/core/parties/index.ts';
import cases from './sites.json' with { type: 'json' };

describe('siteOf', () => {
  it.each(cases)('$name: $host', ({ host, site }) => {
    expect(siteOf(host)).toBe(site);
  });

  it('never throws, and a site is the site of itself', () => {
    const anything = fc.oneof(fc.string(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(anything, (host) => siteOf(siteOf(host)) === siteOf(host)));
  });

  it('gives a subdomain the site of its parent', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const parent = fc.constantFrom('norfolk.gov.uk', 'pay.service.gov.uk', 'x.cloudfront.net', 'a.gov.wales');
    fc.assert(fc.property(label, parent, (sub, host) => siteOf(`${sub}.${host}`) === siteOf(host)));
  });

  it('stays right when more hosts were met than it remembers', () => {
    for (let i = 0; i < 10_000; i++) expect(siteOf(`h${i}.example.gov.uk`)).toBe('example.gov.uk');
    expect(siteOf('h1.example.gov.uk')).toBe('example.gov.uk');
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.norfolk.gov.uk/article/1?x=1#y', 'www.norfolk.gov.uk'],
    ['https://WWW.Norfolk.gov.uk.:8443/', 'www.norfolk.gov.uk'],
    ['http://[::1]:8080/x', '[::1]'],
    ['wss://chat.example.com/s', 'chat.example.com'],
    ['https://müller.de/', 'xn--mller-kva.de'],
    ['blob:https://www.norfolk.gov.uk/0b1c', 'www.norfolk.gov.uk'],
    ['http://user:pass@localhost:3000/', 'localhost'],
    ['data:text/plain,hello', null],
    ['about:blank', null],
    ['blob:null/0b1c', null],
    ['/article/1', null],
    ['', null],
    ['https://', null],
  ])('%s has the host %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => hostOf(address) !== ''));
  });
});

describe('councils and parties', () => {
  const council = (id: string, ...sites: string[]) => ({
    id,
    name: id,
    nation: 'England' as const,
    sites: sites.map((site) => ({ site, source: 's' })),
  });
  const councils: Councils = {
    sources: [],
    councils: [
      council('norfolk', 'norfolk.gov.uk', 'norfolkfoundation.org.uk', 'norfolk.gov.uk'),
      council('adur', 'adur-worthing.gov.uk'),
      council('worthing', 'adur-worthing.gov.uk', 'worthingtheatres.co.uk'),
    ],
  };
  const index = councilIndexOf(councils);
  const ids = (host: string) => councilsOfHost(host, index).map((found) => found.id);

  it('finds the council of any host of its sites', () => {
    expect(ids('my.norfolk.gov.uk')).toEqual(['norfolk']);
    expect(ids('NORFOLK.gov.uk.')).toEqual(['norfolk']);
    expect(ids('www.suffolk.gov.uk')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  it('names both councils that share a site', () => {
    expect(ids('www.adur-worthing.gov.uk')).toEqual(['adur', 'worthing']);
  });

  it('does not let a caller change the index', () => {
    councilsOfHost('www.adur-worthing.gov.uk', index).pop();
    expect(ids('www.adur-worthing.gov.uk')).toEqual(['adur', 'worthing']);
  });

  it.each([
    ['my.norfolk.gov.uk', 'www.norfolk.gov.uk', 'first'],
    ['.norfolk.gov.uk', 'www.norfolk.gov.uk', 'first'],
    ['www.norfolkfoundation.org.uk', 'www.norfolk.gov.uk', 'sibling'],
    ['www.norfolk.gov.uk', 'www.norfolkfoundation.org.uk', 'sibling'],
    ['worthingtheatres.co.uk', 'www.adur-worthing.gov.uk', 'sibling'],
    ['www.adur-worthing.gov.uk', 'www.norfolk.gov.uk', 'third'],
    ['www.google-analytics.com', 'www.norfolk.gov.uk', 'third'],
    ['127.0.0.1', '127.0.0.1:8080', 'first'],
    ['a.example.com', 'b.example.com', 'first'],
    ['a.cloudfront.net', 'b.cloudfront.net', 'third'],
  ])('%s, seen from %s, is %s party', (host, page, party) => {
    expect(partyOf(host, page, index)).toBe(party);
  });
});
