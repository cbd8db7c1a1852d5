/** Which column of a table holds names, lifetimes, purposes: by its heading where that holds, else by what is in it. */
import type { Cell } from '../page/document.ts';
import { allHeld, type Held, sampleOf } from './column-content.ts';
import { headingRole, type Role } from './labels.ts';
import { likenessOf, mayBeName } from './name-words.ts';
import { COOKIE_WORD, type Scope } from './scope.ts';

export interface Columns {
  /** Role of each column; null where it has none. */
  roles: (Role | null)[];
  /** Index of the column of names. */
  name: number;
  /** Text of its heading, or null. */
  nameHeading: string | null;
  /** A second column of lifetimes, which may as well be the one that is meant; -1 where there is none. */
  rival: number;
}

/** The columns of a list of cookies; null where the table is no such list. */
export function columnsOf(
  header: readonly Cell[] | null,
  body: readonly (readonly Cell[])[],
  scope: Pick<Scope, 'saysCookies' | 'isLedByCookies'>,
): Columns | null {
  const width = Math.min(
    30,
    body.reduce((most, row) => Math.max(most, row.length), header?.length ?? 0),
  );
  const roles = Array.from({ length: width }, (_, column) => headingRole(header?.[column]?.text ?? ''));
  const held = allHeld(sampleOf(body), roles);
  const isPlain = scope.saysCookies && isPlainList(header, roles, held);
  const name = nameColumn(roles, held) ?? (isPlain ? roles.indexOf('name') : null);
  if (name === null) return null;
  if (roles[name] !== 'name') {
    // A heading that was meant for another column goes to the one it displaced.
    const displaced = roles.indexOf('name');
    if (displaced >= 0) roles[displaced] = 'title';
    roles[name] = 'name';
  }
  for (const [column, role] of roles.entries())
    if (role === 'name' && column !== name) roles[column] = 'title';
  placeExpiry(roles, held, name);
  const rival = rivalOf(roles, held, name);
  placePurpose(roles, held, name);
  placeHost(roles, held, name);
  const { saysCookies } = scope;
  const isOfCookies = { saysCookies, isLedByCookies: scope.isLedByCookies || hasKinds(body) };
  if (!isPlain && !isListOfCookies(roles, held[name], header, isOfCookies)) return null;
  return { roles, name, nameHeading: header?.[name]?.text ?? null, rival };
}

/** "Name | Purpose | Expires", with a lifetime in each row: what stands under "Name" may be any word. */
function isPlainList(
  header: readonly Cell[] | null,
  roles: readonly (Role | null)[],
  held: readonly Held[],
): boolean {
  const expiry = header?.findIndex(({ text }) => /^(?:expir|dod i ben)/i.test(text)) ?? -1;
  return (held[expiry]?.expiries ?? 0) > 0.9 && roles.includes('purpose') && roles.includes('name');
}

function nameColumn(roles: readonly (Role | null)[], held: readonly Held[]): number | null {
  const best = (columns: number[], score: (one: Held) => number): number | null => {
    let found: number | null = null;
    for (const column of columns) {
      const one = held[column];
      const before = found === null ? undefined : held[found];
      if (one !== undefined && (before === undefined || score(one) > score(before) + 0.001)) found = column;
    }
    return found;
  };
  const columns = held.map((_, column) => column);
  const headed = best(
    columns.filter((column) => roles[column] === 'name' || roles[column] === 'title'),
    ({ names, sure }) => names + sure,
  );
  const sure = best(columns, (one) => one.sure);
  if (headed !== null && ((held[headed]?.sure ?? 0) >= 0.3 || (held[headed]?.names ?? 0) >= 0.5)) {
    const isOutdone = sure !== null && (held[headed]?.sure ?? 0) < 0.2 && (held[sure]?.sure ?? 0) >= 0.7;
    // A provider written like an identifier ("ReadSpeaker") beside plain names.
    const isProvider = sure !== null && roles[sure] === 'provider' && (held[headed]?.likely ?? 0) >= 0.9;
    return isOutdone && !isProvider ? sure : headed;
  }
  if (sure !== null && (held[sure]?.sure ?? 0) >= 0.5) return sure;
  if (headed !== null && (held[headed]?.names ?? 0) >= 0.2) return headed;
  // "Strictly necessary cookies | Purpose | Expires": the first column bears the category.
  const first = held[0];
  const isKnown = roles.some((role) => role === 'expiry') && roles.some((role) => role === 'purpose');
  return isKnown && roles[0] === null && (first?.names ?? 0) >= 0.5 ? 0 : null;
}

function placeExpiry(roles: (Role | null)[], held: readonly Held[], name: number): void {
  // A column of kinds ("session", "persistent") gives way to one of lengths.
  const isOfLengths = ({ lengths, length }: Held): boolean => lengths >= 0.2 && length < 60;
  const hasLengths = held.some((one, column) => column !== name && isOfLengths(one));
  const share = (column: number): number => {
    const one = held[column];
    if (one === undefined || !hasLengths || roles[column] === 'expiry') return one?.expiries ?? 0;
    return isOfLengths(one) ? Math.max(MOSTLY, one.expiries) : one.expiries * one.lengths;
  };
  const headed = roles.indexOf('expiry');
  let best = -1;
  for (const column of held.keys()) {
    if (column !== name && (held[column]?.filled ?? 0) > 0 && share(column) > (best < 0 ? 0.59 : share(best)))
      best = column;
  }
  if (best < 0 || best === headed) return;
  if (headed < 0) {
    // "Session" in a column of types is no column of lifetimes where the type says other things too.
    if (roles[best] === null || share(best) >= 0.9) roles[best] = 'expiry';
  } else if (share(headed) < 0.25 && (held[headed]?.filled ?? 0) > 0) {
    roles[headed] = roles[best] ?? null;
    roles[best] = 'expiry';
  }
}

/** Another column full of lifetimes; where it is headed so too, the first counts. */
function rivalOf(roles: (Role | null)[], held: readonly Held[], name: number): number {
  const taken = roles.indexOf('expiry');
  if (taken < 0) return -1;
  const rival = held.findIndex(
    ({ expiries, filled }, column) =>
      column !== taken &&
      column !== name &&
      filled > 0 &&
      expiries >= MOSTLY &&
      (roles[column] === 'expiry' || roles[column] === null || roles[column] === 'other'),
  );
  if (roles[rival] === 'expiry') roles[rival] = 'other';
  return rival;
}

/** Share of cells from which on a column holds lifetimes. */
const MOSTLY = 0.6;

function placePurpose(roles: (Role | null)[], held: readonly Held[], name: number): void {
  if (roles.includes('purpose')) return;
  let best = -1;
  for (const [column, one] of held.entries()) {
    if (column === name || roles[column] !== null || one.length < 15) continue;
    if (best < 0 || one.length > (held[best]?.length ?? 0)) best = column;
  }
  if (best >= 0) roles[best] = 'purpose';
}

function placeHost(roles: (Role | null)[], held: readonly Held[], name: number): void {
  if (roles.includes('host')) return;
  const found = held.findIndex(
    ({ hosts, filled }, column) => column !== name && roles[column] === null && filled > 1 && hosts >= 0.9,
  );
  if (found >= 0) roles[found] = 'host';
}

/** "HTTP Cookie" in a cell of its own. */
const hasKinds = (body: readonly (readonly Cell[])[]): boolean =>
  body
    .slice(0, 5)
    .some((row) => row.some(({ text }) => /^(?:http|browser|session|persistent) cookie$/i.test(text)));

function isListOfCookies(
  roles: readonly (Role | null)[],
  names: Held | undefined,
  header: readonly Cell[] | null,
  scope: Pick<Scope, 'saysCookies' | 'isLedByCookies'>,
): boolean {
  if (names === undefined || names.filled === 0) return false;
  // "Behaviour | Justification": headings of something else, and no lifetimes.
  const labels = (header ?? []).filter((cell) => cell.text !== '');
  const isOther =
    labels.length > 1 &&
    labels.every((cell) => headingRole(cell.text) === null && !COOKIE_WORD.test(cell.text));
  if (isOther && !roles.includes('expiry')) return false;
  const isHeaded = (header ?? []).some(
    (cell) => headingRole(cell.text) === 'name' || COOKIE_WORD.test(cell.text),
  );
  // "Record | Kept for": where nothing speaks of cookies, capitals are no names of them.
  if (!isHeaded && !scope.saysCookies && names.certain < 0.3) return false;
  if (names.sure >= 0.3) return true;
  const isSaid = scope.isLedByCookies || (header ?? []).some((cell) => COOKIE_WORD.test(cell.text));
  const tells = roles.includes('expiry') || roles.includes('purpose') || roles.includes('content');
  if (!tells) return false;
  // Under nothing but the page's title, words with a capital may be anything: suppliers, departments.
  return isSaid ? names.names >= 0.3 : scope.saysCookies && names.likely >= 0.5;
}

/** Whether a row heads columns: most of its filled cells are labels, and no cell is a name of its own. */
export function isHeaderRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  if (filled.length < 2 || new Set(filled.map(({ text }) => text)).size < 2) return false;
  const labels = filled.filter((cell) => headingRole(cell.text) !== null).length;
  if (labels >= 2 && labels * 2 >= filled.length) return true;
  const isMarked = filled.every((cell) => cell.isHeader);
  return (
    isMarked &&
    filled.every((cell) => cell.text.length <= 120) &&
    !filled.some((cell) => mayBeName(cell.text) && likenessOf(cell.text) === 3)
  );
}
