/** Something that the notice says is asked about first is stored, or contacted, before any choice. */
import { words } from '../words/index.ts';
import { aboutOf, evidenceOf, keptOf, namesIn, subjectOf, type Kept } from './choices/kept.ts';
import { isBefore, mayBeBefore, requestsOf, type Moment } from './choices/loads.ts';
import { coversContact, promiseOf, promisesOf, type Promised } from './choices/promises.ts';
import { sentences } from './phrases.ts';
import { left, limits, quoted, wasStored, type Facts, type ProductFact } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';

export const optionalBeforeChoice: FindingRule = {
  id: 'optional-before-choice',
  ...words.findings['optional-before-choice'],
  severity: 'high',
  outcome: 'contradiction',
  basis: ['The notice’s own promise', 'PECR reg 6'],
  looksAt: ['notice', 'requests', 'cookies', 'storage', 'choice'],
  restsOn: ['cookie-list'],
  meaning:
    'The notice says that something happens only with consent (“if you agree”), and it happens before the visitor has chosen. A promise about cookies is held against what is stored; a promise about a named product also against contact with it, where it speaks of more than cookies (else that is advice). “You can decline” is a different promise and is not held here.',
  fooledBy:
    'State from an earlier visit; the cookie that records the choice; cookies the notice labels strictly necessary. Where the visitor’s choice is not known it is cannot-tell.',
  isSeen: ({ products, cookies, storage }) =>
    products.length > 0 || cookies.some(wasStored) || storage.some(({ before }) => !before),
  isSaid: (facts) => promisesOf(facts, 'asks-first').length > 0,
  check: (facts) => [...Map.groupBy(brokenItems(facts), ({ about }) => about).values()].map(found),
};

/** One thing that was stored or contacted before a choice (or when the choice is not known), with the promise it breaks. */
interface Item {
  promise: Promised;
  /** Product id, or the name of a cookie or key of nobody known: one finding each. */
  about: string;
  isKnown: boolean;
  product: string | null;
  kept?: Kept;
  contacted?: ProductFact;
  /** Of its requests, those of that time. */
  requests: number[];
}

/** Each thing once, under the most particular promise that speaks of it. */
function brokenItems(facts: Facts): Item[] {
  const made = promisesOf(facts, 'asks-first');
  const kept = keptOf(facts)
    .filter(({ wasWritten }) => wasWritten)
    .flatMap((row) =>
      itemOf({ about: aboutOf(row), product: row.product, kept: row, requests: [] }, promiseOf(row, made), [
        row,
      ]),
    );
  const contacted = facts.products
    .filter((product) => product.contacted)
    .flatMap((product) => {
      const { id } = product;
      const rows = requestsOf(product, facts).filter(left);
      const before = rows.filter(isBefore);
      const requests = (before.length > 0 ? before : rows.filter(mayBeBefore)).map(({ index }) => index);
      const promise = made.find(({ products }) => products.includes(id));
      return itemOf({ about: id, product: id, contacted: product, requests }, promise, rows);
    });
  return [...kept, ...contacted];
}

/** None where all was seen after a choice, or where nothing is promised of it. */
function itemOf(
  item: Omit<Item, 'promise' | 'isKnown'>,
  promise: Promised | undefined,
  rows: readonly Moment[],
): Item[] {
  const isKnown = rows.some(isBefore);
  const isMeant = isKnown || rows.some(mayBeBefore);
  return promise !== undefined && isMeant ? [{ ...item, promise, isKnown }] : [];
}

/** All that is about one product, as one finding. What is known to be before a choice outweighs what is not known. */
function found(all: Item[]): Found {
  const isKnown = all.some((item) => item.isKnown);
  const items = all.filter((item) => item.isKnown === isKnown);
  const kept = items.flatMap((item) => item.kept ?? []);
  const contacted = items.flatMap((item) => item.contacted ?? []);
  const [first] = items;
  const isAdvice = kept.length === 0 && first !== undefined && !coversContact(first.promise);
  return {
    ...(isAdvice && { outcome: 'advisory' as const, severity: 'low' as const }),
    ...(!isKnown && !isAdvice && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: {
      ...subjectOf(kept),
      ...(first?.product != null && { product: first.product }),
    },
    observed: sentences(
      observedOf(kept, contacted, isKnown),
      first === undefined ? null : limits(first.promise.statement, first.promise.notice),
    ),
    declared: first === undefined ? null : quoted(first.promise),
    evidence: { ...evidenceOf(kept), requests: items.flatMap(({ requests }) => requests) },
  };
}

function observedOf(kept: readonly Kept[], contacted: readonly ProductFact[], isKnown: boolean): string {
  const { stored, contacted: told, thisPage } = words.observed;
  if (kept.length > 0)
    return isKnown
      ? stored.beforeChoice(thisPage, namesIn(kept))
      : stored.perhapsBeforeChoice(thisPage, namesIn(kept));
  const names = contacted.map(({ name }) => name);
  return isKnown ? told.beforeChoice(names) : told.perhapsBeforeChoice(names);
}
