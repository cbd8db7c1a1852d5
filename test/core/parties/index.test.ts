import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Councils, SiteRole } from '../../../src/core/parties/council.ts';
import {
  councilIndexOf,
  councilsOfHost,
  partyOf,
  siteAmong,
  siteOf,
} from '../../../src/core/parties/index.ts';
import cases from './sites.json' with { type: 'json' };

describe('siteOf', () => {
  it.each(cases)('$name: $host', ({ host, site }) => {
    expect(siteOf(host)).toBe(site);
  });

  it('never throws, and a site is the site of itself', () => {
    const anything = fc.oneof(fc.string(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (host) => siteOf(siteOf(host)) === siteOf(host)),
      { examples: [['! .'], [' . ! . .']] },
    );
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

describe('siteAmong', () => {
  const label = fc.constantFrom(
    'a',
    'norfolk',
    'gov',
    'service',
    'co',
    'uk',
    'azurewebsites',
    'net',
    'cymru',
    'llyw',
  );
  const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));

  it('is the site of a host where that is one of those', () => {
    fc.assert(
      fc.property(host, fc.array(host), (asked, others) => {
        const among = new Set(others);
        const site = siteOf(asked);
        expect(siteAmong(asked, among)).toBe(among.has(site) ? site : null);
        expect(siteAmong(asked, new Set([...others, site]))).toBe(site);
      }),
    );
  });

  it('reads a host in any spelling', () => {
    expect(siteAmong('WWW.Norfolk.gov.uk.:443', new Set(['norfolk.gov.uk']))).toBe('norfolk.gov.uk');
    expect(siteAmong('192.0.2.1', new Set(['192.0.2.1']))).toBe('192.0.2.1');
  });
});

describe('councils and parties', () => {
  type Listed = string | [site: string, role: SiteRole];
  const council = (id: string, ...sites: Listed[]) => ({
    id,
    name: id,
    nation: 'England' as const,
    sites: sites.map((listed) => {
      const [site, role] = typeof listed === 'string' ? ([listed, 'current'] as const) : listed;
      return { site, role };
    }),
  });
  const councils: Councils = {
    councils: [
      council('norfolk', 'norfolk.gov.uk', ['norfolkfoundation.org.uk', 'also-current']),
      council('adur', 'adur-worthing.gov.uk'),
      council('worthing', 'adur-worthing.gov.uk', ['worthingtheatres.co.uk', 'also-current']),
      council(
        'upland',
        'upland.gov.uk',
        ['fells.gov.uk', 'former-council'],
        ['fellsonline.com', 'former-address'],
      ),
      council(
        'lowland',
        'lowland.gov.uk',
        ['fells.gov.uk', 'former-council'],
        ['bins.org', 'shared-service'],
      ),
      council('marsh', 'marsh.gov.uk', ['bins.org', 'shared-service'], ['y-gors.llyw.cymru', 'welsh']),
    ],
  };
  const index = councilIndexOf(councils);
  const ids = (host: string) => councilsOfHost(host, index).map((found) => found.id);

  it('finds the council of any host of its sites, in any spelling', () => {
    expect(ids('my.norfolk.gov.uk')).toEqual(['norfolk']);
    expect(ids('NORFOLK.gov.uk.')).toEqual(['norfolk']);
    expect(ids('www.norfolk.gov.uk:8443')).toEqual(['norfolk']);
    expect(ids('www.y-gors.llyw.cymru')).toEqual(['marsh']);
    expect(ids('www.suffolk.gov.uk')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  it('names all the councils that share a site', () => {
    expect(ids('www.adur-worthing.gov.uk')).toEqual(['adur', 'worthing']);
    expect(ids('my.bins.org')).toEqual(['lowland', 'marsh']);
  });

  it('names the councils that replaced the one whose page it was', () => {
    expect(ids('www.fells.gov.uk')).toEqual(['upland', 'lowland']);
  });

  it('says of no page that it is a council’s where anyone may have its name by now', () => {
    expect(ids('www.fellsonline.com')).toEqual([]);
    expect(partyOf('www.upland.gov.uk', 'www.fellsonline.com', index)).toBe('third');
    expect(partyOf('www.fellsonline.com', 'www.upland.gov.uk', index)).toBe('sibling');
  });

  it('does not let a caller change the index', () => {
    councilsOfHost('www.adur-worthing.gov.uk', index).pop();
    expect(ids('www.adur-worthing.gov.uk')).toEqual(['adur', 'worthing']);
  });

  it.each([
    ['my.norfolk.gov.uk', 'www.norfolk.gov.uk', 'first'],
    ['.norfolk.gov.uk', 'www.norfolk.gov.uk', 'first'],
    ['WWW.NORFOLK.GOV.UK.', 'www.norfolk.gov.uk', 'first'],
    ['www.norfolkfoundation.org.uk', 'www.norfolk.gov.uk', 'sibling'],
    ['www.norfolkfoundation.org.uk.', 'WWW.norfolk.gov.uk:443', 'sibling'],
    ['www.norfolk.gov.uk', 'www.norfolkfoundation.org.uk', 'sibling'],
    ['worthingtheatres.co.uk', 'www.adur-worthing.gov.uk', 'sibling'],
    ['old.fells.gov.uk', 'www.lowland.gov.uk', 'sibling'],
    ['www.upland.gov.uk', 'www.fells.gov.uk', 'sibling'],
    ['my.bins.org', 'www.marsh.gov.uk', 'sibling'],
    ['www.marsh.gov.uk', 'my.bins.org', 'sibling'],
    // Two councils that share a site are not one council.
    ['www.marsh.gov.uk', 'www.lowland.gov.uk', 'third'],
    ['www.upland.gov.uk', 'www.lowland.gov.uk', 'third'],
    // A supplier's host with the council's name on it is the supplier's.
    ['norfolk.moderngov.co.uk', 'www.norfolk.gov.uk', 'third'],
    ['www.adur-worthing.gov.uk', 'www.norfolk.gov.uk', 'third'],
    ['www.google-analytics.com', 'www.norfolk.gov.uk', 'third'],
    ['127.0.0.1', '127.0.0.1:8080', 'first'],
    ['a.example.com', 'b.example.com', 'first'],
    ['a.cloudfront.net', 'b.cloudfront.net', 'third'],
  ])('%s, seen from %s, is %s party', (host, page, party) => {
    expect(partyOf(host, page, index)).toBe(party);
  });
});
