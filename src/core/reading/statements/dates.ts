/** The date a notice bears, ISO 8601 as far as it goes. */
import type { Sentence } from '../page/sentences.ts';
import { matchesIn } from '../patterns/may-match.ts';

/** Months in English and Welsh; Welsh ones with their mutations. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'chwefror'],
  ['march', 'mar', 'mawrth', 'fawrth'],
  ['april', 'apr', 'ebrill'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin'],
  ['july', 'jul', 'gorffennaf', 'orffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi', 'fedi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd', 'dachwedd'],
  ['december', 'dec', 'rhagfyr', 'ragfyr'],
];
const NUMBER = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
const MONTH = String.raw`(?<month>${[...NUMBER.keys()].toSorted((a, b) => b.length - a.length).join('|')})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?`;

const WRITTEN: readonly RegExp[] = [
  new RegExp(String.raw`(?<![a-z\d])${DAY}(?: of| o)? ${MONTH},? ${YEAR}\b`, 'gi'),
  new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`, 'gi'),
  // "16 Dec 22", where nothing is counted by the last number.
  new RegExp(String.raw`(?<![a-z\d])${DAY} ${MONTH},? ['’‘]?(?<year>\d\d)(?=[.,;)|]|\s*$)`, 'gi'),
  /\b(?<year>(?:19|20)\d\d)(?<between>[/.-])(?<number>\d{2})\k<between>(?<day>\d{2})(?!\d)/g,
  /\b(?<day>\d{1,2})[/.-](?<number>\d{1,2})[/.-](?<year>(?:19|20)?\d\d)\b/g,
  new RegExp(String.raw`\b${MONTH},? ${YEAR}\b`, 'gi'),
];

/** A year, numbers with marks between them, or two digits behind a word. */
const MAY_BE_DATE = /(?:19|20)\d\d|\d[/.-]\d|(?<=\p{L}\.?,? ['’‘]?)\d\d(?!\d)/u;

interface DatePrinted {
  iso: string;
  start: number;
  /** Exclusive. */
  end: number;
}

/** In order. Days come before months, as in the United Kingdom. */
function datesIn(words: string): DatePrinted[] {
  if (!/\d\d/.test(words) || !MAY_BE_DATE.test(words)) return [];
  const dates: DatePrinted[] = [];
  for (const match of WRITTEN.flatMap((pattern) => matchesIn(words, pattern))) {
    const groups = match.groups ?? {};
    const iso = isoOf(groups['year'] ?? '', groups['month'] ?? groups['number'] ?? '', groups['day'] ?? null);
    const [start, end] = [match.index, match.index + match[0].length];
    const isTaken = dates.some((other) => other.start < end && start < other.end);
    if (iso !== null && !isTaken) dates.push({ iso, start, end });
  }
  return dates.toSorted((a, b) => a.start - b.start);
}

/** The first date in some words, or null. */
export const dateIn = (words: string): string | null => datesIn(words)[0]?.iso ?? null;

function isoOf(yearPrinted: string, monthPrinted: string, dayPrinted: string | null): string | null {
  const year = yearPrinted.length === 2 ? `20${yearPrinted}` : yearPrinted;
  const month = NUMBER.get(monthPrinted.toLowerCase()) ?? Number(monthPrinted);
  // "05/26/2011": no month but the other.
  if (month > 12 && Number(dayPrinted) <= 12 && dayPrinted !== null)
    return isoOf(yearPrinted, dayPrinted, monthPrinted);
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (dayPrinted === null) return start;
  const day = Number(dayPrinted);
  return day >= 1 && day <= 31 ? `${start}-${String(day).padStart(2, '0')}` : null;
}

const CHANGED = String.raw`(?:updated|reviewed|revised|amended|modified|changed|checked|edited|agreed|adopted)`;
const NOTICE = String.raw`(?:page|notice|policy|statement|version|document|hysbysiad|polisi|datganiad)`;
const MADE = 'created|published|written|issued|dated|approved|adopted|prepared|drafted|compiled|put in place';

/** What says that a date is this notice's own, the plainest first. */
const OWN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:last|was|been|${NOTICE})\b[^.]{0,40}\b${CHANGED}\b|^(?:last |date )?${CHANGED}\b|\b(?:last|latest) (?:review|update|revision|change|amendment)\b|^most recent (?:review|update|revision|change|amendment)\b|\bd?diweddar\w*|\b(?:h?adolyg\w+)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:effective|in force|valid)\b[^.]{0,30}\b(?:from|as of|since|date)\b|\beffective\b|\b${NOTICE}\b[^.]{0,30}\b(?:into (?:effect|force|use)|current|correct|accurate|applies)\b|^with effect from\b|^(?:correct|accurate|current) (?:as )?(?:of|at)\b|^as (?:of|at) *$`,
    'i',
  ),
  new RegExp(
    String.raw`\b${NOTICE}\b[^.]{0,40}\b(?:${MADE})\b|\b${NOTICE} date\b|^(?:first |date )?(?:date|created|published|issued|version|approved|dyddiad|fersiwn)\b|^v\.? ?\d|\b(?:[cg]h?yhoedd\w+)\b`,
    'i',
  ),
];
/** Laws have dates too, and so have other things that happened, and what is still to come. */
const OTHER =
  /^(?![^]*\b(?:notice|policy|page|statement|last)\b)[^]*\b(?:Act|Regulations?|Directive|Order|GDPR|registered|registration|census|election)\b|\b(?:next|due|again|will|shall|should|must|nesaf|eto|bydd|i'w)\b|\breview (?:date|by|on)\b|\bto be \w+|\bby:? ?$/i;

/** Words between two dates, or between two things told in one line, are those of the date behind them. */
const APART = /^[\s|•·;,/()–-]+/;

/** Where a date that stands for itself is the notice's: among the first things on a page, or the last. */
const AT_TOP = 4;
const AT_END = 3;
/** "(May 2018)", "Privacy notice – 25 May 2018", "9 February 2023 – Anytown Council". */
const BARE_BEFORE = new RegExp(
  String.raw`^[\s(_*–-]*(?:(?:[\p{L}&]+ ){0,5}${NOTICE}(?: for (?:[\p{L}&]+ ?){1,5})?)?[\s(_*:,–-]*$`,
  'iu',
);
const BARE_BEHIND = /^[\s)_*.]*(?:[–-] (?:\p{Lu}[\p{L}&]*[\s_*.]*){1,6})?$/u;

/** The date that the notice bears: of its last change rather than of its making, or the only one at its top or end. */
export function dateOf(sentences: readonly Sentence[]): string | null {
  return toldDate(sentences) ?? bareDate(sentences);
}

function bareDate(sentences: readonly Sentence[]): string | null {
  const ends = sentences.slice(AT_TOP).slice(-AT_END);
  for (const sentence of [...sentences.slice(0, AT_TOP), ...ends]) {
    const { text, kind } = sentence;
    // The date of an event stands there alone, too.
    if (ends.includes(sentence) && !/\p{L}{3}.*\p{L}{3}|^\(/u.test(text)) continue;
    if (kind === 'cell' || text.length > 2 * LONGEST_LABEL) continue;
    const [date, ...more] = datesIn(text);
    if (date === undefined || more.length > 0) continue;
    if (BARE_BEFORE.test(text.slice(0, date.start)) && BARE_BEHIND.test(text.slice(date.end)))
      return date.iso;
  }
  return null;
}

function toldDate(sentences: readonly Sentence[]): string | null {
  const labelled = sentences.flatMap(({ text, kind }, at) => datesAt(text, kind, sentences[at + 1]));
  for (const own of OWN) {
    const date = labelled.find(({ label }) => own.test(label) && !OTHER.test(label));
    if (date !== undefined) return date.iso;
  }
  return null;
}

const LONGEST_LABEL = 40;

/** Dates with the words that say what they are dates of. */
function datesAt(
  text: string,
  kind: Sentence['kind'],
  next: Sentence | undefined,
): { label: string; iso: string }[] {
  if (text.length > 400) return [];
  const dates = datesIn(text);
  // "Last updated" and the date on the next line, or in the next cell.
  if (dates.length === 0) {
    const behind = next === undefined || next.text.length >= LONGEST_LABEL ? null : dateIn(next.text);
    return behind === null || text.length >= LONGEST_LABEL ? [] : [{ label: text, iso: behind }];
  }
  // A date in a cell without its label says when something happened.
  if (kind === 'cell' && text.length > LONGEST_LABEL) return [];
  return dates.map(({ iso, start }, at) => ({
    label: text
      .slice(dates[at - 1]?.end ?? 0, start)
      .replace(APART, '')
      .replaceAll('_', ' ')
      .replace(/^.*[|•·;]\s*/, ''),
    iso,
  }));
}
