/** Pages a minute where there are many, the memory that takes, and what was found of what the pages do. */
import { councilSites } from '../../test/sites/answering.ts';
import { pagesOf } from '../../test/sites/councils/council.ts';
import { inTurn, run, type Contestant, type Run } from './contestants.ts';
import { tally, type Tally } from './found.ts';
import { columns, say, sayTarget } from './tell.ts';

const AT_LEAST = 3;

/** True where ours, the first, is so many times as fast as the fastest of the others, and finds no less than any. */
export async function tellManyPages(contestants: readonly Contestant[], most: number): Promise<boolean> {
  const pages = councilSites.flatMap(pagesOf).slice(0, most);
  const addresses = pages.map(({ address }) => address);
  const runs = new Map<Contestant, Run>();
  for (const one of inTurn(contestants, 1)) {
    runs.set(one, await run(one, addresses, { atOnce: one.concurrency, isWeighed: true }));
  }
  say(`\n${pages.length} pages in one run`);
  columns('', 'at once', 'pages a minute', 'peak memory', 'hosts found', 'cookies found', 'not there');
  const told = contestants.map((one) => {
    const { seconds, peakMb, found } = runs.get(one) as Run;
    const { hosts, cookies } = tally(pages, found);
    const speed = (pages.length * 60) / seconds;
    columns(
      one.name,
      String(one.concurrency),
      speed.toFixed(1),
      peakMb === null ? 'not known' : `${Math.round(peakMb)} MB`,
      share(hosts),
      share(cookies),
      String(hosts.wrong + cookies.wrong),
    );
    return { speed, hosts: hosts.found, cookies: cookies.found };
  });
  const [own, ...peers] = told;
  if (own === undefined) throw new Error('Nobody to measure.');
  const times = own.speed / Math.max(...peers.map(({ speed }) => speed));
  const isWhole = peers.every(({ hosts, cookies }) => own.hosts >= hosts && own.cookies >= cookies);
  const isFast = sayTarget(
    times >= AT_LEAST,
    `${times.toFixed(2)} × the fastest peer's pages a minute, at least ${AT_LEAST} ×`,
  );
  return sayTarget(isWhole, 'no host and no cookie fewer than any peer finds') && isFast;
}

const share = ({ found, there }: Tally): string => `${found} of ${there}`;
