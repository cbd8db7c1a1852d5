/** Cookies and storage keys that the page has, beside what the notices say of them. */
import { wasStored, type CookieFact, type StorageFact } from '../../findings/facts.ts';
import type { CookieDeclaredBy } from '../../findings/rows.ts';
import type { Difference, ReconciledRow, Says } from '../rows.ts';
import { reconciled, seenIn, type ReconcileContext } from './context.ts';

/** The same cookie in several loads and journeys is one row. */
export function cookiesSeen(context: ReconcileContext): ReconciledRow[] {
  const groups = Map.groupBy(context.facts.cookies, ({ name, host, path, partitioned }) =>
    JSON.stringify([name, host, path, partitioned]),
  );
  return tidied([...groups.values()]).map((rows) => {
    const [first] = rows as [CookieFact, ...CookieFact[]];
    const stored = rows.filter(wasStored);
    const said = saidOf(first, context);
    return reconciled(
      {
        kind: 'cookie',
        name: first.name,
        host: first.host,
        party: first.party,
        says: saysOf(first.declaredBy, context),
        otherwise: otherwiseOf(stored, first.declaredBy, context),
        declared: said,
        findings: findingsOf(context.about.cookies(indexes(rows)), said, context),
        by: first.declaredBy,
        seen: seenIn(stored.length > 0 ? stored : rows),
        cookies: indexes(rows),
      },
      context,
    );
  });
}

/** What was only tried for a wider domain and refused is no cookie beside the one of its name that was kept. */
function tidied(groups: readonly CookieFact[][]): CookieFact[][] {
  const keyOf = ({ name, party }: CookieFact): string => JSON.stringify([name, party]);
  const kept = new Set(groups.flat().filter(wasStored).map(keyOf));
  const isIdle = (row: CookieFact): boolean =>
    (row.isTrial || row.state === 'refused') && kept.has(keyOf(row));
  return groups.filter((rows) => rows.some(wasStored) || !rows.every(isIdle));
}

export function storageSeen(context: ReconcileContext): ReconciledRow[] {
  const groups = Map.groupBy(context.facts.storage, ({ kind, host, key }) =>
    JSON.stringify([kind, host, key]),
  );
  return [...groups.values()].map((rows) => {
    const [first] = rows as [StorageFact, ...StorageFact[]];
    const said = saidOf({ name: first.key, ...first }, context);
    return reconciled(
      {
        kind: 'storage',
        name: first.key,
        host: first.host,
        party: first.party,
        says: saysOf(first.declaredBy, context),
        otherwise: declaredOtherwise(first.declaredBy, context),
        declared: said,
        findings: findingsOf(context.about.storage(indexes(rows)), said, context),
        by: first.declaredBy,
        seen: seenIn(rows),
        storage: indexes(rows),
      },
      context,
    );
  });
}

const indexes = (rows: readonly { index: number }[]): number[] => rows.map(({ index }) => index);

const saidOf = (
  { name, host, declaredBy }: Pick<CookieFact, 'name' | 'host' | 'declaredBy'>,
  { declared }: ReconcileContext,
): number[] =>
  [...new Set([...declared.listing(name, host), ...declared.saying(declaredBy)])].sort((a, b) => a - b);

/** Besides those that show it, those that hold two sentences of the notices about it together. */
const findingsOf = (
  shown: readonly number[],
  said: readonly number[],
  { about, declared }: ReconcileContext,
): number[] => {
  const rows = said.flatMap((place) => declared.rows[place] ?? []);
  const ofWords = rows.filter(({ kind }) => kind === 'cookie').flatMap((row) => about.words(row, true));
  return [...new Set([...shown, ...ofWords])].sort((a, b) => a - b);
};

const SAYS: Record<CookieDeclaredBy['how'], Says> = {
  listed: 'listed',
  product: 'through-product',
  category: 'by-category',
};

function saysOf(by: CookieDeclaredBy | null, { facts }: ReconcileContext): Says {
  if (facts.notices.length === 0) return 'no-notice';
  if (by !== null) return SAYS[by.how];
  return facts.isRead ? 'not-named' : 'not-read';
}

function otherwiseOf(
  stored: readonly CookieFact[],
  by: CookieDeclaredBy | null,
  context: ReconcileContext,
): Difference {
  const plain = declaredOtherwise(by, context);
  if (plain !== 'agrees') return plain;
  // How long it is kept was said, and not seen; or was said in two ways.
  const isTimed = stored.every(({ askedSeconds, storedSeconds }) => (askedSeconds ?? storedSeconds) !== null);
  const isCompared = by?.doubtful === undefined && (by?.seconds == null || isTimed);
  return stored.length > 0 && !isCompared ? 'cannot-tell' : 'agrees';
}

function declaredOtherwise(by: CookieDeclaredBy | null, { facts }: ReconcileContext): Difference {
  if (facts.notices.length === 0) return 'no-notice';
  if (by !== null) return 'agrees';
  return facts.isRead ? 'not-mentioned' : 'cannot-tell';
}
