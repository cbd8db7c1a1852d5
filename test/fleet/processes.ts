/** Processes of test/fleet/imitated.ts, and what they say. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, 'imitated.ts');

export interface Taking {
  process: ChildProcess;
  /** Addresses that it has said have ended. */
  said: Set<string>;
  /** Resolves once it has said so many, or rejects where it ends before. */
  saidAtLeast(count: number): Promise<void>;
  /** How it ended: an exit code or a signal. */
  ended: Promise<number | NodeJS.Signals | null>;
}

export function takePartIn(place: string, ...sites: string[]): Taking {
  const child = spawn(process.execPath, [FILE, place, ...sites], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const said = new Set<string>();
  let rest = '';
  const heard = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) said.add(line);
    for (const tell of heard) tell();
  });
  const ended = once(child, 'close').then(
    ([code, by]: (number | NodeJS.Signals | null)[]) => by ?? code ?? null,
  );
  return {
    process: child,
    said,
    ended,
    saidAtLeast: (count) =>
      new Promise((resolve, reject) => {
        const tell = (): void => {
          if (said.size >= count) resolve();
        };
        heard.add(tell);
        tell();
        void ended.then((how) =>
          reject(new Error(`It ended (${String(how)}) after ${said.size}. ${complaints}`)),
        );
      }),
  };
}
