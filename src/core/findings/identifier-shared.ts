/** An identifier that one company keeps on the page goes out to another. */
import { words } from '../words/index.ts';
import { siteOf } from '../parties/index.ts';
import type { Kept } from './choices/kept.ts';
import { keptOf } from './choices/kept.ts';
import { left, type CookieFact, type Facts, type RequestFact } from './facts.ts';
import { listNames, shown } from './phrases.ts';
import type { FindingRule, Found } from './rule.ts';

export const identifierShared: FindingRule = {
  id: 'identifier-shared',
  ...words.findings['identifier-shared'],
  severity: 'medium',
  outcome: 'advisory',
  basis: ['UK GDPR Art 5(1)(a)'],
  looksAt: ['requests', 'sent', 'cookies', 'storage'],
  restsOn: [],
  meaning:
    'A value that tells visitors apart, kept on this page by one company or by the site, was in a request to another company.',
  fooledBy:
    'Session, security and consent cookies, build numbers and times are not counted, nor is a value of nobody known that the receiver itself may have written. Products of one company share within it.',
  isSeen: ({ requests }) => requests.some(({ sent }) => sent.identifiers.length > 0),
  check(facts) {
    const rows = keptOf(facts);
    const shared = facts.requests
      .filter((request) => left(request) && request.party === 'third')
      .flatMap((request) =>
        request.sent.identifiers
          .filter((name) => isOthers(name, request, rows, facts))
          .map((name) => ({ name, request })),
      );
    const groups = Map.groupBy(shared, ({ name, request }) =>
      JSON.stringify([name, request.product ?? request.host]),
    );
    return [...groups.values()].flatMap((group) => told(group, rows, facts));
  },
};

/** True where the value is known to be somebody else’s than the receiver’s, and tells one visitor from another. */
function isOthers(name: string, request: RequestFact, rows: readonly Kept[], facts: Facts): boolean {
  const held = rows.filter((row) => row.name === name && row.journey === request.journey);
  return held.length > 0 && held.every((row) => isAnothers(row, request, facts));
}

function isAnothers(row: Kept, request: RequestFact, facts: Facts): boolean {
  if (row.category === 'consent' || row.category === 'security') return false;
  const cookie = row.table === 'cookies' ? facts.cookies[row.index] : undefined;
  if (cookie?.known?.technical !== undefined) return false;
  if (row.who !== null)
    return row.isCertain && row.product !== request.product && row.who.company !== request.company;
  return cookie !== undefined && isSitesIdentifier(cookie, request);
}

/** Shorter ones are settings. */
const SHORTEST = 16;
const DAY = 86_400;
const PASSING = /sess|csrf|xsrf|token|nonce|auth|build|version|hash|cache|server|lang|consent|cookie/i;

/** The site’s own, kept for longer than a session, and written by somebody other than the receiver. */
function isSitesIdentifier(
  { name, party, setByHost, valueKind, valueLength, askedSeconds, storedSeconds }: CookieFact,
  { host }: RequestFact,
): boolean {
  const seconds = askedSeconds ?? storedSeconds ?? 0;
  return (
    party === 'first' &&
    setByHost !== null &&
    siteOf(setByHost) !== siteOf(host) &&
    (valueKind === 'hex' || valueKind === 'token') &&
    (valueLength ?? 0) >= SHORTEST &&
    seconds > DAY &&
    !PASSING.test(name)
  );
}

function told(
  group: readonly { name: string; request: RequestFact }[],
  rows: readonly Kept[],
  facts: Facts,
): Found[] {
  const [first] = group;
  if (first === undefined) return [];
  const { name, request } = first;
  const kept = rows.filter((row) => row.name === name);
  const owner = kept.find(({ productName }) => productName !== null)?.productName ?? null;
  const receiver = facts.products.find(({ id }) => id === request.product)?.name ?? request.host;
  const isCookie = kept.some(({ table }) => table === 'cookies');
  return [
    {
      subject: {
        ...(isCookie ? { cookie: name } : { storage: name }),
        ...(request.product !== null && { product: request.product }),
        ...(request.company !== null && { company: request.company }),
        host: request.host,
      },
      observed: words.observed['identifier-shared']({
        name: shown(name),
        owner,
        receiver,
        hosts: listNames(group.map((each) => each.request.host)),
      }),
      evidence: {
        requests: [...new Set(group.map((each) => each.request.index))],
        cookies: kept.filter(({ table }) => table === 'cookies').map(({ index }) => index),
        storage: kept.filter(({ table }) => table === 'storage').map(({ index }) => index),
      },
    },
  ];
}
