/**
 * How a notice is named to people, and how it came here.
 */
import type { NoticeUsed } from '../core/report/report.ts';
import { dateWords } from './text.ts';

/** "Our copy was read on 12 November 2026." */
export function cameHere(notice: NoticeUsed): string {
  const day = dateWords(notice.retrieved);
  switch (notice.layer) {
    case 'bundled':
      return `Our copy was read on ${day}.`;
    case 'read':
      return `Read from the council’s website on ${day}.`;
    case 'consent-tool':
      return 'Declared by the cookie banner on this page.';
    case 'supplied':
      return `The copy you gave us on ${day}.`;
  }
}

/** The same for several, each with what need not be said again left out. */
export const arrivals = (notices: NoticeUsed[]): (string | null)[] =>
  notices.map(cameHere).map((words, place, all) => (words === all[place + 1] ? null : words));

/** What notices in hand point to and we have not read, in their own words, each once. */
export const unreadOf = (notices: NoticeUsed[]): string[] => [
  ...new Set(notices.flatMap((notice) => notice.unread)),
];
