/** Companies are contacted, and the notice speaks of recipients in generic words alone. */
import { declarationsOf, quoted, type Facts } from './facts.ts';
import type { FindingRule } from './finding.ts';
import { count, list } from './words.ts';

export const noticeTooVague: FindingRule = {
  id: 'notice-too-vague',
  title: 'The privacy notice names no company',
  severity: 'medium',
  outcome: 'cannot-tell',
  basis: ['UK GDPR Arts 12, 13'],
  needs: ['notice', 'requests'],
  meaning:
    'The page contacts other companies, and the notice names none of those it uses: only generic words such as “our suppliers”. It stands in place of one finding a company.',
  fooledBy: 'The list is on a linked page or in the consent tool.',
  applies: ({ notices }) => notices.length > 0,
  check(facts) {
    const contacted = facts.products.filter((product) => product.contacted);
    if (contacted.length === 0 || !namesNobody(facts)) return [];
    const generic = declarationsOf(facts).find(({ statement }) => isGeneric(statement.names));
    const notice = facts.notices[0];
    if (notice === undefined) return [];
    return [
      {
        subject: { notice: generic?.notice.id ?? notice.id },
        observed: `This page contacted ${count(contacted.length, 'service')} of other companies: ${list(contacted.map(({ name }) => name))}. The privacy notice names none of them.`,
        declared: generic === undefined ? null : quoted(generic),
        evidence: { requests: contacted.flatMap(({ requestIndexes }) => requestIndexes) },
      },
    ];
  },
};

/** True where the covering notices speak of recipients, and only in generic words. */
export function namesNobody(facts: Facts): boolean {
  const declarations = declarationsOf(facts).filter(({ statement }) => !statement.negated);
  return declarations.length > 0 && declarations.every(({ statement }) => isGeneric(statement.names));
}

function isGeneric(names: 'product' | 'company' | 'category' | 'generic'): boolean {
  return names === 'category' || names === 'generic';
}
