/** What the background knows: the rules, made ready once. The heavy part waits until something is to be judged. */
import browser from 'webextension-polyfill';
import { fallback } from '../../../rules/fallback.ts';
import { companies, consentTools, councils, notices, rulesHash } from '../../../rules/index.ts';
import { pathIndexOf, type PathIndex } from '../../core/companies/paths.ts';
import { noticeFromRule } from '../../core/notices/from-rule.ts';
import type { Notice } from '../../core/notices/notice.ts';
import type { Council } from '../../core/parties/council.ts';
import { councilsOfHost, partyOf } from '../../core/parties/index.ts';
import { knownFrom, type Known } from '../../core/report/known.ts';
import { hostRules } from './host-rules.ts';

export { consentTools };

export const councilsAt = (host: string): Council[] => councilsOfHost(host, knowledge().known.councils);

export const isCouncilHost = (host: string): boolean => councilsAt(host).length > 0;

/** True on the page's own site and on other sites of the same council. */
export const isOwnHost = (host: string, pageHost: string): boolean =>
  host !== '' && partyOf(host, pageHost, knowledge().known.councils) !== 'third';

/** What is kept of paths. */
export const pathIndex: PathIndex = pathIndexOf(hostRules);

let bundled: Notice[] | null = null;
let ready: { known: Known; readonly notices: Notice[] } | null = null;

export function knowledge(): { known: Known; readonly notices: Notice[] } {
  ready ??= {
    known: knownFrom(
      { companies, hostRules, fallback, councils, consentTools, rulesHash },
      browser.runtime.getManifest().version,
    ),
    // Whose a host is can be told without them.
    get notices() {
      return (bundled ??= notices.map((rule) => noticeFromRule(rule, 'bundled')));
    },
  };
  return ready;
}

/** Whether two hosts are known as one company's. */
export function isOneCompany(host: string, other: string): boolean {
  const { companies: known } = knowledge().known;
  const company = known.ofRequest({ host })?.companyId ?? null;
  return company !== null && company === (known.ofRequest({ host: other })?.companyId ?? null);
}
