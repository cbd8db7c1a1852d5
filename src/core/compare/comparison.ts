/**
 * What changed between two Reports of a page, or two lists of them: a public contract (`candour/comparison@1`).
 * comparison.schema.json beside this file is generated from these types; lists of values are closed.
 */
import type { Verdict } from '../report/report.ts';

/** `declaration`: how a product that is in both stands in the notices. `lifetime`: how long a cookie that is in both is kept. */
export type ChangedThing =
  'notice' | 'claim' | 'product' | 'declaration' | 'cookie' | 'lifetime' | 'storage' | 'finding';

/**
 * `could-not-tell`: it is in one of the two and not in the other, or other there, and what that rests on was not seen in
 * one of them. An absence where facts were lost is never `went`.
 */
export type ChangeHow = 'appeared' | 'went' | 'changed' | 'could-not-tell';

export interface Change {
  thing: ChangedThing;
  how: ChangeHow;
  /** What it is recognised by in both: free of counts and of what is generated anew at each visit. */
  key: string;
  /** For a person: a product's or cookie's name, a notice's title, a finding's title with what it is about. */
  name: string;
  /** How it stood, in words; null where it was not there. */
  before: string | null;
  after: string | null;
  /** Of `could-not-tell`: what was not seen, and in which of the two; else null. */
  why: string | null;
}

export interface ComparedReport {
  /** ISO 8601. */
  startedAt: string;
  /** Version of Candour, and hash of its rules. */
  version: string;
  rules: string;
  verdict: Verdict;
  /** How many things could not be observed or read. */
  gaps: number;
}

export interface PageCompared {
  /** As asked for. */
  page: string;
  before: ComparedReport;
  after: ComparedReport;
  /** What was different about the looking itself, a sentence each; a change may come from that. */
  unlike: string[];
  changes: Change[];
}

export interface Comparison {
  schema: 'candour/comparison@1';
  /** In the order of the second. */
  pages: PageCompared[];
  /** Pages that only one of the two looked at: nothing is said of what is on them. */
  onlyBefore: string[];
  onlyAfter: string[];
}
