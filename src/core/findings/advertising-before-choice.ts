/** Known advertising storage before any choice. */
import { wasStored, type CookieFact } from './facts.ts';
import type { FindingRule, Found } from './finding.ts';
import { listNames } from './words.ts';

export const advertisingBeforeChoice: FindingRule = {
  id: 'advertising-before-choice',
  title: 'Advertising cookies were saved before a choice',
  severity: 'high',
  outcome: 'unsupported',
  basis: ['PECR reg 6', 'ICO guidance on storage and access technologies, test 1'],
  needs: ['choice', 'cookies', 'known-products'],
  meaning:
    'A known advertising product stored something before the visitor had chosen. The regulator tests for this on every site, whatever the notice says.',
  fooledBy:
    'One ambiguous name: the product must be sure from the host that holds or sets the cookie, or from two cookies that agree. Cookies from an earlier visit. Where the choice is not known it is cannot-tell.',
  applies: () => true,
  check(facts) {
    const advertising = facts.cookies.filter((row) => wasStored(row) && row.category === 'advertising');
    const products = Map.groupBy(advertising, ({ product }) => product ?? '');
    return [...products.values()].flatMap((cookies) => {
      if (!cookies.some(({ isCertain }) => isCertain) && new Set(cookies.map(({ name }) => name)).size < 2)
        return [];
      const before = cookies.filter(({ choice }) => choice === 'none');
      if (before.length > 0) return [found(before, true)];
      const unknown = cookies.filter(({ choice }) => choice === 'unknown');
      return unknown.length > 0 ? [found(unknown, false)] : [];
    });
  },
};

function found(cookies: CookieFact[], isBefore: boolean): Found {
  const [first] = cookies;
  const names = [...new Set(cookies.map(({ name }) => name))];
  const product = first?.productName ?? 'a known advertising product';
  return {
    ...(!isBefore && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: {
      ...(first?.product && { product: first.product }),
      ...(names[0] !== undefined && { cookie: names[0] }),
    },
    observed: isBefore
      ? `${product}, a known advertising product, stored ${listNames(names)} before any choice was made.`
      : `${product}, a known advertising product, stored ${listNames(names)}. We do not know what had been chosen by then.`,
    evidence: { cookies: cookies.map(({ index }) => index) },
  };
}
