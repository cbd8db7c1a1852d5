/** What a command line asks is done, with an exit code for how it ended. Prints with what it is handed. */
import { Command, CommanderError } from 'commander';
import { harmless } from '../../core/text/harmless.ts';
import { BrowserError } from '../browser/find.ts';
import { NoticeUnread, UsageError } from '../known/usage.ts';
import { version } from '../known/known.ts';
import type { Terminal } from './command.ts';
import { FAILED, INCONCLUSIVE, WRONG_USAGE } from './codes.ts';
import { commands } from './index.ts';
import { NotWritten } from './not-written.ts';

/** @param args What stands behind the command's name. */
export async function commandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const { complain, printNow } = terminal;
  const program = new Command('candour')
    .description('Tells whether a council’s web page does what the council’s privacy notice says.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: printNow, writeErr: complain });
  const outside = {
    ...terminal,
    note: (text: string) => complain(`candour: ${harmless(text)}\n`),
    exitWith: (code: number) => {
      exitCode = code;
    },
  };
  for (const add of commands) add(program, outside);
  await program.parseAsync(args, { from: 'user' });
  return exitCode;
}

/** Known errors are one line and a number; an unknown one shows all it has. */
export function failed(error: unknown, complain: Terminal['complain']): number {
  // Commander has said it already: help and version end well, all else is wrong usage.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof UsageError) {
    complain(`candour: ${harmless(error.message)}\n`);
    return WRONG_USAGE;
  }
  if (error instanceof NoticeUnread) {
    complain(`candour: ${harmless(error.message)}\n`);
    return error.isOpen ? INCONCLUSIVE : FAILED;
  }
  const isKnown = error instanceof BrowserError || error instanceof NotWritten;
  const message = isKnown ? harmless(error.message) : error instanceof Error ? error.stack : error;
  complain(`candour: ${String(message)}\n`);
  return FAILED;
}
