#!/usr/bin/env node
/** The `candour` command. It alone prints and ends the process; everything else gives back data. */
import { enableCompileCache } from 'node:module';
import { constants as system, homedir } from 'node:os';
import { join } from 'node:path';
import { harmless, harmlessLines } from '../core/text/harmless.ts';
import type { Terminal } from './commands/command.ts';
import { endAhead, startAheadFor } from './start-browser.ts';
import { FAILED } from './commands/codes.ts';
import { NotWritten } from './commands/not-written.ts';
import type { Printed } from './formats/format.ts';

/** Whoever read standard output has gone (`candour … | head -1`): nobody is left to tell anything. */
class ReaderGone extends Error {}
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
async function print(printed: Printed): Promise<void> {
  if (typeof printed === 'string' || printed instanceof Uint8Array) return written(printed);
  for await (const piece of printed) await written(piece);
}

const written = (piece: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (error) reject(whyNotPrinted(error));
      else resolve();
    });
  });

/** On a terminal, one line that is written over; else nothing. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${harmless(text)}`);
}

/** What went wrong, which may name what a page or the command line chose. */
const complain = (text: string): void => void process.stderr.write(harmlessLines(text));

const terminal: Terminal = {
  look: { colour: process.stdout.isTTY === true && !process.env['NO_COLOR'] },
  print,
  printNow: (text) => void process.stdout.write(text),
  progress,
  complain,
  signal: end.signal,
  holdEnding: () => {
    for (const by of ENDING) if (!process.listeners(by).includes(endedBy)) process.on(by, endedBy);
  },
};

/** What the command is made of is compiled once a version and not at each start: a fifth of a second of a processor. */
const COMPILED = join(homedir(), '.cache', 'candour');

async function main(): Promise<number> {
  // Where it can't be kept, all is as it would be without; `NODE_DISABLE_COMPILE_CACHE=1` keeps nothing.
  enableCompileCache(COMPILED);
  const args = process.argv.slice(2);
  // What was begun is to be put away.
  if (startAheadFor(args)) terminal.holdEnding();
  // Not read before the browser is being started.
  const { commandLine, failed } = await import('./commands/command-line.ts');
  // What nobody waited for: without this the process would end with 1, which means something else here.
  process.once('uncaughtException', (error) => process.exit(failed(error, complain)));
  try {
    return await commandLine(args, terminal);
  } catch (error) {
    progress('');
    if (error instanceof ReaderGone) return FAILED;
    // All is put away: it ends as it would have, so that whoever started it knows why.
    if (error instanceof Ended) {
      for (const by of ENDING) process.off(by, endedBy);
      process.kill(process.pid, error.by);
      return FAILED;
    }
    return failed(error, complain);
  } finally {
    await endAhead();
  }
}

process.exitCode = await main();
