#!/usr/bin/env node
/** The `candour` command. It alone prints and ends the process; everything else gives back data. */
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { constants as system } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { Report } from '../core/report/report.ts';
import { harmless, harmlessLines } from '../core/text/harmless.ts';
import { BrowserError } from './browser/browser.ts';
import { exitCodeOf, FAILED, WRONG_USAGE } from './commands/exit-code.ts';
import { explain } from './commands/explain.ts';
import { formatAll, formatOne, type Look } from './formats/index.ts';
import { jsonText } from './formats/json.ts';
import { knownRules, version } from './known/known.ts';
import { noticeCommand, type NoticeOptions } from './commands/notice.ts';
import { scanRequest, type RawOptions, type ScanRequest } from './commands/options.ts';
import { run } from './run.ts';
import { UsageError } from './known/usage.ts';
import { whoIs, whoTable } from './commands/who.ts';

const look: Look = { colour: process.stdout.isTTY === true && !process.env['NO_COLOR'] };

/** Whoever read standard output has gone (`candour … | head -1`): nobody is left to tell anything. */
class ReaderGone extends Error {}
/** The result cannot be put where it was to go: a disk is full, a folder was taken away. */
class NotWritten extends Error {
  constructor(where: string, cause: NodeJS.ErrnoException) {
    super(`The result could not be written to ${where} (${cause.code ?? cause.message}).`, { cause });
  }
}
/** The person, or the system, ends the command before it is done. */
class Ended extends Error {
  readonly by: NodeJS.Signals;
  constructor(by: NodeJS.Signals) {
    super(by);
    this.by = by;
  }
}
const end = new AbortController();

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C may come several times: from the terminal, from npm and from tools/set-up.mjs. */
const ONE_PRESS_MS = 500;
let endedAt: number | null = null;

/** The first puts all away; whoever presses again ends the command at once, and what it has with it. */
function endedBy(by: NodeJS.Signals): void {
  if (endedAt !== null && Date.now() - endedAt > ONE_PRESS_MS) process.exit(128 + system.signals[by]);
  endedAt ??= Date.now();
  end.abort(new Ended(by));
}

const whyNotPrinted = (error: NodeJS.ErrnoException): Error =>
  error.code === 'EPIPE' ? new ReaderGone() : new NotWritten('standard output', error);
process.stdout.on('error', (error: NodeJS.ErrnoException) => end.abort(whyNotPrinted(error)));

/** Written whole before the process ends: a pipe takes only so much at once. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(whyNotPrinted(error));
      else resolve();
    });
  });

/** On a terminal, one line that is written over; else nothing. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${harmless(text)}`);
}

/** What went wrong, which may name what a page or the command line chose. */
const complain = (text: string): boolean => process.stderr.write(harmlessLines(text));

const collect = (value: string, before: string[]): string[] => [...before, value];

async function scan(addresses: string[], raw: RawOptions): Promise<number> {
  const request = scanRequest(addresses, raw);
  if (request.out !== null) await makeFolder(request.out);
  for (const by of ENDING) process.on(by, endedBy);
  const reports = await run(request, {
    signal: end.signal,
    onPage: (address, number) => {
      progress(`Looking at ${address} (${number} of ${request.addresses.length}) …`);
    },
    onReport: (report) => {
      progress('');
      const text = request.out === null ? printedAtOnce(report, request) : null;
      if (text !== null) process.stdout.write(text);
    },
  });
  if (request.out === null) await print(printedAtEnd(reports, request));
  else await writeReports(request.out, reports, request);
  return exitCodeOf(reports, request.failOn);
}

/** Forms that go piece by piece are printed as each page is done. */
const printedAtOnce = (report: Report, { formats }: ScanRequest): string | null => {
  const [format = 'text'] = formats;
  return formatOne(report, format, look);
};

const printedAtEnd = (reports: readonly Report[], { formats }: ScanRequest): string => {
  const [format = 'text'] = formats;
  return format === 'json' ? formatAll(reports, format, look) : '';
};

/** Before anything is looked at: a scan whose result cannot be kept is not begun. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new UsageError(`--out ${folder} is not a folder that can be written to.`, { cause });
  }
}

async function writeReports(
  folder: string,
  reports: readonly Report[],
  { formats }: ScanRequest,
): Promise<void> {
  for (const format of formats) {
    const name = `report.${format === 'text' ? 'txt' : format}`;
    try {
      await writeFile(join(folder, name), formatAll(reports, format, { colour: false }));
    } catch (cause) {
      throw new NotWritten(join(folder, name), cause as NodeJS.ErrnoException);
    }
  }
}

async function who(queries: string[], { format }: { format: string }): Promise<number> {
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`There is no format “${format}” here. Known: text, json.`);
  }
  const { companies } = knownRules();
  const rows = queries.map((query) => whoIs(query, companies));
  await print(format === 'json' ? `${jsonText(rows)}\n` : whoTable(rows));
  return 0;
}

function commandLine(onDone: (exitCode: number) => void): Command {
  const program = new Command('candour')
    .description('Tells whether a council’s web page does what the council’s privacy notice says.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: complain });
  program
    .command('scan')
    .description('observe pages and judge them')
    .argument('<url...>', 'addresses of pages')
    .option('--format <list>', 'text, json or ndjson; several, with commas between, need --out', 'text')
    .option(
      '--notice <src>',
      'judge against this notice: a published file or address, or a rule file (repeatable)',
      collect,
      [],
    )
    .option('--out <dir>', 'write one file a format to this folder, not to standard output')
    .option('--fail-on <what>', 'finding id, severity or verdict that makes the exit code 1', 'differs')
    .option('--observe <seconds>', 'keep looking this long after the page has settled', '3')
    .option('--timeout <seconds>', 'give a page up after this long', '30')
    .option('--third-party-cookies <policy>', 'store or refuse cookies of other sites', 'store')
    .option('--browser <path>', 'the Chromium to use')
    .option('--browser-arg <arg>', 'start it with this too (repeatable)', collect, [])
    .option('--choice <list>', 'consent journeys to take', 'none')
    .action(async (addresses: string[], raw: RawOptions) => onDone(await scan(addresses, raw)));
  program
    .command('notice')
    .description('what a published notice declares, as it was read')
    .argument('<src>', 'a text or HTML file, a consent tool’s declaration, or an address')
    .option('--format <format>', 'text, json or devicestorage', 'text')
    .option('--as-rule', 'print a rule file for rules/notices, for a person to check')
    .action(async (src: string, options: NoticeOptions) => {
      await print(await noticeCommand(src, options));
      onDone(0);
    });
  program
    .command('explain')
    .description('what a finding means, or who a product is')
    .argument('<id>', 'id of a finding or of a product')
    .action(async (id: string) => {
      await print(explain(id, knownRules().companies));
      onDone(0);
    });
  program
    .command('who')
    .description('who is behind a host, a cookie (name@host) or a storage key (local:key@host)')
    .argument('<question...>', 'hosts, name@host, local:key@host')
    .option('--format <format>', 'text or json', 'text')
    .action(async (queries: string[], options: { format: string }) => onDone(await who(queries, options)));
  return program;
}

/** Known errors are one line and a number; an unknown one shows all it has. */
async function main(): Promise<number> {
  let exitCode = 0;
  try {
    await commandLine((code) => {
      exitCode = code;
    }).parseAsync();
    return exitCode;
  } catch (error) {
    progress('');
    if (error instanceof ReaderGone) return FAILED;
    // All is put away: it ends as it would have, so that whoever started it knows why.
    if (error instanceof Ended) {
      for (const by of ENDING) process.off(by, endedBy);
      process.kill(process.pid, error.by);
      return FAILED;
    }
    // Commander has said it already: help and version end well, all else is wrong usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (error instanceof UsageError) {
      complain(`candour: ${harmless(error.message)}\n`);
      return WRONG_USAGE;
    }
    failed(error);
    return FAILED;
  }
}

function failed(error: unknown): void {
  const isKnown = error instanceof BrowserError || error instanceof NotWritten;
  const message = isKnown ? harmless(error.message) : error instanceof Error ? error.stack : error;
  complain(`candour: ${String(message)}\n`);
}

// What nobody waited for: without this the process would end with 1, which means something else here.
process.once('uncaughtException', (error) => {
  failed(error);
  process.exit(FAILED);
});

process.exitCode = await main();
