/** Cookies are stored, and no covering notice lists any by name. Fires once, in place of one finding a cookie. */
import { words } from '../words/index.ts';
import { saidByNotice, wasStored } from './facts.ts';
import type { FindingRule } from './rule.ts';
import { listNames, perhapsIn, sentences } from './phrases.ts';

export const cookiesNotListed: FindingRule = {
  id: 'cookies-not-listed',
  ...words.findings['cookies-not-listed'],
  severity: 'low',
  outcome: 'advisory',
  basis: ['PECR reg 6'],
  looksAt: ['cookies'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning: 'The page stores cookies, and the notice gives no list of cookies by name to hold them against.',
  fooledBy: 'The list is on a page, or in a cookie controller, that was not read: then it is cannot-tell.',
  isSeen: ({ cookies }) => cookies.some(wasStored),
  isSaid: ({ notices }) => notices.length > 0 && !notices.some(({ listsCookies }) => listsCookies),
  check(facts) {
    const stored = facts.cookies.filter(wasStored);
    const notice = facts.notices[0];
    if (stored.length === 0 || notice === undefined || facts.notices.some(({ listsCookies }) => listsCookies))
      return [];
    const names = [...new Set(stored.map(({ name }) => name))];
    return [
      {
        ...(!facts.isRead && { outcome: 'cannot-tell' as const }),
        subject: { notice: notice.id },
        observed: sentences(
          words.observed['cookies-not-listed'](
            { n: names.length, names: listNames(names) },
            { by: saidByNotice(notice.id, facts), isRead: facts.isRead },
          ),
          facts.isRead ? null : perhapsIn(facts.unread),
        ),
        evidence: { cookies: stored.map(({ index }) => index) },
      },
    ];
  },
};
