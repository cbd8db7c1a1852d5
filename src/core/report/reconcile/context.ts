/** What a row of the reconciliation is made from, and what all kinds of rows have in common. */
import type { Facts } from '../../findings/facts.ts';
import type { Finding, FindingOutcome, Quoted, Severity } from '../../findings/finding.ts';
import type { SeenIn } from '../../findings/rows.ts';
import type { Known } from '../known.ts';
import type { whyNotSeen } from '../not-seen.ts';
import type { DeclaredRow, Difference, ReconciledRow, Says } from '../rows.ts';
import { SEVERITIES } from '../verdict.ts';
import type { DeclaredIndex } from './declared-index.ts';
import { keyOf, type FindingsAbout } from './findings-about.ts';

export interface ReconcileContext {
  facts: Facts;
  known: Known;
  findings: readonly Finding[];
  about: FindingsAbout;
  declared: DeclaredIndex;
  whyNotSeen: ReturnType<typeof whyNotSeen>;
  /** False where the page itself did not come: then nothing that was seen or not seen says anything of it. */
  isPageSeen: boolean;
}

/** What was seen, or is only declared; what the findings make of it is added by `reconciled`. */
export interface Thing {
  kind: ReconciledRow['kind'];
  name: string;
  says: Says;
  /** What it comes to where no finding says anything. */
  otherwise: Difference;
  /** Places in the table of what is declared. */
  declared: readonly number[];
  /** Places of the findings that speak of it. */
  findings: readonly number[];
  /** The notice's words by which it stands as it does, or null. */
  by: { notice: string; quote: string } | null;
  products?: string[];
  host?: string | null;
  party?: ReconciledRow['party'];
  seen?: SeenIn[];
  why?: ReconciledRow['why'];
  requests?: number[];
  cookies?: number[];
  storage?: number[];
}

export function reconciled(
  thing: Thing,
  { findings, declared, isPageSeen }: ReconcileContext,
): ReconciledRow {
  const { kind, name, says, otherwise, by } = thing;
  const gravest = gravestOf(thing.findings, findings);
  return {
    kind,
    name,
    products: thing.products ?? [],
    host: thing.host ?? null,
    party: thing.party ?? null,
    says,
    difference: gravest?.outcome ?? (isPageSeen ? otherwise : 'cannot-tell'),
    severity: gravest?.severity ?? null,
    quote: gravest?.declared ?? quoteOf(by, thing.declared, declared.rows),
    seen: thing.seen ?? [],
    why: thing.why ?? null,
    declared: [...thing.declared],
    requests: thing.requests ?? [],
    cookies: thing.cookies ?? [],
    storage: thing.storage ?? [],
    findings: [...thing.findings],
  };
}

const OUTCOMES: readonly FindingOutcome[] = ['contradiction', 'unsupported', 'cannot-tell', 'advisory'];

/** Of the findings above mere information the one that weighs most: by outcome, then by severity. */
export function gravestOf(places: readonly number[], findings: readonly Finding[]): Finding | null {
  const weighty = places
    .flatMap((place) => findings[place] ?? [])
    .filter(({ severity }) => severity !== 'info');
  const weightOf = ({ outcome, severity }: Finding): number =>
    SEVERITIES.length * (OUTCOMES.length - OUTCOMES.indexOf(outcome)) + SEVERITIES.indexOf(severity);
  return weighty.reduce<Finding | null>(
    (most, each) => (most === null || weightOf(each) > weightOf(most) ? each : most),
    null,
  );
}

/** Words of a replaced notice or of a banner stand in no table: their place is not known. */
function quoteOf(by: Thing['by'], places: readonly number[], rows: readonly DeclaredRow[]): Quoted | null {
  const said = places.flatMap((place) => rows[place] ?? []);
  const row = by === null ? said[0] : said.find((each) => keyOf(each) === keyOf(by));
  if (row === undefined) return by === null ? null : { notice: by.notice, quote: by.quote, offset: null };
  const { notice, quote, offset, page, byHand } = row;
  return { notice, quote, offset, ...(page !== undefined && { page }), ...(byHand === true && { byHand }) };
}

/** From the one that matters most. */
const DIFFERENCES: readonly Difference[] = [
  'contradiction',
  'unsupported',
  'cannot-tell',
  'not-mentioned',
  'advisory',
  'in-general-terms',
  'no-notice',
  'agrees',
  'not-seen',
  'not-checked',
];
const KINDS: readonly ReconciledRow['kind'][] = ['company', 'cookie', 'storage', 'claim'];
const severityOf = (severity: Severity | null): number =>
  severity === null ? -1 : SEVERITIES.indexOf(severity);

/** What matters most comes first. */
export const byWeight = (one: ReconciledRow, other: ReconciledRow): number =>
  DIFFERENCES.indexOf(one.difference) - DIFFERENCES.indexOf(other.difference) ||
  severityOf(other.severity) - severityOf(one.severity) ||
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
  one.name.localeCompare(other.name, 'en') ||
  (one.host ?? '').localeCompare(other.host ?? '', 'en');

/** Each journey with the choice in force, once. */
export function seenIn(rows: readonly SeenIn[]): SeenIn[] {
  const once = new Map(rows.map(({ journey, choice }) => [`${journey} ${choice}`, { journey, choice }]));
  return [...once.values()];
}
