/** What each request of a visit told its receiver, worked out once the visit is over and its values are known. */
import { webcrypto } from 'node:crypto';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { carriedBy, pathOf, tagOf, type PageOpen } from '../../core/visit/carried.ts';
import { addIdentifier, openIdentifiers, type IdentifierSet } from '../../core/visit/identifiers.ts';
import type { Carried } from '../../core/visit/visit.ts';
import type { Exchange } from './exchange.ts';
import type { Artifacts } from '../observe/artifacts.ts';

interface Carrier {
  page: PageOpen;
  identifiers: IdentifierSet;
}

/** Only what is stored for the page's own site can be given away by it: a vendor's cookie is the vendor's already. */
export function carrierOf({ address, page, jar, frames, typed }: Artifacts): Carrier {
  const [first = 0, second = 0] = webcrypto.getRandomValues(new Uint32Array(2));
  const identifiers = openIdentifiers([first, second]);
  const host = hostOf(address);
  const site = host === null ? null : siteOf(host);
  const isOwn = (other: string | null): boolean => other !== null && siteOf(other) === site;
  for (const { name, host: holder, value } of jar.values()) {
    if (isOwn(holder.replace(/^\./, ''))) addIdentifier(identifiers, name, value);
  }
  for (const frame of frames) {
    if (!isOwn(hostOf(frame.origin))) continue;
    for (const [key, value] of frame.values) addIdentifier(identifiers, key, value);
  }
  return { page: { address, title: page?.marks.title ?? null, typed }, identifiers };
}

export function carriedIn(
  exchange: Exchange,
  { page, identifiers }: Carrier,
): { path: string; tag: string | null; carried: Carried } {
  const { address, headers, cookies, body } = exchange;
  const named = cookies.map(({ name }) => `${name}=`).join('; ');
  const sent = {
    url: address,
    referrer: headers['referer'] ?? null,
    cookieHeader: headers['cookie'] ?? (named === '' ? null : named),
    body,
  };
  return { path: pathOf(address), tag: tagOf(address), carried: carriedBy(sent, page, identifiers) };
}
