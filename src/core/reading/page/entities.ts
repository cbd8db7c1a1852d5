/** A character as HTML writes it, which Markdown may do too: "it&#39;s". */

const ENTITY = /^&(#\d{1,5}|#x[\da-f]{1,4}|amp|apos|quot|nbsp|[lr][sd]quo|[nm]dash|hellip);/i;
const LONGEST_ENTITY = 9;
const NAMED_LETTERS: Record<string, string> = {
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hellip: '…',
};

function letterOf(entity: string): string {
  const name = entity.toLowerCase();
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const letter = name.startsWith('#') ? String.fromCharCode(code) : (NAMED_LETTERS[name] ?? '');
  return /^\s$/.test(letter) ? ' ' : letter;
}

/** The character that is written so at a place, and how long it is written; null where none is. */
export function entityAt(source: string, at: number, to: number): { letter: string; length: number } | null {
  const entity = ENTITY.exec(source.slice(at, Math.min(to, at + LONGEST_ENTITY)));
  return entity === null ? null : { letter: letterOf(entity[1] ?? ''), length: entity[0].length };
}
