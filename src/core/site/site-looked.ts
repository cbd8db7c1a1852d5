/** All that was looked at for one address that was asked for, before it becomes a SiteReport or stands as it is. */
import type { Report, Verdict } from '../report/report.ts';
import { VERDICTS } from '../report/verdict.ts';
import { isCutShort, type Following } from './following.ts';
import type { FoundBy } from './frontier.ts';

export interface PageScanned {
  report: Report;
  foundBy: FoundBy;
  from: number | null;
  template: number | null;
}

export interface SiteLooked {
  /** The entry page first. */
  pages: PageScanned[];
  /** Null where the page that was asked for was looked at alone. */
  following: Following | null;
}

/** A look at the page that was asked for, and at no other. */
export const pageAlone = (report: Report): SiteLooked => ({
  pages: [{ report, foundBy: 'asked', from: null, template: null }],
  following: null,
});

/**
 * The most serious of its pages’, and at least inconclusive where the look ended before its time: what was seen is then
 * not all that was asked for.
 */
export function siteVerdict(verdicts: readonly Verdict[], following: Following | null): Verdict {
  const worst = VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? 'inconclusive';
  return worst !== 'differs' && following !== null && isCutShort(following) ? 'inconclusive' : worst;
}
