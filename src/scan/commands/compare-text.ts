/** A comparison as a person reads it: page by page, what appeared, went, changed, and what nobody can tell. */
import type {
  Change,
  ChangedThing,
  ChangeHow,
  Comparison,
  PageCompared,
} from '../../core/compare/comparison.ts';
import { VERDICT_LABELS } from '../../core/report/labels.ts';
import { emphasis, shortened, wrap, type Emphasis } from '../formats/lines.ts';
import type { Look } from '../formats/format.ts';

const HEADINGS: Record<ChangeHow, string> = {
  appeared: 'Appeared',
  went: 'Went',
  changed: 'Changed',
  'could-not-tell': 'We could not tell',
};

const THINGS: Record<ChangedThing, string> = {
  notice: 'notice',
  claim: 'statement',
  product: 'product',
  declaration: 'in the notice',
  cookie: 'cookie',
  lifetime: 'kept',
  storage: 'storage',
  finding: 'finding',
};

/** Characters of a quote that are shown; the whole is in the JSON. */
const QUOTE = 160;

export function comparisonText({ pages, onlyBefore, onlyAfter }: Comparison, { colour }: Look): string {
  const look = emphasis(colour);
  const parts = [
    ...pages.map((page) => pageText(page, look)),
    ...only('Only in the first', onlyBefore),
    ...only('Only in the second', onlyAfter),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const only = (words: string, pages: readonly string[]): string[][] =>
  pages.length === 0 ? [] : [[`${words} (not compared):`, ...pages.flatMap((page) => wrap(page, '  '))]];

function pageText(
  { page, before, after, unlike, changes }: PageCompared,
  { strong, faint }: Emphasis,
): string[] {
  const verdict =
    before.verdict === after.verdict
      ? `Verdict: ${VERDICT_LABELS[after.verdict]}, as before`
      : `Verdict: ${VERDICT_LABELS[before.verdict]} → ${VERDICT_LABELS[after.verdict]}`;
  return [
    strong(page),
    faint(`${before.startedAt} → ${after.startedAt}`),
    verdict,
    ...unlike.flatMap((words) => wrap(words, '  ', '! ')),
    ...(changes.length === 0 ? ['Nothing changed in what both could see.'] : []),
    ...(Object.keys(HEADINGS) as ChangeHow[]).flatMap((how) => {
      const of = changes.filter((change) => change.how === how);
      return of.length === 0 ? [] : [strong(`${HEADINGS[how]} (${of.length})`), ...of.flatMap(lineOf)];
    }),
  ];
}

function lineOf({ thing, how, name, before, after, why }: Change): string[] {
  const stood = [before, after].filter((words) => words !== null && words !== 'there');
  const stands =
    how === 'changed' || (before !== null && after !== null)
      ? `${shortened(before ?? 'not known', QUOTE)} → ${shortened(after ?? 'not known', QUOTE)}`
      : stood.map((words) => shortened(words ?? '', QUOTE)).join(' ');
  const where =
    how === 'could-not-tell'
      ? before === null
        ? 'only in the second'
        : after === null
          ? 'only in the first'
          : ''
      : '';
  const rest = [stands, where].filter((part) => part !== '').join('; ');
  return [
    ...wrap(`${THINGS[thing]}: ${name}${rest === '' ? '' : ` (${rest})`}`, '    ', '  - '),
    ...(why === null ? [] : wrap(why, '    ')),
  ];
}
