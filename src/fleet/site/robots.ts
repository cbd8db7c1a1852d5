/** What robots.txt lets Candour open (RFC 9309): asked for once a host, before its first link is followed. */
import robotsParser from 'robots-parser';
import { LONGEST_PAUSE } from '../../core/site/pause.ts';
import type { Scanner } from '../../scan/scanner.ts';

export type FetchFile = (address: string) => ReturnType<Scanner['fetchFile']>;

/** The name by which sites can speak of Candour alone. */
const TOKEN = 'Candour';
/** Of what comes, RFC 9309 asks that at least this much is read. */
const MOST_READ = 512_000;
/** Milliseconds that the rules of one host may take in all: half a megabyte of stars takes long for each address. */
const MOST_MS = 1_000;
export interface Robots {
  /** `none`: the host has none. `unread`: it did not answer, or asked to be left alone for now. */
  found: 'read' | 'none' | 'unread';
  /** Null where its rules took too long to go through: then a page is not opened. */
  isAllowed: (url: URL) => boolean | null;
  /** Seconds between two pages; 0 where none is asked for. */
  crawlDelay: number;
  sitemaps: string[];
}

const ALL: Omit<Robots, 'found'> = { isAllowed: () => true, crawlDelay: 0, sitemaps: [] };

/** What its rules say cannot be known, or it wants to be left in peace. */
export const isLeftAlone = ({ found, crawlDelay }: Robots): boolean =>
  found === 'unread' || crawlDelay > LONGEST_PAUSE;

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
    isAllowed: withinTime((url) => robots.isAllowed(url.href, TOKEN) ?? false),
    crawlDelay: Math.max(0, robots.getCrawlDelay(TOKEN) ?? 0),
    sitemaps: robots.getSitemaps(),
  };
}

function withinTime(isAllowed: (url: URL) => boolean): Robots['isAllowed'] {
  let spent = 0;
  return (url) => {
    if (spent > MOST_MS) return null;
    const began = performance.now();
    const answer = isAllowed(url);
    spent += performance.now() - began;
    return answer;
  };
}
