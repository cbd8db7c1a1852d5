/**
 * Turns what events left behind into what is seen, folds it into the Visit and hands it to the journal. Runs in
 * pauses, never inside an event: there nothing is parsed and nothing waits.
 */
import { hostOf } from '../core/parties/index.ts';
import { seeAll } from '../core/visit/see.ts';
import type { Seen } from '../core/visit/seen.ts';
import { note, type HeldVisit } from './book.ts';
import { fromSent, type ReadJar } from './cookies.ts';
import { isNote, type Entry } from './entry.ts';
import { fromEnd, fromFlight, type Flight } from './from-web-request.ts';

export interface FlushWays {
  readJar: ReadJar;
  /** Consent tool served from a host, or null. */
  toolOfHost: (host: string) => string | null;
}

/** Gives the entries to write down, folded into the Visit already. */
export async function flush(held: HeldVisit, ways: FlushWays): Promise<Entry[]> {
  const flights = takeFlights(held, ways);
  const sent = await fromSent(held, flights, ways.readJar);
  note(held, ...sent);
  const entries = held.entries.splice(0);
  // Pages report a little late: what was seen is put in the order it happened. Notes are of another order.
  const seens = entries.filter((entry): entry is Seen => !isNote(entry)).sort((a, b) => a.at - b.at);
  held.visit = seeAll(held.visit, seens);
  return [...entries.filter(isNote), ...seens];
}

/** Tells of requests whose headers have gone out or that have ended; the others stay in the air for the next time. */
function takeFlights(held: HeldVisit, ways: FlushWays): Flight[] {
  const { memory } = held;
  const told: Flight[] = [];
  for (const [id, inAir] of memory.flights) {
    const { flight, end, isInferred } = inAir;
    if (!inAir.isTold && (flight.isSent || end !== null)) {
      const started = fromFlight(flight, { ...memory, startedAt: held.startedAt, isInferred });
      if (started !== null) note(held, started);
      const tool = ways.toolOfHost(hostOf(flight.url) ?? '');
      if (tool !== null && started !== null) note(held, { seen: 'consent-tool', id: tool, at: started.at });
      told.push(flight);
      inAir.isTold = true;
      // What it carried has been told: the rest of it is dropped.
      inAir.flight = { ...flight, body: null, referrer: null, cookie: null };
    }
    if (end !== null) {
      note(held, fromEnd(flight, end, held.startedAt));
      memory.flights.delete(id);
    }
  }
  return told;
}
