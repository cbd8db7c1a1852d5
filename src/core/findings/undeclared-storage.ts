/** Browser storage that matches nothing in a notice that lists what it stores by name. */
import { words } from '../words/index.ts';
import { isAccusing } from './facts.ts';
import type { FindingRule } from './rule.ts';
import { perhapsIn, sentences, shown, whose } from './phrases.ts';

export const undeclaredStorage: FindingRule = {
  id: 'undeclared-storage',
  ...words.findings['undeclared-storage'],
  severity: 'low',
  outcome: 'advisory',
  basis: ['PECR reg 6'],
  looksAt: ['storage'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning:
    'The notice lists what it stores by name. The page kept something in the browser’s storage that matches no name, named product or category in it.',
  fooledBy:
    'Caches that a library keeps for speed. What was there before the page was opened does not count.',
  isSeen: ({ storage }) => storage.some(({ before }) => !before),
  isSaid: ({ notices }) => notices.some(({ listsCookies }) => listsCookies),
  check(facts) {
    if (!facts.notices.some(({ listsCookies }) => listsCookies)) return [];
    return facts.storage
      .filter((row) => !row.before && row.declaredBy === null && row.category !== 'consent')
      .map((row) => ({
        ...(isAccusing(row.category) && { outcome: 'unsupported' as const }),
        subject: { storage: row.key, host: row.host, ...(row.product !== null && { product: row.product }) },
        observed: sentences(
          words.observed['undeclared-storage'](shown(row.key), whose(row.productName), row.kind, row.host),
          perhapsIn(facts.unread),
        ),
        evidence: { storage: [row.index] },
      }));
  },
};
