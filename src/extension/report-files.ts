/** A Report as the files that a person takes away: a page to read and print, and data. */
import type { Report } from '../core/report/report.ts';
import { jsonText } from '../core/text/json.ts';

/** A file of the extension's own: its look goes into what is printed, as it does with the command. */
const THEME = new URL('../view/theme.css', import.meta.url);

/** HTML that needs nothing else. Fetched when it is asked for: what prints is larger than the page that asks. */
export async function printedText(report: Report): Promise<string> {
  const [{ printedHtml }, theme] = await Promise.all([
    import('../view/printed/print.ts'),
    fetch(THEME).then((file) => file.text()),
  ]);
  return printedHtml([report], theme);
}

export const dataText = (report: Report): string => `${jsonText(report)}\n`;
