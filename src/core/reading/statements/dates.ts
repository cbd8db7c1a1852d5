/** The date a notice bears, ISO 8601 as far as it goes. */
import type { Sentence } from '../page/sentences.ts';

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
  new RegExp(String.raw`\b${DAY}(?: of| o)? ${MONTH},? ${YEAR}\b`, 'i'),
  new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`, 'i'),
  new RegExp(String.raw`\b(?<year>(?:19|20)\d\d)-(?<number>\d{2})-(?<day>\d{2})\b`),
  /\b(?<day>\d{1,2})[/.-](?<number>\d{1,2})[/.-](?<year>(?:19|20)?\d\d)\b/,
  new RegExp(String.raw`\b${MONTH},? ${YEAR}\b`, 'i'),
];

/** The first date in some words, or null. Days come before months, as in the United Kingdom. */
export function dateIn(words: string): string | null {
  for (const pattern of WRITTEN) {
    const groups = pattern.exec(words)?.groups;
    if (groups === undefined) continue;
    const iso = isoOf(groups['year'] ?? '', groups['month'] ?? groups['number'] ?? '', groups['day'] ?? null);
    if (iso !== null) return iso;
  }
  return null;
}

function isoOf(yearPrinted: string, monthPrinted: string, dayPrinted: string | null): string | null {
  const year = yearPrinted.length === 2 ? `20${yearPrinted}` : yearPrinted;
  const month = NUMBER.get(monthPrinted.toLowerCase()) ?? Number(monthPrinted);
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (dayPrinted === null) return start;
  const day = Number(dayPrinted);
  return day >= 1 && day <= 31 ? `${start}-${String(day).padStart(2, '0')}` : null;
}

/** What says that a date is this notice's own, the plainest first. */
const OWN: readonly RegExp[] = [
  /\b(?:last|was|been|page|notice|policy|statement|version|document)\b[^.]{0,40}\b(?:updated|reviewed|revised|amended|modified|changed)\b|^(?:last )?(?:updated|reviewed|revised|amended|modified)\b|\bdiweddar\w*|\bddiweddar\w*/i,
  /\b(?:effective|in force|valid)\b[^.]{0,30}\b(?:from|as of|since|date)\b|\beffective\b/i,
  /\b(?:notice|policy|statement|page|version|document)\b[^.]{0,40}\b(?:created|published|written|issued|dated|approved|adopted)\b|^(?:date|created|published|issued|version)\b/i,
];
/** Laws have dates too, and so have other things that happened. */
const OTHER =
  /\b(?:Act|Regulations?|Directive|Order|GDPR|registered|registration|census|election)\b[^.]{0,20}\d{4}|\bnext review\b|\breview date\b|\bto be reviewed\b/i;

/** The date that the notice bears: of its last change rather than of its making. */
export function dateOf(sentences: readonly Sentence[]): string | null {
  for (const own of OWN) {
    for (const [at, { text, kind }] of sentences.entries()) {
      if (text.length > 400 || kind === 'cell' || !own.test(text) || OTHER.test(text)) continue;
      const date = dateIn(text.slice(text.search(own)));
      if (date !== null) return date;
      // "Last updated" and the date on the next line.
      const next = sentences[at + 1]?.text ?? '';
      if (text.length < 40 && next.length < 40 && dateIn(next) !== null) return dateIn(next);
    }
  }
  return null;
}
