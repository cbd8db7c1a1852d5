/** All that is looked at for one address that was asked for: its page, or pages of its site. */
import { pageAlone, type SiteLooked } from '../core/site/site-looked.ts';
import type { How, Scanner } from './scanner.ts';

/** `signal`: nobody waits for it any more. */
export type LookAt = (
  scanner: Scanner,
  address: string,
  how: How,
  signal?: AbortSignal,
) => Promise<SiteLooked>;

export const thePage: LookAt = async (scanner, address, how) => pageAlone(await scanner.scan(address, how));
