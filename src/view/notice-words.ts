/**
 * How a notice is named to people, and how it came here.
 */
import type { NoticeUsed } from '../core/report/report.ts';
import { words } from '../core/words/index.ts';
import { dateWords, whenWords } from './text.ts';

/** "Our copy was read on 12 November 2026." `now`: as the person's clock has it. */
export function cameHere(notice: NoticeUsed, now: Date): string {
  const when = whenWords(notice.retrieved, now);
  const { arrival } = words.notice;
  switch (notice.layer) {
    case 'bundled':
      return arrival.bundled(dateWords(notice.retrieved));
    case 'read':
      return arrival.read(when);
    case 'consent-tool':
      return arrival.banner;
    case 'supplied':
      return arrival.supplied(when);
  }
}

/** The same for several, each with what need not be said again left out. */
export const arrivals = (notices: NoticeUsed[], now: Date): (string | null)[] =>
  notices
    .map((notice) => cameHere(notice, now))
    .map((came, place, all) => (came === all[place + 1] ? null : came));

/** What notices in hand point to and we have not read, in their own words, each once. */
export const unreadOf = (notices: NoticeUsed[]): string[] => [
  ...new Set(notices.flatMap((notice) => notice.unread)),
];
