/** Small pieces of sentence that several findings share. Plain British English; no verdict in them. */
import { durationWords } from '../cookies/lifetimes.ts';
import { cutTo, harmless } from '../text/harmless.ts';
import { listed } from '../text/listed.ts';
import type { Choice } from '../visit/visit.ts';

/** "A, B and C"; past `most`, "A, B and 4 others". */
export const list = (items: readonly string[], most = 5): string => listed(items, most);

/** A name that a page chose, fit for a sentence. */
export function shown(name: string): string {
  return cutTo(harmless(name), LONGEST_SHOWN);
}

const LONGEST_SHOWN = 60;

/** Names of cookies or storage keys in a sentence, each once. */
export function listNames(names: readonly string[]): string {
  return list([...new Set(names)].map(shown));
}

/** What could be in a list that the privacy notice points to: nothing where all was read. */
export function perhapsIn(unread: readonly { text: string }[]): string {
  if (unread.length === 0) return '';
  return ` It may be in ${listNames(unread.map(({ text }) => `“${shown(text)}”`))}, which we have not read.`;
}

export function when(choices: readonly Choice[]): string {
  if (choices.includes('none')) {
    const isAll = choices.every((choice) => choice === 'none');
    return isAll ? ' before any choice was made' : ', at first before any choice was made';
  }
  const [only, ...others] = new Set(choices);
  if (others.length > 0) return '';
  return only === undefined ? '' : AFTER[only];
}

const AFTER: Record<Choice, string> = {
  none: '',
  unknown: '',
  partial: '',
  rejected: ' after cookies were rejected',
  accepted: ' after cookies were accepted',
  withdrawn: ' after consent was taken back',
  closed: ' after the cookie banner was closed',
};

/** "for 2 years", "until the browser closes". */
export function forHowLong(seconds: number): string {
  return seconds === 0 ? 'until the browser closes' : `for ${durationWords(seconds)}`;
}

/** How long it asked to be kept, else how long the browser keeps it. */
export const keptAs = ({
  askedSeconds,
  storedSeconds,
}: {
  askedSeconds: number | null;
  storedSeconds: number | null;
}): { isAsked: boolean; howLong: string } => ({
  isAsked: askedSeconds !== null,
  howLong: forHowLong(askedSeconds ?? storedSeconds ?? 0),
});

/** Whose it is, where that is known: " (Hotjar)"; " (Meta Pixel, Facebook)" of a name that has an aside of its own. */
export function whose(productName: string | null): string {
  return productName === null ? '' : ` (${productName.replace(/ \(([^()]*)\)$/, ', $1')})`;
}

/** "Hotjar (static.hotjar.com)"; "Meta Pixel (Facebook; connect.facebook.net)", never one aside after another. */
export function withAside(name: string, aside: string): string {
  return name.endsWith(')') ? `${name.slice(0, -1)}; ${aside})` : `${name} (${aside})`;
}
