/** The page shows no link to a privacy or cookie notice. */
import { words } from '../words/index.ts';
import type { FindingRule } from './rule.ts';

export const noticeNotLinked: FindingRule = {
  id: 'notice-not-linked',
  ...words.findings['notice-not-linked'],
  severity: 'medium',
  outcome: 'advisory',
  basis: ['UK GDPR Arts 12, 13'],
  looksAt: [],
  restsOn: ['links'],
  meaning: 'The page was searched for a link to a privacy or cookie notice, and none was found.',
  fooledBy: 'A link in a menu that was not opened, or added by a script after the page went quiet.',
  isSeen: ({ visits }) => visits.some(({ linksRead }) => linksRead),
  check({ visits, pageHost }) {
    const read = visits.filter(({ linksRead }) => linksRead);
    const isLinked = visits.some(({ links }) => links.some(({ kind }) => kind !== 'consent-control'));
    if (read.length === 0 || isLinked) return [];
    return [
      {
        subject: { host: pageHost },
        observed: words.observed['notice-not-linked'],
      },
    ];
  },
};
