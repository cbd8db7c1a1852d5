/** The notice says nothing is shared for marketing without permission; known advertising is contacted before a choice. */
import { words } from '../words/index.ts';
import { isBefore, mayBeBefore, requestsOf, type Moment } from './choices/loads.ts';
import { claimsOf, left, quoted, type ProductFact } from './facts.ts';
import type { FindingRule } from './rule.ts';

export const marketingClaim: FindingRule = {
  id: 'marketing-claim',
  ...words.findings['marketing-claim'],
  severity: 'medium',
  outcome: 'advisory',
  basis: ['The notice’s own promise'],
  looksAt: ['notice', 'requests', 'choice'],
  restsOn: [],
  meaning:
    'The notice says that personal data is not shared for marketing (or not without permission), and a known advertising product is contacted before a choice.',
  fooledBy:
    'A contact does not prove that anything was shared. Where the choice is not known it is cannot-tell.',
  isSeen: ({ products }) => products.some(({ category }) => category === 'advertising'),
  isSaid: (facts) =>
    facts.notices.some(({ claims }) => claims.some(({ kind }) => kind === 'no-sharing-for-marketing')),
  check(facts) {
    const isMet = (isMeant: (row: Moment) => boolean) => (product: ProductFact) =>
      requestsOf(product, facts).some((row) => left(row) && isMeant(row));
    return claimsOf(facts, 'no-sharing-for-marketing').flatMap((stated) => {
      const advertising = facts.products.filter(
        (product) =>
          product.category === 'advertising' && isMet((row) => isBefore(row) || mayBeBefore(row))(product),
      );
      if (advertising.length === 0) return [];
      const before = advertising.filter(isMet(isBefore));
      const isKnown = before.length > 0;
      const contacted = isKnown ? before : advertising;
      return [
        {
          ...(!isKnown && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
          subject: { product: contacted[0]?.id ?? '', claim: 'no-sharing-for-marketing' },
          observed: words.observed['marketing-claim'](
            contacted.map(({ name }) => name),
            isKnown,
          ),
          declared: quoted(stated),
          evidence: { requests: contacted.flatMap(({ requestIndexes }) => requestIndexes) },
        },
      ];
    });
  },
};
