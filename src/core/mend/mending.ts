/**
 * What would make a notice and its pages agree: a public contract (`candour/mending@1`), for a person to check.
 * mending.schema.json beside this file is generated from these types; lists of values are closed. What nobody knows is null.
 * Lifetimes: seconds, 0 until the browser closes, null not known.
 */
import type { Category } from '../companies/company.ts';
import type { Party } from '../parties/party.ts';
import type { FindingOutcome } from '../findings/finding.ts';
import type { Verdict } from '../report/report.ts';
import type { Choice, Journey, StorageKind } from '../visit/visit.ts';

/** `company`: a supplier that pages connect to, and that saved nothing. */
type LackingKind = 'cookie' | 'company' | StorageKind;

/** A row that the notice lacks. */
export interface LackingRow {
  kind: LackingKind;
  /** Name of the cookie or key: the pattern where the rules know one, such as `_ga_*`; of a company, its product’s. */
  name: string;
  /** The names that were seen. */
  seenAs: string[];
  /** Hosts that hold it, or that were contacted. */
  hosts: string[];
  /** Trade name; null where nobody is known. */
  supplier: string | null;
  /** Product id; null where none is known. */
  product: string | null;
  /** What it is for, in plain words from the rules; null where nobody knows: left open. */
  purpose: string | null;
  category: Category;
  /** The longest lifetime that was seen, asked for or else stored. */
  seenSeconds: number | null;
  party: Party;
  /** How the notice has it already; `nothing`: not at all. */
  declaredAs: 'nothing' | 'product' | 'category';
  /** False where what could list it was not read: it may be there. */
  wasListRead: boolean;
  /** Choices that were in force when it was seen. */
  choices: Choice[];
  pages: string[];
}

/** Something that the notice has, and nobody saw on any of the pages, in any journey. */
export interface UnseenRow {
  notice: string;
  name: string;
  product: string | null;
  /** `not-exercised`: it may need a step that was not taken, or a page that was not looked at. */
  why: 'not-exercised' | 'not-found';
  quote: string;
}

/** A statement that a page contradicts, beside what was seen. */
export interface ContradictedStatement {
  notice: string;
  /** The notice’s own words. */
  quote: string;
  seen: { finding: string; title: string; outcome: FindingOutcome; observed: string; page: string }[];
}

export interface NoticeMended {
  id: string;
  title: string;
  address: string | null;
  dated: string | null;
  retrieved: string;
  /** What it points to and was not read. */
  unread: string[];
}

export interface PageMended {
  page: string;
  verdict: Verdict;
  startedAt: string;
  journeys: Journey[];
  /** False where the page could not be opened: then nothing here comes from it. */
  wasSeen: boolean;
  /** What was not seen of it: rows may be missing for that. */
  gaps: string[];
}

export interface Mending {
  schema: 'candour/mending@1';
  tool: { name: 'candour'; version: string; rules: string };
  pages: PageMended[];
  notices: NoticeMended[];
  lacking: LackingRow[];
  unseen: UnseenRow[];
  contradicted: ContradictedStatement[];
}
