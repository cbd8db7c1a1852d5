/**
 * Small wording shared by every view: counts, dates, lifetimes, lists and places where a long
 * name may break and a short one may not.
 * Pure formatting; nothing here decides anything.
 */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as people write it: "27 May 2021" from `2021-05-27` or a full timestamp, "January 2024" from `2024-01`,
 * "2024" from `2024`. Anything else is given back as it is. No time zone is applied: the day is the one written.
 */
export function dateWords(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const name = MONTHS[Number(month) - 1];
  if (month === undefined) return year ?? iso;
  if (name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** "today at 14:05", "on 20 November 2026 at 09:30"; of a day alone, "on 20 November 2026". By the person's own clock. */
export function whenWords(iso: string, now: Date): string {
  const when = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(when.getTime())) return `on ${dateWords(iso)}`;
  const two = (count: number): string => String(count).padStart(2, '0');
  const at = `at ${two(when.getHours())}:${two(when.getMinutes())}`;
  if (when.toDateString() === now.toDateString()) return `today ${at}`;
  return `on ${when.getDate()} ${MONTHS[when.getMonth()] ?? ''} ${when.getFullYear()} ${at}`;
}

/** The same words, beginning with a capital letter. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name cut where a line may break: after `_`, `-`, `/`, `|`, `:`, `#` and before a dot. Joined, it is the name again. */
export const breakable = (name: string): string[] =>
  name.split(/(?<=[_\-/|:#])|(?=\.)/).filter((part) => part !== '');

/** A word that a browser would break at a hyphen of its own: a host, a cookie’s name, "first-party". An address may break. */
const isHyphened = (word: string): boolean => /[^\s-]-[^\s-]/.test(word) && !word.includes('/');

/** A sentence in parts, joined the sentence again: each word with a hyphen, and its marks, is one of its own. */
export function withHyphenedApart(sentence: string): { part: string; isWhole: boolean }[] {
  const parts: { part: string; isWhole: boolean }[] = [];
  for (const part of sentence.split(/(\s+)/)) {
    const last = parts.at(-1);
    if (isHyphened(part)) parts.push({ part, isWhole: true });
    else if (last !== undefined && !last.isWhole) last.part += part;
    else if (part !== '') parts.push({ part, isWhole: false });
  }
  return parts;
}

/** The address if a link may carry it (http or https), else null: a notice's address is not ours to trust. */
export function linkable(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return ['https:', 'http:'].includes(new URL(address).protocol) ? address : null;
}
