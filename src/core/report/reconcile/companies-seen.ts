/** Companies that the page uses, or tried to, beside what the notices say of them. */
import { isDenied } from '../../findings/denial-contradicted.ts';
import type { ProductFact } from '../../findings/facts.ts';
import type { Declared } from '../../findings/rows.ts';
import type { Difference, ReconciledRow } from '../rows.ts';
import { reconciled, seenIn, type ReconcileContext, type Thing } from './context.ts';

const OTHERWISE: Record<Declared, Difference> = {
  named: 'agrees',
  own: 'agrees',
  'by-category': 'agrees',
  'by-its-cookies': 'agrees',
  'in-consent-tool': 'agrees',
  'public-body': 'not-mentioned',
  'not-read': 'cannot-tell',
  'in-general-terms': 'in-general-terms',
  'not-named': 'not-mentioned',
};

/** Standings that say nothing in particular of it: what is denied by name is said all the same. */
const ABSENT: readonly Declared[] = ['not-named', 'not-read', 'in-general-terms'];

/** A row for each company; where its products stand differently, one for each standing. */
export function companiesSeen(context: ReconcileContext): ReconciledRow[] {
  const { products, attempted } = context.facts;
  const rows = [
    ...products.map((product) => rowOf(product, OTHERWISE[product.declared], context)),
    // What became of its requests was not seen.
    ...attempted.map((product) => rowOf(product, 'cannot-tell', context)),
  ];
  return [...Map.groupBy(rows, standing).values()].map((alike) => alike.reduce(together));
}

function rowOf(product: ProductFact, otherwise: Difference, context: ReconcileContext): ReconciledRow {
  const { facts, declared, about } = context;
  const isUnheld = facts.notices.length === 0 && product.declared !== 'own';
  const said = [
    ...new Set([...declared.naming([product.id], product.companyId), ...declared.saying(product.declaredBy)]),
  ].sort((a, b) => a - b);
  const isNegated =
    product.declaredBy === null && said.some((place) => declared.rows[place]?.negated === true);
  const isSaidNotUsed = isNegated || (ABSENT.includes(product.declared) && isDenied(product.id, facts));
  const thing: Thing = {
    kind: 'company',
    name: product.company,
    products: [product.name],
    party: product.declared === 'own' ? 'sibling' : 'third',
    says: isUnheld ? 'no-notice' : isSaidNotUsed ? 'denied' : product.declared,
    otherwise: isUnheld ? 'no-notice' : isSaidNotUsed ? 'cannot-tell' : otherwise,
    declared: said,
    findings: about.products([product.id], product.requestIndexes),
    by: product.declaredBy,
    seen: seenIn([
      ...product.seen,
      ...product.requestIndexes.flatMap((place) => facts.requests[place] ?? []),
    ]),
    requests: product.requestIndexes,
    cookies: product.cookieIndexes,
  };
  return reconciled(thing, context);
}

const standing = ({ name, says, difference, severity, quote, party }: ReconciledRow): string =>
  JSON.stringify([name, says, difference, severity, quote?.notice, quote?.quote, party]);

function together(one: ReconciledRow, other: ReconciledRow): ReconciledRow {
  const both = (table: 'declared' | 'requests' | 'cookies' | 'storage' | 'findings'): number[] =>
    [...new Set([...one[table], ...other[table]])].sort((a, b) => a - b);
  return {
    ...one,
    products: [...one.products, ...other.products],
    seen: seenIn([...one.seen, ...other.seen]),
    declared: both('declared'),
    requests: both('requests'),
    cookies: both('cookies'),
    storage: both('storage'),
    findings: both('findings'),
  };
}
