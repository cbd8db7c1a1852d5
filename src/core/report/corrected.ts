/** What a Report says of an auditor's corrections: that it rests on them, and which they are. */
import type { Facts } from '../findings/facts.ts';
import { words } from '../words/index.ts';
import type { CorrectionInReport, Headline, Verdict } from './report.ts';

/** Of the notices that judged the page, and of those that would have but for how their scope was corrected. */
export function correctionsIn({ notices, superseded, policies, elsewhere }: Facts): CorrectionInReport[] {
  const all = [...notices, ...superseded, ...policies, ...elsewhere];
  return all.flatMap(({ id, corrections = [] }) =>
    corrections
      .filter(({ of }) => of === 'scope' || !elsewhere.some((notice) => notice.id === id))
      .map((correction) => ({ ...correction, notice: id })),
  );
}

/** No page passes by corrections without its headline saying so. */
export const saidSo = (
  headline: Headline,
  verdict: Verdict,
  corrections: readonly CorrectionInReport[],
): Headline =>
  verdict === 'matches' && corrections.length > 0
    ? { ...headline, text: words.headline.matchesAsCorrected }
    : headline;
