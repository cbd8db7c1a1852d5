/** Which products a page that does a thing may be about; one of them is taken by turns. */
import type { Case } from './dimensions.ts';
import { ADVERTISING, CONSENT_TOOL, EMBEDDED, HELPERS, SOCIAL, STATISTICS, type Vendor } from './vendors.ts';

const PRODUCTS: Partial<Record<Case['does'], readonly Vendor[]>> = {
  counts: STATISTICS,
  'asks-statistics': STATISTICS,
  'tag-manager': STATISTICS,
  dialog: STATISTICS,
  download: STATISTICS,
  'many-keys': STATISTICS,
  advertises: ADVERTISING,
  'asks-advertising': ADVERTISING,
  social: SOCIAL,
  helper: HELPERS,
  embeds: EMBEDDED,
};

export const productsOf = (does: Case['does']): readonly Vendor[] => PRODUCTS[does] ?? [];

/** The product of a case; null where its page is about none. */
export function productOf({ does, says, turn }: Case): Vendor | null {
  const fitting = productsOf(does).filter((product) => fits(product, says));
  return fitting[turn % Math.max(1, fitting.length)] ?? null;
}

/** Whether a notice can say this of the product. */
export function fits({ company, former, kind, cookies, pattern }: Vendor, says: Case['says']): boolean {
  switch (says) {
    case 'company':
      return company !== null;
    case 'former':
      return former !== null;
    case 'kind':
      return kind !== 'helper' && kind !== CONSENT_TOOL.kind;
    case 'cookies':
    case 'banner':
      return cookies.length > 0;
    case 'pattern':
      return pattern !== null;
    case 'capped':
      return cookies.some(({ days }) => days > 400);
    default:
      return true;
  }
}
