/** `candour scan`: observes pages, judges them and prints their Reports. */
import { run } from '../run.ts';
import { formatNamed } from '../formats/index.ts';
import type { AddCommand, Outside } from './command.ts';
import { exitCodeOf } from './exit-code.ts';
import { scanRequest, withScanOptions, type ScanOptions, type ScanRequest } from './options.ts';
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
  let isInPieces = false;
  const reports = await run(request, {
    signal,
    onPage: (address, number) => progress(`Looking at ${address} (${number} of ${addresses.length}) …`),
    onReport: (report) => {
      progress('');
      const piece = out === null ? format.one(report, look) : null;
      if (piece === null) return;
      isInPieces = true;
      printNow(piece);
    },
  });
  if (out !== null) await writeReports(out, reports, formats.map(formatNamed));
  else await print(isInPieces ? '' : format.all(reports, look));
  return exitCodeOf(reports, failOn);
}
