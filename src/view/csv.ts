/**
 * Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet.
 */

export type Cell = string | number | boolean | null;

/**
 * Spreadsheets run a cell that starts with one of these as a formula; an apostrophe before it keeps it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA_START = /^[=+\-@\t\r]/;

/** One cell: null is empty; text that a spreadsheet could run is prefixed; quoted where the grammar asks for it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with CRLF after each, the last included. */
export const csvOf = (rows: Cell[][]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
