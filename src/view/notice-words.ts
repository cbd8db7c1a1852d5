/**
 * How a notice is named to people, and how it came here.
 */
import type { NoticeUsed } from '../core/report/report.ts';
import { dateWords, whenWords } from './text.ts';

/** "Our copy was read on 12 November 2026." `now`: as the person's clock has it. */
export function cameHere(notice: NoticeUsed, now: Date): string {
  const when = whenWords(notice.retrieved, now);
  switch (notice.layer) {
    case 'bundled':
      return `Our copy was read on ${dateWords(notice.retrieved)}.`;
    case 'read':
      return `Read from the council’s website ${when}.`;
    case 'consent-tool':
      return 'Declared by the cookie banner on this page.';
    case 'supplied':
      return `You gave it to us ${when}.`;
  }
}

/** The same for several, each with what need not be said again left out. */
export const arrivals = (notices: NoticeUsed[], now: Date): (string | null)[] =>
  notices
    .map((notice) => cameHere(notice, now))
    .map((words, place, all) => (words === all[place + 1] ? null : words));

/** What notices in hand point to and we have not read, in their own words, each once. */
export const unreadOf = (notices: NoticeUsed[]): string[] => [
  ...new Set(notices.flatMap((notice) => notice.unread)),
];
