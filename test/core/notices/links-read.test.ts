import { describe, expect, it } from 'vitest';
import { withLinksRead } from '../../../src/core/notices/links-read.ts';
import type { Notice, NoticeLink } from '../../../src/core/notices/notice.ts';
import { notice } from '../build.ts';

const link = (kind: NoticeLink['kind'], address: string | null): NoticeLink => ({
  text: 'there',
  address,
  kind,
  read: false,
  quote: 'See there.',
  offset: 0,
});
const isRead = (pointing: NoticeLink, ...others: Partial<Notice>[]): boolean | undefined => {
  const from = notice({ address: 'https://www.leeds.gov.uk/privacy', links: [pointing] });
  return withLinksRead([from, ...others.map(notice)])[0]?.links[0]?.read;
};

describe('what a notice points to', () => {
  it.each([
    'https://www.leeds.gov.uk/cookies',
    'http://leeds.gov.uk/cookies/',
    'https://www.leeds.gov.uk./cookies',
    'https://www.leeds.gov.uk/Cookies?lang=en#list',
    '/cookies',
    'cookies',
  ])('was read where its address is that of a notice in hand: %s', (address) => {
    expect(isRead(link('cookies', address), { address: 'https://www.leeds.gov.uk/cookies' })).toBe(true);
  });

  it('is told apart by its query where both have one', () => {
    const pointing = link('cookies', '/page?id=12');
    expect(isRead(pointing, { address: 'https://www.leeds.gov.uk/page?id=12' })).toBe(true);
    expect(isRead(pointing, { address: 'https://www.leeds.gov.uk/page?id=13' })).toBe(false);
  });

  it('was not read where another page was', () => {
    const other = { address: 'https://www.leeds.gov.uk/other', layer: 'read', kind: 'cookies' } as const;
    expect(isRead(link('cookies', '/cookies'), other)).toBe(false);
  });

  it('without an address, is what was read of its kind', () => {
    expect(isRead(link('cookies', null), { layer: 'read', kind: 'cookies' })).toBe(true);
    expect(isRead(link('cookies', null), { layer: 'supplied', kind: 'website', listsCookies: true })).toBe(
      true,
    );
    expect(isRead(link('privacy', null), { layer: 'read', kind: 'website' })).toBe(true);
    expect(isRead(link('privacy', null), { layer: 'bundled', kind: 'website' })).toBe(false);
    expect(isRead(link('vendor', null), { layer: 'read', kind: 'website' })).toBe(false);
  });

  it('is the cookie banner where that has told', () => {
    expect(isRead(link('consent-tool', '#open'), { layer: 'consent-tool' })).toBe(true);
    expect(isRead(link('consent-tool', null))).toBe(false);
  });

  it('stays read where it was', () => {
    expect(isRead({ ...link('privacy', null), read: true })).toBe(true);
  });
});
