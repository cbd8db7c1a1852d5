/** Another company learns that somebody reads a page on health, benefits, abuse, debt, care or immigration. */
import { words } from '../words/index.ts';
import { requestsOf } from './choices/loads.ts';
import { isAccusing, left, type Facts, type ProductFact, type RequestFact } from './facts.ts';
import { topicOf, type Topic } from './leaks/sensitive-topics.ts';
import { called, list, sentences, whenOf, withAside } from './phrases.ts';
import type { FindingRule, Found } from './rule.ts';
import type { Choice } from '../visit/visit.ts';

const says = words.observed['sensitive-page-disclosed'];

export const sensitivePageDisclosed: FindingRule = {
  id: 'sensitive-page-disclosed',
  ...words.findings['sensitive-page-disclosed'],
  severity: 'high',
  outcome: 'unsupported',
  basis: ['UK GDPR Art 5(1)(c)', 'UK GDPR Art 9'],
  looksAt: ['requests', 'sent', 'choice'],
  restsOn: ['notice', 'cookie-list', 'links'],
  applies: (facts) => topicHere(facts) !== null,
  meaning:
    'The page’s address says that it is about health, care, abuse, benefits, debt, homelessness or immigration, and an advertising, statistics, recording or social product was sent that address in full, or the page’s title. Of health and what is like it, that may reveal something about the person.',
  fooledBy:
    'A request that tells only the site’s address discloses nothing of the page. Products of other kinds are advice, and so is one that the notice names and the visitor accepted. News, jobs and council papers about these subjects tell nothing of who reads them.',
  isSeen: ({ products }) => products.some(({ contacted }) => contacted),
  check(facts) {
    const topic = topicHere(facts);
    if (topic === null) return [];
    const told = facts.products.flatMap((product) => {
      if (!product.contacted || product.declared === 'own') return [];
      const rows = requestsOf(product, facts).filter((row) => left(row) && tellsPage(row));
      return rows.length === 0 ? [] : [{ product, rows }];
    });
    const others = told.filter(({ product }) => !isAccusing(product.category));
    return [
      ...told
        .filter(({ product }) => isAccusing(product.category))
        .map(({ product, rows }) => found(product, rows, topic)),
      ...(others.length === 0 ? [] : [advice(others, topic, facts)]),
    ];
  },
};

interface Told {
  product: ProductFact;
  rows: RequestFact[];
}

const topicHere = ({ visits }: Facts): Topic | null => topicOf(visits[0]?.finalPage ?? '');

const tellsPage = ({ party, sent }: RequestFact): boolean =>
  party === 'third' && (sent.page === 'full' || sent.title);

const YES: readonly Choice[] = ['accepted', 'partial'];

function found(product: ProductFact, rows: readonly RequestFact[], topic: Topic): Found {
  const isNamed = product.declared === 'named';
  const isAll = (choices: readonly Choice[]): boolean => rows.every(({ choice }) => choices.includes(choice));
  const isAgreed = isNamed && isAll(YES);
  const isUnsure = isNamed && !isAgreed && isAll([...YES, 'unknown']);
  return {
    ...(isAgreed && { outcome: 'advisory' as const, severity: 'low' as const }),
    ...(isUnsure && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    subject: { product: product.id, company: product.company, host: rows[0]?.host ?? '' },
    observed: sentences(
      says.told(
        withAside(product.name, hostsIn(rows)),
        whatOf(rows),
        topic.name,
        whenOf(rows.map(({ choice }) => choice)),
      ),
      topic.isSpecial ? says.mayReveal : null,
      isUnsure ? says.choiceUnknown : null,
    ),
    evidence: { requests: rows.map(({ index }) => index) },
    // That it is named and was agreed to would make it advice; without a yes, it is what it is.
    restsOn: rows.some(({ choice }) => ![...YES, 'unknown'].includes(choice))
      ? []
      : ['notice', 'cookie-list', 'links'],
  };
}

function advice(others: readonly Told[], topic: Topic, { pageHost }: Facts): Found {
  const rows = others.flatMap((each) => each.rows);
  return {
    outcome: 'advisory',
    severity: 'low',
    subject: { host: pageHost },
    observed: says.toldOthers(
      others.map(({ product }) => called(product.company, [product])),
      whatOf(rows),
      topic.name,
    ),
    evidence: { requests: rows.map(({ index }) => index) },
  };
}

const hostsIn = (rows: readonly RequestFact[]): string => list([...new Set(rows.map(({ host }) => host))], 3);

const whatOf = (rows: readonly RequestFact[]): { isAddress: boolean; isTitle: boolean } => ({
  isAddress: rows.some(({ sent }) => sent.page === 'full'),
  isTitle: rows.some(({ sent }) => sent.title),
});
