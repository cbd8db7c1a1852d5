/** Pages a minute where each is a site of its own in a run that is kept, with three consent journeys. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFor } from '../../test/sites/answering.ts';
import { BANNER_HOST, bannerPages } from '../../test/sites/banners/pages.ts';
import type { Answering } from '../../test/sites/exchange.ts';
import { inTurn, run, type Contestant } from './contestants.ts';
import { columns, say, sayTarget } from './tell.ts';

const AT_LEAST = 3;
const CHOICES = 'none,reject,accept';

const SITE = /^site-\d+\.example$/;

/** Answers as the one site with banners does, on as many hosts as are asked for. */
export const manySites: Answering = (asked) =>
  SITE.test(asked.host) ? answerFor({ ...asked, host: BANNER_HOST }) : null;

/** As an auditor asks for many sites: they are kept, and each ends by itself. */
const overSites = (ours: Contestant, folder: string): Contestant => ({
  ...ours,
  // Journeys of a site go side by side, as the command does by itself.
  concurrency: Math.max(1, Math.floor(ours.concurrency / CHOICES.split(',').length)),
  args: (_, atOnce) => [
    ...ours.args([], atOnce),
    ...['--choice', CHOICES, '--sites', join(folder, 'sites.txt'), '--data', join(folder, 'data')],
  ],
});

/**
 * True where ours is so many times as fast as the other, which says no and yes too, keeps nothing and judges nothing.
 * `bare`: the loads alone, which say how much of that this machine allows at all.
 */
export async function tellManySites(
  ours: Contestant,
  other: Contestant,
  bare: Contestant,
  most: number,
): Promise<boolean> {
  const pages = bannerPages.filter(({ name }) => name.endsWith('-honest'));
  const addresses = Array.from({ length: most }, (_, at) => {
    const address = new URL(pages[at % pages.length]?.address ?? '');
    address.host = `site-${at}.example`;
    return address.href;
  });
  const folder = await mkdtemp(join(tmpdir(), 'candour-bench-sites-'));
  const speeds: number[] = [];
  try {
    await writeFile(join(folder, 'sites.txt'), addresses.join('\n'));
    const all = [overSites(ours, folder), other, bare];
    say(`\n${most} sites in one run, three journeys each (${CHOICES})`);
    columns('', 'at once', 'pages a minute', 'peak memory');
    for (const one of inTurn(all, 0)) {
      const how = { atOnce: one.concurrency, isWeighed: true };
      const { seconds, peakMb, found } = await run(one, addresses, how);
      if (found.length < most) throw new Error(`${one.name} told of ${found.length} of ${most} sites.`);
      const speed = (most * 60) / seconds;
      speeds.push(speed);
      const memory = peakMb === null ? 'not known' : `${Math.round(peakMb)} MB`;
      columns(one.name, String(one.concurrency), speed.toFixed(1), memory);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const [own = 0, theirs = Infinity, least = 0] = speeds;
  say(`loads alone, with nothing watched, pressed or judged: ${(least / theirs).toFixed(2)} ×`);
  return sayTarget(
    own / theirs >= AT_LEAST,
    `${(own / theirs).toFixed(2)} × the other's pages a minute, at least ${AT_LEAST} ×`,
  );
}
