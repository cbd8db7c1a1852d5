/** A company that the page contacts and the notice does not name. */
import { words } from '../words/index.ts';
import { isDenied } from './denial-contradicted.ts';
import { uncovered } from './notice-too-vague.ts';
import type { Declared } from './rows.ts';
import { declarationsOf, isAccusing, saidBy, type Facts, type ProductFact } from './facts.ts';
import type { FindingRule, Found } from './rule.ts';
import { list, perhapsIn, sentences, whenOf, withAside } from './phrases.ts';

const says = words.observed['undeclared-third-party'];

export const undeclaredThirdParty: FindingRule = {
  id: 'undeclared-third-party',
  ...words.findings['undeclared-third-party'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['UK GDPR Art 13(1)(e)'],
  looksAt: ['requests'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning:
    'The page contacts a product of another company that the notice neither names nor covers by a kind in a sentence about the website. Advertising, recording, social and statistics products weigh; of all others the law asks no name, so that they are advice.',
  fooledBy:
    'Other sites of the same council; suppliers on the council’s own hosts; statements in general terms only, which make it advice; a name in words that were not read as a use, and a page of the notice that was not read, which make it cannot-tell. A request that never left is not a contact; one whose end was not seen is cannot-tell, and so is what only an earlier version of the notice names. A host of nobody known may be the council’s own.',
  isSeen: ({ products, attempted }) =>
    attempted.length > 0 || products.some(({ contacted, declared }) => contacted && declared !== 'own'),
  isSaid: ({ notices }) => notices.length > 0,
  check(facts) {
    if (facts.notices.length === 0) return [];
    const vague = uncovered(facts);
    // What the notice denies it does mention: that it is here all the same is a finding of its own.
    const isOwnBusiness = (product: ProductFact): boolean =>
      !isDenied(product.id, facts) && !vague.includes(product);
    return [
      ...facts.products
        .filter((product) => product.contacted && isOwnBusiness(product))
        .flatMap((product) => found(product, facts) ?? []),
      ...facts.attempted
        .filter((product) => WEIGHT[product.declared] !== undefined && !isDenied(product.id, facts))
        .map(unsure),
    ];
  },
};

type Weight = Pick<Found, 'outcome' | 'severity'>;

const ADVICE: Weight = { outcome: 'advisory', severity: 'info' };

/** How each standing weighs, of a product that a notice is expected to name and of another; the rest is no finding. */
const WEIGHT: Partial<Record<Declared, { named: Weight; other: Weight }>> = {
  'by-its-cookies': { named: ADVICE, other: ADVICE },
  'public-body': { named: ADVICE, other: ADVICE },
  'not-read': {
    named: { outcome: 'cannot-tell', severity: 'medium' },
    other: { outcome: 'cannot-tell', severity: 'low' },
  },
  'in-general-terms': {
    named: { outcome: 'advisory', severity: 'medium' },
    other: { outcome: 'advisory', severity: 'low' },
  },
  'not-named': {
    named: { outcome: 'unsupported', severity: 'medium' },
    other: { outcome: 'advisory', severity: 'low' },
  },
};

function weightOf({ declared, category }: ProductFact): Weight | null {
  const weight = WEIGHT[declared];
  if (weight === undefined) return null;
  return isAccusing(category) ? weight.named : weight.other;
}

function found(product: ProductFact, facts: Facts): Found | null {
  const weight = weightOf(product);
  if (weight === null) return null;
  const isFromWorker = product.requestIndexes.every((index) => facts.requests[index]?.inferred);
  const sent = {
    receiver: receiver(product),
    requests: product.requests,
    when: whenOf(product.choices),
  };
  return {
    ...about(product),
    ...weight,
    observed: sentences(isFromWorker ? says.sentByWorker(sent) : says.sent(sent), said(product, facts)),
  };
}

/** What is, or is not, in the notice of it. */
function said(product: ProductFact, facts: Facts): string | null {
  const { declared, declaredBy } = product;
  switch (declared) {
    case 'by-its-cookies':
      return says.byItsCookies;
    case 'public-body':
      return says.publicBody;
    case 'in-general-terms':
      return product.onlyGeneric ? says.generalTerms : says.inPassing;
    case 'not-read':
      if (declaredBy === null) return perhapsIn(facts.unread) ?? says.notAllRead;
      return facts.notices.some(({ id }) => id === declaredBy.notice) ? says.inPassing : says.earlierVersion;
    default:
      return declaredBy === null ? besides(product, facts) : says.asChannel;
  }
}

/** Nobody saw an end of any request to it. */
function unsure(product: ProductFact): Found {
  return {
    ...about(product),
    outcome: 'cannot-tell',
    severity: isAccusing(product.category) ? 'medium' : 'low',
    observed: says.perhapsSent({ receiver: receiver(product), requests: product.requests }),
  };
}

const about = (product: ProductFact): Pick<Found, 'subject' | 'evidence'> => ({
  subject: { product: product.id, company: product.company, host: product.hosts[0] ?? '' },
  evidence: { requests: product.requestIndexes, cookies: product.cookieIndexes },
});

/** What the notice does say of the same company, or that nobody knows whose host it is: it may be the council's own. */
function besides({ companyId, id }: ProductFact, facts: Facts): string | null {
  if (companyId === null) {
    return id.startsWith('host:') ? says.notKnown : null;
  }
  const theirs = new Set(
    facts.products.filter((other) => other.companyId === companyId).map(({ id: other }) => other),
  );
  const declared = declarationsOf(facts).filter(
    ({ statement: { negated, company, product } }) =>
      !negated && (company === companyId || (product !== null && theirs.has(product))),
  );
  if (declared.length === 0) return null;
  const names = [...new Set(declared.map(({ statement }) => statement.name))];
  const by = declared.every(({ notice }) => saidBy(notice) === 'banner') ? 'banner' : 'notice';
  return declared.every(({ statement }) => statement.product === null)
    ? says.companyNamed(by, names)
    : says.otherNamed(by, names);
}

/** Its name, with the company where the name does not say it, and its hosts where they are not the name itself. */
function receiver({ name, company, hosts }: ProductFact): string {
  const owner = name.includes(company) ? [] : [company];
  const at = hosts.length === 1 && hosts[0] === name ? [] : [list(hosts, 3)];
  const aside = [...owner, ...at].join(': ');
  return aside === '' ? name : withAside(name, aside);
}
