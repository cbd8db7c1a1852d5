/**
 * Sees to it that there is a browser: finds one, else installs one with puppeteer's installer, else, as root, with the
 * system's package manager, where nobody at a terminal says no. Prints its path on standard output and what it does on
 * standard error.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BrowserError, findBrowser } from '../src/scan/browser/browser.ts';

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

const WITHOUT = 'to use one of your own, set CANDOUR_BROWSER to its path';

async function withPuppeteer(): Promise<boolean> {
  process.stderr.write(
    `No browser was found. Downloading Chrome for this user with puppeteer, to open pages in; ${WITHOUT} …\n`,
  );
  const installer = `${root}node_modules/.bin/puppeteer`;
  return (
    existsSync(installer) && succeeds(process.execPath, [installer, 'browsers', 'install', 'chrome'], 60)
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

async function withSystem(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(
    `Chromium can be installed on this system with apt-get (update, then install chromium), to open pages in; ${WITHOUT}.\n`,
  );
  if (!(await isAllowed('Install it?'))) return false;
  const options = ['-q', '-y', '-o', 'Acquire::Retries=2'];
  return (
    (await succeeds('apt-get', ['update', ...options], 180)) &&
    (await succeeds('apt-get', ['install', ...options, '--no-install-recommends', 'chromium'], 420))
  );
}

/** Path of a browser that runs. Throws a BrowserError with what to do where none can be had. */
export async function ensureBrowser(asked: string | null = null): Promise<string> {
  const found = await findBrowser(asked);
  if (found !== null && (await runs(found))) return found;
  for (const install of [withPuppeteer, withSystem]) {
    if (!(await install())) continue;
    const installed = await findBrowser(null);
    if (installed !== null && (await runs(installed))) return installed;
  }
  throw new BrowserError(
    'No browser was found and none could be installed. Install Chromium, Chrome or Edge, or set CANDOUR_BROWSER to the path of one.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${await ensureBrowser(process.argv[2] ?? null)}\n`);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
