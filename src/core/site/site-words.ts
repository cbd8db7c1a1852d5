/** What a site’s Report says first, in plain words. It speaks of the pages looked at and says how many they were. */
import { decides } from '../report/decides.ts';
import type { Report, Verdict } from '../report/report.ts';
import { specialistWords } from '../words/specialist.ts';
import { isCutShort, type Following } from './following.ts';
import type { SiteFinding } from './site-report.ts';

const says = specialistWords.site;

export function siteWords(
  reports: readonly Report[],
  verdicts: Record<Verdict, number>,
  findings: readonly SiteFinding[],
  following: Following,
): { text: string; second: string | null } {
  const looked = reports.length;
  const isWhole = !isCutShort(following);
  return { text: first(looked, verdicts, findings, isWhole), second: second(verdicts, following) };
}

function first(
  looked: number,
  { differs, inconclusive, matches, 'no-notice': unknown }: Record<Verdict, number>,
  findings: readonly SiteFinding[],
  isWhole: boolean,
): string {
  if (differs > 0) {
    const ways = findings.filter((one) => decides(one) && one.ignored == null).length;
    return says.differs(differs, looked, ways);
  }
  if (inconclusive > 0) return says.inconclusive(inconclusive, unknown, looked);
  if (matches === looked) return isWhole ? says.matches(looked) : says.matchesInPart(looked);
  return says.noNotice(unknown, looked);
}

function second(
  { differs, inconclusive, ...rest }: Record<Verdict, number>,
  { ended, leftOut }: Following,
): string | null {
  if (ended === 'not-answering') return says.notAnswering;
  if (ended === 'interrupted') return says.interrupted;
  const unseen = differs > 0 ? inconclusive + rest['no-notice'] : 0;
  if (unseen > 0) return says.notChecked(unseen);
  const waiting = leftOut.find(({ why }) => why === 'enough-pages')?.count ?? 0;
  return waiting === 0 ? null : says.notLookedAt(waiting);
}
