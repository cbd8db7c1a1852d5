/** A finding as a Report tells it: what was observed, what the notice says, and where both can be seen. */

/**
 * `contradiction`: the notice says otherwise. `unsupported`: nothing in the notice says so. `advisory`: told, and counted
 * against nobody. `cannot-tell`: what it turns on was not seen or not read.
 */
export type FindingOutcome = 'contradiction' | 'unsupported' | 'advisory' | 'cannot-tell';

export type Severity = 'high' | 'medium' | 'low' | 'info';

export interface Subject {
  product?: string;
  company?: string;
  host?: string;
  cookie?: string;
  storage?: string;
  notice?: string;
  control?: string;
  claim?: string;
}

export interface Quoted {
  /** Notice id. */
  notice: string;
  /** The council's own words, verbatim. */
  quote: string;
  /** Place in the notice's text, UTF-16 code units, or null where not known. */
  offset: number | null;
  /** Of a document that has pages: the one that the quote begins on, from 1; else absent. */
  page?: number;
  /** True where an auditor set this statement right by hand. */
  byHand?: true;
}

/** Indexes into the Report's tables. */
export interface Evidence {
  requests: number[];
  cookies: number[];
  storage: number[];
  screenshots: number[];
}

export interface Finding {
  id: string;
  title: string;
  outcome: FindingOutcome;
  severity: Severity;
  subject: Subject;
  /** What was observed, in one or two plain sentences. */
  observed: string;
  /** How many it is told of: 1, or more where the last of very many alike are told as one. */
  count: number;
  declared: Quoted | null;
  /** Rules it rests on, such as `UK GDPR Art 13(1)(e)`. */
  basis: string[];
  evidence: Evidence;
  /** Where the page was looked at several times: in how many of them it was seen. Absent: there was one look. */
  seenIn?: SeenInLooks;
  /** Why it does not count for the exit code, in the words of the person's configuration; absent or null: it counts. */
  ignored?: Ignored | null;
}

interface SeenInLooks {
  times: number;
  of: number;
}

interface Ignored {
  reason: string;
  /** The last day on which it does not count, or null. */
  until: string | null;
}
