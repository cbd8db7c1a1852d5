/** A comparison as a person reads it: page by page, what is new, gone, changed, and what nobody can tell. */
import { changeWords, verdictsSaid } from '../../core/compare/change-words.ts';
import type { Change, ChangeHow, Comparison, PageCompared } from '../../core/compare/comparison.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import { emphasis, shortened, wrap, type Emphasis } from '../formats/lines.ts';
import type { Look } from '../formats/format.ts';

const says = specialistWords.changes;

/** Characters of a quote that are shown; the whole is in the JSON. */
const QUOTE = 160;

export function comparisonText({ pages, onlyBefore, onlyAfter }: Comparison, { colour }: Look): string {
  const look = emphasis(colour);
  const parts = [
    ...pages.map((page) => pageText(page, look)),
    ...only(says.onlyThen, onlyBefore),
    ...only(says.onlyNow, onlyAfter),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const only = (title: (n: number) => string, pages: readonly string[]): string[][] =>
  pages.length === 0 ? [] : [[title(pages.length), ...pages.flatMap((page) => wrap(page, '  '))]];

function pageText(compared: PageCompared, { strong, faint }: Emphasis): string[] {
  const { page, before, after, unlike, changes } = compared;
  return [
    strong(page),
    faint(says.looks(`at ${before.startedAt}`, `at ${after.startedAt}`)),
    ...wrap(verdictsSaid(compared)),
    ...unlike.flatMap((sentence) => wrap(sentence, '  ', '! ')),
    ...(changes.length === 0 ? [says.nothing] : []),
    ...(Object.keys(says.hows) as ChangeHow[]).flatMap((how) => {
      const of = changes.filter((change) => change.how === how);
      return of.length === 0 ? [] : [strong(`${says.hows[how]} (${of.length})`), ...of.flatMap(lineOf)];
    }),
  ];
}

const lineOf = (change: Change): string[] => [
  ...wrap(
    changeWords(change, (text) => shortened(text, QUOTE)),
    '    ',
    '  - ',
  ),
  ...(change.why === null ? [] : wrap(change.why, '    ')),
];
