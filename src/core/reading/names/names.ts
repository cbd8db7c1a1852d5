/**
 * The names in rules/companies, and where a text mentions them: the longest name wins, spacing and marks do not
 * count, and a misprint of one letter in a long word is seen through. Which mention means use is not decided here.
 */
import type { Category, Company, Product } from '../../companies/company.ts';
import { matches } from '../../cookies/patterns.ts';
import type { Naming } from './naming.ts';
import { FALSE_FRIENDS } from './false-friends.ts';
import { mentionsIn, type Mention } from './find.ts';
import { misprintsOf, SHORTEST } from './misprints.ts';
import { KNOWN_IN_LOWER_CASE, TOO_GENERAL, WORDS_TOO } from './ordinary-words.ts';
import { squashed, tokensOf, type Token } from './tokens.ts';
import { newNode, plant, type Named } from './trie.ts';

export type { Mention } from './find.ts';

export interface Names extends Naming {
  /** In order, none over another. False friends are left out. `tokens`: of the text, where they were read before. */
  mentions(text: string, tokens?: readonly Token[]): Mention[];
  product(id: string): { product: Product; companyId: string } | null;
  /** The company's one product, where we know no other; else null. */
  soleProduct(companyId: string): Product | null;
  /** The company's product of a category, or null. */
  productOf(companyId: string, category: Category): Product | null;
}

export function namesOf(companies: readonly Company[]): Names {
  const root = newNode();
  const words = new Set<string>();
  const small = writtenSmall(companies);
  const add = (name: string, named: Pick<Named, 'id' | 'productId' | 'companyId' | 'category'>): void => {
    const letters = squashed(name);
    // "Google+" is not Google.
    // A description ("load balancer") is no name.
    if (/ /.test(name) && !/[\p{Lu}\d]/u.test(name)) return;
    if (letters.length < 1 || TOO_GENERAL.has(letters) || name.endsWith('+')) return;
    const parts = tokensOf(name).map(({ lower }) => lower);
    plant(root, letters, {
      ...named,
      known: name,
      words: parts,
      needsCapital: needsCapital(letters),
      mayBeLower: small.has(letters) || mayBeLower(name, parts),
    });
    if (named.id !== null) for (const part of parts) if (part.length >= SHORTEST) words.add(part);
  };
  for (const name of FALSE_FRIENDS) add(name, { id: null, productId: null, companyId: null, category: null });
  for (const company of companies) {
    for (const product of company.products) {
      const named = {
        id: product.id,
        productId: product.id,
        companyId: company.id,
        category: product.category,
      };
      // A product without names in notices is known to us alone.
      if (product.names.length === 0) continue;
      for (const name of [...product.names, product.name]) {
        add(name, named);
        // "Google's Analytics".
        if (name.startsWith(`${company.name} `)) add(name.replace(company.name, `${company.name}'s`), named);
      }
    }
  }
  for (const company of companies) {
    const [only, ...others] = company.products;
    const isOfPages = only !== undefined && others.length === 0 && OF_PAGES.has(only.category);
    const category = isOfPages ? only.category : null;
    const named = { id: `company:${company.id}`, productId: null, companyId: company.id, category };
    if (company.names.length > 0) for (const name of [...company.names, company.name]) add(name, named);
  }
  const misprints = misprintsOf(words);
  const products = new Map(
    companies.flatMap((company) =>
      company.products.map((product) => [product.id, { product, companyId: company.id }] as const),
    ),
  );
  const hosts = new Map(
    companies.flatMap((company) =>
      company.products.flatMap((product) =>
        product.hosts.flatMap(({ host, path, tag }) =>
          path === undefined && tag === undefined ? [[host, product] as const] : [],
        ),
      ),
    ),
  );
  const companyNamed = new Map(companies.flatMap(calledBy).toReversed());
  const mentions: Names['mentions'] = (text, tokens = tokensOf(text)) =>
    mentionsIn(text, tokens, root, misprints);
  return {
    mentions,
    product: (id) => products.get(id) ?? null,
    soleProduct(companyId) {
      const [product, ...others] = companies.find(({ id }) => id === companyId)?.products ?? [];
      return product !== undefined && others.length === 0 ? product : null;
    },
    productOf: (companyId, category) =>
      companies.find(({ id }) => id === companyId)?.products.find((each) => each.category === category) ??
      null,
    productSetting(cookie, named) {
      const [product, ...others] = (companyNamed.get(named)?.products ?? []).filter(({ cookies }) =>
        cookies.some(({ name }) => matches(name, cookie)),
      );
      return product !== undefined && others.length === 0 ? product.id : null;
    },
    productNamed(text) {
      return namedBy(mentions(text.slice(0, 400))) ?? byHost(text, hosts);
    },
  };
}

/** The ids that mean a company: "Contentsquare" is a product as well as who makes it and others. */
function calledBy(company: Company): [string, Company][] {
  const letters = squashed(company.name);
  const alike = company.products.filter(({ name }) => squashed(name) === letters);
  return [`company:${company.id}`, ...alike.map(({ id }) => id)].map((id) => [id, company]);
}

/** What a company with one product does, where that acts on pages alone: "Plausible" counts visits. */
const OF_PAGES = new Set<Category>(['statistics', 'advertising', 'social', 'content']);

/** Names that their owners write without capitals, in any of their spellings. */
const writtenSmall = (companies: readonly Company[]): ReadonlySet<string> =>
  new Set(
    companies
      .flatMap(({ name, names, products }) => [
        name,
        ...names,
        ...products.flatMap((each) => [each.name, ...each.names]),
      ])
      .filter((name) => /^[a-z\d]{5,}$/.test(name)),
  );

function needsCapital(letters: string): boolean {
  return letters.length <= 3 || WORDS_TOO.has(letters);
}

/** Written oddly, or known to everyone: such a name is seen without its capitals too. */
function mayBeLower(name: string, [first = '']: readonly string[]): boolean {
  return /\p{Ll}\p{Lu}|\d|\p{L}\.\p{L}/u.test(name) || KNOWN_IN_LOWER_CASE.has(first);
}

/** One product or company alone; a company beside its own product says no more. */
function namedBy(found: Mention[]): { id: string; name: string } | null {
  const products = found.filter(({ productId }) => productId !== null);
  const kept = found.filter(
    ({ productId, companyId }) =>
      productId !== null || !products.some((product) => product.companyId === companyId),
  );
  const [first] = kept;
  if (first === undefined || kept.some(({ id }) => id !== first.id)) return null;
  return { id: first.id, name: first.name };
}

function byHost(text: string, hosts: ReadonlyMap<string, Product>): { id: string; name: string } | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?\.?(?:www\.)?/, '')
    .replace(/[/:].*$/, '');
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return null;
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const product = hosts.get(name);
    if (product !== undefined) return { id: product.id, name: text.trim() };
  }
  return null;
}
