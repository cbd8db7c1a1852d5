import { expect, it } from 'vitest';
import { gapOfLinks, linksKept } from '../../../src/core/visit/links-kept.ts';
import type { LinkSeen } from '../../../src/core/visit/visit.ts';

const kept = (address: string | null): string | null => {
  const link: LinkSeen = { text: 'Privacy', address, kind: 'privacy' };
  const { links } = linksKept({ links: [link], language: 'en-GB' }, 'https://www.leeds.gov.uk/bins', 12);
  return links[0]?.address ?? null;
};

it('keeps a notice that stands at a query of the page’s own site', () => {
  expect(kept('https://www.leeds.gov.uk/page?id=123')).toBe('https://www.leeds.gov.uk/page?id=123');
  expect(kept('https://my.leeds.gov.uk/?p=privacy')).toBe('https://my.leeds.gov.uk/?p=privacy');
});

it.each([
  [
    'another site’s query',
    'https://supplier.example/privacy?council=leeds',
    'https://supplier.example/privacy',
  ],
  ['a fragment', 'https://www.leeds.gov.uk/privacy#cookies', 'https://www.leeds.gov.uk/privacy'],
  [
    'a visit’s mark',
    'https://www.leeds.gov.uk/page?id=1&PHPSESSID=a1b2&utm_source=x&token=t',
    'https://www.leeds.gov.uk/page?id=1',
  ],
  [
    'where the visitor came from',
    'https://www.leeds.gov.uk/privacy?returnUrl=%2Fbenefits%2Fclaim',
    'https://www.leeds.gov.uk/privacy',
  ],
  [
    'a visit’s mark in the path',
    'https://www.leeds.gov.uk/web/privacy;jsessionid=0A1B2C.node3?id=1',
    'https://www.leeds.gov.uk/web/privacy?id=1',
  ],
  [
    'what the visitor looked for, and who they are',
    'https://www.leeds.gov.uk/page?id=1&search=debt&postcode=LS1+1UR&uprn=72001&c=ann%40example.org',
    'https://www.leeds.gov.uk/page?id=1',
  ],
  [
    'a visitor’s reference under whatever name',
    'https://www.leeds.gov.uk/privacy?claim=HB-20931&k=8216350947&id=HB-20931&page=ann.o%27neil%40example.org',
    'https://www.leeds.gov.uk/privacy',
  ],
  [
    'a long value',
    `https://www.leeds.gov.uk/privacy?q=${'x'.repeat(65)}`,
    'https://www.leeds.gov.uk/privacy',
  ],
])('drops %s', (_what, address, left) => {
  expect(kept(address)).toBe(left);
});

it('leaves a button without an address', () => {
  expect(kept(null)).toBeNull();
});

it('keeps a link without its address where that is too long to be kept, and says so', () => {
  const links: LinkSeen[] = [
    {
      text: 'Privacy'.repeat(90),
      address: `https://www.leeds.gov.uk/${'p'.repeat(1_000_000)}`,
      kind: 'privacy',
    },
    { text: 'Cookies', address: 'https://www.leeds.gov.uk/cookies', kind: 'cookies' },
  ];
  const kept = linksKept({ links, language: null }, 'https://www.leeds.gov.uk/', 1);
  expect(kept.links.map(({ address }) => address)).toEqual([null, 'https://www.leeds.gov.uk/cookies']);
  expect(JSON.stringify(kept).length).toBeLessThan(500);
  expect(gapOfLinks({ links, isCut: false })).toMatchObject({
    code: 'bound-reached',
    loses: ['links', 'notice', 'cookie-list'],
  });
  expect(gapOfLinks({ ...kept, isCut: false })).toBeNull();
  expect(gapOfLinks({ ...kept, isCut: true })).toMatchObject({ code: 'bound-reached' });
});
