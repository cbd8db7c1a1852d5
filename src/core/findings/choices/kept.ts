/** What a page keeps on the device, cookie or key of storage, as one kind of row for findings about choices. */
import type { Answer } from '../../companies/index.ts';
import type { Category } from '../../companies/company.ts';
import type { Evidence, Subject } from '../finding.ts';
import { isRecording, wasStored, type CookieFact, type Facts } from '../facts.ts';
import { listNames } from '../phrases.ts';
import type { Moment } from './loads.ts';

export interface Kept extends Moment {
  table: 'cookies' | 'storage';
  index: number;
  name: string;
  /** The page wrote it: it is not only left from before. */
  wasWritten: boolean;
  /** And it is not gone again. */
  isWritten: boolean;
  product: string | null;
  productName: string | null;
  category: Category;
  who: Answer | null;
  isCertain: boolean;
  declaredBy: CookieFact['declaredBy'];
}

export function keptOf({ cookies, storage }: Facts): Kept[] {
  return [
    ...cookies.map((row) => ({
      ...row,
      table: 'cookies' as const,
      wasWritten: wasStored(row),
      isWritten: row.state === 'stored',
    })),
    ...storage.map((row) => ({
      ...row,
      table: 'storage' as const,
      name: row.key,
      wasWritten: !row.before,
      isWritten: !row.before,
    })),
  ];
}

/** Counted by product, or by its own name where nobody knows whose it is. */
export const aboutOf = ({ product, name }: Pick<Kept, 'product' | 'name'>): string => product ?? name;

/** True of advertising and of what records how visitors use pages: no exception speaks of those. */
export const isAdvertisingOrRecording = ({ category, who }: Pick<Kept, 'category' | 'who'>): boolean =>
  category === 'advertising' || isRecording(who);

/** One ambiguous name proves nothing: the host has to agree, or a second name. */
export const isSure = (kept: readonly Kept[]): boolean =>
  kept.some(({ isCertain }) => isCertain) || new Set(kept.map(({ name }) => name)).size > 1;

export const namesIn = (kept: readonly Kept[]): string => listNames(kept.map(({ name }) => name));

export function subjectOf(kept: readonly Kept[]): Subject {
  const product = kept.find((row) => row.product !== null)?.product;
  const cookie = kept.find(({ table }) => table === 'cookies');
  const [first] = kept;
  return {
    ...(product != null && { product }),
    ...(cookie !== undefined && { cookie: cookie.name }),
    ...(cookie === undefined && first !== undefined && { storage: first.name }),
  };
}

export const evidenceOf = (kept: readonly Kept[]): Pick<Evidence, 'cookies' | 'storage'> => ({
  cookies: kept.filter(({ table }) => table === 'cookies').map(({ index }) => index),
  storage: kept.filter(({ table }) => table === 'storage').map(({ index }) => index),
});

export const journeysOf = (rows: readonly Moment[]): Moment['journey'][] => [
  ...new Set(rows.map(({ journey }) => journey)),
];
