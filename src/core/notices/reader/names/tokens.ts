/** The words of a sentence with their places: runs of letters and digits. */
export interface Token {
  start: number;
  /** Exclusive. */
  end: number;
  /** Lower case, accents kept. */
  lower: string;
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
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    tokens.push({
      start,
      end: start + word.length,
      lower: word.toLowerCase(),
      isCapital: /^[\p{Lu}\p{N}]/u.test(word),
      isFirst: tokens.length === 0 || /[.!?:•"]\s*$/.test(text.slice(Math.max(0, start - 3), start)),
    });
    if (tokens.length >= MOST) break;
  }
  return tokens;
}

/** Letters and digits alone, lower case: how names are compared. */
export function squashed(name: string): string {
  return (name.toLowerCase().match(WORD) ?? []).join('');
}
