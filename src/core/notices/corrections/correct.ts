/** A notice as it was read, with an auditor's corrections: the notice that pages are held against then. Pure. */
import type { Companies } from '../../companies/index.ts';
import { secondsOf } from '../../cookies/lifetimes.ts';
import { patternOf } from '../../cookies/patterns.ts';
import { promiseFrom } from '../from-reading.ts';
import type { Claim, CookieDeclared, CorrectionTold, Declaration, Notice } from '../notice.ts';
import type { Change, CookieFields, Correction, DeclarationFields } from './correction.ts';
import { entriesOf, noticeOfEntries, type Entries, type Entry } from './entries.ts';
import { fieldsOf, toldOf } from './told.ts';

export interface Corrected {
  notice: Notice;
  entries: Entries;
  /** Corrections of this notice that no longer fit: its text, or how it is read, is another. */
  lapsed: Correction[];
}

export const isOf = ({ notice, sha256 }: Correction, { id, sha256: text }: Notice): boolean =>
  notice === id && sha256 === text;

/** `corrections`: of any notices, in the order in which they were made. */
export function corrected(
  notice: Notice,
  corrections: readonly Correction[],
  companies: Companies,
): Corrected {
  const own = corrections.filter((correction) => correction.notice === notice.id);
  const draft: Draft = { notice, entries: entriesOf(notice), companies };
  const told: CorrectionTold[] = [];
  const lapsed: Correction[] = [];
  for (const correction of own) {
    const made = isOf(correction, notice) ? make(correction, draft) : null;
    if (made === null) lapsed.push(correction);
    else told.push(made);
  }
  if (told.length === 0) return { notice, entries: draft.entries, lapsed };
  const made = noticeOfEntries(draft.notice, draft.entries);
  return {
    notice: { ...withPromises(notice, made), corrections: [...(notice.corrections ?? []), ...told] },
    entries: draft.entries,
    lapsed,
  };
}

/** The notice alone. */
export function noticeCorrected(
  notice: Notice,
  corrections: readonly Correction[],
  companies: Companies,
): Notice {
  const isAny = corrections.some((correction) => isOf(correction, notice));
  return isAny ? corrected(notice, corrections, companies).notice : notice;
}

interface Draft {
  notice: Notice;
  entries: Entries;
  companies: Companies;
}

/** Null where it does not fit. */
function make(correction: Correction, draft: Draft): CorrectionTold | null {
  const { change } = correction;
  switch (change.act) {
    case 'scope':
      return makeScope(correction, change, draft);
    case 'add':
      return makeAdded(correction, change, draft);
    case 'remove': {
      const entry = entryAt(change, draft);
      if (entry === null) return null;
      keep({ ...entry, isRemoved: true }, correction, draft);
      for (const other of draft.entries.values())
        if (other.of === 'cookie' && other.under === entry.key)
          draft.entries.set(other.key, { ...other, isRemoved: true });
      return toldOf(correction, 'removed', entry, []);
    }
    case 'set': {
      const entry = entryAt(change, draft);
      if (entry === null || entry.of !== change.of) return null;
      const changed = { ...entry, statement: setIn(entry, change, draft) } as Entry;
      keep(changed, correction, draft);
      return toldOf(
        correction,
        'changed',
        changed,
        fieldsOf(entry.statement, changed.statement, FIELDS[entry.of]),
      );
    }
  }
}

const FIELDS: Record<Entry['of'], readonly string[]> = {
  declaration: ['name', 'product', 'category', 'promise', 'where', 'limitedTo', 'negated'],
  cookie: ['name', 'expiry', 'category'],
  claim: ['kind', 'value', 'categories'],
};

function entryAt({ entry: key, quote }: { entry: string; quote: string }, { entries }: Draft): Entry | null {
  const entry = entries.get(key);
  return entry === undefined || entry.isRemoved || entry.statement.quote !== quote ? null : entry;
}

function keep(entry: Entry, { id }: Correction, { entries }: Draft): void {
  entries.set(entry.key, { ...entry, corrections: [...entry.corrections, id] });
}

type Adding = Extract<Change, { act: 'add' }>;

function makeAdded(correction: Correction, change: Adding, draft: Draft): CorrectionTold | null {
  const { quote, offset } = change;
  const common = { key: `added-${correction.id}`, corrections: [], isAdded: true, isRemoved: false };
  const keepAdded = (entry: Entry): CorrectionTold => {
    keep(entry, correction, draft);
    return toldOf(correction, 'added', entry, fieldsOf(null, entry.statement, FIELDS[entry.of]));
  };
  if (change.of === 'claim') {
    const statement: Claim = { ...change.with, products: [], quote, qualification: null, offset };
    return keepAdded({ ...common, of: 'claim', statement });
  }
  if (change.of === 'declaration') {
    const statement = declarationWith(NOTHING, change.with, draft.companies);
    return keepAdded({ ...common, of: 'declaration', statement: { ...statement, quote, offset } });
  }
  const statement: CookieDeclared = { ...cookieWith(NO_COOKIE, change.with), quote, offset };
  if (change.under === null) {
    const list = { ...NOTHING, name: statement.name, category: statement.category, quote, offset };
    const under = `${common.key}-list`;
    keep({ ...common, key: under, of: 'declaration', statement: list }, correction, draft);
    return keepAdded({ ...common, of: 'cookie', under, statement });
  }
  const under = draft.entries.get(change.under);
  if (under?.of !== 'declaration' || under.isRemoved) return null;
  return keepAdded({ ...common, of: 'cookie', under: under.key, statement });
}

const NOTHING: Omit<Declaration, 'cookies'> = {
  name: '',
  names: 'product',
  product: null,
  company: null,
  where: 'website',
  limitedTo: null,
  category: null,
  purpose: null,
  transfers: null,
  promise: null,
  openList: false,
  negated: false,
  quote: '',
  qualification: null,
  offset: 0,
};

const NO_COOKIE: CookieDeclared = {
  name: '',
  pattern: '',
  category: null,
  purpose: null,
  expiry: null,
  seconds: null,
  host: null,
  party: null,
  quote: '',
  offset: 0,
};

function setIn(
  entry: Entry,
  change: Extract<Change, { act: 'set' }>,
  { companies }: Draft,
): Entry['statement'] {
  if (entry.of === 'declaration' && change.of === 'declaration')
    return declarationWith(entry.statement, change.to, companies);
  if (entry.of === 'cookie' && change.of === 'cookie') return cookieWith(entry.statement, change.to);
  return { ...entry.statement, ...change.to } as Claim;
}

/** A product brings its company; without one nobody in particular is meant, unless a kind or a company is named. */
function declarationWith(
  was: Omit<Declaration, 'cookies'>,
  to: Partial<DeclarationFields>,
  companies: Companies,
): Omit<Declaration, 'cookies'> {
  if (to.product === undefined || to.product === was.product) return { ...was, ...to };
  const company = to.product === null ? null : (companies.product(to.product)?.companyId ?? null);
  return { ...was, ...to, names: 'product', company };
}

/** What a person has decided is doubtful no more. */
function cookieWith(was: CookieDeclared, to: Partial<CookieFields>): CookieDeclared {
  const { doubtful = [], ...rest } = was;
  const still = doubtful.filter(
    ({ what }) => !(what === 'lifetime' && 'expiry' in to) && !(what === 'category' && 'category' in to),
  );
  return {
    ...rest,
    ...to,
    ...(to.name !== undefined && { pattern: patternOf(to.name) ?? to.name }),
    ...(to.expiry !== undefined && { seconds: to.expiry === null ? null : secondsOf(to.expiry) }),
    ...(still.length > 0 && { doubtful: still }),
  };
}

function makeScope(
  { id, reason, at }: Correction,
  { hosts, paths, except }: Extract<Change, { act: 'scope' }>,
  draft: Draft,
): CorrectionTold {
  const { scope, title } = draft.notice;
  const now = { ...scope, hosts, paths, except };
  const fields = fieldsOf(scope, now, ['hosts', 'paths', 'except']);
  draft.notice = { ...draft.notice, scope: now };
  const told = { id, by: 'auditor', did: 'changed', of: 'scope', name: title } as const;
  return { ...told, fields, quote: null, offset: null, reason, at };
}

/**
 * A declaration has its promise from a sentence, which is a claim: where that was misread, so was the promise. What was
 * set by hand stays.
 */
function withPromises(before: Notice, after: Notice): Notice {
  if (before.claims.length === after.claims.length && after.claims.every(({ byHand }) => byHand !== true))
    return after;
  return {
    ...after,
    declarations: after.declarations.map((declaration) => {
      const { names, product, category, promise, negated, byHand } = declaration;
      if (byHand === true || negated || names === 'category' || names === 'generic') return declaration;
      const was = promiseFrom(product, category, before.claims);
      const is = promiseFrom(product, category, after.claims);
      return was === is || promise !== was ? declaration : { ...declaration, promise: is };
    }),
  };
}
