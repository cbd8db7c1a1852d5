/**
 * Text that pages and notices chose, made fit to be shown: nothing in it acts on a screen, turns the direction of what
 * follows, stands unseen between other letters, or piles marks over the lines around it.
 */

/**
 * What is not seen or acts, by Unicode's own classes, as the inside of a character class (flag `u`): controls,
 * formatting (directions, zero width, tags), halves of surrogate pairs, line and paragraph separators, whatever a font
 * may leave out (variation selectors, fillers), and what stands for nothing that others know.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
export const UNSEEN =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}';

/** No language puts more marks on one letter in plain text; a hundred of them cover the lines above and below. */
const MOST_MARKS = 6;

const ACTS = new RegExp(`[${UNSEEN}]`, 'gu');
const PILED = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** Nothing of these acts. Asked first: Unicode's classes take a browser milliseconds to make ready. */
const PLAIN = /^[\x20-\x7e\u2010-\u201f\u2026]*$/;

/** The same text on one line, with a sign in the place of each character that would act or not be seen. */
export const harmless = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(ACTS, '\ufffd').replace(PILED, '$1\ufffd');

/** The same of a quote, whose lines and cells were parted by what a page had between them: by a space. */
export const onOneLine = (quote: string): string => harmless(quote.replace(/\s+/g, ' '));

/** Lines that stay lines, each of them harmless. */
export const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');

/** JSON with what would act written as `\\uXXXX`, half by half: it means the same. Line ends between its parts stay. */
export const escapedUnseen = (json: string): string =>
  json.replace(ACTS, (character) =>
    character === '\n'
      ? character
      : character
          .split('')
          .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  );

/** At most so many characters, the last of them a sign that it goes on; no character is cut in two. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(most - 2));
  return `${text.slice(0, most - (isPair ? 2 : 1))}…`;
}
