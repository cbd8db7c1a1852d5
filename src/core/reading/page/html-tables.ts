/** HTML's tables as they open and close → grids: spans filled in, missing rows and ends made up for. Bounded. */
import { MOST_CELLS, type Cell, type Link, type Table } from './document.ts';

/** A span wider or longer than this is a mistake of the page. */
const MOST_SPAN = 50;
/** Tables within tables lay pages out; no list of cookies is this deep. */
const MOST_DEPTH = 20;

interface OpenTable {
  index: number;
  row: Cell[] | null;
  /** Cells that reach down into later rows: column → cell and rows left. */
  down: Map<number, { cell: Cell; rows: number }>;
  cell: OpenCell | null;
  caption: string | null;
}

interface OpenCell {
  isHeader: boolean;
  columns: number;
  rows: number;
  offset: number;
  lines: string[];
  links: Link[];
}

export class HtmlTables {
  tables: Table[] = [];
  /** True once cells were left out. */
  isCut = false;
  private open: OpenTable[] = [];
  /** Tables open beyond the deepest kept. */
  private beyond = 0;
  private cells = 0;

  /** Index of the table whose cell is open, or null. */
  get current(): number | null {
    const table = this.open.at(-1);
    return table?.cell ? table.index : null;
  }

  openTable(under: number[], offset: number): void {
    if (this.open.length >= MOST_DEPTH) {
      this.beyond += 1;
      return;
    }
    const index = this.tables.push({ caption: null, under, offset, end: offset, rows: [] }) - 1;
    this.open.push({ index, row: null, down: new Map(), cell: null, caption: null });
  }

  setCaption(text: string): void {
    const table = this.open.at(-1);
    if (table !== undefined) table.caption = text;
  }

  openRow(end: number): void {
    this.closeRow(end);
    const table = this.open.at(-1);
    if (table !== undefined) table.row = [];
  }

  openCell(isHeader: boolean, attributes: Record<string, string>, offset: number): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.closeCell(offset);
    table.row ??= []; // A missing <tr>.
    const span = (name: string): number =>
      Math.min(MOST_SPAN, Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1));
    table.cell = { isHeader, columns: span('colspan'), rows: span('rowspan'), offset, lines: [], links: [] };
  }

  /** A line of the open cell. */
  addLine(text: string, offset: number, links: readonly Link[]): void {
    const cell = this.open.at(-1)?.cell;
    if (cell == null) return;
    if (cell.lines.length === 0) cell.offset = offset;
    cell.lines.push(text);
    cell.links.push(...links);
  }

  /** `end`: length of the text so far. */
  closeCell(end: number): void {
    const table = this.open.at(-1);
    const open = table?.cell;
    if (table === undefined || open == null) return;
    table.cell = null;
    table.row ??= [];
    this.fillDown(table, table.row);
    const { isHeader, offset, lines, links } = open;
    const text = lines.join(' ');
    const cell: Cell = {
      text,
      offset,
      end: Math.max(offset, end - 1),
      isHeader,
      isSpanned: false,
      lines,
      links,
    };
    for (let column = 0; column < open.columns; column += 1) {
      if (!this.mayAddCell()) return;
      const placed = column === 0 ? cell : { ...cell, isSpanned: true };
      const at = table.row.push(placed) - 1;
      if (open.rows > 1) table.down.set(at, { cell: { ...cell, isSpanned: true }, rows: open.rows - 1 });
    }
  }

  closeRow(end: number): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.closeCell(end);
    if (table.row === null) return;
    this.fillDown(table, table.row);
    if (table.row.length > 0) this.tables[table.index]?.rows.push(table.row);
    table.row = null;
  }

  closeTable(end: number): void {
    if (this.beyond > 0) {
      this.beyond -= 1;
      return;
    }
    this.closeRow(end);
    const table = this.open.pop();
    const kept = table === undefined ? undefined : this.tables[table.index];
    if (kept === undefined || table === undefined) return;
    kept.end = end;
    kept.caption = table.caption;
  }

  closeAll(end: number): void {
    this.beyond = 0;
    while (this.open.length > 0) this.closeTable(end);
  }

  /** Cells from rows above that stand at the next places of this row. */
  private fillDown(table: OpenTable, row: Cell[]): void {
    for (;;) {
      const above = table.down.get(row.length);
      if (above === undefined || above.rows === 0 || !this.mayAddCell()) return;
      table.down.set(row.length, { ...above, rows: above.rows - 1 });
      row.push(above.cell);
    }
  }

  private mayAddCell(): boolean {
    this.cells += 1;
    this.isCut ||= this.cells > MOST_CELLS;
    return this.cells <= MOST_CELLS;
  }
}
