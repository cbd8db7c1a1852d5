/** Known advertising storage before any choice: cookies, and what is kept in the browser's other storage. */
import type { Choice } from '../visit/visit.ts';
import { wasStored, type Facts } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { listNames } from './phrases.ts';

export const advertisingBeforeChoice: FindingRule = {
  id: 'advertising-before-choice',
  title: 'Something for advertising was saved before a choice was made',
  severity: 'high',
  outcome: 'unsupported',
  basis: ['PECR reg 6', 'ICO guidance on storage and access technologies, test 1'],
  looksAt: ['cookies', 'storage', 'choice'],
  restsOn: [],
  meaning:
    'A known advertising product stored something (a cookie, or a key in the browser’s storage) before the visitor had chosen. The regulator tests for this on every site, whatever the notice says. Contact alone is not storage.',
  fooledBy:
    'One ambiguous name: the product must be sure from the host that holds or sets it, or from two names that agree. What was there from an earlier visit. Where the choice is not known it is cannot-tell.',
  isSeen: (facts) => advertisingOf(facts).length > 0,
  check(facts) {
    const products = Map.groupBy(advertisingOf(facts), ({ product }) => product);
    return [...products.values()].flatMap((kept) => {
      const before = kept.filter(({ choice }) => choice === 'none');
      if (isSure(before)) return [found(before, true)];
      const perhaps = kept.filter(({ choice }) => choice === 'none' || choice === 'unknown');
      return isSure(perhaps) ? [found(perhaps, false)] : [];
    });
  },
};

/** A cookie or a key of storage of a known advertising product. */
interface Kept {
  name: string;
  product: string;
  productName: string;
  choice: Choice;
  isCertain: boolean;
  cookie?: number;
  storage?: number;
}

function advertisingOf(facts: Facts): Kept[] {
  const cookies = facts.cookies.filter(wasStored).map((row) => ({ ...row, cookie: row.index }));
  const storage = facts.storage
    .filter(({ before }) => !before)
    .map((row) => ({ ...row, name: row.key, storage: row.index }));
  return [...cookies, ...storage].flatMap(({ category, product, productName, ...row }) =>
    category === 'advertising' && product !== null
      ? [{ ...row, product, productName: productName ?? 'A known advertising product' }]
      : [],
  );
}

const isSure = (kept: readonly Kept[]): boolean =>
  kept.some(({ isCertain }) => isCertain) || new Set(kept.map(({ name }) => name)).size > 1;

function found(kept: readonly Kept[], isBefore: boolean): Found {
  const [first] = kept;
  const names = listNames(kept.map(({ name }) => name));
  const cookies = kept.flatMap(({ cookie, name }) => (cookie === undefined ? [] : { cookie, name }));
  const storage = kept.flatMap(({ storage, name }) => (storage === undefined ? [] : { storage, name }));
  const product = first?.productName;
  return {
    ...(!isBefore && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: {
      ...(first !== undefined && { product: first.product }),
      ...(cookies[0] !== undefined && { cookie: cookies[0].name }),
      ...(cookies.length === 0 && storage[0] !== undefined && { storage: storage[0].name }),
    },
    observed: isBefore
      ? `${product}, a known advertising product, stored ${names} before any choice was made.`
      : `${product}, a known advertising product, stored ${names}. We do not know what had been chosen by then.`,
    evidence: {
      cookies: cookies.map(({ cookie }) => cookie),
      storage: storage.map(({ storage }) => storage),
    },
  };
}
