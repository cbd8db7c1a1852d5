/**
 * The Visits held now: which one a document, a tab or an origin belongs to. In memory; the journal can rebuild it.
 * It keeps, and decides nothing about what it keeps.
 */
import { openIdentifiers, type IdentifierSet } from '../../core/visit/identifiers.ts';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { openVisit, type Opening } from '../../core/visit/see.ts';
import type { Gap } from '../../core/visit/gaps.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { WaitingChange } from '../follow/cookie-changes.ts';
import type { Entry } from './entry.ts';
import type { Flight } from '../translate/from-web-request.ts';
import type { Way } from '../follow/unwatched.ts';

export interface HeldVisit {
  id: string;
  tab: number;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** As folded at the last flush. */
  visit: Visit;
  /** Documents of the page and its frames, by the browser's ids. */
  documents: Set<string>;
  /** Origins of those documents: what workers without a tab say who they are by. */
  origins: Set<string>;
  /** True once another page has taken its place in the tab. */
  isLeft: boolean;
  /** Size kept so far, in octets. */
  written: number;
  /** Seen since the last flush. */
  entries: Entry[];
  /** What stays in memory, and what a stop of the worker loses. */
  memory: Memory;
}

interface Memory {
  /** Address with its query: what requests may give away. */
  url: string;
  title: string | null;
  /** Requests in the air, and those that ended since the last flush. */
  flights: Map<string, HeldFlight>;
  /** What is stored on the page, as salted hashes, to be known again in requests. */
  identifiers: IdentifierSet;
  /** Consent tools' cookies and local keys: `cookie:name` or `local:key`, and the value. */
  consent: Map<string, string>;
  /** Cookies asked for, as host's site and name, and when last: so that a change in the jar finds its page. */
  asked: Map<string, number>;
  /** Something was asked for, or may have changed in the page, since jar and page were last read. */
  isReadingDue: boolean;
  hasLoaded: boolean;
  /** When something was last noted of it, milliseconds since the epoch. */
  touchedAt: number;
  /** When it was last found quiet, or else began; milliseconds since the epoch. */
  quietSince: number;
  /** Hosts that the browser may contact for the page without telling of it, why, and the document that asks for it. */
  unwatched: Map<string, { way: Way; by: string }>;
  isUnwatchedCut: boolean;
  /** Visits of pages that ran ahead for it and were seen to run. */
  aheadSeen: Set<string>;
  /** What the site says that the page is, such as `text/html`; the empty string where it says nothing. */
  type: string;
  /** Fetched ahead of need, and not shown yet. */
  isAhead: boolean;
  /** The page was asked something and has not answered. */
  isUnanswered: boolean;
  /** Headers of the page's answer that a challenge in its place is told by. */
  wallHeaders: Record<string, string>;
  /** The hooks said that they are in place in the page itself. */
  isHooked: boolean;
  /** The browser's id of the request for the page itself; null before one was told of. */
  request: string | null;
  /** When its document, or an error page in its place, was there; milliseconds since the epoch, null before. */
  committedAt: number | null;
  /** An error page is shown in its place. */
  hasFailed: boolean;
  /** The cookie jar of its tab, by the browser's id; null where it is not known: then the browser's ordinary one. */
  store: string | null;
  /** An earlier worker began it and left nothing unwritten: what it saw begin is written down. */
  isTakenUpWhole: boolean;
}

export interface HeldFlight {
  flight: Flight;
  isInferred: boolean;
  end: FlightEnd | null;
  /** How much of it the Visit was told: nothing yet, that it began, that it is known to have left. */
  told: 'nothing' | 'started' | 'sent';
}

export interface FlightEnd {
  status?: number;
  error?: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** A navigation on its way, before its document is there. */
export interface Arriving {
  visit: HeldVisit | null;
  /** The address it is at now. */
  url: string;
  /** Every address it has been at, hop by hop. */
  asked: Set<string>;
  /** Milliseconds since the epoch. */
  time: number;
  /** The browser's id of the request for the page; null before one was told of. */
  request: string | null;
  /** webNavigation told of it: what it tells next of this tab and frame is about this one. */
  isNavigated: boolean;
}

export interface HeldVisits {
  visits: Map<string, HeldVisit>;
  byDocument: Map<string, HeldVisit>;
  /** The Visit that a tab shows. */
  byTab: Map<number, HeldVisit>;
  /** By tab and frame: a prerendered page has a frame of its own in the same tab. */
  arriving: Map<string, Arriving>;
  /** Changes in the cookie jar that wait to be given to their Visits. */
  changes: WaitingChange[];
}

export const openHeldVisits = (): HeldVisits => ({
  visits: new Map(),
  byDocument: new Map(),
  byTab: new Map(),
  arriving: new Map(),
  changes: [],
});

export function hold(inHand: HeldVisits, id: string, tab: number, opening: Opening, url: string): HeldVisit {
  const held: HeldVisit = {
    id,
    tab,
    startedAt: Date.parse(opening.startedAt),
    visit: openVisit(opening),
    documents: new Set(),
    origins: new Set(),
    isLeft: false,
    written: 0,
    entries: [],
    memory: {
      url,
      title: null,
      flights: new Map(),
      identifiers: openIdentifiers(newSalt()),
      consent: new Map(),
      asked: new Map(),
      isReadingDue: false,
      hasLoaded: false,
      touchedAt: Date.parse(opening.startedAt),
      quietSince: Date.parse(opening.startedAt),
      unwatched: new Map(),
      isUnwatchedCut: false,
      aheadSeen: new Set(),
      type: '',
      isAhead: false,
      isUnanswered: false,
      wallHeaders: {},
      isHooked: false,
      request: null,
      committedAt: null,
      hasFailed: false,
      store: null,
      isTakenUpWhole: false,
    },
  };
  inHand.visits.set(id, held);
  return held;
}

function newSalt(): [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return [a, b];
}

export function addDocument(inHand: HeldVisits, held: HeldVisit, id: string, origin: string | null): void {
  held.documents.add(id);
  if (origin !== null) held.origins.add(origin);
  inHand.byDocument.set(id, held);
}

export function makeCurrent(inHand: HeldVisits, held: HeldVisit): void {
  held.isLeft = false;
  held.memory.isAhead = false;
  inHand.byTab.set(held.tab, held);
}

export function release(inHand: HeldVisits, held: HeldVisit): void {
  inHand.visits.delete(held.id);
  for (const document of held.documents) inHand.byDocument.delete(document);
  if (inHand.byTab.get(held.tab) === held) inHand.byTab.delete(held.tab);
}

export function note(held: HeldVisit, ...entries: Entry[]): void {
  held.entries.push(...entries);
}

export function noteGap(held: HeldVisit, gap: Gap, time: number): void {
  note(held, { seen: 'gap', ...gap, at: Math.max(0, time - held.startedAt) });
}

/** The Visits, not left, of pages that have a document of this origin. */
export function visitsOfOrigin(inHand: HeldVisits, origin: string): HeldVisit[] {
  return [...inHand.visits.values()].filter((held) => !held.isLeft && held.origins.has(origin));
}

/** The Visits that tabs show or are about to: not those fetched ahead, nor those left. */
export function visitsInSight(inHand: HeldVisits): HeldVisit[] {
  const coming = [...inHand.arriving].filter(([slot]) => slot.endsWith(':0')).map(([, { visit }]) => visit);
  return [...new Set([...inHand.byTab.values(), ...coming])].filter((held) => held !== null);
}

/** Everything of it but its address was given up, to make room. */
export const isGivenUp = ({ visit }: HeldVisit): boolean => visit.gaps.some(({ code }) => code === 'evicted');

export const pageSite = (held: HeldVisit): string => siteOf(hostOf(held.visit.finalPage) ?? '');
