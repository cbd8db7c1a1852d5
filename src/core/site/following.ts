/** How the pages of a site were found: part of the site’s Report (./site-report.ts). */
import type { LeftOut } from './frontier.ts';

/** How pages were found, and what was not looked at. */
export interface Following {
  /** Pages that were asked for, at most. */
  pages: number;
  /** `read`; `none`: the site has none; `unread`: it did not answer, so that no link of its was followed. */
  robots: 'read' | 'none' | 'unread';
  /** Seconds between two pages. */
  pauseSeconds: number;
  /** Addresses that its sitemaps gave. */
  inSitemaps: number;
  /** Why it ended before as many pages as were asked for, or null. */
  ended: 'no-more-links' | 'not-answering' | 'interrupted' | null;
  leftOut: LeftOut[];
}

/** Of a site that nothing came of: no link of its was seen. */
export const notFollowed = (pages: number): Following => ({
  pages,
  robots: 'unread',
  pauseSeconds: 0,
  inSitemaps: 0,
  ended: 'not-answering',
  leftOut: [],
});

/** It ended before as many pages were looked at as were asked for, although there were more. */
export const isCutShort = ({ ended }: Following): boolean =>
  ended === 'not-answering' || ended === 'interrupted';
