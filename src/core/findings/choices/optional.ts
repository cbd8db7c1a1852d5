/** What is optional of what was kept: as a notice calls it, or as a known advertising or recording product. */
import { words } from '../../words/index.ts';
import { limits, quoted, type Facts } from '../facts.ts';
import {
  aboutOf,
  evidenceOf,
  isAdvertisingOrRecording,
  isSure,
  journeysOf,
  keptOf,
  subjectOf,
} from './kept.ts';
import type { Kept } from './kept.ts';
import type { Under } from './loads.ts';
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

export interface Counting {
  /** What can be declined counts beside what is asked about first. */
  declined?: boolean;
  /**
   * Statistics and appearance that can be declined count too: the law lets them be on, with a way to object, so that
   * they are optional only to who objected.
   */
  exempt?: boolean;
  /** What else counts. */
  also?: (row: Kept) => boolean;
}

export function optionalOf(
  rows: readonly Kept[],
  facts: Facts,
  { declined = false, exempt = false, also = () => false }: Counting = {},
): Optional[] {
  const asks = promisesOf(facts, 'asks-first');
  const declines = declined ? promisesOf(facts, 'can-decline') : [];
  const promiseFor = (row: Kept): Promised | undefined => {
    if (row.who?.confidence === 'weak') return undefined;
    return promiseOf(row, asks) ?? (isExempt(row) && !exempt ? undefined : promiseOf(row, declines));
  };
  const groups = Map.groupBy(
    rows.filter(({ category }) => category !== 'consent'),
    aboutOf,
  );
  return [...groups.values()].flatMap((group) => {
    const known = group.filter(isAdvertisingOrRecording);
    const isKnown = isSure(known);
    const kept = group.filter(
      (row) => (isKnown && known.includes(row)) || promiseFor(row) !== undefined || also(row),
    );
    if (kept.length === 0) return [];
    return [
      { kept, promise: kept.map(promiseFor).find((promise) => promise !== undefined) ?? null, isKnown },
    ];
  });
}

const isExempt = ({ category }: Kept): boolean => category === 'statistics' || category === 'functional';

export interface AfterChoice extends Optional {
  /** False where whether the choice held is not known. */
  isFirm: boolean;
}

/** What was written under a choice and is optional, and what may have been. Each product once, what is known first. */
export function optionalAfter(
  facts: Facts,
  { isUnder, mayBeUnder }: Under,
  how: Counting = {},
): AfterChoice[] {
  const written = keptOf(facts).filter(({ isWritten }) => isWritten);
  const firm = optionalOf(written.filter(isUnder), facts, how);
  const told = new Set(firm.flatMap(({ kept }) => kept.map(aboutOf)));
  const perhaps = optionalOf(
    written.filter((row) => isUnder(row) || mayBeUnder(row)),
    facts,
    how,
  ).filter(({ kept }) => !kept.some((row) => told.has(aboutOf(row))));
  return [
    ...firm.map((optional) => ({ ...optional, isFirm: true })),
    ...perhaps.map((optional) => ({ ...optional, isFirm: false })),
  ];
}

/** What every firing about them says. Whether it is optional turns on the cookie list, unless the product alone tells. */
export const foundOf = ({ kept, promise, isKnown, isFirm }: AfterChoice): Omit<Found, 'observed'> => ({
  ...(!isFirm && { outcome: 'cannot-tell', choiceUnknown: true }),
  subject: subjectOf(kept),
  declared: promise === null ? null : quoted(promise),
  evidence: evidenceOf(kept),
  restsOn: isKnown ? [] : promise === null ? ['notice', 'cookie-list'] : ['cookie-list'],
  journeys: journeysOf(kept),
});

/** "Hotjar, a known recording product,"; "Hotjar" where the notice makes it optional; "This page" of nobody known. */
export function whoStored({ kept, isKnown }: Pick<Optional, 'kept' | 'isKnown'>): string {
  const named = kept.find(({ productName }) => productName !== null);
  const { thisPage, advertisingProduct, recordingProduct } = words.observed;
  const name = named?.productName ?? null;
  if (named === undefined || name === null) return thisPage;
  if (!isKnown) return name;
  return named.category === 'advertising' ? advertisingProduct(name) : recordingProduct(name);
}

/** What limits the promise, in the notice's words. */
export const limitsOf = ({ promise }: Optional): string | null =>
  promise === null ? null : limits(promise.statement, promise.notice);
