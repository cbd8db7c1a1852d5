/** The auditor's desk: the notice beside the page, corrections, notes, kept visits, what is saved. */
import type { CorrectionTold, Declaration, FieldCorrected, Layer } from '../../notices/notice.ts';
import type { ClaimKind } from '../../reading/reading.ts';
import type { EntryKind, Refused } from '../../notices/corrections/correction.ts';
import type { Entry } from '../../notices/corrections/entries.ts';
import type { Stance } from '../../report/notes.ts';
import { count, grouped, list } from './counting.ts';

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

const kinds: Record<EntryKind, string> = {
  declaration: 'a company or product',
  cookie: 'a cookie',
  claim: 'a promise or another statement',
};

const places: Record<Declaration['where'], string> = {
  website: 'on the website',
  service: 'in a service',
  email: 'in emails',
  offline: 'off the web',
};

export const desk = {
  fields,
  claims,
  refused,
  stances,
  corrections: 'Corrections by hand',
  corrected: ({ did, of, name }: Pick<CorrectionTold, 'did' | 'of' | 'name'>): string =>
    didWords[did][of](name),
  fieldIs: (field: FieldCorrected['field'], is: string | null, was: string | null): string =>
    was === null
      ? `${fields[field]}: ${is ?? 'nothing'}.`
      : `${fields[field]}: ${is ?? 'nothing'}, where “${was}” was read.`,
  because: (reason: string, day: string): string => `Auditor’s reason, ${day}: ${reason}`,
  byHand: 'corrected by hand',
  addedByHand: 'added by hand',
  takenOut: 'taken out by hand',
  takeBack: 'Take back',
  takenBack: 'The correction is taken back, and the page judged again.',
  judgedAgain: 'The page is judged again with the correction.',
  judgeWithThis: 'Judge again with this',
  takeOut: 'The notice does not say this',
  reason: 'Why (goes into the report)',
  notDone: (why: string): string => `That could not be done: ${why}`,

  onlyStored: 'This is a stored report: its notices are not at hand.',
  noNotice:
    'No notice judges this page yet. Have the council’s notice read in the popup, then look here again.',
  whichNotice: 'Notice',
  noticeNamed: (title: string, layer: Layer): string =>
    ({
      bundled: `${title} (comes with Candour)`,
      read: `${title} (read on the site)`,
      'consent-tool': `${title} (listed by the cookie banner)`,
      supplied: `${title} (given by you)`,
    })[layer],
  noticeCame: (layer: Layer, day: string): string =>
    ({
      bundled: `This reading comes with Candour and was made on ${day}.`,
      read: `Read on the council’s site on ${day}.`,
      'consent-tool': `Listed by the cookie banner, read on ${day}.`,
      supplied: `Given by you, read on ${day}.`,
    })[layer],
  noText: (layer: Layer): string =>
    layer === 'bundled'
      ? 'Its text is not carried with Candour: shown are its quotes alone. Have the notice read in the popup to see the whole.'
      : 'Its text is not at hand any more: shown are its quotes alone.',
  lapsed: (n: number): string =>
    count(n, {
      one: '1 correction no longer fits what the notice says, and is not used.',
      other: `${grouped(n)} corrections no longer fit what the notice says, and are not used.`,
    }),
  exportRule: 'Save as a rule file',
  textOf: 'Text of the notice as it was read',
  quotesOf: 'Quotes of the notice',
  understood: 'What was understood',
  understoodHere: (n: number): string =>
    count(n, { one: '1 statement was understood', other: `${grouped(n)} statements were understood` }),
  standsAt: (offset: number, page: number | null, isPlaced: boolean): string =>
    offset < 0
      ? 'Its place in the text is not known.'
      : isPlaced || page === null
        ? `Character ${grouped(offset + 1)} of the text.`
        : `Character ${grouped(offset + 1)} of the text, page ${page}.`,
  says: (entry: Entry): string =>
    (entry.of === 'claim'
      ? [entry.statement.value, ...entry.statement.categories]
      : entry.of === 'cookie'
        ? [kinds.cookie, entry.statement.expiry, entry.statement.category]
        : [
            entry.statement.negated ? 'not used' : null,
            entry.statement.category,
            entry.statement.promise === null ? null : claims[entry.statement.promise],
            entry.statement.where === 'website' ? null : places[entry.statement.where],
          ]
    )
      .filter((part) => part !== null)
      .join(' · '),
  listBegins: 'a list of cookies begins here',
  addMissing: 'Add something that was not read',
  itsWords: 'The notice’s own words that say it',
  takeSelected: 'Take the words selected in the notice',
  whatItIs: 'What it is',
  kinds,
  cookieOf: 'Belongs to',
  ofNobody: 'A list of its own',
  noneGiven: 'none given',
  noPromise: 'nothing',
  ofCategories: 'Of which kinds (none: of all)',
  lifetimeLike: '2 years',
  places,
  covers: (hosts: readonly string[]): string =>
    hosts.length === 0 ? 'It covers no page' : `It covers ${list(hosts, 4)}`,

  notes: 'Notes',
  notesAre:
    'Notes stand beside the findings and change nothing of them. They are saved with the report, and forgotten when the browser closes.',
  noFindings: 'There are no findings.',
  stanceOf: 'What you make of it',
  makeNote: 'Note',
  changeNote: 'Change note',
  takeNoteBack: 'Delete note',
  putNote: 'Save note',
  noteReason: 'Reason',
  noteKept: 'The note is in the report.',
  noteTakenBack: 'The note is deleted.',
  noted: (stance: Stance, reason: string, day: string): string => `${stances[stance]}, ${day}: ${reason}`,
  noteGone: 'This finding is no longer in the report.',

  keepingIs:
    'Candour keeps nothing once the browser is closed, except what you keep here. A kept visit stays on this device, in this browser, until you delete it.',
  keepVisit: 'Keep this visit',
  visitKept: 'The visit is kept on this device.',
  visitDeleted: 'The kept visit is deleted.',
  allDeleted: 'All kept visits are deleted.',
  nothingKept: 'No visit is kept.',
  keptHere: (n: number): string => count(n, { one: '1 kept visit', other: `${grouped(n)} kept visits` }),
  keptAt: (kept: string, seen: string): string => `Seen ${seen}, kept ${kept}.`,
  compareWithThis: 'Compare with this page now',
  deleteVisit: 'Delete',
  deleteAll: 'Delete all kept visits',

  printed: {
    conditions: 'Looked at under',
    observed: 'Observed',
    fromTo: (start: string, end: string): string => `${start} to ${end}`,
    browser: 'Browser',
    userAgent: 'User agent',
    language: 'Language',
    globalPrivacyControl: 'Global Privacy Control',
    on: 'on',
    off: 'off',
    thirdPartyCookies: 'Cookies of other sites',
    policies: { stored: 'stored', refused: 'refused by the browser', unknown: 'not known' },
    tool: 'Made by',
    toolIs: (version: string, rules: string): string => `Candour ${version}, rules ${rules}`,
    screenshot: 'Screenshot',
  },

  saveReport: 'Save report',
  saveData: 'Save data',
  saveEvidence: 'Save evidence',
  saving: 'Saving…',
  saved: (name: string, sha256: string): string => `Saved as ${name}. SHA-256: ${sha256}`,
};
