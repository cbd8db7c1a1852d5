/** Companies are contacted, and the notice speaks of recipients in generic words alone. */
import { words } from '../words/index.ts';
import type { Declaration } from '../notices/notice.ts';
import { isDenied } from './denial-contradicted.ts';
import { declarationsOf, quoted, type Facts, type ProductFact } from './facts.ts';
import type { FindingRule } from './rule.ts';

export const noticeTooVague: FindingRule = {
  id: 'notice-too-vague',
  ...words.findings['notice-too-vague'],
  severity: 'medium',
  outcome: 'cannot-tell',
  basis: ['UK GDPR Arts 12, 13'],
  looksAt: ['requests'],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning:
    'The page contacts other companies, and the notice names none of those it uses: only generic words such as “our suppliers”. It stands in place of one finding a company. What a category in a sentence about the website covers is not counted.',
  fooledBy: 'The list is on a linked page or in the consent tool.',
  isSeen: ({ products }) => products.some(({ contacted, declared }) => contacted && declared !== 'own'),
  isSaid: ({ notices }) => notices.length > 0,
  check(facts) {
    const vague = uncovered(facts);
    const notice = facts.notices.find(({ layer }) => layer !== 'consent-tool');
    if (vague.length === 0 || notice === undefined) return [];
    const declarations = declarationsOf(facts).filter(
      ({ statement, notice: { layer } }) => !statement.negated && layer !== 'consent-tool',
    );
    const generic = declarations.find(({ statement }) => statement.names === 'generic') ?? declarations[0];
    return [
      {
        severity: vague.every(({ helpsLoad }) => helpsLoad) ? 'low' : 'medium',
        subject: { notice: generic?.notice.id ?? notice.id },
        observed: words.observed['notice-too-vague'](vague.map(({ name }) => name)),
        declared: generic === undefined ? null : quoted(generic),
        evidence: { requests: vague.flatMap(({ requestIndexes }) => requestIndexes) },
      },
    ];
  },
};

/**
 * What is contacted and not covered even by a category, where the notice speaks of recipients in generic words alone.
 * Empty where it names anyone, or says nothing of others at all.
 */
export function uncovered(facts: Facts): ProductFact[] {
  const declarations = declarationsOf(facts).filter(
    ({ statement, notice }) => !statement.negated && notice.layer !== 'consent-tool',
  );
  const namesNobody =
    declarations.some(({ statement }) => isGeneric(statement)) &&
    !declarations.some(({ statement }) => namesSomebody(statement, facts));
  if (!namesNobody) return [];
  return facts.products.filter(
    ({ id, contacted, declared }) =>
      contacted && (declared === 'in-general-terms' || declared === 'not-named') && !isDenied(id, facts),
  );
}

const isGeneric = ({ names }: Declaration): boolean => names === 'category' || names === 'generic';

/** The consent tool aside: that it is named, or its cookie listed, says nothing of who else is there. */
function namesSomebody(declaration: Declaration, facts: Facts): boolean {
  const { product, company, category, cookies } = declaration;
  if (isGeneric(declaration) || category === 'consent') return false;
  if (product === null && company === null) return cookies.length === 0;
  return facts.products.find(({ id }) => id === product)?.category !== 'consent';
}
