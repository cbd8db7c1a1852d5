/** What the notices declare and nothing seen here answers to, and what they claim: each thing once. */
import type { Facts } from '../../findings/facts.ts';
import type { DeclaredRow, Difference, ReconciledRow, Says } from '../rows.ts';
import { reconciled, type ReconcileContext, type Thing } from './context.ts';

/** `answered`: places of what a row already stands for. */
export function onlyDeclared(answered: ReadonlySet<number>, context: ReconcileContext): ReconciledRow[] {
  const left = context.declared.rows
    .map((row, place) => ({ row, place }))
    .filter(({ row, place }) => !answered.has(place) && row.where === 'website');
  const groups = Map.groupBy(left, ({ row }) => keyOf(row));
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const places = alike.map(({ place }) => place);
    return [reconciled(thingOf(first.row, places, context), context)];
  });
}

function keyOf({ kind, name, product, company, pattern, host, claim, value, negated }: DeclaredRow): string {
  if (kind === 'claim') return JSON.stringify([kind, claim, value]);
  if (kind === 'cookie') return JSON.stringify([kind, pattern, host]);
  return JSON.stringify([kind, negated, product ?? company ?? name.toLowerCase()]);
}

function thingOf(row: DeclaredRow, declared: number[], context: ReconcileContext): Thing {
  const { about, facts, known, whyNotSeen } = context;
  const rows = declared.flatMap((place) => context.declared.rows[place] ?? []);
  const findings = [...new Set(rows.flatMap((each) => about.words(each)))].sort((a, b) => a - b);
  const common = { declared, findings, by: row, host: row.host };
  if (row.kind === 'claim')
    return { ...common, kind: 'claim', name: row.name, says: 'claimed', otherwise: 'not-checked' };
  const absence = absenceOf(row, facts);
  const why = absence === 'not-seen' && !row.negated ? whyNotSeen({ ...row, limitedTo: null }) : null;
  if (row.kind === 'cookie')
    return { ...common, kind: 'cookie', name: row.name, says: 'listed', otherwise: absence, why };
  const companyId = row.company ?? known.companies.product(row.product ?? '')?.companyId;
  const owner = known.companies.company(companyId ?? '')?.name;
  return {
    ...common,
    kind: 'company',
    name: owner ?? row.name,
    products: row.names === 'product' && owner !== undefined && owner !== row.name ? [row.name] : [],
    says: saysOf(row),
    // "Our suppliers" are nobody that could be seen.
    otherwise: row.names === 'generic' ? 'not-checked' : absence,
    why: row.names === 'generic' ? null : why,
  };
}

function saysOf({ negated, names }: DeclaredRow): Says {
  if (negated) return 'denied';
  if (names === 'generic') return 'in-general-terms';
  return names === 'category' ? 'by-category' : 'named';
}

/** Of what was asked for and stopped nothing can be said to be missing. */
function absenceOf({ kind, product }: DeclaredRow, { requests }: Facts): Difference {
  const isTried =
    kind === 'company' && product !== null && requests.some((request) => request.product === product);
  return isTried ? 'cannot-tell' : 'not-seen';
}
