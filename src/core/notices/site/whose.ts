/** Whose a host is, as seen from the page that links there: decides what is asked and what is the council's word. */
import { partyOf, type CouncilIndex } from '../../parties/index.ts';
import type { Companies } from '../../companies/index.ts';
import type { Whose } from './links.ts';

/** What that takes: which sites are whose, and which hosts are companies'. */
export interface WhoKnown {
  companies: Companies;
  councils: CouncilIndex;
}

export const whoseSeenFrom =
  (pageHost: string, { councils, companies }: WhoKnown): Whose =>
  (host) => {
    if (host !== '' && partyOf(host, pageHost, councils) !== 'third') return 'own';
    return companies.ofRequest({ host }) === null ? 'other' : 'company';
  };
