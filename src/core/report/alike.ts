/** A page can do a thing thousands of times: the first are findings of their own, the rest are told in one, all counted. */
import type { Facts } from '../findings/facts.ts';
import type { Found, FindingRule } from '../findings/rule.ts';
import { listNames } from '../findings/phrases.ts';
import { words } from '../words/index.ts';
import type { Evidence } from '../findings/finding.ts';

/** Findings of one kind, outcome and severity in a Report: more are told together. */
export const MOST_ALIKE = 50;

/** `count`: how many it is told of. */
export type Told = Found & {
  count: number;
  /** True where what it calls absent may have been in what was lost. */
  isUnproved?: boolean;
};

/**
 * What several loads show of one thing is one finding, with what each of them showed beside it. Two things of one load
 * that are called alike stay two.
 */
export function toldOnce(rule: FindingRule, found: readonly Found[], facts: Facts): Found[] {
  const told: { one: Found; loads: Set<string> }[] = [];
  const bySubject = new Map<string, (typeof told)[number][]>();
  for (const one of found) {
    const { subject, outcome, severity } = one;
    const key = JSON.stringify([subject, outcome ?? rule.outcome, severity ?? rule.severity]);
    const loads = loadsOf(one, facts);
    const alike = bySubject.get(key) ?? [];
    bySubject.set(key, alike);
    const same = alike.find((each) => loads.length > 0 && !loads.some((load) => each.loads.has(load)));
    if (same === undefined) {
      const fresh = { one, loads: new Set(loads) };
      alike.push(fresh);
      told.push(fresh);
    } else {
      same.one = withEvidence(same.one, one);
      for (const load of loads) same.loads.add(load);
    }
  }
  return told.map(({ one }) => one);
}

/** Loads that the evidence of a cookie or a key is from. */
const loadsOf = ({ evidence = {} }: Found, { cookies, storage }: Facts): string[] =>
  [
    ...(evidence.cookies ?? []).map((index) => cookies[index]),
    ...(evidence.storage ?? []).map((index) => storage[index]),
  ].flatMap((row) => (row === undefined ? [] : `${row.journey} ${row.load}`));

function withEvidence(one: Found, other: Found): Found {
  const both = (table: keyof Evidence): number[] => [
    ...new Set([...(one.evidence?.[table] ?? []), ...(other.evidence?.[table] ?? [])]),
  ];
  return {
    ...one,
    evidence: {
      requests: both('requests'),
      cookies: both('cookies'),
      storage: both('storage'),
      screenshots: both('screenshots'),
    },
  };
}

export function toldTogether(rule: FindingRule, found: readonly Found[]): Told[] {
  if (rule.isToldEach === true) return found.map((one) => ({ ...one, count: 1 }));
  const alike = Map.groupBy(found, ({ outcome, severity }) =>
    [outcome ?? rule.outcome, severity ?? rule.severity].join(' '),
  );
  return [...alike.values()].flatMap((group) => {
    const each = group.map((one): Told => ({ ...one, count: 1 }));
    if (group.length <= MOST_ALIKE) return each;
    return [...each.slice(0, MOST_ALIKE - 1), rest(group.slice(MOST_ALIKE - 1))];
  });
}

function rest(group: readonly Found[]): Told {
  const [first] = group;
  const names = group.map(
    ({ subject: { cookie, storage, host, product } }) => cookie ?? storage ?? host ?? product ?? '',
  );
  const all = (table: keyof Evidence): number[] => [
    ...new Set(group.flatMap(({ evidence }) => evidence?.[table] ?? [])),
  ];
  const evidence = { requests: all('requests'), cookies: all('cookies'), storage: all('storage') };
  // What two statements of a notice say of a cookie needs no cookie seen.
  const isSeen = Object.values(evidence).some((rows) => rows.length > 0);
  return {
    ...first,
    subject: {},
    observed: words.observed.sameForMore(group.length, listNames(names), isSeen),
    declared: null,
    evidence: { ...evidence, screenshots: [] },
    count: group.length,
  };
}
