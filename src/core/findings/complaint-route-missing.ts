/** A notice, read whole, gives no way to complain to the council itself. */
import { words } from '../words/index.ts';
import type { FindingRule } from './rule.ts';

export const complaintRouteMissing: FindingRule = {
  id: 'complaint-route-missing',
  ...words.findings['complaint-route-missing'],
  severity: 'low',
  outcome: 'advisory',
  basis: ['UK GDPR Art 13(2)(ca)'],
  looksAt: [],
  restsOn: ['notice', 'links'],
  meaning:
    'None of the notices that cover the page, each read whole, says how to complain to the council itself.',
  fooledBy:
    'It may stand on a linked page, such as the general privacy notice: where that was not read it is cannot-tell. A page about cookies alone need not say it.',
  isSaid: ({ notices }) => notices.some(({ kind, layer }) => kind !== 'cookies' && layer !== 'consent-tool'),
  check(facts) {
    const notices = facts.notices.filter(({ kind, layer }) => kind !== 'cookies' && layer !== 'consent-tool');
    const [first] = notices;
    const isGiven = facts.notices.some(
      ({ claims, links }) =>
        claims.some(({ kind }) => kind === 'complaint-route') ||
        links.some(({ kind }) => kind === 'complaint'),
    );
    if (first === undefined || isGiven) return [];
    const isWhole = notices.every(({ links }) => links.every(({ kind, read }) => kind !== 'privacy' || read));
    return [
      {
        ...(!isWhole && { outcome: 'cannot-tell' as const }),
        subject: { notice: first.id },
        observed: words.observed['complaint-route-missing'](isWhole),
      },
    ];
  },
};
