/** A notice, read whole, gives no way to complain to the council itself. */
import { words } from '../words/index.ts';
import type { Claim, NoticeLink } from '../notices/notice.ts';
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
      ({ claims, links }) => claims.some(isToCouncil) || links.some(leadsToCouncil),
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

/** Not where the regulator alone is named. */
const isToCouncil = ({ kind, value, quote }: Claim): boolean =>
  kind === 'complaint-route' && (!OF_REGULATOR.test(value ?? '') || OF_COUNCIL.test(quote));

const leadsToCouncil = ({ kind, address }: NoticeLink): boolean =>
  kind === 'complaint' && !/^https?:\/\/(?:[\w-]+\.)*ico\.org\.uk\b/i.test(address ?? '');

const OF_REGULATOR = /\b(?:Commissioner|ICO|supervisory authority|Comisiynydd)\b/i;
const OF_COUNCIL =
  /\b(?:us|we|our|council|officers?|team|manager|department|ni|ein|cyngor|[gc]h?yngor|swyddog|tîm)\b/i;
