/** What robots.txt lets Candour open (RFC 9309): asked for once a host, before its first link is followed. */
import robotsParser from 'robots-parser';
import type { Scanner } from '../../scan/scanner.ts';

export type FetchFile = (address: string) => ReturnType<Scanner['fetchFile']>;

/** The name by which sites can speak of Candour alone. */
const TOKEN = 'Candour';
/** Of what comes, RFC 9309 asks that at least this much is read. */
const MOST_READ = 512_000;
/** Longer than this between two pages, in seconds, and a site is not followed at all. */
export const LONGEST_DELAY = 60;

export interface Robots {
  /** `none`: the host has none. `unread`: it did not answer, or asked to be left alone for now. */
  found: 'read' | 'none' | 'unread';
  isAllowed: (url: URL) => boolean;
  /** Seconds between two pages; 0 where none is asked for. */
  crawlDelay: number;
  sitemaps: string[];
}

const ALL: Omit<Robots, 'found'> = { isAllowed: () => true, crawlDelay: 0, sitemaps: [] };

export async function robotsOf(origin: string, fetch: FetchFile): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  const { status, bytes } = await fetch(address);
  // Too many requests is no answer about what may be opened, and a server in trouble is to be left alone.
  if (status === null || status === 429 || status >= 500)
    return { ...ALL, found: 'unread', isAllowed: () => false };
  if (status >= 400) return { ...ALL, found: 'none' };
  if (bytes === null) return { ...ALL, found: 'unread', isAllowed: () => false };
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_READ));
  // A page of words in its place gives no rules: nobody wrote any.
  if (/^\s*<(?:!doctype|html)/i.test(text)) return { ...ALL, found: 'none' };
  const robots = robotsParser(address, text);
  return {
    found: 'read',
    isAllowed: (url) => robots.isAllowed(url.href, TOKEN) ?? false,
    crawlDelay: Math.max(0, robots.getCrawlDelay(TOKEN) ?? 0),
    sitemaps: robots.getSitemaps(),
  };
}
