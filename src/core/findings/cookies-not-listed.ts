/** Cookies are stored, and no covering notice lists any by name. Fires once, in place of one finding a cookie. */
import { wasStored } from './facts.ts';
import type { FindingRule } from './finding.ts';
import { count, list, listNames } from './words.ts';

export const cookiesNotListed: FindingRule = {
  id: 'cookies-not-listed',
  title: 'The privacy notice does not list cookies by name',
  whether: 'the privacy notice lists cookies by name',
  severity: 'low',
  outcome: 'advisory',
  basis: ['PECR reg 6'],
  looksAt: ['cookies'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning: 'The page stores cookies, and the notice gives no list of cookies by name to hold them against.',
  fooledBy: 'The list is on a page, or in a cookie controller, that was not read: then it is cannot-tell.',
  applies: ({ notices }) => notices.length > 0 && !notices.some(({ listsCookies }) => listsCookies),
  check(facts) {
    const stored = facts.cookies.filter(wasStored);
    const notice = facts.notices[0];
    if (stored.length === 0 || notice === undefined || !cookiesNotListed.applies(facts)) return [];
    const names = [...new Set(stored.map(({ name }) => name))];
    const unread = facts.unreadLists.length > 0;
    return [
      {
        ...(unread && { outcome: 'cannot-tell' as const }),
        subject: { notice: notice.id },
        observed:
          `This page stored ${count(names.length, 'cookie')}: ${listNames(names)}. ` +
          (unread
            ? `For its list of cookies the privacy notice points to the ${list(facts.unreadLists)}, which we have not read.`
            : 'The privacy notice does not list cookies by name.'),
        evidence: { cookies: stored.map(({ index }) => index) },
      },
    ];
  },
};
