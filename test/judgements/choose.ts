/** Chooses cases so that every pair of values that can stand together does: seeded, and the same each time. */
import { DIMENSIONS, type Case, type Dimension } from './dimensions.ts';
import { isPossible } from './possible.ts';

const names = Object.keys(DIMENSIONS) as Dimension[];

/** Random numbers from 0 to below 1 out of one seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Values = Omit<Case, 'name' | 'turn'>;

const oneOf = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)] as Value;

function drawn(random: () => number, fixed: Partial<Values> = {}): Values | null {
  const values = Object.fromEntries(names.map((name) => [name, oneOf(DIMENSIONS[name], random)]));
  const made = { ...values, ...fixed } as Values;
  return isPossible(made) ? made : null;
}

function pairsOf(values: Values): string[] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => `${one}=${values[one]} ${other}=${values[other]}`),
  );
}

/** How many draws are made to find one with a certain pair, or the best of. */
const DRAWS = 600;

interface Chosen {
  cases: Case[];
  /** Pairs that can stand together, and how many of them do in `cases`. */
  pairs: number;
  covered: number;
}

/** `most`: cases at most; where they do not reach, the pairs not covered are told. */
export function coveringCases(seed: number, most: number, prefix: string): Chosen {
  const random = randomFrom(seed);
  const open = possiblePairs(random);
  const pairs = open.size;
  const cases: Case[] = [];
  for (const wanted of [...open.keys()]) {
    if (cases.length === most) break;
    if (!open.has(wanted)) continue;
    const best = bestFor(open.get(wanted) as Values, wanted, open, random);
    for (const pair of pairsOf(best)) open.delete(pair);
    cases.push({
      ...best,
      name: `${prefix}${String(cases.length + 1).padStart(3, '0')}`,
      turn: cases.length,
    });
  }
  return { cases, pairs, covered: pairs - open.size };
}

/** Each pair that can stand together, with a case that has it. */
function possiblePairs(random: () => number): Map<string, Values> {
  const found = new Map<string, Values>();
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      for (const value of DIMENSIONS[one]) {
        for (const otherValue of DIMENSIONS[other]) {
          const fixed = { [one]: value, [other]: otherValue } as Partial<Values>;
          for (let draw = 0; draw < DRAWS; draw += 1) {
            const made = drawn(random, fixed);
            if (made === null) continue;
            found.set(`${one}=${value} ${other}=${otherValue}`, made);
            break;
          }
        }
      }
    }
  }
  return new Map(shuffled([...found], random));
}

/** The case with this pair that covers the most pairs still open. */
function bestFor(given: Values, pair: string, open: Map<string, unknown>, random: () => number): Values {
  const fixed = Object.fromEntries(pair.split(' ').map((part) => part.split('='))) as Partial<Values>;
  const gain = (values: Values): number => pairsOf(values).filter((each) => open.has(each)).length;
  let best = given;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const made = drawn(random, fixed);
    if (made !== null && gain(made) > gain(best)) best = made;
  }
  return best;
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
