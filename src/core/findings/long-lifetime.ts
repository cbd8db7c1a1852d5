/** An identifier is asked to live over 13 months. */
import { words } from '../words/index.ts';
import { wasStored, type CookieFact } from './facts.ts';
import type { FindingRule } from './rule.ts';
import { keptAs, shown, whose } from './phrases.ts';

/** Thirteen calendar months at their longest (six of 30 or 31 days more than a year): 397 days. */
const THIRTEEN_MONTHS = 397 * 86_400;
/** Shorter values are settings, not identifiers. */
const IDENTIFIER_LENGTH = 8;

export const longLifetime: FindingRule = {
  id: 'long-lifetime',
  ...words.findings['long-lifetime'],
  severity: 'info',
  outcome: 'advisory',
  basis: ['UK GDPR Art 5(1)(e)', 'CNIL, audience measurement (France)'],
  looksAt: ['cookies', 'lifetimes'],
  restsOn: [],
  meaning:
    'A cookie that can tell visitors apart asks to be kept for over 13 months. No UK limit is set; 13 months is the French regulator’s figure for audience measurement.',
  fooledBy:
    'A choice or a refusal may be remembered longer. A technical cookie is not an identifier of a person.',
  isSeen: ({ cookies }) => cookies.some(wasStored),
  check: ({ cookies }) =>
    cookies
      .filter((cookie) => wasStored(cookie) && isIdentifier(cookie))
      .flatMap((cookie) => {
        const seconds = cookie.askedSeconds ?? cookie.storedSeconds ?? 0;
        if (seconds <= THIRTEEN_MONTHS) return [];
        return [
          {
            subject: {
              cookie: cookie.name,
              host: cookie.host,
              ...(cookie.product !== null && { product: cookie.product }),
            },
            observed: words.observed['long-lifetime']({
              cookie: `${shown(cookie.name)}${whose(cookie.productName)}`,
              ...keptAs(cookie),
            }),
            evidence: { cookies: [cookie.index] },
          },
        ];
      }),
};

/** True for what can tell one browser from another: a value long enough, of a kind that nobody chose. */
export function isIdentifier({ category, known, valueKind, valueLength }: CookieFact): boolean {
  if (category === 'consent' || known?.technical !== undefined) return false;
  if (valueLength !== null && valueLength < IDENTIFIER_LENGTH) return false;
  if (category === 'statistics' || category === 'advertising') return true;
  return valueLength !== null && (valueKind === 'hex' || valueKind === 'token' || valueKind === 'number');
}
