/** Something that the notice says is asked about first is stored, or contacted, before any choice. */
import type { Category } from '../companies/company.ts';
import type { Choice } from '../visit/visit.ts';
import type { Claim, Declaration } from '../notices/notice.ts';
import {
  claimsOf,
  declarationsOf,
  limits,
  quoted,
  wasStored,
  type CookieFact,
  type Facts,
  type ProductFact,
  type Stated,
  type StorageFact,
} from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { list, listNames } from './phrases.ts';

/** Kinds that a promise about "cookies" does not reach: the notice itself would call them necessary. */
const NOT_OPTIONAL: Category[] = ['necessary', 'security', 'consent', 'payments', 'hosting', 'unknown'];

export const optionalBeforeChoice: FindingRule = {
  id: 'optional-before-choice',
  title: 'Something optional was used before a choice was made',
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
  isSaid: (facts) => promises(facts).length > 0,
  check: (facts) => [...Map.groupBy(brokenItems(facts), ({ about }) => about).values()].map(found),
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
    .filter(({ notice, statement }) => isOwnPromise(statement, notice.claims))
    .map((stated) => ({
      ...stated,
      products: stated.statement.product === null ? [] : [stated.statement.product],
      categories: stated.statement.category === null ? [] : [stated.statement.category],
    }));
  return [...claims, ...declared];
}

/**
 * True where the declaration itself promises. A promise that it has from a sentence of its notice is that sentence's,
 * which reaches as far as it says, and is what is quoted. Of something we do not know, in no category that we know,
 * nothing seen can be said to be it.
 */
function isOwnPromise({ promise, product, category, quote }: Declaration, claims: readonly Claim[]): boolean {
  if (promise !== 'asks-first' || (product === null && category === null)) return false;
  return !claims.some(
    (claim) => claim.kind === 'asks-first' && claim.quote !== quote && reaches(claim, product, category),
  );
}

function reaches(
  { products, categories }: Claim,
  product: string | null,
  category: Category | null,
): boolean {
  if (products.length > 0) return product !== null && products.includes(product);
  return categories.length === 0 || (category !== null && categories.includes(category));
}

/** Words of a promise that speak of more than what is stored: of loading something, or of sending something to it. */
const OF_CONTACT =
  /\b(?:load|shar(?:e|ed|ing)|sen[dt]|connect|contact|embed|pass(?:ed)?|show|display|activat|switch|turn)/i;
const OF_STORING = /cookie|cwci|\bstor(?:e|ed|ing)\b|\bsav(?:e|ed|ing)\b|\bplac(?:e|ed|ing)\b/i;

/** "We only use X if you agree" speaks of X itself; "we only set cookies of X" of what is stored alone. */
const coversContact = ({ statement: { quote } }: Promised): boolean =>
  OF_CONTACT.test(quote) || !OF_STORING.test(quote);

/** One thing that was stored or contacted before a choice (or when the choice is not known), with the promise it breaks. */
interface Item {
  promise: Promised;
  /** Product id, or the name of a cookie or key of nobody known: one finding each. */
  about: string;
  isKnown: boolean;
  product: string | null;
  cookie?: CookieFact;
  storage?: StorageFact;
  contacted?: ProductFact;
}

/** Each thing once, under the most particular promise that speaks of it. */
function brokenItems(facts: Facts): Item[] {
  const made = promises(facts).toSorted((a, b) => particular(b) - particular(a));
  const items: Item[] = [];
  const add = (
    item: Omit<Item, 'promise' | 'isKnown'>,
    promise: Promised | undefined,
    choices: Choice[],
  ): void => {
    const isKnown = choices.includes('none');
    if (promise !== undefined && (isKnown || choices.includes('unknown')))
      items.push({ ...item, promise, isKnown });
  };
  for (const cookie of facts.cookies.filter(wasStored)) {
    const { product, name, choice } = cookie;
    add(
      { about: product ?? name, product, cookie },
      made.find((promise) => isPromised(promise, cookie)),
      [choice],
    );
  }
  for (const storage of facts.storage.filter(({ before }) => !before)) {
    const { product, key, choice } = storage;
    add(
      { about: product ?? key, product, storage },
      made.find((promise) => isPromised(promise, storage)),
      [choice],
    );
  }
  for (const contacted of facts.products.filter((product) => product.contacted)) {
    const { id, choices } = contacted;
    const promise = made.find(({ products }) => products.includes(id));
    add({ about: id, product: id, contacted }, promise, choices);
  }
  return items;
}

function particular({ products, categories }: Promised): number {
  return products.length > 0 ? 2 : categories.length > 0 ? 1 : 0;
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

/** All that is about one product, as one finding. What is known to be before a choice outweighs what is not known. */
function found(all: Item[]): Found {
  const isKnown = all.some((item) => item.isKnown);
  const items = all.filter((item) => item.isKnown === isKnown);
  const cookies = items.flatMap(({ cookie }) => cookie ?? []);
  const storage = items.flatMap((item) => item.storage ?? []);
  const names = [...cookies.map(({ name }) => name), ...storage.map(({ key }) => key)];
  const contacted = items.flatMap((item) => item.contacted ?? []);
  const what =
    names.length > 0 ? `stored ${listNames(names)}` : `contacted ${list(contacted.map(({ name }) => name))}`;
  const [first] = items;
  const isAdvice = names.length === 0 && first !== undefined && !coversContact(first.promise);
  return {
    ...(isAdvice && { outcome: 'advisory' as const, severity: 'low' as const }),
    ...(!isKnown && !isAdvice && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: {
      ...(first?.product != null && { product: first.product }),
      ...(cookies[0] !== undefined && { cookie: cookies[0].name }),
      ...(cookies.length === 0 && storage[0] !== undefined && { storage: storage[0].key }),
    },
    observed:
      (isKnown
        ? `This page ${what} before any choice was made.`
        : `This page ${what}. We do not know what had been chosen by then.`) +
      (first === undefined ? '' : limits(first.promise.statement, first.promise.notice)),
    declared: first === undefined ? null : quoted(first.promise),
    evidence: {
      cookies: cookies.map(({ index }) => index),
      storage: storage.map(({ index }) => index),
      requests: contacted.flatMap(({ requestIndexes }) => requestIndexes),
    },
  };
}
