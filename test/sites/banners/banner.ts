/**
 * The words in which a banner page is described: a consent tool, the way in which it behaves, and what can be done on
 * it by the shortest way. Written by hand, to hold what takes the choices against; nothing here looks for controls.
 */
import type { Journey, JourneyTaken } from '../../../src/core/visit/visit.ts';
import type { PageTools } from '../page-tools.ts';

/** What a tool's own memory says that the visitor chose. */
export type Registered = 'none' | 'accepted' | 'rejected' | 'partial' | 'closed';

/** What a control does; `uncover` takes away what hides a banner. */
export type Part =
  'accept' | 'reject' | 'settings' | 'switch' | 'save' | 'close' | 'reopen' | 'hide' | 'uncover';

/** Controls by CSS selector. */
export type Parts = Partial<Record<Part, string>>;

/** Runs in the page as source text: uses nothing outside itself. */
export interface Memory {
  read: (page: PageTools) => Registered;
  write: (page: PageTools, choice: Registered) => void;
}

export type JourneyOnBanner = Exclude<Journey, 'none' | 'resident'>;

/** Presses, in order, from the load in which the journey's own choice is made. Null: it cannot be done. */
export type Way = Part[] | null;

export interface JourneyExpected {
  /** `either`: a page that leaves open whether there was anything to do. */
  outcome: JourneyTaken['outcome'] | 'either';
  way: Way;
  clicks: number | null;
  layers: number | null;
  /** What the tool registers in the end. */
  registers: Registered;
}

export interface BannerPage {
  /** Unique: the tool and the behaviour. */
  name: string;
  address: string;
  why: string;
  tool: string;
  /** Id of the rule in rules/consent, where there is one. */
  consentTool: string | null;
  needsPackages: boolean;
  /** False for what looks like a banner and is none, and for pages without. */
  hasBanner: boolean;
  parts: Parts;
  journeys: Record<JourneyOnBanner, JourneyExpected>;
}

/** A page as it is served. */
export interface BannerServed extends BannerPage {
  /** HTML of the page's head and end. `search`: of the address, to be carried along. */
  html(search: string): { head: string; body: string; end: string; language?: string };
  memory: Memory | null;
  /** The pages and frames beside it, by path under its own. */
  beside: Record<string, (search: string) => string>;
}
