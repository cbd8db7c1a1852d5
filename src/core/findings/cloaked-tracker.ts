/** A host under the council’s own name is another name for an advertising or statistics company’s. */
import { words } from '../words/index.ts';
import { declarationsOf, left, type AliasFact, type Facts } from './facts.ts';
import type { FindingRule } from './rule.ts';

export const cloakedTracker: FindingRule = {
  id: 'cloaked-tracker',
  ...words.findings['cloaked-tracker'],
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['PECR reg 6'],
  looksAt: ['dns', 'requests'],
  restsOn: ['notice', 'cookie-list', 'links'],
  applies: ({ visits, gaps }) =>
    visits.some(({ aliases }) => aliases !== null) || gaps.some(({ loses }) => loses.includes('dns')),
  meaning:
    'A host under the council’s own name, which the page asked for something, is an alias (CNAME) of a host of a known advertising or statistics product. Its cookies then count as the council’s own.',
  fooledBy:
    'Websites and services are commonly hosted under an alias: only hosts of advertising and statistics products count, known for sure, and never the page’s own host. Where the notice names the product, it is advice.',
  isSeen: ({ aliases }) => aliases.length > 0,
  check: (facts) =>
    facts.aliases.filter(({ host }) => host !== facts.pageHost && isAskedFor(host, facts)).map(found(facts)),
};

const isAskedFor = (host: string, { requests }: Facts): boolean =>
  requests.some((request) => request.host === host && left(request));

const found =
  (facts: Facts) =>
  ({ host, canonical, who }: AliasFact) => {
    const isNamed = declarationsOf(facts).some(
      ({ statement: { product, company, negated } }) =>
        !negated && (product === who.productId || (product === null && company === who.companyId)),
    );
    return {
      ...(isNamed && { outcome: 'advisory' as const, severity: 'low' as const }),
      subject: { product: who.productId, company: who.company, host },
      observed: words.observed['cloaked-tracker']({
        host,
        canonical,
        product: who.productName,
        does: who.does,
      }),
      evidence: {
        requests: facts.requests.filter((row) => row.host === host && left(row)).map(({ index }) => index),
      },
    };
  };
