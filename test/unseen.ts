/** Ill-meant text, and what of it would act or hide: by code points, apart from the patterns that are tested. */
import fc from 'fast-check';

/** Ranges of code points, first and last, that must never reach a screen. */
const UNSEEN: [number, number][] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  [0xf0000, 0x10ffff],
];

/** The code points in a text that act or are not seen, in hexadecimal. */
export const unseenIn = (text: string): string[] =>
  [...text]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((code) => UNSEEN.some(([first, last]) => code >= first && code <= last))
    .map((code) => code.toString(16));

const unseen = fc
  .constantFrom(...UNSEEN)
  .chain(([first, last]) => fc.integer({ min: first, max: last }))
  .map((code) => String.fromCodePoint(code));

/** Text that holds such characters, floods of combining marks, escapes of terminals, and the usual letters. */
export const hostile = fc
  .array(
    fc.oneof(
      unseen,
      fc.constantFrom('\u001b[2J', '\u001b]0;x\u0007', '\u0301'.repeat(40), '\u20dd\u0489', '🚲', ' '),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
