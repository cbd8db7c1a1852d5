/** The forms in which Reports are printed. Each turns finished Reports into text; none computes. */
import type { Report } from '../../core/report/report.ts';
import { jsonText } from './json.ts';
import { asText } from './text.ts';

export const FORMATS = ['text', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface Look {
  /** True where the text goes to a terminal that shows colour. */
  colour: boolean;
}

/** One Report as it is done, for a form that can be printed piece by piece; null where it must wait for all. */
export function formatOne(report: Report, format: Format, look: Look): string | null {
  if (format === 'ndjson') return `${jsonText(report, 0)}\n`;
  return format === 'text' ? `${asText(report, look)}\n` : null;
}

/** All Reports: one as itself, several as a list where the form is JSON. */
export function formatAll(reports: readonly Report[], format: Format, look: Look): string {
  if (format === 'json') return `${jsonText(reports.length === 1 ? reports[0] : reports)}\n`;
  return reports.map((report) => formatOne(report, format, look) ?? '').join(format === 'text' ? '\n' : '');
}
