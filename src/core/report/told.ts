/** Who was sent the address of the page: the line a resident asks for first, "who learned that I was here?". */
import { left, type Facts } from '../findings/facts.ts';
import { words } from '../words/index.ts';

/** Null where nobody was sent it. `companies`: those that count, in the order shown; `calledAs`: what each is called. */
export function toldLine(
  { requests, visits }: Facts,
  companies: readonly string[],
  calledAs: (company: string) => string,
): string | null {
  const told = new Set(
    requests
      .filter((row) => row.party === 'third' && left(row) && row.sent.page === 'full')
      .map(({ company, host }) => company ?? host),
  );
  const names = companies.filter((name) => told.has(name));
  if (names.length === 0) return null;
  return words.headline.told(names.map(calledAs), subjectOf(visits[0]?.finalPage ?? ''));
}

/** A word between hyphens: numbers and codes are no title. */
const WORDS = /^\p{L}[\p{L}'’]*(?:[-_]\p{L}[\p{L}'’]*){1,9}$/u;
const ENDING = /\.(?:aspx?|html?|php)$/i;

/**
 * "Debt and money advice" of an address that ends in `/debt-and-money-advice`: what was sent is the address, and these
 * are its words. Null where it has none.
 */
export function subjectOf(address: string): string | null {
  const last = URL.parse(address)?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const plain = decoded(last).replace(ENDING, '');
  if (!WORDS.test(plain)) return null;
  const spaced = plain.replace(/[-_]+/g, ' ').toLowerCase();
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not an encoding of anything: then it is no title either.
    return '';
  }
}
