/** A cookie is asked to live longer than the notice says. */
import { words } from '../words/index.ts';
import { quotedFor, saidByNotice, wasStored, type CookieFact } from './facts.ts';
import type { FindingRule } from './rule.ts';
import { forHowLong, keptAs, shown } from './phrases.ts';

const DAY = 86_400;

export const lastsLonger: FindingRule = {
  id: 'lasts-longer',
  ...words.findings['lasts-longer'],
  severity: 'medium',
  outcome: 'contradiction',
  basis: ['PECR Sch A1 para 2'],
  looksAt: ['notice', 'cookies', 'lifetimes', 'cookie-details'],
  restsOn: ['cookie-list'],
  meaning:
    'The lifetime asked for is more than one and a half times the declared one and over a day more; or the notice says it ends with the session and it does not.',
  fooledBy:
    'The browser’s cap of 400 days: the lifetime asked for is compared, not the one stored. “Up to” is read as the longest. How long a supplier keeps data is not a cookie’s lifetime and is never compared.',
  isSeen: ({ cookies }) => cookies.some(wasStored),
  isSaid: ({ notices }) =>
    notices.some(({ declarations }) =>
      declarations.some(({ cookies }) => cookies.some(({ seconds }) => seconds !== null)),
    ),
  concerns: ({ cookie }, { cookies }) =>
    cookie === undefined ||
    cookies.some(
      ({ name, declaredBy }) =>
        name === cookie &&
        (declaredBy?.seconds != null || declaredBy?.doubtful?.includes('lifetime') === true),
    ),
  check(facts) {
    return facts.cookies.filter(wasStored).flatMap((cookie) => {
      const declared = cookie.declaredBy;
      const said = quotedFor(cookie, facts);
      // A lifetime only seen stored may have been asked longer: it can show too long, never short enough.
      const asked = askedOf(cookie, declared?.seconds ?? null);
      if (said === null || declared?.seconds == null || asked === null) return [];
      if (!isLonger(asked, declared.seconds)) return [];
      return [
        {
          subject: {
            cookie: cookie.name,
            host: cookie.host,
            ...(cookie.product !== null && { product: cookie.product }),
          },
          observed: words.observed['lasts-longer'](
            { cookie: shown(cookie.name), ...keptAs(cookie) },
            {
              by: saidByNotice(declared.notice, facts),
              declared: forHowLong(declared.seconds),
              isForSession: declared.seconds === 0,
            },
          ),
          declared: said,
          // Another list could say it of this name; of a name printed letter for letter none would be believed before it.
          ...(declared.pattern === cookie.name && { restsOn: [] }),
          evidence: { cookies: [cookie.index] },
        },
      ];
    });
  },
};

/** Chromium keeps no cookie longer, whatever is asked for (since M104). */
const CAP = 400 * DAY;
/** Scanners print 400 days in words, such as "1 year 1 month 4 days". */
const ABOUT = 20 * DAY;

/** Where the notice prints what the browser makes of a longer wish, it is right about what the visitor gets. */
function askedOf({ askedSeconds, storedSeconds }: CookieFact, declared: number | null): number | null {
  const isCapped = storedSeconds !== null && storedSeconds > 0 && storedSeconds <= CAP;
  const isSaid = declared !== null && Math.abs(declared - CAP) <= ABOUT;
  if (isCapped && isSaid) return storedSeconds;
  return askedSeconds ?? storedSeconds;
}

function isLonger(asked: number, declared: number): boolean {
  if (declared === 0) return asked > 0;
  return asked > 1.5 * declared && asked > declared + DAY;
}
