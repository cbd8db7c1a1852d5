/** Which sites are tried again, and how often. */
import { isPageLost, type GapCode } from '../../core/visit/gaps.ts';
import type { SiteLooked } from '../../core/site/site-looked.ts';
import { missedWords } from '../../core/words/missed.ts';

/** Tries of a site that come to an end. */
export const TRIES = 3;

/** Workers that may be lost under a site before it is given up: it may be what they were lost by. */
export const LOST_WORKERS = 5;

/** Seconds before a site is tried again, at most. */
export const LONGEST_PAUSE = 120;

/** What another hour, or another minute, may mend. */
const PASSING: readonly GapCode[] = ['unreachable', 'dns-failed', 'crashed', 'too-slow', 'not-settled'];
const SERVER_ERROR = 500;
const TOO_MANY = 429;

/** Why the entry page was not seen, in the words of its gap, where that may pass; null where the Reports stand. */
export function passingTrouble({ pages: [entry] }: SiteLooked): string | null {
  if (entry === undefined) return missedWords.byScanner.noPage;
  const { httpStatus: status, conditions } = entry.report;
  const isRefused = status !== null && (status >= SERVER_ERROR || status === TOO_MANY);
  const gap = conditions.gaps.find(
    ({ code, loses }) =>
      code === 'crashed' ||
      (isPageLost({ loses }) && (PASSING.includes(code) || (isRefused && code === 'http-error'))),
  );
  return gap?.detail ?? null;
}

/** Why nothing was seen of the entry page; null where it was seen. */
export const whyUnseen = ({ pages: [entry] }: SiteLooked): string | null =>
  entry?.report.conditions.gaps.find(isPageLost)?.detail ?? null;
