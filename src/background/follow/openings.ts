/** How a Visit begins: of which pages one is kept, and what is known of it from the first moment. */
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { plainAddress } from '../../core/visit/plain-address.ts';
import type { VisitConditions } from '../../core/visit/visit.ts';
import type { HeldVisits } from '../held/held-visits.ts';
import type { Openings } from './arriving.ts';

interface OpeningWays extends Pick<Openings, 'isWatched' | 'newId' | 'begun' | 'superseded'> {
  inHand: HeldVisits;
  conditions: VisitConditions;
}

export const openingsOf = ({ inHand, conditions, ...ways }: OpeningWays): Openings => ({
  ...ways,
  opening: (url, time, tab) => ({
    collector: 'extension',
    journey: 'resident',
    load: isAgain(inHand, url, tab) ? 2 : 1,
    page: plainAddress(url),
    startedAt: new Date(time).toISOString(),
    conditions,
  }),
});

/** True where this tab has been on the page's site before in this run of the browser. */
function isAgain(inHand: HeldVisits, url: string, tab: number): boolean {
  const site = siteOf(hostOf(url) ?? '');
  return [...inHand.visits.values()].some(
    (held) => held.tab === tab && siteOf(hostOf(held.visit.page) ?? '') === site,
  );
}
