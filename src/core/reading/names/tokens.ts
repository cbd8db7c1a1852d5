/** The words of a sentence with their places: runs of letters and digits. */
export interface Token {
  start: number;
  /** Exclusive. */
  end: number;
  /** Lower case, accents kept. */
  lower: string;
  /** True where it is printed so: it has no capital. */
  isSmall: boolean;
  /** True where it starts with a capital or a digit. */
  isCapital: boolean;
  /** True where it starts the sentence, a quotation or a bracket: a capital says nothing there. */
  isFirst: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Tokens of one text; beyond, nothing is looked for. */
const MOST = 4000;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length && tokens.length < MOST;) {
    if (!isOfWord(text, at)) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < text.length && isOfWord(text, at)) at += 1;
    const word = text.slice(start, at);
    const lower = word.toLowerCase();
    tokens.push({
      start,
      end: at,
      lower,
      isSmall: word === lower,
      isCapital: isCapital(word),
      isFirst: tokens.length === 0 || isAfterEnd(text, start),
    });
  }
  return tokens;
}

/** Whether a letter or a digit stands there; half of a pair counts with its other half. */
function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  const from = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  return LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

const LETTER = /^[\p{L}\p{N}]$/u;

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code <= 90 : /^[\p{Lu}\p{N}]/u.test(word);
}

/** Whether what stands before, white space apart, ends a sentence or opens a quotation. */
function isAfterEnd(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - 3 && text.charCodeAt(at) === SPACE) at -= 1;
  return at >= 0 && ENDS.includes(text.charCodeAt(at));
}

const SPACE = 32;
const ENDS = [...'.!?:•"'].map((mark) => mark.charCodeAt(0));

/** Letters and digits alone, lower case: how names are compared. */
export function squashed(name: string): string {
  return (name.toLowerCase().match(WORD) ?? []).join('');
}
