/** Reports of choice pages held against their labels: precision and recall of each finding. */
import type { Finding } from '../../src/core/findings/finding.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Row } from '../judgements/tally.ts';
import type { ChoiceCase } from './cases.ts';
import { JUDGED, labelOf, type Judged, type Right } from './labels.ts';

export interface ChoiceTally {
  pages: number;
  rows: Row[];
  /** Each page that came out otherwise, with how. */
  otherwise: { made: ChoiceCase; words: string[] }[];
}

type Said = 'fires' | 'cannot-tell' | 'not';

export function saidOf({ findings }: Pick<Report, 'findings'>, id: Judged): Said {
  const own = findings.filter((finding) => finding.id === id);
  if (own.some(isAccusing)) return 'fires';
  return own.some(({ outcome }) => outcome === 'cannot-tell') ? 'cannot-tell' : 'not';
}

const isAccusing = ({ outcome, severity }: Finding): boolean =>
  (outcome === 'contradiction' || outcome === 'unsupported') && severity !== 'info';

const isRight = (right: Right, said: Said): boolean =>
  right === 'open' || right === said || (right === 'not' && said === 'cannot-tell');

export function tallyOf(reports: ReadonlyMap<ChoiceCase, Pick<Report, 'findings'>>): ChoiceTally {
  const compared = [...reports].flatMap(([made, report]) => {
    const label = labelOf(made);
    return JUDGED.map((id) => ({ made, id, right: label[id], said: saidOf(report, id) }));
  });
  const rows = JUDGED.map((id): Row => {
    const own = compared.filter((one) => one.id === id && one.right !== 'open');
    const count = (right: boolean, said: boolean): number =>
      own.filter((one) => (one.right === 'fires') === right && (one.said === 'fires') === said).length;
    return { id, right: count(true, true), wrong: count(false, true), missed: count(true, false) };
  });
  const otherwise = [...Map.groupBy(compared, ({ made }) => made)].flatMap(([made, all]) => {
    const words = all
      .filter(({ right, said }) => !isRight(right, said))
      .map(({ id, right, said }) => `${id}: ${said}, and right is ${right}`);
    return words.length === 0 ? [] : [{ made, words }];
  });
  return { pages: reports.size, rows, otherwise };
}
