/** What the tags and roles of a page mean to a reader. */
import type { BlockKind } from './document.ts';

export const BREAKS = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const KINDS: Record<string, BlockKind> = {
  li: 'item',
  dt: 'term',
  dd: 'definition',
  td: 'cell',
  th: 'cell',
};

export const VOID = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** Tables drawn with other elements. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  grid: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  rowheader: 'td',
  columnheader: 'th',
};

/** The table's element that an element plays, or itself. */
export function meantBy(tag: string, role: string | undefined): string {
  return role === undefined || !/^(?:div|span|ul|li|p|section)$/.test(tag) ? tag : (ROLES[role] ?? tag);
}
