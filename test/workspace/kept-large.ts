/** A page of 500 requests and 5,000 cookies as the background keeps and judges it, bounds and all. */
import { keep } from '../../src/background/follow/flush.ts';
import { hold, openHeldVisits } from '../../src/background/held/held-visits.ts';
import { judgedOf } from '../../src/background/tell/judged.ts';
import { stateOf } from '../../src/background/tell/state.ts';
import { cookie, known, PAGE, request, visit } from '../core/build.ts';

const many = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
/** Entries that come in one pause. */
const BATCH = 100;

function keptLarge(): ReturnType<typeof stateOf> {
  const { collector, journey, load, page, startedAt, conditions } = visit([]);
  const held = hold(
    openHeldVisits(),
    'large',
    1,
    { collector, journey, load, page, startedAt, conditions },
    PAGE,
  );
  const seen = [
    ...many(500).flatMap((n) => request(`host-${n % 90}.example`, { path: `/part-${n}.js`, at: 10 * n })),
    ...many(5000).flatMap((n) => cookie(`visit_${n}`, { days: 1 + (n % 700), at: n })),
  ].sort((one, other) => one.at - other.at);
  keep(held, [{ seen: 'page', finalPage: PAGE, httpStatus: 200, at: 0 }], held.startedAt);
  for (let from = 0; from < seen.length; from += BATCH)
    keep(held, seen.slice(from, from + BATCH), held.startedAt + from);
  keep(held, [{ seen: 'settled', jarRead: true, at: 6000 }], held.startedAt + 6000);
  const came = { site: 'anytown.gov.uk', notices: [], troubles: [] };
  const site = { came, isReading: false, corrections: [], notes: [] };
  const judged = judgedOf(held.visit, site, { known, notices: [] });
  return stateOf({ tab: 1, url: null, visit: held.visit, isAdded: () => false, mayLook: true }, judged);
}

export const KEPT_LARGE = keptLarge();
