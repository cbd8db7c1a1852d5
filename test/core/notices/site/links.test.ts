import { describe, expect, it } from 'vitest';
import { candidatesOf, worthReading } from '../../../../src/core/notices/site/links.ts';
import type { LinkSeen } from '../../../../src/core/visit/visit.ts';

const isOwn = (host: string): boolean => host.endsWith('leeds.gov.uk');
const link = (text: string, address: string | null, kind: LinkSeen['kind'] = 'privacy'): LinkSeen => ({
  text,
  address,
  kind,
});
const read = (...links: LinkSeen[]): string[] =>
  worthReading(candidatesOf(links, isOwn)).map(({ address }) => address);

describe('the links worth reading', () => {
  it('are one privacy notice and one cookie page', () => {
    expect(
      read(
        link('Privacy', 'https://www.leeds.gov.uk/privacy'),
        link('Cookies', 'https://www.leeds.gov.uk/cookies', 'cookies'),
        link('Cookie policy of the library', 'https://www.leeds.gov.uk/library-cookies', 'cookies'),
      ),
    ).toEqual(['https://www.leeds.gov.uk/privacy', 'https://www.leeds.gov.uk/cookies']);
  });

  it.each([
    ['Privacy notice', 'Council tax privacy notice'],
    ['Privacy', 'Data protection and privacy training'],
    ['Website privacy notice', 'Privacy notices'],
    ['Privacy and cookies', 'Privacy'],
    ['The council’s privacy notice', 'Privacy at the library'],
    ['Hysbysiad preifatrwydd', 'Preifatrwydd plant'],
  ])('are “%s” rather than “%s”', (better, worse) => {
    const links = [
      link(worse, 'https://www.leeds.gov.uk/worse'),
      link(better, 'https://www.leeds.gov.uk/better'),
    ];
    expect(read(...links)).toEqual(['https://www.leeds.gov.uk/better']);
    expect(read(...links.toReversed())).toEqual(['https://www.leeds.gov.uk/better']);
  });

  it('are never another organisation’s', () => {
    expect(read(link('Privacy', 'https://leeds.gov.uk.example/privacy'))).toEqual([]);
  });

  it('are no buttons', () => {
    expect(read(link('Privacy', null), link('Cookie settings', null, 'consent-control'))).toEqual([]);
  });
});

describe('the links shown', () => {
  it('are the council’s own first, each page once, at most six', () => {
    const others = Array.from({ length: 8 }, (_, at) => link('Privacy', `https://supplier-${at}.example/`));
    const own = link('Privacy', 'https://www.leeds.gov.uk/privacy');
    const found = candidatesOf([...others, own, { ...own, text: 'Privacy policy' }], isOwn);
    expect(found[0]).toEqual({ ...own, isOwn: true });
    expect(found).toHaveLength(6);
    expect(found.filter((each) => each.isOwn)).toHaveLength(1);
  });
});
