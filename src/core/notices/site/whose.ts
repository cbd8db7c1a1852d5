/** Whose a host is, as seen from the page that links there: decides what is asked and what is the council's word. */
import { partyOf } from '../../parties/index.ts';
import type { Known } from '../../report/known.ts';
import type { Whose } from './links.ts';

export const whoseSeenFrom =
  (pageHost: string, { councils, companies }: Pick<Known, 'councils' | 'companies'>): Whose =>
  (host) => {
    if (host !== '' && partyOf(host, pageHost, councils) !== 'third') return 'own';
    return companies.ofRequest({ host }) === null ? 'other' : 'company';
  };
