/** Look-ups in the table of what is declared: what speaks of a cookie or of a product, and what has been found there. */
import { matches } from '../../cookies/patterns.ts';
import { isOnHost } from '../declared-cookies.ts';
import type { DeclaredRow } from '../rows.ts';
import { keyOf } from './findings-about.ts';

export interface DeclaredIndex {
  rows: readonly DeclaredRow[];
  /** Cookies listed so that they cover this name on this host. */
  listing: (name: string, host: string) => number[];
  /** Whatever is said of one of these products, or of their company as a whole. */
  naming: (ids: readonly string[], company: string | null) => number[];
  saying: (by: { notice: string; quote: string } | null) => number[];
}

export function declaredIndex(rows: readonly DeclaredRow[]): DeclaredIndex {
  const exact = new Map<string, number[]>();
  const open: number[] = [];
  const byProduct = new Map<string, number[]>();
  const byCompany = new Map<string, number[]>();
  const byWords = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    add(byWords, keyOf(row), place);
    if (row.kind === 'cookie' && row.pattern !== null) {
      if (row.pattern.includes('*')) open.push(place);
      else add(exact, row.pattern, place);
    } else if (row.kind === 'company') {
      if (row.product !== null) add(byProduct, row.product, place);
      else if (row.company !== null && row.names === 'company') add(byCompany, row.company, place);
    }
  }
  const rowAt = (place: number): DeclaredRow => rows[place] as DeclaredRow;
  return {
    rows,
    listing: (name, host) =>
      [...(exact.get(name) ?? []), ...open.filter((place) => matches(rowAt(place).pattern ?? '', name))]
        .filter((place) => isOnHost(rowAt(place), host))
        .sort((a, b) => a - b),
    naming: (ids, company) => [
      ...ids.flatMap((id) => byProduct.get(id) ?? []),
      ...(company === null ? [] : (byCompany.get(company) ?? [])),
    ],
    saying: (by) => (by === null ? [] : (byWords.get(keyOf(by)) ?? [])),
  };
}

function add(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else known.push(place);
}
