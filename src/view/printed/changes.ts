/** What changed since an earlier run, as a chart and as lists: sums of what a Comparison says. */
import { changeWords, verdictsSaid } from '../../core/compare/change-words.ts';
import type { ChangedThing, ChangeHow, Comparison, PageCompared } from '../../core/compare/comparison.ts';
import { specialistWords } from '../../core/words/specialist.ts';
import type { Grid } from './figures.ts';

const HOWS: readonly ChangeHow[] = ['appeared', 'went', 'changed', 'could-not-tell'];
const THINGS: readonly ChangedThing[] = [
  ...(['finding', 'product', 'declaration', 'cookie', 'lifetime', 'storage', 'notice', 'claim'] as const),
];

/** Kinds of things by what became of them; kinds of which nothing is said are left out. */
export function changesGrid({ pages }: Comparison): Grid {
  const says = specialistWords.changes;
  const all = pages.flatMap((page) => page.changes);
  const count = (thing: ChangedThing, how: ChangeHow): number =>
    all.filter((change) => change.thing === thing && change.how === how).length;
  return {
    columns: HOWS.map((how) => says.hows[how]),
    rows: THINGS.map((thing) => ({
      label: says.things[thing],
      counts: HOWS.map((how) => count(thing, how)),
    })).filter(({ counts }) => counts.some((number) => number > 0)),
  };
}

interface ChangesAlike {
  /** Why it cannot be told; null where it can. */
  why: string | null;
  items: string[];
}

export interface ChangesShown {
  page: string;
  /** Of the two looks, where they differ; else null. */
  verdicts: string | null;
  /** A sentence for each way in which the looks were not alike. */
  unlike: string[];
  /** By what became of them; none of what is not there. */
  groups: { title: string; count: number; parts: ChangesAlike[] }[];
}

/** Of these pages, in the order of the Comparison; pages on which nothing changed and nothing is uncertain are left out. */
export function changesShown({ pages }: Comparison, of: ReadonlySet<string>): ChangesShown[] {
  return pages
    .filter((page) => of.has(page.page))
    .map(shownOf)
    .filter(({ verdicts, groups }) => verdicts !== null || groups.length > 0);
}

function shownOf(compared: PageCompared): ChangesShown {
  const { page, before, after, unlike, changes } = compared;
  const says = specialistWords.changes;
  return {
    page,
    verdicts: before.verdict === after.verdict ? null : verdictsSaid(compared),
    unlike,
    groups: HOWS.flatMap((how) => {
      const of = changes.filter((change) => change.how === how);
      // One reason is often that of many: it is said once.
      const parts = [...Map.groupBy(of, ({ why }) => why)].map(([why, some]) => ({
        why,
        items: some.map((change) => changeWords(change)),
      }));
      return of.length === 0 ? [] : [{ title: says.hows[how], count: of.length, parts }];
    }),
  };
}

/** Pages whose verdict is another one now. */
export const verdictsChanged = ({ pages }: Comparison): number =>
  pages.filter(({ before, after }) => before.verdict !== after.verdict).length;

/** Pages on which nothing that both looks could see has changed. */
export const pagesAlike = ({ pages }: Comparison): number =>
  pages.filter(({ changes }) => changes.length === 0).length;
