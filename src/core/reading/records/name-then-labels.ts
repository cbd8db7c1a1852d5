/** A line of nothing but names, then labelled lines or items about them: "CookieA", "- Purpose: …", "- Expiry: …". */
import { splitNames } from '../../cookies/patterns.ts';
import { seemsExpiry } from './expiry.ts';
import { labelsIn } from './labelled.ts';
import type { Found, Line } from './lines.ts';
import { likenessOf, mayBeName, printedName } from './name-words.ts';
import { cookiesOf, type Row } from './rows.ts';
import { scopeAt } from './scope.ts';
import type { Session } from './session.ts';

/** Labelled lines of one cookie. */
const MOST_LABELS = 8;

export function nameThenLabelsAt(lines: readonly Line[], at: number, session: Session): Found | null {
  const head = lines[at];
  if (head === undefined || head.kind === 'cell' || head.text.length > 200) return null;
  if (!/^[^:=–—-]{1,60}[:=–—-]/.test(lines[at + 1]?.text.slice(0, 70) ?? '')) return null;
  // A line of prose is no list of names.
  if (likenessOf(/^\S+/.exec(head.text)?.[0] ?? '') === 0 && /\s\S+\s\S+\s/.test(head.text)) return null;
  const names = namesIn(head.text, session);
  if (names.length === 0) return null;
  const row: Row = { names, cells: {}, offset: head.offset, end: head.end };
  let next = at + 1;
  for (; next < lines.length && next <= at + MOST_LABELS; next += 1) {
    const line = lines[next];
    const labels = line === undefined ? [] : labelsIn(line.text);
    if (line === undefined || labels.length === 0) break;
    if (labels.some(({ role, value }) => role === 'name' || value === '' || row.cells[role] !== undefined))
      break;
    for (const { role, value } of labels) row.cells[role] = [value];
    row.end = line.end;
  }
  const expiry = row.cells.expiry?.[0];
  if (expiry === undefined || !seemsExpiry(expiry) || Object.keys(row.cells).length < 2) return null;
  return { cookies: cookiesOf(row, scopeAt(session, head.index, []), session), next };
}

/** The names of a line that is nothing else; a title with a capital ("Language") is none. */
function namesIn(text: string, session: Session): string[] {
  const names = splitNames(text).map(printedName);
  const isName = (name: string): boolean =>
    mayBeName(name) &&
    (likenessOf(name) >= 1 || /\w[._-]\w/.test(name)) &&
    (likenessOf(name) >= 2 || session.productOf(name) === null);
  return names.every(isName) ? names : [];
}
