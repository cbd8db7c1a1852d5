/**
 * Generated runs of several Visits to one page: journeys that choose, looks for a banner, what requests carried, other
 * names of hosts. What one journey found the others find too, as of one page.
 */
import fc from 'fast-check';
import { gapOf, type Need } from '../../../src/core/visit/gaps.ts';
import type { Seen } from '../../../src/core/visit/seen.ts';
import type { Choice, Visit } from '../../../src/core/visit/visit.ts';
import { aliases, control, cookieSent, journey, looked, PAGE, request, toggle, visit } from '../build.ts';
import { deeds, lose, type Loss } from './generated.ts';

const DEBT = 'https://www.anytown.gov.uk/debt';

const carrying = fc
  .record({
    host: fc.constantFrom('counter.example', 'adverts.countco.example', 'mapper.example', 'stranger.example'),
    page: fc.constantFrom('full' as const, 'origin' as const),
    identifiers: fc.subarray(['_counter', 'mapid', 'counter.id']),
    typed: fc.boolean(),
  })
  .map(({ host, ...told }) => request(host, { sent: { ...told, title: false, cookies: [] } }));

const leftovers = fc.constantFrom('_counter', '_cadv', 'area').map((name) => cookieSent(name));

/** What one load showed. */
const load = fc
  .tuple(deeds, fc.array(fc.oneof(carrying, leftovers), { maxLength: 3 }))
  .map(([facts, more]) => [...facts, ...more]);

const switches = fc.array(
  fc
    .record({
      name: fc.constantFrom('Advertising', 'Analytics cookies', 'Strictly necessary', 'Cookies', 'YouTube'),
      isOn: fc.boolean(),
      isFixed: fc.boolean(),
    })
    .map(({ name, ...rest }) => toggle(name, rest)),
  { maxLength: 3 },
);

const others = fc.constantFrom<Seen[]>(
  [],
  aliases(['stats.anytown.gov.uk', 'x.counter.example']),
  aliases(['stats.anytown.gov.uk', 'x.fonts.example']),
);

const taken = fc.record({
  clicks: fc.integer({ min: 1, max: 3 }),
  layers: fc.integer({ min: 1, max: 2 }),
  control: fc.constantFrom('Reject all', 'No', 'Accept', 'Close', null),
});

const ORDER = ['reject', 'accept', 'withdraw', 'close'] as const;

/** A visit that looks alone, and those journeys that a banner let be taken. */
export const runs: fc.Arbitrary<Visit[]> = fc
  .record({
    page: fc.constantFrom(PAGE, DEBT),
    banner: fc.constantFrom('found' as const, 'found' as const, 'none' as const, null),
    switches,
    first: load,
    others,
    journeys: fc.subarray([...ORDER]),
    loads: fc.array(load, { minLength: 12, maxLength: 12 }),
    taken: fc.array(taken, { minLength: 4, maxLength: 4 }),
  })
  .map(({ page, banner, first, ...rest }) => {
    const look =
      banner === 'found'
        ? looked(banner, { controls: [control('accept', 'Accept')], switches: rest.switches })
        : looked(banner);
    const alone = visit([...first, look, rest.others, request('stats.anytown.gov.uk')], { page });
    const journeys =
      banner === 'found'
        ? rest.journeys.flatMap((name, place) => {
            const count = name === 'withdraw' ? 3 : 2;
            const [begin = [], ...later] = rest.loads.slice(3 * place, 3 * place + count);
            return journey(name, [[...begin, look], ...later], rest.taken[place]);
          })
        : [];
    return [alone, ...journeys].map((each) => ({ ...each, page, finalPage: page }));
  });

/** What an observer of several Visits can lose, of one of them. */
export const runLosses = fc.record({
  need: fc.constantFrom<Need>(
    'requests',
    'cookies',
    'storage',
    'choice',
    'control',
    'sent',
    'dns',
    'links',
    'notice',
    'cookie-list',
  ),
  mask: fc.integer({ min: 0, max: 0xffff }),
  place: fc.nat({ max: 9 }),
});

/** The run as it would be where one Visit lost it. A choice that is lost is lost for the later loads too. */
export function loseIn(visits: readonly Visit[], loss: Loss & { place: number }): Visit[] {
  const meant = visits[loss.place % visits.length];
  if (meant === undefined) return [...visits];
  return visits.map((each) => {
    if (each === meant) return loseHere(each, loss);
    const isLater = each.journey === meant.journey && each.load > meant.load;
    return loss.need === 'choice' && isLater ? unchosen(each) : each;
  });
}

function loseHere(seen: Visit, loss: Loss): Visit {
  const isGone = (place: number): boolean => ((loss.mask >> (place % 16)) & 1) === 1;
  const gap = gapOf('bound-reached', `Test: ${loss.need} lost.`, { loses: [loss.need] });
  const base = { ...seen, gaps: [...seen.gaps, gap] };
  switch (loss.need) {
    case 'choice':
      return unchosen(base);
    case 'control':
      return {
        ...base,
        consentBanner: null,
        controls: seen.controls.filter((_, place) => !isGone(place)),
        switches: seen.switches.filter((_, place) => !isGone(place)),
      };
    case 'links':
      return { ...base, links: seen.links.filter((_, place) => !isGone(place)) };
    case 'dns':
      return { ...base, aliases: null };
    case 'sent':
      return {
        ...base,
        requests: seen.requests.map((row, place) =>
          isGone(place)
            ? { ...row, sent: { page: 'none', title: false, cookies: [], identifiers: [], typed: false } }
            : row,
        ),
      };
    default:
      return lose(seen, loss);
  }
}

/** Nobody knows what was chosen, nor when. */
function unchosen(seen: Visit): Visit {
  const blur = <Row extends { choice: Choice }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, choice: 'unknown' }));
  return {
    ...seen,
    choices: [],
    requests: blur(seen.requests),
    cookies: blur(seen.cookies),
    storage: blur(seen.storage),
  };
}
