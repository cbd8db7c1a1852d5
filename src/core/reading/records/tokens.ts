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

/** The first words of a text, at most as many as asked. */
export function wordsOf(text: string, most = 4000): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (words.length < most) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return words;
    const start = at;
    for (let code = text.charCodeAt(at); at < text.length && !isSpace(code); code = text.charCodeAt(at))
      at = isOpening(code) ? placeholderEnd(text, start, at) + 1 : at + 1;
    // "__ utma": a space that a translation or a wrapped line left in a name.
    if (text.startsWith('_', start) && /^_+ [a-z]/.test(text.slice(start, at + 2))) {
      at += 1;
      while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
    }
    words.push({ text: text.slice(start, at), at: start, end: Math.min(at, text.length) });
  }
  return words;
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
