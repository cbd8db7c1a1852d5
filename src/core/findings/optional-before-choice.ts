/** Something that the notice says is asked about first is stored, or contacted, before any choice. */
import type { Category } from '../companies/company.ts';
import type { Claim, Declaration } from '../notices/notice.ts';
import {
  claimsOf,
  declarationsOf,
  quoted,
  wasStored,
  type CookieFact,
  type Facts,
  type ProductFact,
  type Stated,
} from './facts.ts';
import type { FindingRule, Found } from './finding.ts';
import { list } from './words.ts';

/** Kinds that a promise about "cookies" does not reach: the notice itself would call them necessary. */
const NOT_OPTIONAL: Category[] = ['necessary', 'security', 'consent', 'payments', 'hosting', 'unknown'];

export const optionalBeforeChoice: FindingRule = {
  id: 'optional-before-choice',
  title: 'Optional cookies were saved before a choice',
  severity: 'high',
  outcome: 'contradiction',
  basis: ['The notice’s own promise', 'PECR reg 6'],
  needs: ['notice', 'choice', 'cookies', 'known-products'],
  meaning:
    'The notice says that something happens only with consent (“if you agree”), and it happens before the visitor has chosen. A promise about cookies is held against what is stored; a promise about a named product also against contact with it. “You can decline” is a different promise and is not held here.',
  fooledBy:
    'State from an earlier visit; the cookie that records the choice; cookies the notice labels strictly necessary. Where the visitor’s choice is not known it is cannot-tell.',
  applies: (facts) => promises(facts).length > 0,
  check: (facts) => promises(facts).flatMap((promise) => broken(promise, facts)),
};

interface Promised extends Stated<Claim | Declaration> {
  products: string[];
  /** Empty for every optional kind; unused where products are named. */
  categories: Category[];
}

function promises(facts: Facts): Promised[] {
  const claims = claimsOf(facts, 'asks-first').map((stated) => ({
    ...stated,
    products: stated.statement.products,
    categories: stated.statement.categories,
  }));
  const declared = declarationsOf(facts)
    .filter(({ statement }) => statement.promise === 'asks-first')
    .map((stated) => ({
      ...stated,
      products: stated.statement.product === null ? [] : [stated.statement.product],
      categories: stated.statement.category === null ? [] : [stated.statement.category],
    }));
  return [...claims, ...declared];
}

function broken(promise: Promised, facts: Facts): Found[] {
  const cookies = facts.cookies.filter((cookie) => wasStored(cookie) && isPromised(promise, cookie));
  const storage = facts.storage.filter((row) => !row.before && isPromised(promise, row));
  const contacted =
    promise.products.length === 0
      ? []
      : facts.products.filter(({ id, contacted: is }) => is && promise.products.includes(id));
  const seen = { cookies, storage, contacted };
  const before = only(seen, 'none');
  if (!isEmpty(before)) return [found(promise, before, 'none')];
  const unknown = only(seen, 'unknown');
  return isEmpty(unknown) ? [] : [found(promise, unknown, 'unknown')];
}

interface SeenOfPromise {
  cookies: CookieFact[];
  storage: Facts['storage'][number][];
  contacted: ProductFact[];
}

function only(seen: SeenOfPromise, choice: 'none' | 'unknown'): SeenOfPromise {
  return {
    cookies: seen.cookies.filter((row) => row.choice === choice),
    storage: seen.storage.filter((row) => row.choice === choice),
    contacted: seen.contacted.filter(({ choices }) => choices.includes(choice)),
  };
}

function isEmpty({ cookies, storage, contacted }: SeenOfPromise): boolean {
  return cookies.length + storage.length + contacted.length === 0;
}

/** The notice's own label wins over what we know: a cookie it calls necessary is not optional to it. */
function isPromised(
  { products, categories }: Promised,
  row: { product: string | null; category: Category; declaredBy: CookieFact['declaredBy'] },
): boolean {
  if (row.declaredBy?.how === 'listed' && row.declaredBy.category === 'necessary') return false;
  if (row.category === 'consent') return false;
  if (products.length > 0) return row.product !== null && products.includes(row.product);
  const category =
    row.declaredBy?.how === 'listed' ? (row.declaredBy.category ?? row.category) : row.category;
  return categories.length > 0 ? categories.includes(category) : !NOT_OPTIONAL.includes(category);
}

function found(promise: Promised, seen: SeenOfPromise, choice: 'none' | 'unknown'): Found {
  const names = [
    ...new Set([...seen.cookies.map(({ name }) => name), ...seen.storage.map(({ key }) => key)]),
  ];
  const what =
    names.length > 0 ? `stored ${list(names)}` : `contacted ${list(seen.contacted.map(({ name }) => name))}`;
  const product = seen.cookies[0]?.product ?? seen.storage[0]?.product ?? seen.contacted[0]?.id;
  return {
    ...(choice === 'unknown' && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: {
      ...(product !== undefined && product !== null && { product }),
      ...(names[0] !== undefined && { cookie: names[0] }),
    },
    observed:
      choice === 'none'
        ? `This page ${what} before any choice was made.`
        : `This page ${what}. We do not know what had been chosen by then.`,
    declared: quoted(promise),
    evidence: {
      cookies: seen.cookies.map(({ index }) => index),
      storage: seen.storage.map(({ index }) => index),
      requests: seen.contacted.flatMap(({ requestIndexes }) => requestIndexes),
    },
  };
}
