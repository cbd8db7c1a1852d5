/** Names fit to be shown, and what else several findings hand to the catalogue, which has the sentences. */
import { durationWords, spokenDuration } from '../cookies/durations.ts';
import { cutTo, harmless } from '../text/harmless.ts';
import { words } from '../words/index.ts';
import type { Choice } from '../visit/visit.ts';

/** "A, B and C"; past `most`, "A, B and 4 others". */
export const list = (items: readonly string[], most = 5): string => words.list(items, most);

/** Whole sentences, one after another; those that are null are not said. */
export const sentences = (...told: readonly (string | null)[]): string =>
  told.filter((sentence) => sentence !== null).join(' ');

/** A name that a page chose, fit for a sentence. */
export function shown(name: string): string {
  return cutTo(harmless(name), LONGEST_SHOWN);
}

const LONGEST_SHOWN = 60;

/** Names of cookies or storage keys in a sentence, each once. */
export function listNames(names: readonly string[]): string {
  return list([...new Set(names)].map(shown));
}

/** What could be in a list that the privacy notice points to: null where all was read. */
export function perhapsIn(unread: readonly { text: string }[]): string | null {
  const names = [...new Set(unread.map(({ text }) => shown(text)))];
  return names.length === 0 ? null : words.observed.mayBeIn(names);
}

/** When something was seen, of the choice then in force: `none-at-first` where it went on after one. */
export type When = Exclude<Choice, 'unknown' | 'partial'> | 'none-at-first';

/** Null where that is not one time, or not known. */
export function whenOf(choices: readonly Choice[]): When | null {
  if (choices.includes('none'))
    return choices.every((choice) => choice === 'none') ? 'none' : 'none-at-first';
  const [only = 'unknown', ...others] = new Set(choices);
  return others.length > 0 || only === 'unknown' || only === 'partial' ? null : only;
}

/** "for 2 years", "until the browser closes": to the day, as what a notice printed and what a specialist looks up. */
export const forHowLong = (seconds: number): string =>
  seconds === 0 ? words.lengths.forSession : words.lengths.forTime(durationWords(seconds));

/** The same of what was seen, for everybody: "for about 13 months (400 days)". */
export function forHowLongSpoken(seconds: number): string {
  const [spoken, exact] = [spokenDuration(seconds), durationWords(seconds)];
  if (seconds === 0 || spoken === exact) return forHowLong(seconds);
  return words.lengths.forTime(words.lengths.exactly(spoken, exact));
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
  howLong: forHowLongSpoken(askedSeconds ?? storedSeconds ?? 0),
});

/** What a company is called. */
export interface Called {
  name: string;
  /** The company, where the name does not say it; else null. */
  from: string | null;
}

/**
 * The name people know, everywhere: the product's where one product of the company is meant, with the company beside it
 * ("Hotjar", of "Contentsquare"); else the company's.
 */
export function calledBy(company: string, products: readonly { name: string }[]): Called {
  const [only, ...more] = new Set(products.map(({ name }) => name));
  if (only === undefined || more.length > 0) return { name: company, from: null };
  const isSaid = only.toLowerCase().includes(company.toLowerCase());
  return { name: only, from: isSaid ? null : company };
}

/** The same in a sentence: "Hotjar (Contentsquare)". */
export function called(company: string, products: readonly { name: string }[]): string {
  const { name, from } = calledBy(company, products);
  return from === null ? shown(name) : withAside(shown(name), shown(from));
}

/** Whose it is, where that is known: " (Hotjar)"; " (Meta Pixel, Facebook)" of a name that has an aside of its own. */
export function whose(productName: string | null): string {
  return productName === null ? '' : ` (${productName.replace(/ \(([^()]*)\)$/, ', $1')})`;
}

/** "Hotjar (static.hotjar.com)"; "Meta Pixel (Facebook; connect.facebook.net)", never one aside after another. */
export function withAside(name: string, aside: string): string {
  return name.endsWith(')') ? `${name.slice(0, -1)}; ${aside})` : `${name} (${aside})`;
}
