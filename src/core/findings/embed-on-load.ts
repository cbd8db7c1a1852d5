/** An embedded map, video or feed stores something, or is contacted, before it is clicked. */
import { wasStored, type CookieFact, type Facts, type ProductFact } from './facts.ts';
import type { FindingRule, Found } from './finding.ts';
import { list } from './words.ts';

export const embedOnLoad: FindingRule = {
  id: 'embed-on-load',
  title: 'Embedded content saves something before it is used',
  severity: 'medium',
  outcome: 'unsupported',
  basis: ['PECR reg 6'],
  needs: ['choice', 'requests', 'cookies', 'storage', 'known-products'],
  meaning:
    'A map, a video or a feed of another company is loaded with the page and stores something on the device before the visitor has used it. Contact without storage is advice.',
  fooledBy:
    'The visitor clicked it: where the choice is not known, storage is cannot-tell. Cookies that were there before are not counted.',
  applies: () => true,
  check: (facts) =>
    facts.products
      .filter(({ contacted, category, helpsLoad, choices }) => {
        const isBefore = choices.includes('none') || choices.includes('unknown');
        return contacted && category === 'content' && !helpsLoad && isBefore;
      })
      .map((product) => found(product, facts)),
};

function found(product: ProductFact, facts: Facts): Found {
  const cookies = facts.cookies.filter((row) => wasStored(row) && isOf(product, row));
  const storage = facts.storage.filter((row) => !row.before && row.product === product.id);
  const stored = [...new Set([...cookies.map(({ name }) => name), ...storage.map(({ key }) => key)])];
  const isKnown = [...cookies, ...storage].some(({ choice }) => choice === 'none');
  const common = {
    subject: { product: product.id, company: product.company, host: product.hosts[0] ?? '' },
    evidence: {
      requests: product.requestIndexes,
      cookies: cookies.map(({ index }) => index),
      storage: storage.map(({ index }) => index),
    },
  };
  if (stored.length === 0) {
    return {
      ...common,
      outcome: 'advisory',
      severity: 'low',
      observed: `${product.name} was contacted as the page opened, before it was used. It stored nothing that we saw.`,
    };
  }
  return {
    ...common,
    ...(!isKnown && { outcome: 'cannot-tell' as const, choiceUnknown: true }),
    observed: `${product.name} stored ${list(stored)} as the page opened${isKnown ? ', before any choice was made' : ''}.`,
  };
}

function isOf(product: ProductFact, cookie: CookieFact): boolean {
  return cookie.product === product.id || product.hosts.includes(cookie.host.replace(/^\./, ''));
}
