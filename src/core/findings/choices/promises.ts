/** What the notices promise about choosing, and which of it speaks of a thing that was seen. */
import type { Category } from '../../companies/company.ts';
import type { Claim, Declaration } from '../../notices/notice.ts';
import { claimsOf, declarationsOf, type CookieFact, type Facts, type Stated } from '../facts.ts';

/** "Only with your consent", and "you can decline": two promises, of which the first alone speaks of before a choice. */
type PromiseKind = 'asks-first' | 'can-decline';

export interface Promised extends Stated<Claim | Declaration> {
  products: string[];
  /** Empty for every optional kind; unused where products are named. */
  categories: Category[];
}

/** Kinds that a promise about "cookies" does not reach: the notice itself would call them necessary. */
const NOT_OPTIONAL: readonly Category[] = [
  'necessary',
  'security',
  'consent',
  'payments',
  'hosting',
  'unknown',
];

/** Kinds that "you can decline cookies" certainly speaks of; what helps or shows something may be left out of it. */
const DECLINED: readonly Category[] = ['statistics', 'advertising', 'social'];

/** Those of one kind, the most particular first. */
export function promisesOf(facts: Pick<Facts, 'notices'>, kind: PromiseKind): Promised[] {
  const claims = claimsOf(facts, kind).map((stated) => ({
    ...stated,
    products: stated.statement.products,
    categories: categoriesOf(stated.statement.products, stated.statement.categories, kind),
  }));
  const declared = declarationsOf(facts)
    .filter(({ notice, statement }) => isOwnPromise(statement, kind, notice.claims))
    .map((stated) => ({
      ...stated,
      products: stated.statement.product === null ? [] : [stated.statement.product],
      categories: stated.statement.category === null ? [] : [stated.statement.category],
    }));
  return [...claims, ...declared].toSorted((a, b) => particular(b) - particular(a));
}

function categoriesOf(
  products: readonly string[],
  categories: readonly Category[],
  kind: PromiseKind,
): Category[] {
  const isOfAll = products.length === 0 && categories.length === 0;
  return isOfAll && kind === 'can-decline' ? [...DECLINED] : [...categories];
}

/**
 * True where the declaration itself promises. A promise that it has from a sentence of its notice is that sentence's,
 * which reaches as far as it says, and is what is quoted. Of something we do not know, in no category that we know,
 * nothing seen can be said to be it.
 */
function isOwnPromise(
  { promise, product, category, quote, negated }: Declaration,
  kind: PromiseKind,
  claims: readonly Claim[],
): boolean {
  if (promise !== kind || negated || (product === null && category === null)) return false;
  return !claims.some(
    (claim) => claim.kind === kind && claim.quote !== quote && reaches(claim, product, category),
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

function particular({ products, categories }: Promised): number {
  return products.length > 0 ? 2 : categories.length > 0 ? 1 : 0;
}

interface Asked {
  product: string | null;
  category: Category;
  declaredBy: CookieFact['declaredBy'];
}

/** The notice's own label wins over what we know: a cookie it calls necessary is not optional to it. */
export const isCalledNecessary = ({ declaredBy }: Pick<Asked, 'declaredBy'>): boolean =>
  declaredBy?.how === 'listed' && (declaredBy.category === 'necessary' || declaredBy.category === 'security');

/** The promise that speaks of what was stored, the most particular one; undefined where none does. */
export function promiseOf(row: Asked, made: readonly Promised[]): Promised | undefined {
  return made.find((promise) => isPromised(promise, row));
}

function isPromised({ products, categories }: Promised, row: Asked): boolean {
  if (isCalledNecessary(row) || row.category === 'consent') return false;
  if (products.length > 0) return row.product !== null && products.includes(row.product);
  const category =
    row.declaredBy?.how === 'listed' ? (row.declaredBy.category ?? row.category) : row.category;
  return categories.length > 0 ? categories.includes(category) : !NOT_OPTIONAL.includes(category);
}

/** True where a kind is asked about first, by a promise of that kind or of all that is optional. */
export const isAskedFirst = (category: Category, asks: readonly Promised[]): boolean =>
  asks.some(
    ({ products, categories }) =>
      products.length === 0 &&
      (categories.length > 0 ? categories.includes(category) : !NOT_OPTIONAL.includes(category)),
  );

/** Words of a promise that speak of more than what is stored: of loading something, or of sending something to it. */
const OF_CONTACT =
  /\b(?:load|shar(?:e|ed|ing)|sen[dt]|connect|contact|embed|pass(?:ed)?|show|display|activat|switch|turn)/i;
const OF_STORING = /cookie|cwci|\bstor(?:e|ed|ing)\b|\bsav(?:e|ed|ing)\b|\bplac(?:e|ed|ing)\b/i;

/** "We only use X if you agree" speaks of X itself; "we only set cookies of X" of what is stored alone. */
export const coversContact = ({ statement: { quote } }: Promised): boolean =>
  OF_CONTACT.test(quote) || !OF_STORING.test(quote);
