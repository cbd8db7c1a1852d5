/** A company that only the cookie banner declares, and the privacy notice does not point there. */
import { words } from '../words/index.ts';
import type { FindingRule } from './rule.ts';

export const namedOnlyInConsentTool: FindingRule = {
  id: 'named-only-in-consent-tool',
  ...words.findings['named-only-in-consent-tool'],
  severity: 'info',
  outcome: 'advisory',
  basis: ['UK GDPR Art 12'],
  looksAt: [],
  restsOn: ['notice', 'cookie-list', 'links'],
  meaning:
    'A company that the page contacts is declared by the cookie banner alone; the privacy notice, read whole, neither names it nor points to the banner.',
  fooledBy: 'Saying in layers is lawful: this is for an auditor, and never a headline.',
  isSeen: ({ products }) => products.some(({ declared }) => declared === 'in-consent-tool'),
  isSaid: ({ notices }) => notices.some(({ layer }) => layer !== 'consent-tool'),
  check({ products, notices, isRead }) {
    const own = notices.filter(({ layer }) => layer !== 'consent-tool');
    const isPointed = own.some(
      ({ links, claims }) =>
        links.some(({ kind }) => kind === 'consent-tool') ||
        claims.some(({ quote }) => OF_BANNER.test(quote)),
    );
    if (own.length === 0 || !isRead || isPointed) return [];
    return products
      .filter(({ contacted, declared }) => contacted && declared === 'in-consent-tool')
      .map((product) => ({
        subject: { product: product.id, company: product.company },
        observed: words.observed['named-only-in-consent-tool'](product.name),
        declared: product.declaredBy === null ? null : { ...product.declaredBy, offset: null },
        evidence: { requests: product.requestIndexes },
      }));
  },
};

const OF_BANNER =
  /\bcookie (?:banner|control\w*|settings|preferences|tool|pop-?up)\b|\b(?:baner|gosodiadau|rheolydd) cwcis\b/i;
