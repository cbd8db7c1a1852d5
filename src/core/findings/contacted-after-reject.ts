/** A company that the notice calls optional is contacted after the visitor said no. */
import { words } from '../words/index.ts';
import { judgedAfter, requestsOf, under } from './choices/loads.ts';
import { coversContact, promiseOf, promisesOf, type Promised } from './choices/promises.ts';
import { left, limits, quoted, type Facts, type ProductFact, type RequestFact } from './facts.ts';
import { sentences, withAside } from './phrases.ts';
import type { FindingRule, Found } from './rule.ts';

export const contactedAfterReject: FindingRule = {
  id: 'contacted-after-reject',
  ...words.findings['contacted-after-reject'],
  severity: 'medium',
  outcome: 'contradiction',
  basis: ['The notice’s own promise'],
  looksAt: ['notice', 'requests', 'choice', 'control'],
  restsOn: ['notice', 'cookie-list'],
  ...judgedAfter('rejected'),
  meaning:
    'The notice says that a named product is loaded, or sent something, only with consent, and a page that was opened after cookies were rejected contacted it. Where the promise speaks of cookies alone, of a kind of company, or of declining, contact is advice.',
  fooledBy:
    'A tag that asks for consent may send a ping without cookies: that is contact, and no storage. What was under way in the load in which cookies were rejected is not counted.',
  isSeen: ({ products }) => products.some(({ contacted }) => contacted),
  isSaid: (facts) => [...promisesOf(facts, 'asks-first'), ...promisesOf(facts, 'can-decline')].length > 0,
  check(facts) {
    const { isUnder, mayBeUnder } = under('rejected', facts);
    const asks = promisesOf(facts, 'asks-first');
    const declines = promisesOf(facts, 'can-decline');
    return facts.products.flatMap((product) => {
      if (!product.contacted) return [];
      const rows = requestsOf(product, facts).filter(left);
      const after = rows.filter(isUnder);
      const seen = after.length > 0 ? after : rows.filter(mayBeUnder);
      const asked = { product: product.id, category: product.category, declaredBy: null };
      const promise = promiseOf(asked, asks) ?? promiseOf(asked, declines);
      if (seen.length === 0 || promise === undefined) return [];
      return found(product, seen, promise, { isFirm: after.length > 0, isAsked: asks.includes(promise) });
    });
  },
};

function found(
  { id, name, company }: ProductFact,
  rows: readonly RequestFact[],
  promise: Promised,
  { isFirm, isAsked }: { isFirm: boolean; isAsked: boolean },
): Found[] {
  const isPromised = isAsked && promise.products.includes(id) && coversContact(promise);
  if (!isFirm && !isPromised) return [];
  const receiver = withAside(name, hostsOf(rows));
  const { contacted } = words.observed;
  return [
    {
      ...(!isPromised && { outcome: 'advisory' as const, severity: 'low' as const }),
      ...(!isFirm && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
      subject: { product: id, company },
      observed: isFirm
        ? sentences(contacted.afterReject(receiver, isPromised), limits(promise.statement, promise.notice))
        : contacted.perhapsAfterReject(receiver),
      declared: quoted(promise),
      evidence: { requests: rows.map(({ index }) => index) },
      journeys: [...new Set(rows.map(({ journey }) => journey))],
    },
  ];
}

const hostsOf = (rows: Facts['requests']): string =>
  [...new Set(rows.map(({ host }) => host))].slice(0, 3).join(', ');
