/** `candour scan`: observes pages, judges them and prints their Reports. */
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Report } from '../../core/report/report.ts';
import { isCutShort } from '../../core/site/following.ts';
import { applyConfig, configFrom } from '../given/config.ts';
import type { IgnoreEntry } from '../given/config-file.ts';
import { isOpenAsBefore, markedAgainst } from '../given/against.ts';
import { idleEntries, marked } from '../given/ignoring.ts';
import { reportsFrom } from '../given/reports-file.ts';
import { run } from '../run.ts';
import { harOf, type Har } from '../har/har.ts';
import { version } from '../known/known.ts';
import { UsageError } from '../known/usage.ts';
import { formatNamed } from '../formats/index.ts';
import type { AddCommand, Outside } from './command.ts';
import { codeOf, tallyOf, whyNotZero } from './exit-code.ts';
import { evidenceOf } from './keep-evidence.ts';
import { scanRequest, withScanOptions, type ScanOptions, type ScanRequest } from './options.ts';
import { isAboutSites, scanSites } from './scan-sites.ts';
import { progressLine } from './progress.ts';
import { sitesFollowed } from './sites-followed.ts';
import { makeFolder, writeIndex, writePicture, writeReports, writeSites } from './write-reports.ts';

export const addScan: AddCommand = (program, outside) => {
  withScanOptions(program.command('scan').description('observe pages and judge them')).action(
    async (addresses: string[], options: ScanOptions, command: Command) => {
      const config = await configFrom(options.config);
      if (config !== null) applyConfig(command, config);
      const given = command.opts<ScanOptions>();
      const isRun = isAboutSites(given, addresses);
      const request = scanRequest(addresses, given);
      if (isRun) refuseInRuns(request);
      else refuseOfMany(request);
      const { ignore = [] } = config ?? {};
      outside.exitWith(
        isRun ? await scanSites(request, given, ignore, outside) : await scan(request, ignore, outside),
      );
    },
  );
};

async function scan(request: ScanRequest, ignore: readonly IgnoreEntry[], outside: Outside): Promise<number> {
  const { addresses, formats, out, failOn } = request;
  const { look, print, printNow, progress, note, signal } = outside;
  const format = formatNamed(formats[0] ?? 'text');
  const pictures = out === null ? null : join(out, 'screenshots');
  for (const folder of [out, pictures]) if (folder !== null) await makeFolder(folder);
  const baseline = request.baseline === undefined ? [] : await reportsFrom(request.baseline);
  const evidence = await evidenceOf(request, process.argv.slice(2));
  const recorded = new Map<number, Har>();
  const isRecorded = formats.includes('har');
  const written: Promise<void>[] = [];
  outside.holdEnding();
  if (addresses.length > 1) note(`Looking at ${atOnce(request.concurrency)}.`);
  let isInPieces = false;
  const began = Date.now();
  let done = 0;
  let last = addresses[0] ?? '';
  const tell = (): void =>
    progress(progressLine({ done, total: addresses.length, elapsedMs: Date.now() - began, address: last }));
  const today = new Date().toISOString().slice(0, 10);
  const mark = (seen: Report): Report => markedAgainst(marked(seen, ignore, today), baseline);
  const reports: Report[] = [];
  const { pages = 1, pauseSeconds = 1 } = request;
  const sites = pages > 1 ? sitesFollowed({ pages, pauseSeconds }, note) : null;
  await run(request, {
    signal,
    ...(sites !== null && { lookAt: sites.lookAt }),
    ...(evidence !== null && { keeping: evidence }),
    ...((evidence !== null || isRecorded) && {
      onRecorded: (page, number) => {
        evidence?.onRecorded(page, number);
        if (isRecorded) recorded.set(number, harOf(page.loads, { version, browser: page.browser }));
      },
    }),
    ...((pictures !== null || evidence !== null) && {
      onPicture: (picture, number) => {
        evidence?.onPicture(picture, number);
        if (pictures === null) return;
        const writing = writePicture(pictures, picture);
        // What could not be written is thrown once all is done.
        writing.catch(() => undefined);
        written.push(writing);
      },
    }),
    onPage: (address) => {
      last = address;
      tell();
    },
    onReport: (seen) => {
      const report = mark(seen);
      reports.push(report);
      evidence?.onReport(report, reports.length);
      done += 1;
      progress('');
      const isWhole = sites !== null && format.sites !== undefined;
      const piece = out === null && !isWhole ? format.one(report, look) : null;
      if (piece !== null) {
        isInPieces = true;
        printNow(piece);
      }
      if (done < addresses.length) tell();
    },
  });
  await Promise.all(written);
  await evidence?.seal();
  const inOrder = reports.flatMap((_, place) => recorded.get(place + 1) ?? []);
  const told = sites?.reports(addresses, mark) ?? [];
  const { browser } = request;
  if (out !== null) {
    const forms = formats.map(formatNamed);
    const files = { colour: false, browser, recorded: inOrder, sites: told };
    await writeReports(out, reports, forms, files);
    for (const form of forms) await writeSites(out, form, told, files);
    await writeIndex(out, reports, forms, told.length > 0);
  } else if (told.length > 0 && format.sites !== undefined) await print(format.sites(told, look));
  else
    await print(
      isInPieces ? '' : await format.all(reports, { ...look, browser, recorded: inOrder, sites: told }),
    );
  for (const idle of idleEntries(ignore, reports, today)) note(idle);
  const tally = {
    ...tallyOf(reports, failOn, (report) => isOpenAsBefore(report, baseline)),
    cutShort: told.filter(({ following }) => isCutShort(following)).length,
  };
  const why = whyNotZero(tally, failOn);
  if (why !== null) note(why);
  return codeOf(tally);
}

/** What is kept of a page is kept by the address that was asked for, of one look at it. */
function refuseOfMany({ evidence, formats, pages = 1, repeat = 1 }: ScanRequest): void {
  const [many] = [...(pages > 1 ? ['--pages'] : []), ...(repeat > 1 ? ['--repeat'] : [])];
  if (many !== undefined && (evidence !== undefined || formats.includes('har')))
    throw new UsageError(`--evidence and --format har take one look at each page named, not with ${many}.`);
}

/** What a run over many sites does not do. */
function refuseInRuns({ evidence, baseline, formats }: ScanRequest): void {
  if (evidence !== undefined) throw new UsageError('--evidence is for addresses, not for --sites.');
  if (baseline !== undefined)
    throw new UsageError('--baseline is for addresses, not for --sites: see candour compare.');
  if (formats.includes('har')) throw new UsageError('--format har is for addresses, not for --sites.');
}

const atOnce = (pages: number): string => (pages === 1 ? 'one page at a time' : `${pages} pages at once`);
