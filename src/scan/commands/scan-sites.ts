/** `candour scan --sites`: a run over many sites, kept as it goes, so that it can be taken up again. */
import { version } from '../known/known.ts';
import { UsageError } from '../known/usage.ts';
import type { IgnoreEntry } from '../given/config-file.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { reportsFrom } from '../given/reports-file.ts';
import { sitesFrom } from '../given/sites.ts';
import { keepingLooks } from '../keeping-looks.ts';
import { thePage } from '../look-at.ts';
import { openPageWork, secondsASite, type PageWorkOptions } from '../page-work.ts';
import type { Database } from '../../fleet/store/database.ts';
import type { Ending, Run } from '../../fleet/runs/runs.ts';
import type { Outside } from './command.ts';
import { withDatabase, type FleetOptions } from './fleet-options.ts';
import { evidenceOf } from './keep-evidence.ts';
import { printRun } from './print-run.ts';
import type { ScanRequest } from './scan-request.ts';
import { changesSince } from './since-run.ts';
import { progressLine } from './progress.ts';
import { followingSites, type Following } from './sites-followed.ts';

export interface SitesOptions extends FleetOptions {
  /** A file, or the word for all councils. */
  sites?: string;
  resume?: boolean;
}

/** What every worker of a run does alike, whatever machine it is on. It is kept: no header and no password is in it. */
export type RunHow = Pick<
  PageWorkOptions,
  'observeSeconds' | 'timeoutSeconds' | 'thirdPartyCookies' | 'userAgent' | 'choices' | 'typeIntoForms'
> &
  Partial<Following> & { repeat?: number; keepsEvidence?: boolean };

/** How each site of a run is looked at: its page, or pages of it. */
export const lookingAt = ({
  pages = 1,
  pauseSeconds = 1,
}: RunHow): Pick<PageWorkOptions, 'lookAt' | 'pages'> =>
  pages > 1 ? { pages, lookAt: followingSites({ pages, pauseSeconds }) } : {};

/** True where the command is about many sites. Throws a UsageError where it is about both, or about nothing. */
export function isAboutSites(
  { sites, resume = false }: Partial<SitesOptions>,
  addresses: readonly string[],
): boolean {
  const isRun = sites !== undefined || resume;
  if (isRun && addresses.length > 0) throw new UsageError('Give addresses, or --sites, not both.');
  if (sites !== undefined && resume)
    throw new UsageError('--resume takes up the last run: give it without --sites.');
  if (!isRun && addresses.length === 0)
    throw new UsageError('Give the addresses of pages, or a list of sites with --sites FILE.');
  return isRun;
}

/** The exit code. */
export async function scanSites(
  request: ScanRequest,
  options: SitesOptions,
  ignore: readonly IgnoreEntry[],
  outside: Outside,
): Promise<number> {
  const { note, holdEnding } = outside;
  if (options.queue !== undefined) refuseSecrets(request);
  const sites = options.sites === undefined ? null : await sitesFrom(options.sites);
  const baseline = request.baseline === undefined ? [] : await reportsFrom(request.baseline);
  holdEnding();
  return withDatabase(options, note, async (database) => {
    const runs = await import('../../fleet/runs/runs.ts');
    let run: Run | undefined;
    if (sites === null) {
      [run] = await runs.unfinishedRuns(database);
      if (run === undefined) throw new UsageError('There is no run to take up: all have ended.');
    } else {
      const how = howOf(request);
      const asked = {
        version,
        how,
        sites,
        secondsASite: secondsASite(how.timeoutSeconds, how.pages, how.repeat),
      };
      run = await runs.runNumbered(database, await runs.beginRun(database, asked));
    }
    const mark = `${run.id} ${run.startedAt.toISOString()}`;
    if (request.evidence === undefined && (run.how as RunHow).keepsEvidence === true)
      note(
        `Run ${run.id} keeps evidence: without --evidence DIR it goes on without, and what it has is not sealed.`,
      );
    const evidence = await evidenceOf(asBegun(request, run), process.argv.slice(2), mark);
    await goOn(database, run, request, evidence, outside);
    const { id } = run;
    if (evidence !== null) {
      for await (const { address, pages } of runs.looksOf(database, id))
        await evidence.stands(
          address,
          pages.map(({ report }) => report),
        );
      await evidence.seal();
    }
    const recorded = evidence === null ? undefined : () => evidence.traffic();
    const { formats } = request;
    const since = await changesSince(database, { run: id, since: null, council: null, formats });
    const printing = { ...request, ignore, baseline, recorded, since };
    return printRun(() => runs.looksOf(database, id), printing, outside);
  });
}

/** Works on a run until all of its sites have ended, wherever they do. */
async function goOn(
  database: Database,
  run: Run,
  request: ScanRequest,
  evidence: Evidence | null,
  outside: Outside,
): Promise<void> {
  const { note, progress, signal } = outside;
  const [{ takeUp }, { takePart }, { watchRun }] = await Promise.all([
    import('../../fleet/runs/take-up.ts'),
    import('../../fleet/runs/worker.ts'),
    import('../../fleet/runs/watch.ts'),
  ]);
  const { concurrency } = request;
  note(`Run ${run.id}: ${run.sites} sites, ${run.ended} of them done, ${concurrency} at once.`);
  const began = Date.now();
  let done = 0;
  const onEnded = (ending: Ending): void => {
    done += 1;
    progress('');
    if (done > run.ended) note(`${done} of ${run.sites} ${endingLine(ending)}`);
    const { address } = ending;
    const elapsedMs = Date.now() - began;
    if (done < run.sites)
      progress(
        progressLine({ done, total: run.sites, elapsedMs, address, before: run.ended, what: 'sites' }),
      );
  };
  await takeUp(database, run.id);
  const how = run.how as RunHow;
  const looking = lookingAt(how);
  const { lookAt = thePage } = looking;
  const work = await openPageWork({
    ...{ ...request, ...how, ...looking },
    ...(evidence !== null && { keeping: evidence, lookAt: keepingLooks(lookAt, evidence) }),
  });
  try {
    await takePart(database, run.id, work, { concurrency, signal });
    await watchRun(database, run.id, { onEnded, signal });
  } catch (error) {
    progress('');
    if (signal.aborted) note(`Run ${run.id} is kept as far as it is: --resume goes on with it.`);
    throw error;
  } finally {
    await work.close(signal.reason as Error | undefined);
  }
}

/** What it was begun with decides: how often each page is looked at, and of how many. */
const asBegun = (request: ScanRequest, { how }: Run): ScanRequest => {
  const { pages = 1, repeat = 1 } = how as RunHow;
  return { ...request, pages, repeat };
};

const endingLine = ({ address, verdict, reason, seconds }: Ending): string =>
  `${address} ${verdict} (${Math.round(seconds)} s)${reason === null ? '' : `: ${reason}`}`;

const howOf = ({
  observeSeconds,
  timeoutSeconds,
  thirdPartyCookies,
  userAgent,
  choices = ['none'],
  typeIntoForms = false,
  pages = 1,
  pauseSeconds = 1,
  repeat = 1,
  evidence,
}: ScanRequest): RunHow => ({
  observeSeconds,
  timeoutSeconds,
  thirdPartyCookies,
  userAgent,
  choices,
  typeIntoForms,
  pages,
  pauseSeconds,
  repeat,
  keepsEvidence: evidence !== undefined,
});

/** What a shared queue would have to carry to other machines, and does not. */
function refuseSecrets({ access, cookieJar, notices, evidence }: ScanRequest): void {
  if (evidence !== undefined)
    throw new UsageError(
      '--evidence is kept on one machine, and --queue shares a run with others: leave one out.',
    );
  const hasAccess =
    access !== undefined &&
    (access.headers.length > 0 || access.auth !== null || access.ignoreCertificateErrors);
  if (hasAccess || cookieJar !== undefined || notices.length > 0)
    throw new UsageError(
      '--queue shares a run with other machines, and --header, --from, --cookie-jar, --notice, --ignore-certificate-errors and CANDOUR_AUTH stay on this one: leave them out.',
    );
}
