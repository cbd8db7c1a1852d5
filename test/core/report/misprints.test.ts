/** A list that drops an underscore from a name that is known declares that cookie; of other names nothing is guessed. */
import { expect, test } from 'vitest';
import { companies as rules } from '../../../rules/index.ts';
import { companiesOf } from '../../../src/core/companies/index.ts';
import { cookieDeclaredBy } from '../../../src/core/report/declared-cookies.ts';
import { statementsOf } from '../../../src/core/report/statements.ts';
import { declares, lists, notice } from '../build.ts';

const companies = companiesOf(rules);
const declaredBy = (printed: string, name: string, product: string | null): string | null => {
  const said = notice({
    listsCookies: true,
    declarations: [declares(null, { cookies: [lists(printed)] })],
  });
  const asked = { name, host: 'www.anytown.gov.uk', product, companyId: null, category: 'unknown' as const };
  return (
    cookieDeclaredBy(
      asked,
      statementsOf([said], [], () => [], companies),
    )?.pattern ?? null
  );
};

test.each([
  ['_utma', '__utma', 'google-analytics', '_utma'],
  ['__utma', '__utma', 'google-analytics', '__utma'],
  ['_utma', '__utmb', 'google-analytics', null],
  ['_skip', '__skip', null, null],
  ['utma', '__utma', 'google-analytics', null],
])('%s in a list, and %s on the page', (printed, name, product, pattern) => {
  expect(declaredBy(printed, name, product)).toBe(pattern);
});
