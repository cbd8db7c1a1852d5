/** Prints the Reports of a run: one at a time where the format comes in pieces, so that a large run is never held whole. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Report } from '../../core/report/report.ts';
import { formatNamed } from '../formats/index.ts';
import type { Format } from '../formats/format.ts';
import { idleEntries, marked } from '../given/ignoring.ts';
import type { IgnoreEntry } from '../given/config-file.ts';
import type { Outside } from './command.ts';
import { exitCodeOf } from './exit-code.ts';
import { makeFolder, NotWritten, writeReports } from './write-reports.ts';

interface Printing {
  /** Ids of formats. */
  formats: readonly string[];
  /** Folder for one file a format; null for standard output. */
  out: string | null;
  failOn: string;
  ignore: readonly IgnoreEntry[];
}

/** `reports` gives them afresh each time that it is called. The exit code. */
export async function printRun(
  reports: () => AsyncIterable<Report>,
  { formats, out, failOn, ignore }: Printing,
  { look, print, note }: Outside,
): Promise<0 | 1 | 2> {
  const today = new Date().toISOString().slice(0, 10);
  const codes = new Set<0 | 1 | 2>();
  let idle: string[] | null = null;
  const counted = async function* (): AsyncGenerator<Report> {
    for await (const seen of reports()) {
      const report = marked(seen, ignore, today);
      codes.add(exitCodeOf([report], failOn));
      const idleHere = idleEntries(ignore, [report], today);
      idle = (idle ?? idleHere).filter((entry) => idleHere.includes(entry));
      yield report;
    }
  };
  if (out !== null) await makeFolder(out);
  for (const format of formats.map(formatNamed)) {
    if (out === null) await printOne(counted(), format, look, print);
    else await writeOne(counted(), format, out);
  }
  for (const entry of idle ?? []) note(entry);
  return codes.has(1) ? 1 : codes.has(2) ? 2 : 0;
}

async function printOne(
  reports: AsyncIterable<Report>,
  { one, all }: Format,
  look: Outside['look'],
  print: Outside['print'],
): Promise<void> {
  const whole: Report[] = [];
  for await (const report of reports) {
    const piece = one(report, look);
    if (piece === null) whole.push(report);
    else await print(piece);
  }
  if (whole.length > 0) await print(await all(whole, look));
}

/** To its file by the piece where it comes in pieces, else as a whole. */
async function writeOne(reports: AsyncIterable<Report>, format: Format, out: string): Promise<void> {
  const file = join(out, `report.${format.extension}`);
  const whole: Report[] = [];
  const pieces = async function* (): AsyncGenerator<string> {
    for await (const report of reports) {
      const piece = format.one(report, { colour: false });
      if (piece === null) whole.push(report);
      else yield piece;
    }
  };
  try {
    await pipeline(pieces, createWriteStream(file));
  } catch (cause) {
    const { syscall } = cause as NodeJS.ErrnoException;
    throw syscall === undefined ? cause : new NotWritten(file, cause as NodeJS.ErrnoException);
  }
  if (whole.length === 0) return;
  await rm(file);
  await writeReports(out, whole, [format]);
}
