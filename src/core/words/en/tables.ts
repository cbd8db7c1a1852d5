/** Headings and cells of the auditor's tables of cookies, hosts, storage keys and findings. */
import { count, grouped } from './counting.ts';

interface Evidence {
  requests: number;
  cookies: number;
  storage: number;
  screenshots: number;
}

interface Sent {
  /** How much of the page's address, in words. */
  page: string;
  title: boolean;
  cookies: readonly string[];
  identifiers: readonly string[];
  typed: boolean;
}

export const tables = {
  /** Cookies that a script only tried, on a domain wider than the site or for a moment. */
  tried: (n: number): string =>
    count(n, {
      one: '1 more cookie was only tried by a script and not kept.',
      other: `${grouped(n)} more cookies were only tried by a script and not kept.`,
    }),

  name: 'Name',
  key: 'Key',
  kind: 'Kind',
  kinds: 'Kinds',
  host: 'Host',
  heldBy: 'Held by',
  setBy: 'Set by',
  frame: 'In the frame of',
  company: 'Company',
  product: 'Product',
  party: 'Party',
  requests: 'Requests',
  state: 'State',
  outcome: 'Outcome',
  sent: 'What was sent',
  askedFor: 'Asked for',
  askedForBy: 'Asked for by',
  noticeSays: 'Notice says',
  storedFor: 'Stored for',
  categorySeen: 'Category seen',
  categoryDeclared: 'Category declared',
  choice: 'Choice in force',
  declaredWhere: 'Declared where',
  quote: 'In the notice’s words',
  attributes: 'Attributes',
  knownFrom: 'Known from',
  inferred: 'Page inferred',
  journey: 'Journey',
  load: 'Load',
  firstSeen: 'First seen, ms',
  finding: 'Finding',
  observed: 'Observed',
  severity: 'Severity',
  restsOn: 'Rests on',
  about: 'About',
  evidence: 'Evidence',
  id: 'Id',

  cells: {
    yes: 'yes',
    no: 'no',
    notKnown: 'not known',
    notSeen: 'not seen',
    notDeclared: 'not declared',
    setBy: (by: string, host: string | null): string => (host === null ? by : `${by} of ${host}`),
    /** `confidence`: in words; null where nothing is said of it. */
    product: (product: string, confidence: string | null): string =>
      confidence === null ? product : `${product} (${confidence})`,
    /** `pattern`: as the notice prints it; null where it is not by its own name. */
    declared: (notice: string, how: string, pattern: string | null): string =>
      pattern === null ? `${notice}: ${how}` : `${notice}: ${how}, ${pattern}`,
    sent: ({ page, title, cookies, identifiers, typed }: Sent): string =>
      [
        page,
        title ? 'page title' : '',
        cookies.length > 0 ? `cookies ${cookies.join(', ')}` : '',
        identifiers.length > 0 ? `stored value of ${identifiers.join(', ')}` : '',
        typed ? 'typed text' : '',
      ]
        .filter(Boolean)
        .join('; ') || 'nothing of this',
    evidence: ({ requests, cookies, storage, screenshots }: Evidence): string =>
      [
        requests > 0 ? count(requests, { one: '1 host row', other: `${grouped(requests)} host rows` }) : '',
        cookies > 0 ? count(cookies, { one: '1 cookie', other: `${grouped(cookies)} cookies` }) : '',
        storage > 0
          ? count(storage, { one: '1 storage key', other: `${grouped(storage)} storage keys` })
          : '',
        screenshots > 0
          ? count(screenshots, { one: '1 screenshot', other: `${grouped(screenshots)} screenshots` })
          : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
};
