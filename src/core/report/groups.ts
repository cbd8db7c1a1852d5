/** The companies of a Report under their headings, in the order in which a resident reads them. */
import { words } from '../words/index.ts';
import type { CompanyGroup, CompanyRow, GroupId } from './rows.ts';
import type { Declared, ProductRow } from '../findings/rows.ts';

/** In the order in which they are shown. */
const ORDER: readonly GroupId[] = [
  'not-named',
  'in-part',
  'not-read',
  'in-general-terms',
  'by-category',
  'by-its-cookies',
  'in-consent-tool',
  'named',
  'contacted',
  'public-body',
  'helps-load',
];

/** `hasNotice`: whether a notice to visitors covers the page; else nothing is said to be in it or not. */
export function groupsOf(
  companies: readonly CompanyRow[],
  products: readonly Pick<ProductRow, 'id' | 'declared'>[],
  hasNotice: boolean,
): CompanyGroup[] {
  const standing = new Map(products.map(({ id, declared }) => [id, declared]));
  const groupOf = (company: CompanyRow): GroupId => headingOf(company, standing, hasNotice);
  const places = Map.groupBy(companies.keys(), (place) => groupOf(companies[place] as CompanyRow));
  return ORDER.flatMap((id) => {
    const under = places.get(id);
    return under === undefined ? [] : [{ id, title: words.shown.groups[id], companies: under }];
  });
}

const SAID: readonly Declared[] = ['named', 'by-category', 'by-its-cookies', 'in-consent-tool'];

function headingOf(
  { declaredApart, helpsLoad, products }: CompanyRow,
  standing: ReadonlyMap<string, Declared>,
  hasNotice: boolean,
): GroupId {
  if (declaredApart === 'public-body') return 'public-body';
  if (helpsLoad) return 'helps-load';
  if (!hasNotice || declaredApart === 'own') return 'contacted';
  const isInPart =
    declaredApart === 'not-named' && products.some((id) => SAID.includes(standing.get(id) ?? 'not-named'));
  return isInPart ? 'in-part' : declaredApart;
}
