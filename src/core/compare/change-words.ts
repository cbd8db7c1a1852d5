/** One change in words, the same wherever a comparison is read. */
import { specialistWords } from '../words/specialist.ts';
import { VERDICT_LABELS } from '../report/labels.ts';
import type { Change, PageCompared } from './comparison.ts';

/** How a thing that is only there, or not, stands is no news. */
const THERE = 'there';

/** `fit`: makes what stood in a notice or on a page fit for where it is shown. */
export function changeWords(
  { thing, how, name, before, after }: Change,
  fit: (text: string) => string = (text) => text,
): string {
  const says = specialistWords.changes;
  const stands = [before, after].filter((one) => one !== null && one !== THERE).map((one) => fit(one ?? ''));
  const isOther = how === 'changed' || (before !== null && after !== null && before !== after);
  const stood = isOther ? says.fromTo(fit(before ?? says.notKnown), fit(after ?? says.notKnown)) : stands[0];
  const isOnlyOne = how === 'could-not-tell' && (before === null) !== (after === null);
  return says.line(thing, name, {
    stands: stood ?? null,
    onlyIn: !isOnlyOne ? null : before === null ? 'second' : 'first',
  });
}

export const verdictsSaid = ({ before, after }: PageCompared): string =>
  before.verdict === after.verdict
    ? specialistWords.changes.sameVerdict(VERDICT_LABELS[after.verdict])
    : specialistWords.changes.verdicts(VERDICT_LABELS[before.verdict], VERDICT_LABELS[after.verdict]);
