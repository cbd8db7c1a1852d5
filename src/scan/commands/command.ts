/** What a command is: it adds itself to the command line. index.ts lists them. */
import type { Command } from 'commander';
import type { Look, Printed } from '../formats/format.ts';

/** The outside, as cli.ts hands it over: it alone prints and ends. */
export interface Terminal {
  look: Look;
  /** Resolves once all of it is written. */
  print: (printed: Printed) => Promise<void>;
  /** Without waiting: what goes wrong with it aborts `signal`. */
  printNow: (text: string) => void;
  /** On a terminal, one line that is written over; else nothing. */
  progress: (text: string) => void;
  /** On standard error, what went wrong: it may name what a page or the command line chose. */
  complain: (text: string) => void;
  /** Aborted where the person or the system ends the command, or nobody reads it any more. */
  signal: AbortSignal;
  /** From here on Ctrl-C and its like abort `signal`, so that what was begun is put away. */
  holdEnding: () => void;
}

/** What a command is given of it. */
export interface Outside extends Omit<Terminal, 'complain'> {
  /** One line on standard error, for whoever looks there. */
  note: (text: string) => void;
  /** The exit code, where it is not 0. */
  exitWith: (exitCode: number) => void;
}

export type AddCommand = (program: Command, outside: Outside) => void;
