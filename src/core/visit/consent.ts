/**
 * Reads the visitor's choice from what consent tools remember (rules/consent). Pure and bounded: what a page
 * stores is untrusted, and what cannot be read gives no choice. A stored default is not an act.
 */
import { answerOf, at, entries, MOST_ENTRIES, pairs, parsed } from './consent-value.ts';
import type { Acted, ConsentMemory, ConsentTool } from './consent-tool.ts';
import { isLike, isLikeAny } from './like.ts';
import { consentedPurposes } from './tcf.ts';
import type { Choice } from './visit.ts';

/** A cookie or local-storage entry of the page's own host. */
export interface Kept {
  store: 'cookie' | 'local';
  key: string;
  value: string;
}

interface ChoiceRead {
  /** Id in rules/consent. */
  tool: string;
  choice: Choice;
}

/** Longer values are not read; no tool writes them. */
const LONGEST_VALUE = 20_000;
const MOST_KEPT = 1_000;

/** Purposes 1 to 10, which every version of the framework has. */
const TCF_PURPOSES = 10;

/**
 * What was chosen, and in which tool; `none` where a tool shows that nobody has chosen yet; null where no known
 * tool remembers anything. An act outweighs a default, and a tool's own memory outweighs a consent string without
 * a single purpose, which some tools store before anybody has acted.
 */
export function readChoice(tools: readonly ConsentTool[], memory: readonly Kept[]): ChoiceRead | null {
  const kept = memory.slice(0, MOST_KEPT).filter(({ value }) => value.length <= LONGEST_VALUE);
  const readings = tools.flatMap((tool) =>
    tool.memory.flatMap((place) => {
      const choice = readMemory(place, kept);
      return choice === null ? [] : [{ tool: tool.id, choice, weight: weightOf(place, choice) }];
    }),
  );
  const heaviest = readings.reduce<(typeof readings)[number] | null>(
    (best, reading) => (best === null || reading.weight > best.weight ? reading : best),
    null,
  );
  return heaviest === null ? null : { tool: heaviest.tool, choice: heaviest.choice };
}

function weightOf(place: ConsentMemory, choice: Choice): number {
  if (choice === 'none') return 1;
  if (place.format !== 'tcf' || place.acted !== undefined) return 3;
  return choice === 'rejected' ? 0 : 2;
}

function readMemory(place: ConsentMemory, kept: readonly Kept[]): Choice | null {
  const here = kept.filter(({ store, key }) => store === place.store && isLike(key, place.key));
  const values = here.flatMap(({ key, value }) => {
    const content = parsed(value, place);
    return content === undefined ? [] : [{ key, content }];
  });
  if (values.length === 0) return null;
  const acted = place.acted ?? [];
  const contents = values.map(({ content }) => content);
  const hasActed = acted.every((sign) => isActed(sign, contents, kept));
  // A consent string is written the same way by many tools: without this tool's sign it is another's.
  if (place.format === 'tcf') return hasActed ? tcfChoice(contents) : null;
  if (!hasActed) return 'none';
  return choiceOf(place, tally(place, values));
}

function isActed(sign: Acted, contents: readonly unknown[], kept: readonly Kept[]): boolean {
  if ('key' in sign) {
    return kept.some(
      ({ key, value }) =>
        isLike(key, sign.key) && (sign.equals === undefined || isLikeAny(value, sign.equals)),
    );
  }
  return contents.some((content) => {
    const answer = answerOf(at(content, sign.path));
    if ('unless' in sign) return answer === null || !isLikeAny(answer, sign.unless);
    return answer !== null && answer !== '' && isLikeAny(answer, sign.equals);
  });
}

/** How many optional purposes were answered how. `listed`: a list was read, which names only what was accepted. */
interface Tally {
  yes: number;
  no: number;
  some: number;
  closed: number;
  waiting: number;
  listed: boolean;
  /** All purposes on offer are known. */
  complete: boolean;
  /** The purposes were found where they belong. */
  found: boolean;
}

function tally(place: ConsentMemory, values: readonly { key: string; content: unknown }[]): Tally {
  const sum: Tally = {
    yes: 0,
    no: 0,
    some: 0,
    closed: 0,
    waiting: 0,
    listed: false,
    complete: true,
    found: false,
  };
  const answers: { purpose: string; answer: string | true }[] = [];
  for (const { key, content } of values) {
    const purposes = inner(place, at(content, place.purposes));
    if (purposes === undefined || purposes === null) continue;
    sum.found = true;
    if (Array.isArray(purposes)) {
      const accepted = namesIn(purposes);
      answers.push(...accepted.map((purpose) => ({ purpose, answer: true as const })));
      sum.listed = true;
      const offered = place.offered === undefined ? undefined : at(content, place.offered);
      if (typeof offered !== 'object' || offered === null) sum.complete = false;
      else sum.no += optional(place, Object.keys(offered)).filter((name) => !accepted.includes(name)).length;
    } else if (typeof purposes === 'object') {
      for (const [name, value] of entries(purposes)) {
        if (Array.isArray(value)) {
          answers.push(...namesIn(value).map((purpose) => ({ purpose, answer: name })));
        } else {
          const answer = answerOf(value);
          if (answer !== null) answers.push({ purpose: name, answer });
        }
      }
    } else {
      const answer = answerOf(purposes);
      if (answer !== null) answers.push({ purpose: key, answer });
    }
  }
  for (const { purpose, answer } of answers) {
    if (isLikeAny(purpose, place.alwaysOn)) continue;
    if (answer === true || isLikeAny(answer, place.yes)) sum.yes++;
    else if (isLikeAny(answer, place.no)) sum.no++;
    else if (isLikeAny(answer, place.some ?? [])) sum.some++;
    else if (isLikeAny(answer, place.closed ?? [])) sum.closed++;
    else if (isLikeAny(answer, place.waiting ?? [])) sum.waiting++;
  }
  return sum;
}

function choiceOf(place: ConsentMemory, sum: Tally): Choice | null {
  if (!sum.found) return null;
  if (sum.some > 0 || (sum.yes > 0 && sum.no > 0)) return 'partial';
  if (sum.yes > 0) return sum.complete ? 'accepted' : 'partial';
  if (sum.no > 0 || sum.listed) return 'rejected';
  if (sum.closed > 0) return 'closed';
  if (sum.waiting > 0) return 'none';
  return place.acted === undefined ? null : (place.silence ?? 'closed');
}

function tcfChoice(contents: readonly unknown[]): Choice | null {
  for (const content of contents) {
    const purposes = typeof content === 'string' ? consentedPurposes(content) : null;
    if (purposes === null) continue;
    if (purposes.length === 0) return 'rejected';
    return purposes.filter((purpose) => purpose <= TCF_PURPOSES).length === TCF_PURPOSES
      ? 'accepted'
      : 'partial';
  }
  return null;
}

function inner(place: ConsentMemory, value: unknown): unknown {
  return place.inner !== undefined && typeof value === 'string'
    ? pairs(value, place.inner.separator, place.inner.assign)
    : value;
}

function namesIn(list: unknown[]): string[] {
  return list.slice(0, MOST_ENTRIES).filter((name) => typeof name === 'string');
}

function optional(place: ConsentMemory, names: string[]): string[] {
  return names.slice(0, MOST_ENTRIES).filter((name) => !isLikeAny(name, place.alwaysOn));
}
