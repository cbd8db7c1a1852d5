/** A row of the reconciliation in words, for whatever shows one: every fact in it is the Report’s. */
import { called, forHowLong } from '../core/findings/phrases.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { CookieRow } from '../core/findings/rows.ts';
import { CATEGORY_LABELS, FINDING_OUTCOME_LABELS, SEVERITY_LABELS } from '../core/report/labels.ts';
import { seenWords } from '../core/report/plain-labels.ts';
import type { DeclaredRow, ReconciledRow } from '../core/report/rows.ts';
import type { Report } from '../core/report/report.ts';
import { specialistWords } from '../core/words/specialist.ts';

/** A row with the Report whose tables it points into. */
export interface Reconciled {
  row: ReconciledRow;
  report: Report;
}

const told = specialistWords.reconciliation;

export const reconciledRows = (report: Report): Reconciled[] =>
  (report.reconciliation ?? []).map((row) => ({ row, report }));

const at = <Row>(table: readonly Row[] | undefined, places: readonly number[]): Row[] =>
  places.flatMap((place) => table?.[place] ?? []);

const declaredOf = ({ row, report }: Reconciled): DeclaredRow[] => at(report.declared, row.declared);
export const findingsOf = ({ row, report }: Reconciled): Finding[] => at(report.findings, row.findings);
const cookiesOf = ({ row, report }: Reconciled): CookieRow[] => at(report.cookies, row.cookies);

export function nameOf({ row }: Reconciled): string {
  if (row.kind === 'company') {
    const products = row.products.map((name) => ({ name }));
    return products.length > 1 ? told.company(row.name, row.products) : called(row.name, products);
  }
  if (row.kind === 'claim') return told.claims[row.name as keyof typeof told.claims] ?? row.name;
  return row.name === '' ? told.noName : row.name;
}

/** What the notice says of it. */
export function saysOf(each: Reconciled): string {
  const { row } = each;
  const [declared] = saidOf(each);
  const category = declared?.category == null ? null : CATEGORY_LABELS[declared.category];
  switch (row.says) {
    case 'claimed':
      return declared?.value == null ? nameOf(each) : told.claimOf(nameOf(each), declared.value);
    case 'listed':
      return told.says.listed({
        kept: declared?.expiry ?? (declared?.seconds == null ? null : forHowLong(declared.seconds)),
        category,
        purpose: declared?.purpose ?? null,
      });
    case 'named':
      return category === null ? told.says.named : told.says.namedFor(category);
    case 'by-category':
      return category === null ? told.says['by-category'] : told.says.ofKind(category);
    default:
      return told.says[row.says];
  }
}

/** What is declared of it, the sentence that is quoted first. */
export function saidOf(each: Reconciled): DeclaredRow[] {
  const { quote } = each.row;
  const isQuoted = (row: DeclaredRow): boolean => row.quote === quote?.quote && row.notice === quote.notice;
  const rows = declaredOf(each);
  return [...rows.filter(isQuoted), ...rows.filter((row) => !isQuoted(row))];
}

/** What we saw of it. */
export function sawOf(each: Reconciled): string {
  const { row } = each;
  const seen = sawWords(each);
  const when = seenWords(row.seen);
  return seen === null
    ? absenceOf(each)
    : [seen, when === '' ? '' : told.saw.when(when)].filter(Boolean).join(' ');
}

function sawWords(each: Reconciled): string | null {
  const { row, report } = each;
  if (row.kind === 'company') return contactWords(each);
  if (row.kind === 'storage') {
    const keys = at(report.storage, row.storage);
    if (keys.length === 0) return null;
    return keys.every(({ before }) => before) ? told.saw.keyBefore : told.saw.key;
  }
  return row.kind === 'cookie' ? cookieWords(cookiesOf(each)) : null;
}

function contactWords({ row, report }: Reconciled): string | null {
  const requests = at(report.requests, row.requests);
  if (requests.length + row.cookies.length === 0) return null;
  const left = requests.filter(({ outcome }) => outcome === 'answered' || outcome === 'failed');
  if (left.length + row.cookies.length > 0)
    return told.saw.contacted({
      requests: left.reduce((sum, { count }) => sum + count, 0),
      hosts: new Set(left.map(({ host }) => host)).size,
      cookies: new Set(at(report.cookies, row.cookies).map(({ name }) => name)).size,
    });
  return requests.some(({ outcome }) => outcome === 'unknown') ? told.saw.endUnseen : told.saw.stopped;
}

function cookieWords(cookies: readonly CookieRow[]): string | null {
  const [first] = cookies;
  if (first === undefined) return null;
  const stored = cookies.filter(({ state }) => state === 'stored');
  const longest = (lifetimes: readonly (number | null)[]): number | null => {
    const known = lifetimes.filter((seconds) => seconds !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  if (stored.length > 0) {
    const asked = longest(stored.map(({ askedSeconds }) => askedSeconds));
    if (asked !== null) return told.saw.stored(forHowLong(asked));
    const kept = longest(stored.map(({ storedSeconds }) => storedSeconds));
    return kept === null ? told.saw.storedUntimed : told.saw.storedFor(forHowLong(kept));
  }
  const gone = cookies.find(({ state }) => state === 'deleted') ?? first;
  switch (gone.state) {
    case 'refused':
      return gone.refusedBecause == null ? told.saw.refused : told.saw.refusedBecause(gone.refusedBecause);
    case 'sent-only':
      return told.saw['sent-only'];
    default:
      return told.saw.deleted;
  }
}

function absenceOf(each: Reconciled): string {
  const { row } = each;
  const [finding] = behind(each);
  if (finding !== undefined) return finding.observed;
  if (row.difference === 'not-checked') return told.saw.noFinding;
  return row.why === null ? told.saw.nothing : told.saw[row.why];
}

/** The findings that the difference comes from. */
const behind = (each: Reconciled): Finding[] =>
  findingsOf(each).filter(
    ({ outcome, severity }) => outcome === each.row.difference && severity === each.row.severity,
  );

/** What sets the two apart: the finding that says so, else how they stand to each other. */
export function differenceOf(each: Reconciled): string {
  const { row } = each;
  const found = behind(each);
  const finding = found.find(({ ignored }) => ignored == null) ?? found[0];
  if (finding === undefined) return told.differences[row.difference];
  const say = finding.ignored == null ? told.finding : told.findingIgnored;
  return say(finding.title, FINDING_OUTCOME_LABELS[finding.outcome], SEVERITY_LABELS[finding.severity]);
}

/** True where it is worth looking at: not what agrees, is not seen here, or no finding rests on. */
export const isDifference = ({ row: { difference } }: Pick<Reconciled, 'row'>): boolean =>
  difference !== 'agrees' && difference !== 'not-seen' && difference !== 'not-checked';
