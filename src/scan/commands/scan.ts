/** `candour scan`: observes pages, judges them and prints their Reports. */
import { run } from '../run.ts';
import { formatNamed } from '../formats/index.ts';
import type { AddCommand, Outside } from './command.ts';
import { exitCodeOf } from './exit-code.ts';
import { scanRequest, withScanOptions, type ScanOptions, type ScanRequest } from './options.ts';
import { progressLine } from './progress.ts';
import { makeFolder, writeReports } from './write-reports.ts';

export const addScan: AddCommand = (program, outside) => {
  withScanOptions(program.command('scan').description('observe pages and judge them')).action(
    async (addresses: string[], options: ScanOptions) =>
      outside.exitWith(await scan(scanRequest(addresses, options), outside)),
  );
};

async function scan(request: ScanRequest, outside: Outside): Promise<number> {
  const { addresses, formats, out, failOn } = request;
  const { look, print, printNow, progress, signal } = outside;
  const format = formatNamed(formats[0] ?? 'text');
  if (out !== null) await makeFolder(out);
  outside.holdEnding();
  if (addresses.length > 1) outside.note(`Looking at ${pages(request.concurrency)} at once.`);
  let isInPieces = false;
  const began = Date.now();
  let done = 0;
  let last = addresses[0] ?? '';
  const tell = (): void =>
    progress(progressLine({ done, total: addresses.length, elapsedMs: Date.now() - began, address: last }));
  const reports = await run(request, {
    signal,
    onPage: (address) => {
      last = address;
      tell();
    },
    onReport: (report) => {
      done += 1;
      progress('');
      const piece = out === null ? format.one(report, look) : null;
      if (piece !== null) {
        isInPieces = true;
        printNow(piece);
      }
      if (done < addresses.length) tell();
    },
  });
  if (out !== null) await writeReports(out, reports, formats.map(formatNamed));
  else await print(isInPieces ? '' : format.all(reports, look));
  return exitCodeOf(reports, failOn);
}

const pages = (number: number): string => (number === 1 ? 'one page' : `${number} pages`);
