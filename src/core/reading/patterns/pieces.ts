/**
 * What a text must have in it before a regular expression can match: the expression's own words, read out of its source.
 * /\bnot\b.*\b(?:sell|sold)\b/ needs the word "not", and "sell" or "sold". It owns that reading and matches nothing.
 */

/** The edge of a word in what is made of a source: `\b`, `^` and `$`. */
const EDGE = '|';
/** Where anything may stand. */
const GAP = '*';
/** Strings that one place of a pattern may be; beyond, it is taken apart. */
const MOST_STRINGS = 64;

/**
 * Control characters and back references past the ninth, which are more than one letter long and stand nowhere here; and
 * the letters outside a–z that are the same as "s" and "k" where all of Unicode is looked at.
 */
const NOT_READ = /\\(?:c[a-z]|[1-9]\d)|[\u017f\u212a]/i;

/** What must be there, of each set one. */
export type Needs = string[][];

/**
 * Of each alternative what it needs: pieces of words, lower case, with `|` where a word begins or ends. An alternative
 * that needs nothing in particular is an empty list.
 */
export function needsOf(pattern: RegExp): Needs[] {
  if (pattern.unicodeSets || NOT_READ.test(pattern.source)) return [[]];
  const reader = { source: pattern.source, at: 0, isFolded: pattern.ignoreCase && pattern.unicode };
  return alternatives(reader).map((parts) => {
    const sets: string[][] = [];
    let strings = [''];
    for (const part of parts) {
      const isGap = part.length === 1 && /^\*+$/.test(part[0] ?? '');
      if (isGap || strings.length * part.length > MOST_STRINGS) {
        sets.push(strings.map((string) => string + (isGap ? GAP : '')));
        strings = isGap ? [GAP] : part.map((string) => GAP + string);
      } else strings = product(strings, part);
    }
    return [...sets, strings].flatMap((set) => {
      const pieces = set.map(pieceOf);
      return pieces.includes('') ? [] : [[...new Set(pieces)].sort()];
    });
  });
}

const product = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end));

/** Words that most sentences have: of several, another says more. */
const COMMON: ReadonlySet<string> = new Set(
  'a an the and or of to in on for with by from as at is are be not no can may will have has you your we our us it its they them this that these those which who when if all any use'
    .split(' ')
    .map((word) => EDGE + word + EDGE),
);

/** The part of a word that says most, of a string that may hold gaps; '' where it has none. */
function pieceOf(string: string): string {
  let best = '';
  for (const match of string.matchAll(/\w+/g)) {
    const before = string.charAt(match.index - 1);
    const after = string.charAt(match.index + match[0].length);
    const isEdge = (mark: string): boolean => mark !== '' && mark !== GAP;
    const piece = `${isEdge(before) ? EDGE : ''}${match[0]}${isEdge(after) ? EDGE : ''}`;
    if (weightOf(piece) > weightOf(best)) best = piece;
  }
  return best;
}

const weightOf = (piece: string): number => (COMMON.has(piece) ? 1 : piece.length);

interface Reader {
  source: string;
  at: number;
  /** Where letters outside a–z are the same as letters within, those are not looked for. */
  isFolded: boolean;
}

/** What each place in a sequence may be. */
type Parts = string[][];

/** Up to the end of the group that is open. */
function alternatives(reader: Reader): Parts[] {
  const all: Parts[] = [[]];
  while (reader.at < reader.source.length && reader.source.charAt(reader.at) !== ')') {
    if (reader.source.charAt(reader.at) === '|') {
      reader.at += 1;
      all.push([]);
      continue;
    }
    const part = repeated(atom(reader), quantifier(reader));
    all.at(-1)?.push(part);
  }
  return all;
}

function atom(reader: Reader): string[] {
  const letter = reader.source.charAt(reader.at);
  reader.at += 1;
  if (letter === '(') return group(reader);
  if (letter === '[') return characters(reader);
  if (letter === '\\') return escaped(reader);
  if (letter === '.') return [GAP];
  if (letter === '^' || letter === '$') return [EDGE];
  return [plain(letter, reader)];
}

/** `|` and `*` are marks here. */
function plain(letter: string, { isFolded }: Reader): string {
  if (isFolded && /[ks]/i.test(letter)) return GAP;
  return /\w/.test(letter) ? letter.toLowerCase() : ' ';
}

function group(reader: Reader): string[] {
  const opens = /(?:\?(?:<?[=!]|:|<\w+>))?/y;
  opens.lastIndex = reader.at;
  const kind = opens.exec(reader.source)?.[0] ?? '';
  reader.at += kind.length;
  const inside = alternatives(reader);
  reader.at += 1;
  // What stands before or behind takes no place.
  if (/^\?<?[=!]/.test(kind)) return [''];
  const strings = inside.flatMap(joined);
  return strings.length > MOST_STRINGS * 2 ? [GAP] : [...new Set(strings)];
}

/** A sequence inside another as whole strings: as far as they are few, then a gap. */
function joined(parts: Parts): string[] {
  let strings = [''];
  for (const part of parts)
    strings =
      strings.length * part.length > MOST_STRINGS
        ? strings.map((string) => (string.endsWith(GAP) ? string : string + GAP))
        : product(strings, part);
  return strings;
}

/** A set of characters: each of a few letters; else anything. */
function characters(reader: Reader): string[] {
  const start = reader.at;
  while (reader.at < reader.source.length && reader.source.charAt(reader.at) !== ']')
    reader.at += reader.source.charAt(reader.at) === '\\' ? 2 : 1;
  const inside = reader.source.slice(start, reader.at);
  reader.at += 1;
  if (/^[\w ,.;:'-]{1,6}$/.test(inside) && !/.-./.test(inside))
    return [...new Set([...inside].map((letter) => plain(letter, reader)))];
  return [GAP];
}

function escaped(reader: Reader): string[] {
  const letter = reader.source.charAt(reader.at);
  reader.at += 1;
  if (letter === 'b') return [EDGE];
  if (letter === 'B') return [''];
  if (letter === 's' || letter === 'W') return [' '];
  if (/[dwSDpPkux1-9]/.test(letter)) {
    const rest = /\{[^}]*\}|<\w+>|[\da-f]{2,4}/iy;
    rest.lastIndex = reader.at;
    if (/[pPkux]/.test(letter)) reader.at += rest.exec(reader.source)?.[0].length ?? 0;
    return [GAP];
  }
  return [' '];
}

interface Times {
  isOptional: boolean;
  isMany: boolean;
}

function quantifier(reader: Reader): Times {
  const found = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/y;
  found.lastIndex = reader.at;
  const match = found.exec(reader.source);
  if (match === null) return { isOptional: false, isMany: false };
  reader.at += match[0].length;
  const [all, least, , most] = match;
  if (least === undefined) return { isOptional: !all.startsWith('+'), isMany: !all.startsWith('?') };
  return { isOptional: least === '0', isMany: !(least === '0' && most === '1') };
}

function repeated(part: string[], { isOptional, isMany }: Times): string[] {
  const isBetween = part.every((string) => !/[\w*]/.test(string));
  if (isOptional) return isMany && !isBetween ? [GAP] : [...new Set([...part, ''])];
  return isMany && !isBetween ? part.map((string) => string + GAP) : part;
}
