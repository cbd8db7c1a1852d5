/** Where a lifetime that nothing marks begins or ends in a run of words. */
import { isExpiry, mayBegin, mayEnd, mayStand } from './expiry.ts';

/** Whether a cell may be a lifetime: stricter than what a column of lifetimes may hold, looser than `isExpiry`. */
export function seemsExpiry(cell: string): boolean {
  if (cell.length > 160 || cell === '') return false;
  if (isExpiry(cell)) return true;
  // "This cookie expires when you close your browser."
  if (
    /^(?:this|the|these|it)\b[^.]{0,20}\b(?:expires?|lasts?)\b/i.test(cell) &&
    oneAtEnd(cell.split(/\s+/)) > 0
  )
    return true;
  const lead = /^[^.;(,:]{1,80}/.exec(cell)?.[0] ?? '';
  return (
    isExpiry(lead) ||
    (/^(?:expires|persists? (?:for|until)|depends on|up to|after|until)\b/i.test(cell) && cell.length <= 80)
  );
}

/** Words of the longest lifetime looked for where nothing marks it. */
const MOST_WORDS = 14;

/** "When you close the browser (if you do not use the banner) or 1 year (if you use the banner)". */
const MOST_WORDS_TOLD = 24;

/** Index of the word where the lifetime begins that ends the words; -1 where none does. */
export function expiryAtEnd(words: readonly string[]): number {
  let start = oneAtEnd(words);
  // "365 days, 1 day, Session": one for each name.
  while (start > 1 && words[start - 1]?.endsWith(',') === true) {
    const before = oneAtEnd(words.slice(0, start));
    if (before < 1) break;
    start = before;
  }
  return start > 0 ? start : looseAtEnd(words);
}

/** "2038", "00:00:00 GMT". */
const ENDS_DATE = /(?:\d|GMT|UTC)\W*$/i;

function oneAtEnd(words: readonly string[]): number {
  const from = Math.max(1, words.length - MOST_WORDS);
  let best = -1;
  const end = words.slice(-2).join(' ');
  if (!mayEnd(end)) return best;
  const isDate = ENDS_DATE.test(end);
  for (let at = words.length - 1; at >= from; at -= 1) {
    // What stands in no lifetime stands in no longer one.
    if (!isDate && !mayStand(words[at] ?? '')) break;
    if (!mayBegin(words[at] ?? '') || !isExpiry(words.slice(at).join(' '))) continue;
    // A cell starts with a capital or a number: "in a session Session" has one lifetime, not two.
    if (best >= 0 && /^[\p{Lu}\d~½<>≈]/u.test(words[best] ?? '') && !isStart(words, at)) continue;
    best = at;
  }
  return best;
}

/** "Persists until the campaign changes", "Expires in 2096 years": where a capital shows that a cell begins. */
function looseAtEnd(words: readonly string[]): number {
  for (let at = words.length - 2; at >= Math.max(1, words.length - MOST_WORDS_TOLD); at -= 1) {
    // "30 minutes, extended while you stay"
    if (
      /^\d/.test(words[at] ?? '') &&
      /^(?:extended|renewed|reset|refreshed|unless|but|rolling|after|from|since)$/i.test(
        words[at + 2] ?? '',
      ) &&
      isExpiry(`${words[at] ?? ''} ${(words[at + 1] ?? '').replace(/[,;]$/, '')}`)
    )
      return at;
    if (!/^(?:Expires|Persists|Depends|Until|When|Lasts|Deleted|Removed)$/.test(words[at] ?? '')) continue;
    return seemsExpiry(words.slice(at).join(' ')) ? at : -1;
  }
  return -1;
}

function isStart(words: readonly string[], at: number): boolean {
  return (
    /^(?:[\p{Lu}\d]|up$|about$|approx|approximately$|around$|max)/u.test(words[at] ?? '') ||
    /[.!?)]$/.test(words[at - 1] ?? '')
  );
}

/** Index of the word after the lifetime that begins at a word; `at` where none does. */
export function expiryAtStart(words: readonly string[], at: number): number {
  if (!mayBegin(words[at] ?? '')) return at;
  for (let end = Math.min(words.length, at + MOST_WORDS); end > at; end -= 1) {
    if (!mayEnd(words.slice(Math.max(at, end - 2), end).join(' '))) continue;
    if (isExpiry(words.slice(at, end).join(' '))) return end;
  }
  return at;
}

/** Without a bracket that was opened before it. */
export function unbracketed(words: string): string {
  return (words.includes('(') ? words : words.replace(/\).*$/, '')).replace(/[.,;:]+$/, '');
}
