/** Whether a name is known to be that of software or of a firm that works for public bodies. */
import { remembered } from '../../text/remembered.ts';
import { squashed } from '../names/tokens.ts';
import { BEHIND, BY_TRADE, SOFTWARE_NAMES } from './software-names.ts';

/** Words of the language too: the capital that begins a sentence does not make names of them. */
const WORDS_TOO = new Set(
  `
  Academy, Box, Notion, Alloy, Amplitude, Confirm, Doodle, Echo, Eclipse, Evolve, Flare, Huddle, Jigsaw,
  Keystone, Locata, Mural, Paragon, Restore, Sentry, Signal, Storm, Synergy, Uniform, Whitespace, Zoom, Xpress,
  Lamplight, Postmark, Seesaw, Snowflake, Tapestry, Whereby, Papertrail
`
    .split(',')
    .map(squashed),
);
const NAMES = new Set(SOFTWARE_NAMES.map(squashed));
const SUPPLIERS = new Set(BY_TRADE.map(squashed).filter((letters) => !WORDS_TOO.has(letters)));

const BEHIND_THE_COUNTER = new Set(BEHIND.map(squashed));

const lettersOf = remembered(squashed);

/** `isFirst`: where it begins a sentence. */
export function isSoftware(name: string, isFirst: boolean): boolean {
  const letters = lettersOf(name);
  return NAMES.has(letters) ? !(isFirst && WORDS_TOO.has(letters)) : goesOn(name, NAMES);
}

/** Whether it is that of somebody who works for organisations alone, and no word of the language. */
export const isSupplierByTrade = (name: string): boolean =>
  SUPPLIERS.has(lettersOf(name)) || goesOn(name, SUPPLIERS);

/** Whether it works behind the counter, and not on web pages. */
export const isBehindByTrade = (name: string): boolean => BEHIND_THE_COUNTER.has(lettersOf(name));

/** Whether a name is one of these, to its last word. */
export const isSoftwareName = (name: string): boolean => NAMES.has(lettersOf(name));

/** "MailerLite Privacy": a page of theirs. */
const IS_DOCUMENT = /\b(?:Privacy|Cookies?|Terms|Security|Help|Support|Website)\b/;
/** Words of the longest name that goes on. */
const MOST_WORDS = 4;
/** "Liquidlogic Children's System": a name of several words that begins with one of these, and with no plain word. */
function goesOn(name: string, names: ReadonlySet<string>): boolean {
  if (IS_DOCUMENT.test(name)) return false;
  const [first = '', ...rest] = name.split(' ', MOST_WORDS + 1);
  if (rest.length === 0 || rest.length >= MOST_WORDS) return false;
  const letters = lettersOf(first);
  return names.has(letters) && !WORDS_TOO.has(letters);
}
