/** The words of a text, each at its place; a placeholder in brackets is not torn from its name. */

export interface Word {
  text: string;
  at: number;
  /** Exclusive. */
  end: number;
}

const CLOSING: Readonly<Record<string, string>> = { '<': '>', '{': '}', '[': ']', '(': ')' };
/** Characters of the longest placeholder. */
const LONGEST_PLACEHOLDER = 60;

/** Words of one text; beyond, none are read. */
const MOST = 4000;

/** The first words of a text, at most as many as asked. */
export function wordsOf(text: string, most = MOST): Word[] {
  const words: Word[] = [];
  readWords(text, most, (at, end) => words.push({ text: text.slice(at, end), at, end }));
  return words;
}

/** The same without their places. */
export function wordTextsOf(text: string): string[] {
  const words: string[] = [];
  readWords(text, MOST, (at, end) => words.push(text.slice(at, end)));
  return words;
}

/** `take` is given where each word stands; the end is exclusive. */
function readWords(text: string, most: number, take: (at: number, end: number) => void): void {
  let at = 0;
  for (let count = 0; count < most; count += 1) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return;
    const start = at;
    for (let code = text.charCodeAt(at); at < text.length && !isSpace(code); code = text.charCodeAt(at))
      at = isOpening(code) ? placeholderEnd(text, start, at) + 1 : at + 1;
    // "__ utma": a space that a translation or a wrapped line left in a name.
    if (text.startsWith('_', start) && /^_+ [a-z]/.test(text.slice(start, at + 2))) {
      at += 1;
      while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
    }
    take(start, Math.min(at, text.length));
  }
}

/** Index of the bracket that closes a placeholder opened here, within a name; else the place itself. */
function placeholderEnd(text: string, start: number, at: number): number {
  const close = CLOSING[text.charAt(at)];
  if (close === undefined || at === start || !/[\w\-.*:]/.test(text.charAt(at - 1))) return at;
  const end = text.slice(at, at + LONGEST_PLACEHOLDER).indexOf(close);
  return end > 1 ? at + end : at;
}

/** One of `<{[(`. */
const isOpening = (code: number): boolean => code === 60 || code === 123 || code === 91 || code === 40;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
