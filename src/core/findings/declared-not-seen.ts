/** Declared for the website, never observed here. Normal: a notice speaks of a whole site. */
import { words } from '../words/index.ts';
import { declarationsOf, quoted, type Facts, type Stated } from './facts.ts';
import type { Declaration } from '../notices/notice.ts';
import type { FindingRule } from './rule.ts';

export const declaredNotSeen: FindingRule = {
  id: 'declared-not-seen',
  ...words.findings['declared-not-seen'],
  severity: 'info',
  outcome: 'advisory',
  basis: [],
  looksAt: ['notice'],
  restsOn: ['requests', 'cookies', 'storage'],
  meaning: 'The notice names a product for the website, and this page did not use it. This is normal.',
  fooledBy: 'It may need a step that was not taken: a form, a login, a choice about cookies.',
  isSaid: (facts) => declarationsOf(facts).length > 0,
  check: (facts) =>
    notSeen(facts).map((stated) => ({
      subject: { product: stated.statement.product ?? '', notice: stated.notice.id },
      observed: words.observed['declared-not-seen'](stated.statement.name),
      declared: quoted(stated),
    })),
};

/** Named for the website, known to us, and not observed, not even as an attempt. Each product once. */
export function notSeen(facts: Facts): Stated<Declaration>[] {
  const rows = [...facts.requests, ...facts.cookies, ...facts.storage];
  const seen = new Set([...facts.products.map(({ id }) => id), ...rows.map(({ product }) => product)]);
  return declarationsOf(facts).filter(({ statement }) => {
    const { product, negated, names } = statement;
    if (product === null || negated || names !== 'product' || seen.has(product)) return false;
    seen.add(product);
    return true;
  });
}
