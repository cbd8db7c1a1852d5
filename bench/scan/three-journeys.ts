/** Seconds that one page takes with three consent journeys, from the start of the command to its end. */
import { bannerPages } from '../../test/sites/banners/pages.ts';
import { inTurn, run, type Contestant } from './contestants.ts';
import { median, ratio } from './numbers.ts';
import { columns, say, sayTarget } from './tell.ts';

const AT_MOST_SECONDS = 8;
const AT_MOST = 1;
const PAGES = ['onetrust-honest', 'govuk-honest', 'klaro-honest'];
const CHOICES = 'none,reject,accept';

const withJourneys = (ours: Contestant): Contestant => ({
  ...ours,
  args: (addresses, atOnce) => [...ours.args([], atOnce), '--choice', CHOICES, ...addresses],
});

/**
 * True where ours takes no longer than it may, and than the other, which opens the page anew to say no and to say yes
 * and judges nothing.
 */
export async function tellThreeJourneys(
  ours: Contestant,
  other: Contestant,
  rounds: number,
): Promise<boolean> {
  const pages = bannerPages.filter(({ name }) => PAGES.includes(name));
  if (pages.length < PAGES.length) throw new Error('A banner page that is measured is no longer there.');
  const both = [withJourneys(ours), other];
  const took = new Map(both.map((one): [Contestant, number[]] => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { address }] of pages.entries()) {
      for (const one of inTurn(both, round * pages.length + index)) {
        took.get(one)?.push((await run(one, [address], { atOnce: 3, isWeighed: false })).seconds);
      }
    }
  }
  const [own = [], theirs = []] = took.values();
  const times = ratio(own, theirs);
  say(
    `three journeys (${CHOICES}): medians of ${own.length} scans (${pages.length} pages, ${rounds} times each)`,
  );
  columns('', 'seconds', 'longest', 'ours takes');
  for (const [{ name }, seconds] of took)
    columns(
      name,
      median(seconds).toFixed(2),
      Math.max(...seconds).toFixed(2),
      name === other.name ? `${times.toFixed(2)} ×` : '',
    );
  const isShort = sayTarget(
    median(own) <= AT_MOST_SECONDS,
    `${median(own).toFixed(2)} s, at most ${AT_MOST_SECONDS} s`,
  );
  return (
    sayTarget(times <= AT_MOST, `${times.toFixed(2)} × the other's time, at most ${AT_MOST} ×`) && isShort
  );
}
