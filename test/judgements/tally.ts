/** Many pages compared: precision and recall of each accusing finding and of `matches`. */
import type { Report } from '../../src/core/report/report.ts';
import { labelOf } from './labels.ts';
import { compare, words, type Compared } from './score.ts';
import type { Truth } from './truth.ts';

export interface Row {
  id: string;
  right: number;
  wrong: number;
  missed: number;
}

/** Null where nothing fired, or nothing was there to fire at. */
export const precisionOf = ({ right, wrong }: Row): number | null => shareOf(right, right + wrong);
export const recallOf = ({ right, missed }: Row): number | null => shareOf(right, right + missed);
const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export interface Tally {
  pages: number;
  rows: Row[];
  falseAccusations: number;
  falsePasses: number;
  /** Each page that came out otherwise, with how. */
  otherwise: { truth: Truth; words: string[] }[];
}

export function tallyOf(reports: ReadonlyMap<Truth, Report>): Tally {
  const compared = [...reports].map(([truth, report]) => ({ truth, each: compare(report, labelOf(truth)) }));
  const all = compared.map(({ each }) => each);
  return {
    pages: all.length,
    rows: [...findingRows(all), matchesRow(all)],
    falseAccusations: all.flatMap(({ falseAccusations }) => falseAccusations).length,
    falsePasses: all.filter(({ isFalsePass }) => isFalsePass).length,
    otherwise: compared
      .map(({ truth, each }) => ({ truth, words: wordsOf(each) }))
      .filter(({ words: said }) => said.length > 0),
  };
}

function findingRows(all: readonly Compared[]): Row[] {
  const rows = new Map<string, Row>();
  const rowOf = (id: string): Row => {
    const row = rows.get(id) ?? { id, right: 0, wrong: 0, missed: 0 };
    rows.set(id, row);
    return row;
  };
  for (const { right, falseAccusations, missed } of all) {
    for (const { id } of right) rowOf(id).right += 1;
    for (const { id } of falseAccusations) rowOf(id).wrong += 1;
    for (const { id } of missed) rowOf(id).missed += 1;
  }
  return [...rows.values()].sort((a, b) => a.id.localeCompare(b.id));
}

function matchesRow(all: readonly Compared[]): Row {
  const count = (holds: (each: Compared) => boolean): number => all.filter(holds).length;
  return {
    id: 'matches',
    right: count(({ isPassRight }) => isPassRight),
    wrong: count(({ isFalsePass }) => isFalsePass),
    missed: count(({ isPassMissed }) => isPassMissed),
  };
}

const wordsOf = ({ falseAccusations, missed, isFalsePass, otherwise }: Compared): string[] => [
  ...falseAccusations.map((one) => `false accusation: ${words(one)}`),
  ...(isFalsePass ? ['false pass'] : []),
  ...missed.map((one) => `missed: ${words(one)}`),
  ...otherwise,
];
