/** The notice calls a cookie the council's own, and another company's host holds it. */
import { words } from '../words/index.ts';
import { quotedFor, wasStored, type CookieFact, type Facts, saidByNotice } from './facts.ts';
import type { CookieDeclared } from '../notices/notice.ts';
import type { FindingRule } from './rule.ts';
import { shown } from './phrases.ts';

export const partyDiffers: FindingRule = {
  id: 'party-differs',
  ...words.findings['party-differs'],
  severity: 'low',
  outcome: 'contradiction',
  basis: ['UK GDPR Art 13'],
  looksAt: ['notice', 'cookies'],
  restsOn: ['cookie-list'],
  meaning:
    'The notice says that a cookie is the council’s own (first party), and it is held by a host of another company.',
  fooledBy:
    'A vendor’s cookie on the council’s own host is first party, though notices often call it third party after its vendor: that way round is not held against them.',
  isSeen: ({ cookies }) => cookies.some((cookie) => wasStored(cookie) && cookie.party === 'third'),
  isSaid: ({ notices }) =>
    notices.some(({ declarations }) =>
      declarations.some(({ cookies }) => cookies.some(({ party }) => party === 'first')),
    ),
  check: (facts) =>
    facts.cookies.filter(wasStored).flatMap((cookie) => {
      const entry = entryOf(cookie, facts);
      if (entry?.party !== 'first' || cookie.party !== 'third') return [];
      return [
        {
          subject: {
            cookie: cookie.name,
            host: cookie.host,
            ...(cookie.product !== null && { product: cookie.product }),
          },
          observed: words.observed['party-differs'](
            shown(cookie.name),
            cookie.host,
            saidByNotice(cookie.declaredBy?.notice, facts),
          ),
          declared: quotedFor(cookie, facts),
          ...(entry.pattern === cookie.name && { restsOn: [] }),
          evidence: { cookies: [cookie.index] },
        },
      ];
    }),
};

function entryOf({ declaredBy }: CookieFact, facts: Facts): CookieDeclared | undefined {
  if (declaredBy?.how !== 'listed') return undefined;
  const notice = facts.notices.find(({ id }) => id === declaredBy.notice);
  const entries = notice?.declarations.flatMap(({ cookies }) => cookies) ?? [];
  return entries.find(({ pattern, quote }) => pattern === declaredBy.pattern && quote === declaredBy.quote);
}
