/** Known advertising storage before any choice: cookies, and what is kept in the browser's other storage. */
import { words } from '../words/index.ts';
import { aboutOf, evidenceOf, isSure, keptOf, namesIn, subjectOf, type Kept } from './choices/kept.ts';
import { isBefore, mayBeBefore } from './choices/loads.ts';
import type { Facts } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';

export const advertisingBeforeChoice: FindingRule = {
  id: 'advertising-before-choice',
  ...words.findings['advertising-before-choice'],
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
    const products = Map.groupBy(advertisingOf(facts), aboutOf);
    return [...products.values()].flatMap((kept) => {
      const before = kept.filter(isBefore);
      if (isSure(before)) return [found(before, true)];
      const perhaps = kept.filter((row) => isBefore(row) || mayBeBefore(row));
      return isSure(perhaps) ? [found(perhaps, false)] : [];
    });
  },
};

/** Cookies and keys of storage of known advertising products. */
const advertisingOf = (facts: Facts): Kept[] =>
  keptOf(facts).filter(
    ({ wasWritten, category, product }) => wasWritten && category === 'advertising' && product !== null,
  );

function found(kept: readonly Kept[], isKnown: boolean): Found {
  const { stored, advertisingProduct } = words.observed;
  const who = advertisingProduct(kept[0]?.productName ?? null);
  return {
    ...(!isKnown && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: subjectOf(kept),
    observed: isKnown
      ? stored.beforeChoice(who, namesIn(kept))
      : stored.perhapsBeforeChoice(who, namesIn(kept)),
    evidence: evidenceOf(kept),
  };
}
