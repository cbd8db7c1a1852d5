/** What is typed into a form reaches another company before the form is sent. */
import { words } from '../words/index.ts';
import { left, type Facts, type RequestFact } from './facts.ts';
import { listNames, withAside } from './phrases.ts';
import type { FindingRule, Found } from './rule.ts';

export const typedValueLeaked: FindingRule = {
  id: 'typed-value-leaked',
  ...words.findings['typed-value-leaked'],
  severity: 'high',
  outcome: 'unsupported',
  basis: ['UK GDPR Art 5(1)(f)'],
  looksAt: ['requests', 'sent'],
  restsOn: [],
  // Whether the scan typed shows in what was sent alone: where that was lost, it may have.
  applies: ({ requests, gaps }) =>
    requests.some(({ sent }) => sent.typed) || gaps.some(({ loses }) => loses.includes('sent')),
  meaning:
    'A made-up value that the scan typed into a form field was in a request to another company, before anything was submitted. Only where the scan was asked to type.',
  fooledBy:
    'A service that finds addresses, pages or places needs what is typed, and one that checks or carries the form is part of it: for those it is advice.',
  isSeen: ({ requests }) => requests.some(({ sent }) => sent.typed),
  check(facts) {
    const rows = facts.requests.filter(
      (request) => left(request) && request.party === 'third' && request.sent.typed,
    );
    return [...Map.groupBy(rows, ({ product, host }) => product ?? host).values()].flatMap((group) =>
      told(group, facts),
    );
  },
};

/** Hosts of services that look up what is typed, by what they call themselves. */
const LOOKS_UP =
  /address|postcode|loqate|pca(?:predict)?\b|fetchify|geocod|places|maps|search|complete|suggest/i;

/** Part of what the form or the search is for. */
const SERVES_FORMS = ['functional', 'necessary', 'security', 'payments', 'content', 'support', 'hosting'];

function told(rows: readonly RequestFact[], facts: Facts): Found[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { who, product, company, host } = first;
  const name = facts.products.find(({ id }) => id === product)?.name ?? host;
  const isService =
    who === null
      ? rows.every((row) => LOOKS_UP.test(row.host))
      : SERVES_FORMS.includes(who.category) || LOOKS_UP.test(who.does);
  const hosts = listNames(rows.map((row) => row.host));
  return [
    {
      ...(isService && { outcome: 'advisory' as const, severity: 'low' as const }),
      subject: { ...(product !== null && { product }), ...(company !== null && { company }), host },
      observed: words.observed['typed-value-leaked'](name === host ? name : withAside(name, hosts)),
      evidence: { requests: rows.map(({ index }) => index) },
    },
  ];
}
