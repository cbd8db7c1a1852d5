/** A Report as a page to read and print. Fetched when it is asked for: what prints is larger than the page that asks. */
import type { Report } from '../core/report/report.ts';
import { printedHtml } from '../view/printed/print.ts';

/** A file of the extension's own: its look goes into what is printed, as it does with the command. */
const THEME = new URL('../view/theme.css', import.meta.url);

/** HTML that needs nothing else. */
export async function printedText(report: Report): Promise<string> {
  const theme = await fetch(THEME);
  return printedHtml([report], await theme.text());
}
