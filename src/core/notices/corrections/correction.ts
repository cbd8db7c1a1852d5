/**
 * A reading set right by hand: what an auditor changed in a notice as it was read, and how that is told. A correction
 * never stands without its reason, and what it adds stands in the council's own words. Types alone.
 */
import type { Category } from '../../companies/company.ts';
import type { ClaimKind } from '../../reading/reading.ts';
import type { Declaration } from '../notice.ts';

/** What of a declaration may be set right. */
export interface DeclarationFields {
  /** As printed. */
  name: string;
  /** Product id, or null where none that we know is meant. */
  product: string | null;
  category: Category | null;
  promise: Declaration['promise'];
  where: Declaration['where'];
  /** Hosts or parts of the site it is limited to, in the notice's words; null for the whole. */
  limitedTo: string | null;
  /** True for "we do not use X". */
  negated: boolean;
}

export interface CookieFields {
  /** As printed; what it matches follows from it. */
  name: string;
  /** Lifetime in words ("2 years", "session"), or null where none is given. */
  expiry: string | null;
  category: Category | null;
}

export interface ClaimFields {
  kind: ClaimKind;
  value: string | null;
  categories: Category[];
}

export interface ScopeFields {
  hosts: string[];
  paths: string[];
  except: string[];
}

export type EntryKind = 'declaration' | 'cookie' | 'claim';

interface FieldsOf extends Record<EntryKind, object> {
  declaration: DeclarationFields;
  cookie: CookieFields;
  claim: ClaimFields;
}

/** `entry`: its key (./entries.ts), with its quote, by which it is known again. */
interface ToEntry {
  entry: string;
  quote: string;
}

type SetOf<Kind extends EntryKind> = ToEntry & { act: 'set'; of: Kind; to: Partial<FieldsOf[Kind]> };

/** `quote`, `offset`: the council's own words that say so, and where they stand. */
type AddOf<Kind extends EntryKind> = {
  act: 'add';
  of: Kind;
  with: FieldsOf[Kind];
  quote: string;
  offset: number;
};

export type Change =
  | (ToEntry & { act: 'remove' })
  | SetOf<'declaration'>
  | SetOf<'cookie'>
  | SetOf<'claim'>
  | AddOf<'declaration'>
  /** `under`: key of the declaration that it is a cookie of, or null for a list of its own. */
  | (AddOf<'cookie'> & { under: string | null })
  | AddOf<'claim'>
  | ({ act: 'scope' } & ScopeFields);

export interface Correction {
  /** Of its own. */
  id: string;
  /** Id of the notice, and SHA-256 of the text that it was read from: of another text nothing is corrected by it. */
  notice: string;
  sha256: string;
  change: Change;
  /** Why, in the auditor's words; never empty. */
  reason: string;
  /** ISO 8601. */
  at: string;
}

/** Why a correction cannot be made, as a sentence of ../../words says it. */
export type Refused =
  | 'no-reason'
  | 'no-change'
  | 'too-long'
  | 'no-such-notice'
  | 'no-such-entry'
  | 'no-such-product'
  | 'not-in-the-notice'
  | 'name-not-in-quote'
  | 'no-name'
  | 'no-lifetime'
  | 'no-host'
  | 'too-many';
