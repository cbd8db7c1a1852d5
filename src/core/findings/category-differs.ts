/** The notice puts a cookie in a category that its known use contradicts. */
import type { Category } from '../companies/company.ts';
import { quotedFor, wasStored, type CookieFact } from './facts.ts';
import type { FindingRule } from './finding.ts';
import { shown } from './words.ts';

/** How much each kind asks of the visitor; kinds left out are not compared. */
const WEIGHT: Partial<Record<Category, number>> = {
  necessary: 0,
  security: 0,
  functional: 1,
  statistics: 2,
  advertising: 3,
};

const WORDS: Partial<Record<Category, string>> = {
  necessary: 'necessary',
  security: 'for security',
  functional: 'for how the site works',
  statistics: 'for statistics',
  advertising: 'for advertising',
};

export const categoryDiffers: FindingRule = {
  id: 'category-differs',
  title: 'A cookie has another purpose than the privacy notice says',
  severity: 'medium',
  outcome: 'contradiction',
  basis: ['PECR Sch A1 para 4'],
  looksAt: ['notice', 'cookies'],
  restsOn: ['cookie-list'],
  meaning:
    'The notice puts a cookie in a category (say, necessary) and the cookie is known to serve another that asks more of the visitor (statistics, advertising).',
  fooledBy: 'Two products with cookies of one name: the product must be sure, by host or by a specific name.',
  applies: ({ notices }) =>
    notices.some(({ declarations }) =>
      declarations.some(
        ({ category, cookies }) => category !== null || cookies.some((cookie) => cookie.category),
      ),
    ),
  check(facts) {
    return facts.cookies.filter(wasStored).flatMap((cookie) => {
      const declared = cookie.declaredBy;
      const words = quotedFor(cookie, facts);
      if (words === null || declared === null || declared.how === 'category' || !contradicts(cookie))
        return [];
      return [
        {
          subject: {
            cookie: cookie.name,
            host: cookie.host,
            ...(cookie.product !== null && { product: cookie.product }),
          },
          observed: `${shown(cookie.name)} belongs to ${cookie.productName ?? 'a known product'}, which is used ${WORDS[cookie.category] ?? cookie.category}. The privacy notice puts it under cookies that are ${WORDS[declared.category ?? 'unknown'] ?? declared.category}.`,
          declared: words,
          evidence: { cookies: [cookie.index] },
        },
      ];
    });
  },
};

function contradicts({ declaredBy, category, isCertain }: CookieFact): boolean {
  const known = WEIGHT[category];
  const said = declaredBy?.category ? WEIGHT[declaredBy.category] : undefined;
  return isCertain && known !== undefined && said !== undefined && known >= 2 && known > said;
}
