/** Notices and page held together: what the notice says, what we saw, and what sets the two apart. */
import { refusedWhy } from './stopped.ts';
import type { ClaimKind } from '../../reading/reading.ts';
import type { Difference, ReconciledRow } from '../../report/rows.ts';
import { count, grouped, list } from './counting.ts';

const kinds: Record<ReconciledRow['kind'], string> = {
  company: 'Company or product',
  cookie: 'Cookie',
  storage: 'Storage key',
  claim: 'Statement',
};

const differences: Record<Difference, string> = {
  contradiction: 'The notice says otherwise',
  unsupported: 'Nothing in the notice says so',
  'cannot-tell': 'We cannot tell',
  advisory: 'Worth knowing',
  'not-mentioned': 'Not mentioned',
  'in-general-terms': 'Mentioned only in general terms',
  'no-notice': 'No notice to compare with',
  agrees: 'No difference seen',
  'not-seen': 'Not seen here',
  'not-checked': 'No finding rests on it',
};

const claims: Record<ClaimKind, string> = {
  'asks-first': 'It asks first',
  'can-decline': 'It can be declined',
  'consent-implied': 'Using the site is taken for a yes',
  'opt-out-link': 'There is a link to opt out',
  'denies-product': 'It is not used',
  'no-cookies': 'No cookies are used',
  'no-marketing-cookies': 'No marketing cookies are used',
  'statistics-without-cookies': 'Visits are counted without cookies',
  'anonymous-statistics': 'Visits are counted anonymously',
  'does-not-identify': 'Nobody is identified',
  'no-personal-data-in-cookies': 'Cookies hold no personal data',
  'no-personal-information-collected': 'No personal information is collected',
  'no-use-by-supplier': 'The supplier makes no use of it',
  'no-sale': 'Nothing is sold',
  'no-sharing-for-marketing': 'Nothing is shared for marketing',
  'no-sharing-without-consent': 'Nothing is shared without consent',
  'no-transfer-outside': 'Nothing is sent abroad',
  transfers: 'It is sent abroad',
  storage: 'Where it is kept',
  retention: 'How long it is kept',
  'legal-basis': 'The lawful basis',
  'no-automated-decisions': 'No decisions are made by machine',
  'complaint-route': 'How to complain',
};

interface Listed {
  /** As the notice prints it: "2 years"; null where it is not said. */
  kept: string | null;
  category: string | null;
  purpose: string | null;
}

interface Contacted {
  requests: number;
  hosts: number;
  cookies: number;
}

export const reconciliation = {
  caption: (page: string) => `What the notices say beside what we saw on ${page}`,
  kinds,
  differences,
  claims,
  /** Of a claim with a value, beside its kind. */
  claimOf: (claim: string, value: string) => `${claim}: ${value}`,
  /** A finding behind a difference. */
  finding: (title: string, outcome: string, severity: string) => `${title} (${outcome}, ${severity})`,
  findingIgnored: (title: string, outcome: string, severity: string) =>
    `${title} (${outcome}, ${severity}; ignored)`,
  /** One of several products. */
  company: (name: string, products: readonly string[]) => `${name}: ${list(products)}`,
  noName: '(a cookie without a name)',
  columns: {
    name: 'Name',
    says: 'The notice says',
    saw: 'We saw',
    difference: 'Difference',
    quote: 'In its words',
    kind: 'What it is',
    party: 'Whose site',
    host: 'Held by',
    journey: 'Journey',
    choice: 'Choice in force',
    notice: 'Which notice',
  },
  says: {
    named: 'It names it.',
    namedFor: (category: string) => `It names it, for ${category}.`,
    own: 'It is the council’s own.',
    'by-category': 'It says the kind, not the name.',
    ofKind: (category: string) => `It says the kind, ${category}, not the name.`,
    'by-its-cookies': 'It lists its cookies, not its name.',
    'in-consent-tool': 'Only the cookie banner names it.',
    'public-body': 'Nothing: it is another public site.',
    'not-read': 'What could name it was not read.',
    'in-general-terms': 'Only in general terms.',
    'not-named': 'Nothing.',
    'through-product': 'It names the product, not this.',
    denied: 'It says that it is not used.',
    'no-notice': 'No notice is known.',
    listed: ({ kept, category, purpose }: Listed) =>
      [
        kept === null ? 'It lists it, without a time.' : `It lists it. Kept: ${kept}.`,
        category === null ? '' : `Kind: ${category}.`,
        purpose === null ? '' : `Purpose: ${purpose}`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  saw: {
    contacted: ({ requests, hosts, cookies }: Contacted) => {
      const asked = count(requests, {
        one: '1 request was sent to it.',
        other:
          hosts === 1
            ? `${grouped(requests)} requests were sent to it.`
            : `${grouped(requests)} requests were sent to ${grouped(hosts)} of its hosts.`,
      });
      const kept = count(cookies, {
        one: '1 cookie of it was stored.',
        other: `${grouped(cookies)} cookies of it were stored.`,
      });
      return [requests === 0 ? '' : asked, cookies === 0 ? '' : kept].filter(Boolean).join(' ');
    },
    stopped: 'It was asked for, and nothing was sent: the request was stopped.',
    endUnseen: 'It was asked for; what became of the request was not seen.',
    stored: (asked: string) => `It was stored, asked to be kept ${asked}.`,
    storedFor: (kept: string) => `It was stored, kept ${kept}.`,
    storedUntimed: 'It was stored; how long it is kept was not seen.',
    deleted: 'It was stored, and deleted again.',
    refused: 'The browser refused it.',
    refusedBecause: (why: string) => `The browser refused it: ${refusedWhy(why)}.`,
    'sent-only': 'It was there before, and was sent again.',
    key: 'It was there.',
    keyBefore: 'It was there before this visit.',
    /** `choices`: "before you chose · after no". */
    when: (choices: string) => `Seen ${choices}.`,
    nothing: 'Nothing.',
    'not-found': 'Nothing, though the page was seen whole. This is normal.',
    'not-exercised': 'Nothing; it may need a step that was not taken. This is normal.',
    noFinding: 'Nothing that a finding rests on.',
  },
};
