/**
 * Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet, also in one that takes semicolons or
 * tabs for the separator, as many do by the language of their system.
 */
import { UNSEEN } from '../core/text/harmless.ts';

export type Cell = string | number | boolean | null;

/** What begins a formula, also in full width, small, raised and lowered, and the minus of mathematics. */
const SIGNS = '=+\\-@＝＋－＠﹦﹢﹣﹫⁼₌⁺₊⁻₋−﬩';

/** What any spreadsheet may end a cell with, quoted or not: one that splits elsewhere knows nothing of our quotes. */
const SEPARATORS = ';|\\t\\r\\n';

/** What a spreadsheet may pass over before a formula: white space, what is not seen, quotation marks. */
const PASSED_OVER = `\\s${UNSEEN}"`;

const FORMULA_AT_START = new RegExp(`^(?=[\\t\\r\\n]|[${PASSED_OVER}]*[${SIGNS}])`, 'u');
const FORMULA_WITHIN = new RegExp(
  `(?:\\r\\n|[${SEPARATORS}])(?=(?:(?![${SEPARATORS}])[${PASSED_OVER}])*[${SIGNS}])`,
  'gu',
);

/**
 * Text in which nothing can be run as a formula: an apostrophe keeps it text, at its start and after whatever could
 * begin a cell of its own. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const notFormula = (text: string): string =>
  text.replace(FORMULA_WITHIN, "$&'").replace(FORMULA_AT_START, "'");

/** One cell: null is empty; text that a spreadsheet could run is kept text; quoted where any separator is in it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = notFormula(cell);
  return /[",;|\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with CRLF after each, the last included. */
export const csvOf = (rows: Cell[][]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

/** A column: its name in the first row, and its cell of each row. */
export type Field<Row> = [name: string, read: (row: Row) => Cell];

/** Rows under a row of names. */
export const csvTable = <Row>(fields: readonly Field<Row>[], rows: readonly Row[]): string =>
  csvOf([fields.map(([name]) => name), ...rows.map((row) => fields.map(([, read]) => read(row)))]);

/** Several in one cell, each on a line of its own. */
export const linesOf = (texts: Iterable<string>): Cell => [...texts].join('\n') || null;
