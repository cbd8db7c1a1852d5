/**
 * What a person gives for the site they named, on the pages that its links lead to: a password and leave to pass over a
 * certificate are for the host that was named alone, headers for its site, and on another site nothing of it is given.
 */
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { NO_ACCESS, type Access } from '../../scan/scanner.ts';

export function accessTo(
  address: string,
  { entry, how: { access = NO_ACCESS } }: { entry: string; how: { access?: Access } },
): Access {
  const [page, named] = [URL.parse(address), URL.parse(entry)];
  if (page === null || named === null) return NO_ACCESS;
  if (page.origin === named.origin) return access;
  const isSameSite = siteOf(hostOf(address) ?? '') === siteOf(hostOf(entry) ?? '');
  // What was given to be sent where nobody can read it is not sent where others can.
  const isAsSafe = named.protocol !== 'https:' || page.protocol === 'https:';
  return isSameSite && isAsSafe ? { ...NO_ACCESS, headers: access.headers } : NO_ACCESS;
}
