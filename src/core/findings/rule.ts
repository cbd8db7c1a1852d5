/** The shape of a finding. One file each; index.ts lists them. */
import type { Evidence, FindingOutcome, Quoted, Severity, Subject } from './finding.ts';
import type { About, Need } from '../visit/gaps.ts';
import type { Journey } from '../visit/visit.ts';
import type { Facts } from './facts.ts';

export interface FindingRule {
  /** Public and stable. */
  id: string;
  title: string;
  /** The same where it cannot be told. */
  untold: string;
  severity: Severity;
  /** Outcome when it fires with all it needs at hand. */
  outcome: FindingOutcome;
  /** Rules it rests on; empty where it rests on the notice's words alone. */
  basis: string[];
  /** What it must have looked at: where one of these is lost, that it did not fire says nothing. */
  looksAt: readonly Need[];
  /** What a firing may rest on the absence of; one that rests on less says so. Where one is lost, nobody is accused. */
  restsOn: readonly Need[];
  /** Journeys that it looks at, all of them; absent: whatever was seen. */
  journeys?: readonly Journey[];
  /** For `candour explain`: when it fires, in a sentence or two. */
  meaning: string;
  /** For `candour explain`: what can make it wrong, and what it does about it. */
  fooledBy: string;
  /**
   * True where a company's heading rests on each of its findings: then none is told together with others. They are no more
   * than the products that the rules know.
   */
  isToldEach?: boolean;
  /** False where it has no business with this page and run, whatever was lost but the page itself; absent: always true. */
  applies?(facts: Facts): boolean;
  /** True where something was seen that it could be about; absent: always. Asked where nothing of that was lost. */
  isSeen?(facts: Facts): boolean;
  /** True where the notices say something that it could hold them to; absent: always. */
  isSaid?(facts: Facts): boolean;
  /** True where what is lost about one thing alone could be its business; absent: always. */
  concerns?(about: About, facts: Facts): boolean;
  check(facts: Facts): Found[];
}

/** One firing. What is left out is the rule's own, or empty. */
export interface Found {
  outcome?: FindingOutcome;
  severity?: Severity;
  subject: Subject;
  observed: string;
  declared?: Quoted | null;
  evidence?: Partial<Evidence>;
  /** What it calls absent, where that is less than its rule's. */
  restsOn?: readonly Need[];
  /** Journeys each of which shows it: what it calls absent has to hold in one of them. Absent: as its rule says. */
  journeys?: readonly Journey[];
  /** Set where it is `cannot-tell` because the visitor's choice is not known. */
  choiceUnknown?: boolean;
}
