/**
 * Of the links that a page has, what a Visit keeps. Query strings are not kept, but for one reason: a notice of the
 * page's own site may be addressed by nothing else (`/page?id=123`). Of a query only what names a page stays: whatever
 * else it says may be of the visitor, or of what they typed.
 */
import { missedWords } from '../words/missed.ts';
import { hostOf, siteOf } from '../parties/index.ts';
import { gapOf, type Gap } from './gaps.ts';
import { plainAddress } from './plain-address.ts';
import type { LinksRead } from './seen.ts';

const missed = missedWords.inPage;

const MOST_LINKS = 20;
const LONGEST_TEXT = 120;
const LONGEST_ADDRESS = 1_000;

/** `page`: address of the page that has the links. One whose address is too long is kept without it. */
export function linksKept(
  { links, language }: Pick<LinksRead, 'links' | 'language'>,
  page: string,
  at: number,
): LinksRead {
  const site = siteOf(hostOf(page) ?? '');
  const kept = links.slice(0, MOST_LINKS).map(({ text, address, kind }) => ({
    text: text.slice(0, LONGEST_TEXT),
    address: address === null || isTooLong(address) ? null : addressKept(address, site),
    kind,
  }));
  return { seen: 'links', links: kept, language, at };
}

/** Where a link's address is not kept, nobody can read what it links to. `isCut`: not all links were looked at. */
export function gapOfLinks(found: Pick<LinksRead, 'links'> & { isCut: boolean }): Gap | null {
  const { links } = found;
  const isCut =
    links.length > MOST_LINKS || links.some(({ address }) => address !== null && isTooLong(address));
  if (!isCut && !found.isCut) return null;
  return gapOf('bound-reached', missed.linksCut, { loses: ['links', 'notice', 'cookie-list'] });
}

const isTooLong = (address: string): boolean => address.length > LONGEST_ADDRESS;

function addressKept(address: string, site: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const bare = plainAddress(address);
  if (url.search === '' || siteOf(url.hostname) !== site) return bare;
  const said = [...url.searchParams].filter(
    ([name, value]) => PAGE_NAME.test(name) && PAGE_VALUE.test(value),
  );
  return said.length === 0 ? bare : `${bare}?${new URLSearchParams(said).toString()}`;
}

/** Names by which servers ask for a page, rather than tell of a visit. */
const PAGE_NAME =
  /^(?:p|id|(?:page|article|node|doc|document|content|item|cat|category|section|topic)(?:_?id)?|nid|view|option|lang|language)$/i;
/** A page's number, or words without any number in them. */
const PAGE_VALUE = /^(?:\d{1,9}|[a-z]{1,20}(?:[-_.][a-z]{1,20}){0,4})$/i;
