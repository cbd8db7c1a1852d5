/** Cookies told one after the other in labelled lines: "Name: …", "Typical content: …", "Expires: …". */
import { labelsIn, type Labelled } from './labelled.ts';
import { roleOf } from './labels.ts';
import { isAdjacent, type Found, type Line } from './lines.ts';
import { likenessOf, namesInCell } from './name-words.ts';
import { cookiesOf, type Row } from './rows.ts';
import { scopeAt } from './scope.ts';
import type { Session } from './session.ts';

/** Lines of the longest stanza. */
const MOST_LINES = 24;

export function stanzaAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const first = lines[at];
  if (first === undefined) return null;
  const start = labelled(first);
  if (start[0]?.role !== 'name') return null;
  const row: Row = { names: [], cells: {}, offset: first.offset, end: first.end };
  let pending = add(row, start);
  // A value that goes on in the next lines of wrapped text.
  let open: 'purpose' | 'content' | null = null;
  let next = at + 1;
  for (; next < lines.length && next < at + MOST_LINES; next += 1) {
    const line = lines[next];
    const before = lines[next - 1];
    if (line === undefined || before === undefined) break;
    const labels = labelled(line);
    if (labels.length > 0) {
      if (labels[0]?.role === 'name' || (pending === null && isRepeated(row, labels))) break;
      pending = add(row, labels);
      const last = labels.at(-1)?.role;
      open = last === 'purpose' || last === 'content' ? last : null;
    } else if (pending !== null) {
      // "Cookies" as a heading has sentences below it, not a name.
      if (pending === 'name' && !isName(line)) return null;
      row.cells[pending] = [line.text];
      pending = null;
    } else if (
      isAdjacent(before, line, session) &&
      line.kind === 'paragraph' &&
      row.cells.purpose === undefined
    ) {
      row.cells.purpose = [line.text];
    } else if (open !== null && isAdjacent(before, line, session) && /^[\p{Ll}(]/u.test(line.text)) {
      row.cells[open] = [...(row.cells[open] ?? []), line.text];
    } else break;
    row.end = line.end;
  }
  row.names = namesInCell(row.cells.name ?? []);
  const scope = scopeAt(session, first.index, []);
  if (!isCookie(row, scope.saysCookies)) return null;
  return { cookies: cookiesOf(row, scope, session), next };
}

/** The labels of a line, the line alone being one included ("Name", then its value on the next line). */
function labelled(line: Line): Labelled[] {
  if (line.text.length <= 60) {
    const role = roleOf(line.text.replace(/[:–—-]\s*$/, ''));
    if (role !== null) return [{ role, value: '' }];
  }
  return labelsIn(line.text);
}

function isName({ text }: Line): boolean {
  return (
    text.length <= 120 &&
    namesInCell([text]).some((name) => name.length * 2 >= text.length || name.length >= 12)
  );
}

/** Adds what a line says; gives the role that still waits for its value, or null. */
function add(row: Row, labels: readonly Labelled[]): keyof Row['cells'] | null {
  let pending: keyof Row['cells'] | null = null;
  for (const { role, value } of labels) {
    pending = value === '' ? role : null;
    if (value !== '') row.cells[role] ??= [value];
  }
  return pending;
}

function isRepeated(row: Row, labels: readonly Labelled[]): boolean {
  return labels.every(({ role }) => row.cells[role] !== undefined);
}

function isCookie(row: Row, saysCookies: boolean): boolean {
  if (row.names.length === 0) return false;
  const others = Object.keys(row.cells).filter((role) => role !== 'name').length;
  const likeness = Math.max(...row.names.map(likenessOf));
  return likeness === 3 || (others > 0 && (likeness === 2 || saysCookies));
}
