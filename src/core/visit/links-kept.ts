/**
 * Of the links that a page has, what a Visit keeps. Query strings are not kept, but for one reason: a notice of the
 * page's own site may be addressed by nothing else (`/page?id=123`). What could tell of a visitor is left out of it.
 */
import { hostOf, siteOf } from '../parties/index.ts';
import { plainAddress } from './plain-address.ts';
import type { LinksRead } from './seen.ts';

/** `page`: address of the page that has the links. */
export function linksKept(
  { links, language }: Pick<LinksRead, 'links' | 'language'>,
  page: string,
  at: number,
): LinksRead {
  const site = siteOf(hostOf(page) ?? '');
  const kept = links.map((link) =>
    link.address === null ? link : { ...link, address: addressKept(link.address, site) },
  );
  return { seen: 'links', links: kept, language, at };
}

function addressKept(address: string, site: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const bare = plainAddress(address);
  if (url.search === '' || siteOf(url.hostname) !== site) return bare;
  const said = [...url.searchParams].filter(
    ([name, value]) => !OF_A_VISITOR.test(name) && !value.includes('@') && value.length <= LONGEST,
  );
  return said.length === 0 ? bare : `${bare}?${new URLSearchParams(said).toString()}`;
}

/** Names of what marks a visit, a visitor or where they came from, rather than a page. */
const OF_A_VISITOR =
  /sess|token|auth|user|mail|phone|postcode|visit|csrf|nonce|ticket|search|keyword|^(?:sid|cid|uid|gclid|fbclid|msclkid|dclid|_ga|_gl|utm_.*|mc_.*|query|name|address|dob|uprn)$|retur|redir|refer|origin|continue|^(?:back|from|next|prev|previous|ref|src|source|url|uri|goto)$/i;

/** Characters of a value: what names a page is short. */
const LONGEST = 64;
