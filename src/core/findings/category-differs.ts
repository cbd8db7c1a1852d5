/** The notice puts a cookie in a category that its known use contradicts. */
import { words } from '../words/index.ts';
import type { Category } from '../companies/company.ts';
import { quotedFor, wasStored, type CookieFact, isRecording, saidByNotice } from './facts.ts';
import type { FindingRule } from './rule.ts';
import { shown } from './phrases.ts';

const isCalledNecessary = (category: Category | null | undefined): boolean =>
  category === 'necessary' || category === 'security';

export const categoryDiffers: FindingRule = {
  id: 'category-differs',
  ...words.findings['category-differs'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['PECR Sch A1 para 4'],
  looksAt: ['notice', 'cookies', 'cookie-details'],
  restsOn: ['cookie-list'],
  meaning:
    'The notice calls a cookie necessary, and it is known to serve advertising, or to record how visitors use pages.',
  fooledBy: 'Two products with cookies of one name: the product must be sure, by host or by a specific name.',
  isSeen: ({ cookies }) => cookies.some(wasStored),
  isSaid: ({ notices }) =>
    notices.some(({ declarations }) =>
      declarations.some(({ category, cookies }) =>
        [category, ...cookies.map((cookie) => cookie.category)].some(isCalledNecessary),
      ),
    ),
  check(facts) {
    return facts.cookies.filter(wasStored).flatMap((cookie) => {
      const declared = cookie.declaredBy;
      const said = quotedFor(cookie, facts);
      if (said === null || declared === null || declared.how === 'category' || !contradicts(cookie))
        return [];
      return [
        {
          subject: {
            cookie: cookie.name,
            host: cookie.host,
            ...(cookie.product !== null && { product: cookie.product }),
          },
          observed: words.observed['category-differs'](
            { cookie: shown(cookie.name), product: cookie.productName, does: cookie.who?.does ?? null },
            { by: saidByNotice(declared.notice, facts), isForSecurity: declared.category === 'security' },
          ),
          declared: said,
          evidence: { cookies: [cookie.index] },
        },
      ];
    });
  },
};

function contradicts({ declaredBy, category, isCertain, who }: CookieFact): boolean {
  const isOther = category === 'advertising' || isRecording(who);
  return isCertain && isOther && isCalledNecessary(declaredBy?.category);
}
