/** The Report of a page of which nothing came: inconclusive, with the reason. */
import { gapOf } from '../core/visit/gaps.ts';
import { plainAddress } from '../core/visit/plain-address.ts';
import { judge } from '../core/report/judge.ts';
import type { Report } from '../core/report/report.ts';
import { openVisit } from '../core/visit/see.ts';
import { knownRules } from './known/known.ts';
import { bundledNotices } from './notices/supplied.ts';

/** `reason`: what went wrong, as a sentence. */
export function unseenReport(address: string, reason: string): Report {
  const page = plainAddress(address);
  const visit = openVisit({
    collector: 'scanner',
    journey: 'none',
    load: 1,
    page,
    startedAt: new Date().toISOString(),
    conditions: {
      browser: 'unknown',
      userAgent: 'unknown',
      language: 'unknown',
      globalPrivacyControl: false,
      profile: 'fresh',
      thirdPartyCookies: 'unknown',
      journeys: [],
    },
  });
  const gap = gapOf('crashed', reason, { loses: ['page'] });
  return judge([{ ...visit, gaps: [gap] }], bundledNotices(), knownRules());
}
