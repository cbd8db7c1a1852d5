/** A company that the page contacts and the notice does not name. */
import { isDenied } from './denial-contradicted.ts';
import { namesNobody } from './notice-too-vague.ts';
import type { Facts, ProductFact } from './facts.ts';
import type { FindingRule, Found } from './finding.ts';
import { count, list, perhapsIn, when } from './words.ts';

export const undeclaredThirdParty: FindingRule = {
  id: 'undeclared-third-party',
  title: 'A company is not in the privacy notice',
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['UK GDPR Art 13(1)(e)'],
  needs: ['notice', 'requests'],
  meaning:
    'The page contacts a product of another company that the notice neither names nor covers by a category in a sentence about the website. Hosting, fonts and file delivery weigh less.',
  fooledBy:
    'Other sites of the same council; suppliers on the council’s own hosts; statements in general terms only, which make it advice; a list that was not read, which makes it cannot-tell. A request that was blocked is not a contact.',
  applies: ({ notices }) => notices.length > 0,
  check(facts) {
    if (facts.notices.length === 0 || namesNobody(facts)) return [];
    return (
      facts.products
        .filter(
          ({ contacted, declared, onlyGeneric }) => contacted && (declared === 'not-named' || onlyGeneric),
        )
        // What the notice denies it does mention: that it is here all the same is a finding of its own.
        .filter(({ id }) => !isDenied(id, facts))
        .map((product) => found(product, facts))
    );
  },
};

function found(product: ProductFact, facts: Facts): Found {
  const said = product.onlyGeneric
    ? ' The privacy notice speaks of other companies only in general terms.'
    : perhapsIn(facts.unreadLists);
  return {
    severity: product.helpsLoad ? 'low' : 'medium',
    ...(product.onlyGeneric && { outcome: 'advisory' as const }),
    ...(!product.onlyGeneric && facts.unreadLists.length > 0 && { outcome: 'cannot-tell' as const }),
    subject: { product: product.id, company: product.company, host: product.hosts[0] ?? '' },
    observed:
      `This page sent ${count(product.requests, 'request')} to ${receiver(product)}` +
      `${when(product.choices)}.${said}`,
    evidence: { requests: product.requestIndexes, cookies: product.cookieIndexes },
  };
}

/** Its name, with the company where the name does not say it, and its hosts where they are not the name itself. */
function receiver({ name, company, hosts }: ProductFact): string {
  const owner = name.includes(company) ? [] : [company];
  const at = hosts.length === 1 && hosts[0] === name ? [] : [list(hosts, 3)];
  const aside = [...owner, ...at].join(': ');
  return aside === '' ? name : `${name} (${aside})`;
}
