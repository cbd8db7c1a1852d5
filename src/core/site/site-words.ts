/** What a site’s Report says first, in plain words. It speaks of the pages looked at and says how many they were. */
import { decides } from '../report/decides.ts';
import type { Report, Verdict } from '../report/report.ts';
import { isCutShort, type Following } from './following.ts';
import type { SiteFinding } from './site-report.ts';

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
  verdicts: Record<Verdict, number>,
  findings: readonly SiteFinding[],
  isWhole: boolean,
): string {
  const { differs, inconclusive, matches } = verdicts;
  if (differs > 0) {
    const ways = findings.filter((one) => decides(one) && one.ignored == null).length;
    const where =
      looked === 1
        ? 'The page we looked at differs'
        : `${differs} of the ${looked} pages we looked at ${differs === 1 ? 'differs' : 'differ'}`;
    return `${where} from what the council publishes${ways > 1 ? `, in ${ways} ways` : ''}.`;
  }
  if (inconclusive > 0)
    return looked === 1
      ? 'We could not check all of the page we looked at.'
      : `We could not check all of ${inconclusive} of the ${looked} pages we looked at. On the others nothing differs.`;
  if (matches === looked && !isWhole)
    return looked === 1
      ? 'We could look at one page only. Nothing we saw on it differs from what the council publishes.'
      : `We could look at ${looked} pages only. Nothing we saw on them differs from what the council publishes.`;
  if (matches === looked)
    return looked === 1
      ? 'Nothing we saw on the page we looked at differs from what the council publishes.'
      : `Nothing we saw on the ${looked} pages we looked at differs from what the council publishes.`;
  return matches === 0
    ? 'We know no privacy notice for the pages we looked at.'
    : `We know no privacy notice for ${looked - matches} of the ${looked} pages we looked at. On the others nothing differs.`;
}

function second(
  { differs, inconclusive, ...rest }: Record<Verdict, number>,
  { ended, leftOut }: Following,
): string | null {
  if (ended === 'not-answering') return 'The site stopped answering, so we stopped looking.';
  if (ended === 'interrupted') return 'The look was ended before all pages were seen.';
  const unseen = differs > 0 ? inconclusive + rest['no-notice'] : 0;
  if (unseen > 0)
    return unseen === 1
      ? 'Another page could not be checked.'
      : `${unseen} other pages could not be checked.`;
  const waiting = leftOut.find(({ why }) => why === 'enough-pages')?.count ?? 0;
  return waiting === 0
    ? null
    : `${waiting} more ${waiting === 1 ? 'page was' : 'pages were'} found and not looked at: what they do is not known.`;
}
