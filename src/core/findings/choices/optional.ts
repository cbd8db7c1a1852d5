/** What is optional of what was kept: as a notice calls it, or as a known advertising or recording product. */
import { quoted, type Facts } from '../facts.ts';
import { aboutOf, evidenceOf, isAdvertisingOrRecording, isSure, journeysOf, subjectOf } from './kept.ts';
import type { Kept } from './kept.ts';
import { promiseOf, promisesOf, type Promised } from './promises.ts';
import type { Found } from '../rule.ts';

/** All of one product, or of one name where nobody knows whose it is. */
export interface Optional {
  kept: Kept[];
  /** Null where the product alone makes it optional. */
  promise: Promised | null;
  /** Known for certain to advertise or to record, whatever a notice says. */
  isKnown: boolean;
}

/**
 * `declined`: what can be declined counts beside what is asked about first. Statistics do only where they are asked
 * about first: the law lets them be on, with a way to object.
 */
export function optionalOf(
  rows: readonly Kept[],
  facts: Facts,
  { declined = false }: { declined?: boolean } = {},
): Optional[] {
  const asks = promisesOf(facts, 'asks-first');
  const declines = declined ? promisesOf(facts, 'can-decline') : [];
  const promiseFor = (row: Kept): Promised | undefined => {
    if (row.who?.confidence === 'weak') return undefined;
    const isExempt = row.category === 'statistics' || row.category === 'functional';
    return promiseOf(row, asks) ?? (isExempt ? undefined : promiseOf(row, declines));
  };
  const groups = Map.groupBy(
    rows.filter(({ category }) => category !== 'consent'),
    aboutOf,
  );
  return [...groups.values()].flatMap((group) => {
    const known = group.filter(isAdvertisingOrRecording);
    const isKnown = isSure(known);
    const kept = group.filter((row) => (isKnown && known.includes(row)) || promiseFor(row) !== undefined);
    if (kept.length === 0) return [];
    return [
      { kept, promise: kept.map(promiseFor).find((promise) => promise !== undefined) ?? null, isKnown },
    ];
  });
}

/** What every firing about them says. Whether it is optional turns on the cookie list, unless the product alone tells. */
export const foundOf = ({ kept, promise, isKnown }: Optional): Omit<Found, 'observed'> => ({
  subject: subjectOf(kept),
  declared: promise === null ? null : quoted(promise),
  evidence: evidenceOf(kept),
  restsOn: isKnown ? [] : ['cookie-list'],
  journeys: journeysOf(kept),
});

/** "Hotjar, which records how visitors use pages, stored _hj"; "This page stored area" where nobody knows whose it is. */
export function whoStored({ kept, isKnown }: Pick<Optional, 'kept' | 'isKnown'>): string {
  const named = kept.find(({ productName }) => productName !== null);
  if (named === undefined) return 'This page';
  return isKnown
    ? `${named.productName}, a known ${named.category === 'advertising' ? 'advertising' : 'recording'} product,`
    : (named.productName ?? 'This page');
}
