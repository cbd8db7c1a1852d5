/**
 * Sees to it that there is a browser: finds one, else installs one with puppeteer's installer, else, as root, with the
 * system's package manager, where nobody at a terminal says no. Prints its path on standard output and what it does on
 * standard error.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BrowserError, findBrowser } from '../src/scan/browser/find.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** True where the command ended well within the time given. What it says goes to standard error. */
function succeeds(
  command: string,
  args: readonly string[],
  seconds: number,
  isQuiet = false,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', isQuiet ? 'ignore' : process.stderr, isQuiet ? 'ignore' : process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve(false)); // No such command: it did not succeed.
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** A browser may be there and lack the libraries it needs. On Windows asking for the version would open a window. */
const runs = (path: string): Promise<boolean> =>
  process.platform === 'win32' ? Promise.resolve(true) : succeeds(path, ['--version'], 20, true);

/** A browser that is wanted, and where to have it from. */
export interface Wanted {
  /** As people call it: what puppeteer downloads, and what the system has. */
  names: { puppeteer: string; system: string };
  puppeteer: 'chrome' | 'firefox';
  /** Debian's package. */
  system: string;
  /** Another that is good to have: installed with it where the system has it, never asked for by itself. */
  beside?: string;
  /** Names one that is there. */
  variable: string;
  /** Path of one that is there, or null. */
  find: () => Promise<string | null>;
  otherwise: string;
}

const CHROMIUM: Wanted = {
  names: { puppeteer: 'Chrome', system: 'Chromium' },
  puppeteer: 'chrome',
  system: 'chromium',
  variable: 'CANDOUR_BROWSER',
  find: () => findBrowser(null),
  otherwise: 'Install Chromium, Chrome or Edge, or set CANDOUR_BROWSER to the path of one.',
};

const orOwn = ({ variable }: Wanted): string => `to use one of your own, set ${variable} to its path`;

async function withPuppeteer(wanted: Wanted): Promise<boolean> {
  const { names, puppeteer } = wanted;
  process.stderr.write(
    `No ${puppeteer === 'chrome' ? 'browser' : names.puppeteer} was found. Downloading ${names.puppeteer} for this user with puppeteer, to open pages in; ${orOwn(wanted)} …\n`,
  );
  const installer = `${root}node_modules/.bin/puppeteer`;
  return (
    existsSync(installer) && succeeds(process.execPath, [installer, 'browsers', 'install', puppeteer], 60)
  );
}

interface Stream {
  isTTY?: boolean;
}

/** True where the person at the terminal says yes, or where nobody is there to be asked. */
export async function isAllowed(
  question: string,
  input: NodeJS.ReadableStream & Stream = process.stdin,
  output: NodeJS.WritableStream & Stream = process.stderr,
): Promise<boolean> {
  if (input.isTTY !== true || output.isTTY !== true) return true;
  // Not as a terminal: Ctrl-C stays a signal.
  const lines = createInterface({ input, output, terminal: false });
  const answer = await new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(`${question} [y/N] `, resolve);
  });
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

async function withSystem(wanted: Wanted): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(
    `${wanted.names.system} can be installed on this system with apt-get (update, then install ${[wanted.system, wanted.beside].filter(Boolean).join(' and ')}), to open pages in; ${orOwn(wanted)}.\n`,
  );
  if (!(await isAllowed('Install it?'))) return false;
  const { system, beside } = wanted;
  const options = ['-q', '-y', '-o', 'Acquire::Retries=2'];
  const install = (name: string, isQuiet = false): Promise<boolean> =>
    succeeds('apt-get', ['install', ...options, '--no-install-recommends', name], 420, isQuiet);
  if (!(await succeeds('apt-get', ['update', ...options], 180)) || !(await install(system))) return false;
  // Without it all is as good, and slower.
  if (beside !== undefined) await install(beside, true);
  return true;
}

/** Path of a Chromium that runs. Throws a BrowserError with what to do where none can be had. */
export const ensureBrowser = (asked: string | null = null, wanted = CHROMIUM): Promise<string> =>
  ensure({ ...wanted, find: () => findBrowser(asked) });

/** Path of a browser that is wanted and runs. Throws a BrowserError with what to do where none can be had. */
export async function ensure(wanted: Wanted): Promise<string> {
  const found = await wanted.find();
  if (found !== null && (await runs(found))) return found;
  for (const install of [withPuppeteer, withSystem]) {
    if (!(await install(wanted))) continue;
    const installed = await wanted.find();
    if (installed !== null && (await runs(installed))) return installed;
  }
  const which = wanted.puppeteer === 'chrome' ? 'browser' : wanted.names.puppeteer;
  throw new BrowserError(`No ${which} was found and none could be installed. ${wanted.otherwise}`);
}

/** Prints the path of a browser, or in one line why there is none. */
export async function print(path: Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await path}\n`);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** For tests: half of those of the command drive it (test/e2e/in-headless-shell.ts). */
const WITH_SHELL: Wanted = { ...CHROMIUM, beside: 'chromium-headless-shell' };

if (process.argv[1] === fileURLToPath(import.meta.url))
  await print(ensureBrowser(null, process.argv.includes('--shell') ? WITH_SHELL : CHROMIUM));
