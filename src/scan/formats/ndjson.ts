/** A Report a line, in JSON, each printed as it is done. */
import type { Report } from '../../core/report/report.ts';
import type { Format } from './format.ts';
import { jsonText } from './json.ts';

const line = (report: Report): string => `${jsonText(report, 0)}\n`;

export const ndjson: Format<string> = {
  id: 'ndjson',
  extension: 'ndjson',
  one: line,
  all: (reports) => reports.map(line).join(''),
};
