/**
 * Turns what events left behind into what is seen, folds it into the Visit and hands it to the journal. Runs in
 * pauses, never inside an event: there nothing is parsed and nothing waits.
 */
import { hostOf } from '../../core/parties/index.ts';
import type { Served } from '../../core/visit/consent-served.ts';
import { seeAll } from '../../core/visit/see.ts';
import type { Seen } from '../../core/visit/seen.ts';
import { bounded } from '../../core/visit/bounds.ts';
import type { Gap } from '../../core/visit/gaps.ts';
import { since } from '../../core/visit/since.ts';
import { isGivenUp, note, type HeldFlight, type HeldVisit } from '../held/held-visits.ts';
import { fromSent, type ReadJar } from './jar.ts';
import { isNote, type Entry } from '../held/entry.ts';
import { CUT, fitting } from '../held/fitting.ts';
import { fromEnd, fromFlight, fromOpen, HELD_MS, type Flight } from '../translate/from-web-request.ts';

export interface FlushWays {
  readJar: ReadJar;
  /** Consent tool served from a host, or null. */
  toolOfHost: (host: string) => string | null;
  /** What is kept of a path on a host. */
  pathKept: (host: string, path: string) => string;
  /** Consent tool that a script is, or null. */
  toolServed?: (script: Served, page: string) => string | null;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Gives what is to be written down, folded into the Visit already; null for nothing. */
export async function flush(held: HeldVisit, ways: FlushWays): Promise<string | null> {
  const flights = takeFlights(held, ways);
  note(held, ...(await fromSent(held, flights, ways)));
  const entries = held.entries.splice(0);
  // Pages report a little late: what was seen is put in the order it happened. Notes are of another order.
  const seens = entries.filter((entry): entry is Seen => !isNote(entry)).sort((a, b) => a.at - b.at);
  const news = seens.filter((seen) => seen.seen !== 'gap' || !isSaid(held, seen)).map(bounded);
  return keep(held, [...entries.filter(isNote), ...news], ways.now());
}

/** Folds and counts as much as there is room for. */
export function keep(held: HeldVisit, entries: readonly Entry[], now: number): string | null {
  const isFull = isSaid(held, CUT);
  const facts = { written: held.written, isFull, isGivenUp: isGivenUp(held) };
  let fit = fitting(entries, facts);
  if (fit.isCut && !isFull && !facts.isGivenUp)
    fit = fitting([...entries, { seen: 'gap', ...CUT, at: since(held.startedAt, now) }], facts);
  held.visit = seeAll(
    held.visit,
    fit.kept.filter((entry): entry is Seen => !isNote(entry)),
  );
  held.written += fit.size;
  return fit.text;
}

const isSaid = ({ visit }: HeldVisit, gap: Pick<Gap, 'code' | 'detail'>): boolean =>
  visit.gaps.some(({ code, detail }) => code === gap.code && detail === gap.detail);

/** Tells of requests whose headers have gone out or that have ended; the others stay in the air for the next time. */
function takeFlights(held: HeldVisit, ways: FlushWays): Flight[] {
  const started: Flight[] = [];
  for (const [id, inAir] of held.memory.flights) {
    if (inAir.told === 'nothing' && (inAir.flight.sentAt !== null || inAir.end !== null)) {
      tellStart(held, inAir, ways);
      started.push(inAir.flight);
      inAir.told = 'started';
      // What it carried has been told: the rest of it is dropped.
      inAir.flight = { ...inAir.flight, body: null, referrer: null, cookie: null };
    } else if (inAir.told === 'started' && inAir.end === null) tellOpen(held, inAir, ways.now());
    if (inAir.end !== null) {
      const ended = fromEnd(inAir.flight, inAir.end, held.startedAt);
      note(held, ended);
      const { url, type } = inAir.flight;
      const tool = ways.toolServed?.({ url, type, status: ended.status }, held.memory.url);
      if (tool) note(held, { seen: 'consent-tool', id: tool, isServed: true, at: ended.at });
      held.memory.flights.delete(id);
    }
  }
  return started;
}

function tellStart(held: HeldVisit, { flight, isInferred }: HeldFlight, ways: FlushWays): void {
  const started = fromFlight(flight, { ...held.memory, startedAt: held.startedAt, isInferred });
  if (started === null) return;
  note(held, { ...started, path: ways.pathKept(started.host, started.path) });
  const tool = ways.toolOfHost(hostOf(flight.url) ?? '');
  if (tool !== null) note(held, { seen: 'consent-tool', id: tool, isServed: false, at: started.at });
}

/** Only of what was open at an earlier pause already: most requests end before there is anything to tell. */
function tellOpen(held: HeldVisit, inAir: HeldFlight, now: number): void {
  const sent = fromOpen(inAir.flight, now, held.startedAt);
  if (sent === null) return;
  note(held, sent);
  inAir.told = 'sent';
}

/** When there will be something to tell of a request in the air though nothing else happens; null: not by itself. */
export function nextTelling({ memory }: HeldVisit): number | null {
  let next: number | null = null;
  for (const { told, flight } of memory.flights.values()) {
    if (flight.sentAt === null || told === 'sent') continue;
    const due = told === 'nothing' || flight.status !== null ? flight.sentAt : flight.sentAt + HELD_MS;
    next = Math.min(next ?? due, due);
  }
  return next;
}
