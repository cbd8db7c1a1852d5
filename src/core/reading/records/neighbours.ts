/** Lines of a kind that stand together: items and what is between them, terms and what tells of them, headings of a rank. */
import { isTitle, type Led, ledBy, withoutNumber } from './led-by-names.ts';
import type { Line } from './lines.ts';
import { type Scope, scopeAt } from './scope.ts';
import type { Session } from './session.ts';

export interface Neighbours {
  /** Indexes into the lines; `to` is exclusive. */
  from: number;
  to: number;
  isList: boolean;
  /** True where paragraphs between items tell of them; where every second item tells of the one above it. */
  isParted: boolean;
  isAlternate: boolean;
  /** Whether one of them is surely a cookie's. */
  isSure(): boolean;
  scope: Scope;
}

/** Looked at on either side. */
const MOST_SIBLINGS = 200;
const MOST_HEADINGS = 48;
/** The last list of each level of a document that was looked at: its entries share it. */
const LAST = new WeakMap<readonly Line[], Map<number, Neighbours>>();

export function neighboursOf(lines: readonly Line[], at: number, session: Session): Neighbours {
  const head = lines[at];
  if (head?.kind === 'item' || head?.kind === 'term') {
    const lists = LAST.get(lines) ?? new Map<number, Neighbours>();
    LAST.set(lines, lists);
    const parent = parentOf(lines, at);
    const isWithin = parent !== null && isLed(parent.line);
    const last = lists.get(isWithin ? parent.line.level : head.level);
    const least = isWithin || parent === null ? 0 : parent.at + 1;
    if (last !== undefined && least <= last.from && last.from <= at && at < last.to) {
      lists.set(head.level, last);
      return last;
    }
    const found = listAround(lines, at, head, session);
    lists.set(head.level, found);
    return found;
  }
  const scope = scopeAt(session, head?.index ?? 0, []);
  const isSure = (): boolean => head !== undefined && isBesideSure(lines, at, head);
  return { from: at, to: at + 1, isList: false, isParted: false, isAlternate: false, isSure, scope };
}

/** The item that an item stands within: a cookie's too, and both are of one list, or what leads to a list of its own. */
function parentOf(lines: readonly Line[], at: number): { line: Line; at: number } | null {
  const level = lines[at]?.level ?? 0;
  for (let above = at - 1; at - above < MOST_SIBLINGS; above -= 1) {
    const line = lines[above];
    if (line === undefined || line.kind === 'heading') return null;
    if (line.kind === 'item' && line.level < level) return { line, at: above };
  }
  return null;
}
const isLed = (line: Line): boolean => (ledBy(line)?.likeness ?? 0) >= 2;

function listAround(lines: readonly Line[], at: number, { kind, level }: Line, session: Session): Neighbours {
  // "Measured with Acme. It has two cookies:", above a list within the list: what leads to it.
  const leadsIn = (line: Line): boolean => line.level < level && !isLed(line);
  const isOf = (line: Line | undefined): boolean =>
    (line?.kind === kind && !leadsIn(line)) || (kind === 'term' && line?.kind === 'definition');
  // A further list begins with no name, or has a heading or a sentence of its own above it.
  const isBetween = (place: number, step: number): boolean => {
    if (kind !== 'item' || !isOfOne(lines[place])) return false;
    const [near, far] = [lines[place + step], lines[place + 2 * step]];
    const next = isOfOne(near) ? far : near;
    return next?.kind === 'item' && (step < 0 || ledBy(next) !== null);
  };
  let [from, to] = [at, at + 1];
  while ((isOf(lines[from - 1]) || isBetween(from - 1, -1)) && at - from < MOST_SIBLINGS) from -= 1;
  while ((isOf(lines[to]) || isBetween(to, 1)) && to - at < MOST_SIBLINGS) to += 1;
  const all = lines.slice(from, to);
  const led = all.map((line) => (line.kind === 'definition' ? null : ledBy(line)));
  const isSure = led.some((one, place) => one?.likeness === 3 && all[place]?.kind === kind);
  return {
    from,
    to,
    isList: true,
    isParted: all.some((line) => line.kind === 'paragraph'),
    isAlternate: kind === 'item' && isEverySecond(led),
    isSure: () => isSure,
    scope: scopeAt(session, all[0]?.index ?? 0, [], (all.at(-1)?.index ?? 0) + 1),
  };
}

/** A paragraph that may tell of the item above it, and not of all that stand below. */
const isOfOne = (line: Line | undefined): boolean =>
  line?.kind === 'paragraph' && !OF_SEVERAL.test(line.text);
const OF_SEVERAL =
  /^(?:these|they|those|all|both|each of|the (?:following|next|cookies below)|maent|mae['’]r (?:rhain|canlynol))(?!\p{L})/iu;

const isEverySecond = (led: readonly (Led | null)[]): boolean =>
  led.length >= 4 &&
  led.length % 2 === 0 &&
  led.every((one, at) => (one !== null && isTitle(one)) === (at % 2 === 0));

export const isNumbered = ({ kind, text }: Line): boolean =>
  kind === 'paragraph' && withoutNumber(text) !== null;

/** Whether a heading or numbered line of its rank, before or after it in its section, is surely a cookie's. */
function isBesideSure(lines: readonly Line[], at: number, head: Line): boolean {
  if (head.kind === 'paragraph' && !isNumbered(head)) return false;
  for (const step of [-1, 1]) {
    for (let other = at + step; Math.abs(other - at) <= MOST_HEADINGS; other += step) {
      const line = lines[other];
      if (line === undefined || (line.kind === 'heading' && line.level < head.level)) break;
      const isOfRank = line.kind === head.kind && line.level === head.level;
      if (isOfRank && (head.kind === 'heading' || isNumbered(line)) && ledBy(line)?.likeness === 3)
        return true;
    }
  }
  return false;
}
