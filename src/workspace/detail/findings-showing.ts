/** Which findings show a row of one of the Report’s tables as their evidence. */
import type { Evidence, Finding } from '../../core/findings/finding.ts';
import type { Report } from '../../core/report/report.ts';

type Shown = Exclude<keyof Evidence, 'screenshots'>;

export function findingsShowing<Table extends Shown>(
  report: Report,
  table: Table,
): (row: Report[Table][number]) => Finding[] {
  const places = new Map<Report[Table][number], number>(report[table].map((row, place) => [row, place]));
  return (row) => {
    const place = places.get(row);
    return place === undefined
      ? []
      : report.findings.filter(({ evidence }) => evidence[table].includes(place));
  };
}
