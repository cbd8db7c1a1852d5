/** A Report as the files that a person takes away: a page to read and print, and data. */
import type { Report } from '../core/report/report.ts';
import { jsonText } from '../core/text/json.ts';

export async function printedText(report: Report): Promise<string> {
  const late = await import('./printed-text.ts');
  return late.printedText(report);
}

export const dataText = (report: Report): string => `${jsonText(report)}\n`;
