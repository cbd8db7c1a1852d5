import { describe, expect, it } from 'vitest';
import { linksWanted, linksWantedIn, type Whose } from '../../../../src/core/notices/site/links.ts';
import type { NoticeLink } from '../../../../src/core/notices/notice.ts';
import type { LinkSeen } from '../../../../src/core/visit/visit.ts';

const PAGE = 'https://www.leeds.gov.uk/bins';
const SITE = 'https://www.leeds.gov.uk';
const whose: Whose = (host) =>
  host.endsWith('leeds.gov.uk') ? 'own' : host === 'policies.bigshop.example' ? 'company' : 'other';
const link = (text: string, address: string | null, kind: LinkSeen['kind'] = 'privacy'): LinkSeen => ({
  text,
  address,
  kind,
});
const wanted = (...links: LinkSeen[]): string[] =>
  linksWanted(links, PAGE, whose).map(({ address }) => address.replace(SITE, ''));

describe('what a page links to that could name a company', () => {
  it('is every privacy notice and every cookie page, the likeliest of each kind first', () => {
    expect(
      wanted(
        link('Data protection and privacy training', `${SITE}/training`),
        link('Cookies of our library', `${SITE}/library-cookies`, 'cookies'),
        link('Privacy notice', `${SITE}/privacy`),
      ),
    ).toEqual(['/privacy', '/library-cookies', '/training']);
  });

  it.each([
    ['Privacy notice', 'Council tax privacy notice'],
    ['Privacy', 'Data protection and privacy training'],
    ['Website privacy notice', 'Privacy notices'],
    ['Privacy and cookies', 'Privacy'],
    ['The council’s privacy notice', 'Privacy at the library'],
    ['Hysbysiad preifatrwydd', 'Preifatrwydd plant'],
  ])('begins with “%s” rather than “%s”', (better, worse) => {
    const links = [link(worse, `${SITE}/worse`), link(better, `${SITE}/better`)];
    expect(wanted(...links)).toEqual(['/better', '/worse']);
    expect(wanted(...links.toReversed())).toEqual(['/better', '/worse']);
  });

  it('is each page once, however it is written', () => {
    const found = ['/privacy', '/Privacy/', '/privacy#top'].map((path) => link('Privacy', SITE + path));
    expect(wanted(...found, link('Privacy', 'http://leeds.gov.uk./privacy'))).toEqual(['/privacy']);
  });

  it('is another site’s too, which is said of it, after the council’s own', () => {
    const links = [link('Cookies', 'https://leeds-list.example/', 'cookies'), link('Privacy', `${SITE}/p`)];
    expect(linksWanted(links, PAGE, whose).map(({ isOwn }) => isOwn)).toEqual([true, false]);
  });

  it('is no company’s policy where the council’s own is linked', () => {
    const theirs = link('Privacy Policy', 'https://policies.bigshop.example/privacy');
    expect(wanted(theirs, link('Privacy notice', `${SITE}/privacy`))).toEqual(['/privacy']);
    expect(wanted(theirs)).toEqual(['https://policies.bigshop.example/privacy']);
  });

  it('is no other site’s page about cookies in general', () => {
    expect(wanted(link('What are cookies?', 'https://explained.example/', 'cookies'))).toEqual([]);
    expect(wanted(link('What are cookies?', `${SITE}/cookies`, 'cookies'))).toEqual(['/cookies']);
  });

  it('is a service’s own notice only where no other is linked', () => {
    const service = link('Privacy notice for allotments', `${SITE}/allotments`, 'service-privacy');
    expect(wanted(service)).toEqual(['/allotments']);
    expect(wanted(service, link('Privacy', `${SITE}/privacy`))).toEqual(['/privacy']);
  });

  it('is a control that leads to a page of its own where no cookie page is linked', () => {
    const control = link('Manage cookies', `${SITE}/cookies`, 'consent-control');
    expect(wanted(control)).toEqual(['/cookies']);
    expect(wanted(control, link('Cookies', `${SITE}/list`, 'cookies'))).toEqual(['/list']);
    expect(wanted(link('Manage cookies', PAGE, 'consent-control'))).toEqual([]);
    expect(wanted(link('Withdraw consent', `${SITE}/photos`, 'consent-control'))).toEqual([]);
  });

  it('is no button', () => {
    expect(wanted(link('Privacy', null), link('Cookie settings', null, 'consent-control'))).toEqual([]);
  });
});

describe('what a notice points to that could name a company', () => {
  const from = (...links: Partial<NoticeLink>[]): string[] =>
    linksWantedIn(
      {
        address: `${SITE}/privacy/notice`,
        links: links.map((each) => ({ text: 'here', address: null, kind: 'other', quote: '', ...each })),
      },
      PAGE,
      whose,
    ).map(({ address }) => address.replace(SITE, ''));

  it('is its cookie page, and the notice about the website', () => {
    expect(
      from(
        { kind: 'cookies', address: 'cookies#list' },
        { kind: 'privacy', address: '/website', text: 'Website privacy notice' },
      ),
    ).toEqual(['/privacy/cookies', '/website']);
  });

  it('is no general or service notice, no supplier’s, and nothing on the same page', () => {
    expect(
      from(
        { kind: 'privacy', address: '/general', text: 'corporate privacy notice' },
        { kind: 'privacy', address: '/parking', text: 'Parking privacy notice' },
        { kind: 'vendor', address: 'https://policies.bigshop.example/', text: 'BigShop’s privacy policy' },
        { kind: 'cookies', address: '#cookies' },
        { kind: 'cookies', address: null },
      ),
    ).toEqual([]);
  });

  it('is the cookie page on another site where the notice calls it its own', () => {
    const address = 'https://leeds-list.example/policy';
    expect(from({ kind: 'vendor', address, text: 'cookie policy', quote: 'See our cookie policy.' })).toEqual(
      [address],
    );
    expect(from({ kind: 'cookies', address, text: 'cookies', quote: 'Read about cookies.' })).toEqual([]);
  });

  it('is its cookie settings, where they are a page and no other page lists cookies', () => {
    const settings = { kind: 'consent-tool', address: '/cookie-settings', text: 'cookie settings' } as const;
    expect(from(settings)).toEqual(['/cookie-settings']);
    expect(from(settings, { kind: 'cookies', address: '/cookies' })).toEqual(['/cookies']);
  });
});
