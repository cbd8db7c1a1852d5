/**
 * A browser's profile for one run, in the temporary folder. Whoever made it listens on a socket in it for as long as
 * the process lives: so a later run knows an abandoned profile from one in use, whatever became of process numbers.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readlinkSync, rmdirSync, rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PREFIX = 'candour-profile-';

/**
 * A profile without its socket is being made, or stands where no socket can be: it is left alone for this long. On
 * Windows a socket ends with its process, and leaves none behind.
 */
const UNMARKED_MS = process.platform === 'win32' ? 60_000 : 24 * 3600 * 1000;

/** A browser that was just killed still writes for a moment. */
const REMOVING = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

export interface BrowserProfile {
  path: string;
  /** Once its browser has ended. */
  remove(): Promise<void>;
  /** The same for a process that is ending, which waits for nothing any more. */
  removeNow(): void;
}

export async function makeProfile(): Promise<BrowserProfile> {
  const path = await mkdtemp(join(tmpdir(), PREFIX));
  const sign = await signOfLife(path);
  return {
    path,
    remove: async () => {
      sign?.close();
      removeSocketOf(path);
      await rm(path, REMOVING);
    },
    removeNow: () => {
      try {
        removeSocketOf(path);
        rmSync(path, REMOVING);
      } catch {
        // The browser still writes: the next run finds it abandoned, and this one must not end otherwise for it.
      }
    },
  };
}

const socketOf = (profile: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${basename(profile)}` : join(profile, 'in-use');

/** Null where the folder takes no socket, its path being too long for one. */
async function signOfLife(profile: string): Promise<Server | null> {
  const server = createServer((asking) => asking.destroy());
  server.unref();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null)); // Then its age alone says that it is abandoned.
    server.listen(socketOf(profile), () => resolve(server));
  });
}

/** Removes what runs that were killed have left: their profiles, and browsers that still run on them. */
export async function removeAbandoned(): Promise<void> {
  const folder = tmpdir();
  const found = (await readdir(folder)).filter((name) => name.startsWith(PREFIX));
  await Promise.all(
    found.map(async (name) => {
      const profile = join(folder, name);
      if (!(await isAbandoned(profile))) return;
      for (const pid of await browsersOn(profile)) kill(pid);
      removeSocketOf(profile);
      // What cannot be removed stays for the next run: it holds up nobody.
      await rm(profile, REMOVING).catch(() => undefined);
    }),
  );
}

/**
 * A browser that was killed leaves the folder of the socket by which it keeps others off its profile, beside it: the
 * profile has a link to it. Nothing else is taken for that folder.
 */
function removeSocketOf(profile: string): void {
  try {
    const folder = dirname(readlinkSync(join(profile, 'SingletonSocket')));
    if (dirname(folder) !== tmpdir() || !readdirSync(folder).every((name) => name.startsWith('Singleton')))
      return;
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    rmdirSync(folder);
  } catch (error) {
    // No link, or no folder where it leads: the browser has not begun, or has ended well.
    if (!['ENOENT', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

async function isAbandoned(profile: string): Promise<boolean> {
  const state = await lstat(profile).catch(() => null); // Its owner has just removed it.
  if (!state?.isDirectory() || (process.getuid && state.uid !== process.getuid())) return false;
  const answer = await new Promise<string>((resolve) => {
    const asking = createConnection(socketOf(profile), () => {
      asking.destroy();
      resolve('in use');
    });
    asking.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
  if (answer === 'ECONNREFUSED') return true;
  return answer === 'ENOENT' && Date.now() - state.mtimeMs > UNMARKED_MS;
}

/** Browsers started on the profile. On Windows they cannot be asked for cheaply; losing their pipe, they end by themselves. */
async function browsersOn(profile: string): Promise<number[]> {
  if (process.platform === 'win32') return [];
  const lines = process.platform === 'linux' ? await fromProc() : await fromPs();
  return lines.filter(({ line }) => line.includes(`--user-data-dir=${profile}`)).map(({ pid }) => pid);
}

async function fromProc(): Promise<{ pid: number; line: string }[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      line: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''), // It has ended since.
    })),
  );
}

async function fromPs(): Promise<{ pid: number; line: string }[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command=']);
  return stdout.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), line }));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // It has ended since.
  }
}
