/** A company that the page contacts and the notice does not name. */
import { isDenied } from './denial-contradicted.ts';
import { uncovered } from './notice-too-vague.ts';
import { declarationsOf, type Facts, type ProductFact } from './facts.ts';
import type { FindingRule, Found } from './finding.ts';
import { count, list, perhapsIn, when, withAside } from './words.ts';

export const undeclaredThirdParty: FindingRule = {
  id: 'undeclared-third-party',
  title: 'A company is not in the privacy notice',
  whether: 'a company is in the privacy notice',
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['UK GDPR Art 13(1)(e)'],
  looksAt: ['requests'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning:
    'The page contacts a product of another company that the notice neither names nor covers by a category in a sentence about the website. Hosting, fonts and file delivery weigh less.',
  fooledBy:
    'Other sites of the same council; suppliers on the council’s own hosts; statements in general terms only, which make it advice; a list that was not read, which makes it cannot-tell. A request that never left is not a contact; one whose end was not seen is cannot-tell, and so is what only an earlier version of the notice names. A host of nobody known may be the council’s own.',
  applies: ({ notices }) => notices.length > 0,
  check(facts) {
    if (facts.notices.length === 0) return [];
    const vague = uncovered(facts);
    return [
      ...facts.products
        .filter((product) => product.contacted && isAbsent(product))
        // What the notice denies it does mention: that it is here all the same is a finding of its own.
        .filter((product) => !isDenied(product.id, facts) && !vague.includes(product))
        .map((product) => found(product, facts)),
      ...facts.attempted.filter((product) => isAbsent(product) && !isDenied(product.id, facts)).map(unsure),
      ...facts.products.flatMap((product) => formerlyNamed(product, facts) ?? []),
    ];
  },
};

const isAbsent = ({ declared, onlyGeneric }: ProductFact): boolean => declared === 'not-named' || onlyGeneric;

function found(product: ProductFact, facts: Facts): Found {
  const { onlyGeneric, requestIndexes } = product;
  const said = onlyGeneric
    ? ' The privacy notice speaks of other companies only in general terms.'
    : besides(product, facts) + perhapsIn(facts.unreadLists);
  const isFromWorker = requestIndexes.every((index) => facts.requests[index]?.inferred);
  return {
    ...about(product),
    ...(onlyGeneric && { outcome: 'advisory' as const }),
    ...(!onlyGeneric && facts.unreadLists.length > 0 && { outcome: 'cannot-tell' as const }),
    observed:
      `${isFromWorker ? 'A background script of this site' : 'This page'} sent ` +
      `${count(product.requests, 'request')} to ${receiver(product)}${when(product.choices)}.${said}`,
  };
}

/** Nobody saw an end of any request to it. */
function unsure(product: ProductFact): Found {
  return {
    ...about(product),
    outcome: 'cannot-tell',
    observed: `This page began ${count(product.requests, 'request')} to ${receiver(product)}. We did not see whether ${product.requests === 1 ? 'it was' : 'any was'} sent.`,
  };
}

/** Only a transcription that the live notice has replaced names it: the reading of the live one may have missed it. */
function formerlyNamed(product: ProductFact, { superseded }: Facts): Found | null {
  const { declaredBy, onlyGeneric } = product;
  const isFormer = superseded.some(({ id }) => id === declaredBy?.notice);
  if (!isFormer || !product.contacted || onlyGeneric) return null;
  return {
    ...about(product),
    outcome: 'cannot-tell',
    observed: `This page contacted ${receiver(product)}. An earlier version of the privacy notice mentions it; in the version now on the website we did not find it.`,
  };
}

const about = (product: ProductFact): Pick<Found, 'severity' | 'subject' | 'evidence'> => ({
  severity: product.helpsLoad ? 'low' : 'medium',
  subject: { product: product.id, company: product.company, host: product.hosts[0] ?? '' },
  evidence: { requests: product.requestIndexes, cookies: product.cookieIndexes },
});

/** What the notice does say of the same company, or that nobody knows whose host it is: it may be the council's own. */
function besides({ companyId, id }: ProductFact, facts: Facts): string {
  if (companyId === null) {
    return id.startsWith('host:')
      ? ' We do not know who runs it: it may be the council or its supplier.'
      : '';
  }
  const theirs = new Set(
    facts.products.filter((other) => other.companyId === companyId).map(({ id: other }) => other),
  );
  const said = declarationsOf(facts).filter(
    ({ statement: { negated, company, product } }) =>
      !negated && (company === companyId || (product !== null && theirs.has(product))),
  );
  if (said.length === 0) return '';
  const names = [...new Set(said.map(({ statement }) => statement.name))];
  if (said.every(({ statement }) => statement.product === null)) {
    return ` The privacy notice names ${list(names, 3)}, but not this.`;
  }
  return ` The privacy notice names ${list(names, 3)}, of the same company, but not this one.`;
}

/** Its name, with the company where the name does not say it, and its hosts where they are not the name itself. */
function receiver({ name, company, hosts }: ProductFact): string {
  const owner = name.includes(company) ? [] : [company];
  const at = hosts.length === 1 && hosts[0] === name ? [] : [list(hosts, 3)];
  const aside = [...owner, ...at].join(': ');
  return aside === '' ? name : withAside(name, aside);
}
