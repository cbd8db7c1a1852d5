/** A cookie that matches nothing in a notice that lists its cookies by name. */
import { words } from '../words/index.ts';
import { wasStored, type CookieFact, type Facts } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { forHowLongSpoken, perhapsIn, sentences, shown, whose } from './phrases.ts';

export const undeclaredCookie: FindingRule = {
  id: 'undeclared-cookie',
  ...words.findings['undeclared-cookie'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['PECR reg 6', 'UK GDPR Art 13'],
  looksAt: ['cookies'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning:
    'The notice lists cookies by name. A cookie that the page stored matches no name, no named product and no category in it.',
  fooledBy:
    'Names that end in a changing part; technical cookies, which are told as advice with what they are commonly used for; cookies of other browser extensions; a list on a page that was not read, or a name that stands in the notice outside what was read as its list, which make it cannot-tell.',
  isSeen: ({ cookies }) => cookies.some(wasStored),
  isSaid: ({ notices }) => notices.some(({ listsCookies }) => listsCookies),
  check(facts) {
    if (!facts.notices.some(({ listsCookies }) => listsCookies)) return [];
    return facts.cookies
      .filter((cookie) => wasStored(cookie) && cookie.declaredBy === null)
      .map(foundIn(facts));
  },
};

function foundIn(facts: Facts): (cookie: CookieFact) => Found {
  return (cookie) => {
    const technical =
      cookie.known?.technical ?? (cookie.category === 'consent' ? words.observed.forConsent : null);
    const seconds = cookie.askedSeconds ?? cookie.storedSeconds;
    const told = words.observed;
    const stored = told['undeclared-cookie']({
      cookie: cookie.name === '' ? null : `${shown(cookie.name)}${whose(cookie.productName)}`,
      host: cookie.host,
      howLong: seconds === null ? null : forHowLongSpoken(seconds),
    });
    return {
      ...(technical !== null && { outcome: 'advisory' as const, severity: 'low' as const }),
      subject: {
        cookie: cookie.name,
        host: cookie.host,
        ...(cookie.product !== null && { product: cookie.product }),
      },
      observed: sentences(
        stored,
        technical === null ? perhapsIn(facts.unread) : told.commonlyUsed(technical),
      ),
      evidence: { cookies: [cookie.index] },
    };
  };
}
