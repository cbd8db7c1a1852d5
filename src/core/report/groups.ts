/** The companies of a Report under their headings, in the order in which a resident reads them. */
import { words } from '../words/index.ts';
import type { Finding } from '../findings/finding.ts';
import { headingOf, type HeadingId } from './denied.ts';
import type { CompanyGroup, CompanyRow, GroupId } from './rows.ts';
import type { ProductRow } from '../findings/rows.ts';
import { isSpokenOf } from './said.ts';

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

/**
 * `hasNotice`: whether a notice to visitors covers the page; else nothing is said to be in it or not. `findings`: of what
 * they say that the notice denies, no title says that it is not in it.
 */
export function groupsOf(
  companies: readonly CompanyRow[],
  products: readonly Pick<ProductRow, 'id' | 'declared' | 'declaredBy'>[],
  findings: readonly Finding[],
  hasNotice: boolean,
): CompanyGroup[] {
  const spokenOf = new Set(products.filter(isSpokenOf).map(({ id }) => id));
  const idOf = (company: CompanyRow): GroupId => groupOf(company, spokenOf, hasNotice);
  const places = Map.groupBy(companies.keys(), (place) => idOf(companies[place] as CompanyRow));
  return ORDER.flatMap((id) => {
    const under = places.get(id);
    if (under === undefined) return [];
    const headings = new Set(under.map((place) => headingOf(id, companies[place] as CompanyRow, findings)));
    return [{ id, title: titleOf(id, headings), companies: under }];
  });
}

/** Where its companies stand under several headings (./parts.ts), one that is true of each of them. */
function titleOf(id: GroupId, headings: ReadonlySet<HeadingId>): string {
  const [only, ...others] = headings;
  if (only !== undefined && others.length === 0) return words.shown.groups[only];
  return words.shown.orDenied(words.shown.groups[id]);
}

function groupOf(
  { declaredApart, helpsLoad, products }: CompanyRow,
  spokenOf: ReadonlySet<string>,
  hasNotice: boolean,
): GroupId {
  if (declaredApart === 'public-body') return 'public-body';
  if (helpsLoad) return 'helps-load';
  if (!hasNotice || declaredApart === 'own') return 'contacted';
  const isInPart = declaredApart === 'not-named' && products.some((id) => spokenOf.has(id));
  return isInPart ? 'in-part' : declaredApart;
}
