/** The auditor's desk: the notice beside the page, corrections, notes, kept visits, what is saved. */
import type { CorrectionTold, FieldCorrected } from '../../notices/notice.ts';
import type { ClaimKind } from '../../reading/reading.ts';
import type { Refused } from '../../notices/corrections/correction.ts';
import type { Stance } from '../../report/notes.ts';
import { count, grouped } from './counting.ts';

const fields: Record<FieldCorrected['field'], string> = {
  name: 'Name',
  product: 'Product meant',
  category: 'Category',
  promise: 'What it promises',
  where: 'Where it acts',
  limitedTo: 'Only for',
  negated: 'Says that it is not used',
  expiry: 'Lifetime',
  kind: 'Kind of promise',
  value: 'What it is about',
  categories: 'Categories',
  hosts: 'Hosts that it covers',
  paths: 'Paths that it covers',
  except: 'Hosts left out',
};

const refused: Record<Refused, string> = {
  'no-reason': 'Say why, so that others can follow it.',
  'no-change': 'Nothing is different from what was read.',
  'too-long': 'That is too long.',
  'no-such-notice': 'This notice no longer judges the page. Open this part again.',
  'no-such-entry': 'This statement is not there any more. Open this part again.',
  'no-such-product': 'Choose a product from the list, or leave the field empty.',
  'not-in-the-notice': 'Those words do not stand in the notice. Select the words that say it, as they are.',
  'name-not-in-quote': 'The name does not stand in the words selected. Write it as it is printed.',
  'no-name': 'Give it a name, as the notice prints it.',
  'no-lifetime': 'Give one length, such as “2 years”, “30 minutes” or “session”, or leave it empty.',
  'no-host': 'Give at least one host, without “https://”; a path begins with “/”.',
  'too-many': 'There are more corrections or notes than can be kept. Take some back first.',
};

const stances: Record<Stance, string> = {
  accepted: 'Accepted',
  disputed: 'Disputed',
  comment: 'Comment',
};

/** Kinds of statements that could be checked. */
const claims: Record<ClaimKind, string> = {
  'asks-first': 'asks first',
  'can-decline': 'can be declined',
  'consent-implied': 'using the site is taken as consent',
  'opt-out-link': 'a link to opt out',
  'denies-product': 'something is not used',
  'no-cookies': 'no cookies',
  'no-marketing-cookies': 'no cookies for marketing',
  'statistics-without-cookies': 'statistics without cookies',
  'anonymous-statistics': 'statistics are anonymous',
  'does-not-identify': 'nobody is identified',
  'no-personal-data-in-cookies': 'no personal data in cookies',
  'no-personal-information-collected': 'no personal information is collected',
  'no-use-by-supplier': 'the supplier does not use it',
  'no-sale': 'nothing is sold',
  'no-sharing-for-marketing': 'nothing is shared for marketing',
  'no-sharing-without-consent': 'nothing is shared without consent',
  'no-transfer-outside': 'nothing leaves a place',
  transfers: 'data goes to a place',
  storage: 'data is kept in a place',
  retention: 'how long data is kept',
  'legal-basis': 'legal basis',
  'no-automated-decisions': 'no automated decisions',
  'complaint-route': 'how to complain',
};

const claimName = (name: string): string => claims[name as ClaimKind] ?? name;

/** Of one correction, without its fields and reason. */
const didWords = {
  changed: {
    declaration: (name: string) => `What the notice says of “${name}” was corrected.`,
    cookie: (name: string) => `What the notice says of the cookie “${name}” was corrected.`,
    claim: (name: string) => `A statement (${claimName(name)}) was corrected.`,
    scope: (name: string) => `Which pages “${name}” covers was corrected.`,
  },
  removed: {
    declaration: (name: string) => `“${name}” was taken out: the notice does not declare it.`,
    cookie: (name: string) => `The cookie “${name}” was taken out: the notice does not list it.`,
    claim: (name: string) => `A statement (${claimName(name)}) was taken out: the notice does not make it.`,
    scope: (name: string) => `“${name}” covers no page.`,
  },
  added: {
    declaration: (name: string) => `“${name}” was added: the notice declares it.`,
    cookie: (name: string) => `The cookie “${name}” was added: the notice lists it.`,
    claim: (name: string) => `A statement (${claimName(name)}) was added: the notice makes it.`,
    scope: (name: string) => `“${name}” covers more pages.`,
  },
} as const;

export const desk = {
  fields,
  claims,
  refused,
  stances,
  /** Under the headline, wherever a Report is shown. */
  judgedWith: (n: number): string =>
    count(n, {
      one: 'An auditor corrected by hand how the privacy notice was read, in 1 place. All of this report rests on it.',
      other: `An auditor corrected by hand how the privacy notice was read, in ${grouped(n)} places. All of this report rests on that.`,
    }),
  asRead: (headline: string): string => `Without the corrections the report said: “${headline}”`,
  corrections: 'Corrections by hand',
  corrected: ({ did, of, name }: Pick<CorrectionTold, 'did' | 'of' | 'name'>): string =>
    didWords[did][of](name),
  fieldIs: (field: FieldCorrected['field'], is: string | null, was: string | null): string =>
    was === null
      ? `${fields[field]}: ${is ?? 'nothing'}.`
      : `${fields[field]}: ${is ?? 'nothing'}, where “${was}” was read.`,
  because: (reason: string, day: string): string => `Auditor’s reason, ${day}: ${reason}`,
  notes: 'Notes',
  noted: (stance: Stance, reason: string, day: string): string => `${stances[stance]}, ${day}: ${reason}`,
  noteGone: 'This finding is no longer in the report.',
};
