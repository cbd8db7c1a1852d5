/** Seconds that one page takes, from the start of the command to its end. */
import { pageNamed } from '../../test/sites/pages.ts';
import { inTurn, run, type Contestant } from './contestants.ts';
import { median, ratio } from './numbers.ts';
import { columns, say, sayTarget } from './tell.ts';

const AT_MOST = 1;

/** From nothing but the council's own to much advertising, with and without a banner. */
const PAGES = [
  'norfolk-plain',
  'norfolk-match',
  'norfolk-advertising-before-choice',
  'cornwall-analytics',
  'leeds-before-choice',
].map(pageNamed);

/** True where ours, the first, takes no longer than the fastest of the others. */
export async function tellOnePage(contestants: readonly Contestant[], rounds: number): Promise<boolean> {
  const took = new Map(contestants.map((one): [Contestant, number[]] => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { address }] of PAGES.entries()) {
      for (const one of inTurn(contestants, round * PAGES.length + index)) {
        took.get(one)?.push((await run(one, [address], { atOnce: 1, isWeighed: false })).seconds);
      }
    }
  }
  const [own = [], ...others] = took.values();
  const ratios = others.map((seconds) => ratio(own, seconds));
  say(`one page: medians of ${own.length} scans (${PAGES.length} pages, ${rounds} times each)`);
  columns('', 'seconds', 'ours takes');
  for (const [place, [{ name }, seconds]] of [...took].entries()) {
    columns(name, median(seconds).toFixed(2), place === 0 ? '' : `${ratios[place - 1]?.toFixed(2)} ×`);
  }
  const worst = Math.max(...ratios);
  return sayTarget(worst <= AT_MOST, `${worst.toFixed(2)} × the fastest peer's time, at most ${AT_MOST} ×`);
}
