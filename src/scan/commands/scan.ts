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
import { keepingLooks } from '../keeping-looks.ts';
import { thePage } from '../look-at.ts';
import { run } from '../run.ts';
import { harOf, type Har } from '../har/har.ts';
import { version } from '../known/known.ts';
import { formatNamed } from '../formats/index.ts';
import type { AddCommand, Outside } from './command.ts';
import { codeOf, tallyOf, whyNotZero } from './exit-code.ts';
import { evidenceOf, refuseTrafficNotKept } from './keep-evidence.ts';
import { withScanOptions, type ScanOptions } from './options.ts';
import { scanRequest, type ScanRequest } from './scan-request.ts';
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
      refuseTrafficNotKept(request, isRun);
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
  const isRecorded = formats.includes('har') && evidence === null;
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
  const lookAt = sites?.lookAt ?? thePage;
  await run(request, {
    signal,
    lookAt: evidence === null ? lookAt : keepingLooks(lookAt, evidence),
    ...(evidence !== null && { keeping: evidence }),
    ...(isRecorded && {
      onRecorded: (page, number) =>
        recorded.set(number, harOf(page.loads, { version, browser: page.browser })),
    }),
    ...(pictures !== null && {
      onPicture: (picture) => {
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
  const traffic = async function* (): AsyncGenerator<Har> {
    if (evidence !== null) yield* evidence.traffic();
    for (let number = 1; number <= addresses.length; number += 1) {
      const archive = recorded.get(number);
      if (archive !== undefined) yield archive;
    }
  };
  const told = sites?.reports(addresses, mark) ?? [];
  const { browser } = request;
  if (out !== null) {
    const forms = formats.map(formatNamed);
    const files = { colour: false, browser, recorded: traffic, sites: told };
    await writeReports(out, reports, forms, files);
    for (const form of forms) await writeSites(out, form, told, files);
    await writeIndex(out, reports, forms, told.length > 0);
  } else if (told.length > 0 && format.sites !== undefined) await print(format.sites(told, look));
  else
    await print(
      isInPieces ? '' : await format.all(reports, { ...look, browser, recorded: traffic, sites: told }),
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

const atOnce = (pages: number): string => (pages === 1 ? 'one page at a time' : `${pages} pages at once`);
