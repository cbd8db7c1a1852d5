/**
 * A process that takes part in a run over imitated sites, until it has ended or the process is:
 * `imitated.ts PLACE [SITES]`, a folder or the address of a server; SITES begins a run of so many, else the last one is
 * taken up. Says on standard output what has ended, a line a site.
 */
import type { Gap } from '../../src/core/visit/gaps.ts';
import { gapOf } from '../../src/core/visit/gaps.ts';
import type { Report } from '../../src/core/report/report.ts';
import { notFollowed } from '../../src/core/site/following.ts';
import { pageAlone, type SiteLooked } from '../../src/core/site/site-looked.ts';
import { openDatabase, type Place } from '../../src/fleet/store/database.ts';
import { beginRun, unfinishedRuns } from '../../src/fleet/runs/runs.ts';
import { takePart } from '../../src/fleet/runs/worker.ts';
import { takeUp } from '../../src/fleet/runs/take-up.ts';
import { watchRun } from '../../src/fleet/runs/watch.ts';
import type { Work } from '../../src/fleet/runs/work.ts';
import { unseenReport } from '../../src/scan/unseen.ts';

/** How sites fail, each as its address says. */
const FAILURES = [
  'throws',
  'hangs',
  'dns',
  'server-error',
  'crashes',
  'nothing',
  'certificate',
  'stops',
] as const;

/** Every fifth fails, in each way in turn. */
export const sitesNumbered = (count: number): { address: string; councils: string[] }[] =>
  Array.from({ length: count }, (_, index) => {
    const failure = index % 5 === 4 ? FAILURES[Math.floor(index / 5) % FAILURES.length] : null;
    return {
      address: `https://${failure ?? 'good'}-${index}.example/`,
      councils: index === 0 ? ['norfolk'] : [],
    };
  });

export const placeOf = (text: string): Place => (text.includes('://') ? { server: text } : { folder: text });

const SECONDS_A_SITE = 2;
/** As the scanner’s Reports are, in characters. */
const A_REPORT = 40_000;

const notSeen = (address: string, gap: Gap, httpStatus: number | null = null): Report => {
  const report = unseenReport(address, gap.detail);
  return {
    ...report,
    httpStatus,
    conditions: { ...report.conditions, gaps: [{ ...gap, hides: [] }] },
  };
};

/** As pages of sites that are followed, so that one which stops answering is among them. */
const look = async (address: string): Promise<SiteLooked> => {
  const reports = await lookAt(address);
  const isCut = address.includes('stops');
  return {
    pages: reports.map((report) => ({ report, foundBy: 'asked', from: null, template: 0 })),
    following: { ...notFollowed(3), robots: 'none', ended: isCut ? 'not-answering' : 'no-more-links' },
  };
};

async function lookAt(address: string): Promise<Report[]> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [kind] = /[a-z-]+(?=-\d)/.exec(address) ?? [];
  if (kind === 'throws') throw new Error('The browser was lost.');
  if (kind === 'hangs') return new Promise(() => undefined);
  if (kind === 'nothing') return [];
  if (kind === 'dns') return [notSeen(address, gapOf('dns-failed', 'No such name.'))];
  if (kind === 'crashes') return [notSeen(address, gapOf('crashed', 'The page crashed.'))];
  if (kind === 'server-error')
    return [notSeen(address, gapOf('http-error', 'It answered with HTTP 503.'), 503)];
  if (kind === 'certificate') return [notSeen(address, gapOf('certificate-error', 'Not accepted.'))];
  const report = unseenReport(address, 'x'.repeat(A_REPORT));
  return [{ ...report, verdict: 'matches', conditions: { ...report.conditions, gaps: [] } }];
}

const imitatedWork: Work = {
  look,
  unseen: (address, reason) => pageAlone(unseenReport(address, reason)),
  secondsASite: SECONDS_A_SITE,
};

async function main([place = '', sites]: string[]): Promise<void> {
  const database = await openDatabase(
    placeOf(place),
    ({ message }) => void process.stderr.write(`${message}\n`),
  );
  const patience = { heartbeatSeconds: 10, pauseSeconds: 1 };
  const begin = (count: number): Promise<number> =>
    beginRun(database, {
      version: '0',
      how: {},
      sites: sitesNumbered(count),
      secondsASite: SECONDS_A_SITE,
      patience,
    });
  const run = sites === undefined ? (await unfinishedRuns(database))[0]?.id : await begin(Number(sites));
  if (run === undefined) throw new Error('No run to take up.');
  await takeUp(database, run);
  const { signal } = new AbortController();
  await takePart(database, run, imitatedWork, { concurrency: 8, signal });
  await watchRun(database, run, {
    onEnded: ({ address }) => void process.stdout.write(`${address}\n`),
    signal,
  });
  await database.close();
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
