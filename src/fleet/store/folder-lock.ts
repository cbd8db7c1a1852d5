/**
 * Holds a folder for one process: a second one in the same database would spoil it without a word. A lock whose holder
 * lives is never taken, however long it has been silent; one whose holder was killed is, at once.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { FleetError } from '../fleet-error.ts';

interface Holder {
  host: string;
  pid: number;
  /** When the process began, as its system counts; null where that cannot be known. A number alone is given again. */
  began: string | null;
}

const TEN_YEARS = 10 * 365 * 24 * 3600 * 1000;
/** The shortest that proper-lockfile takes. */
const AT_ONCE = 2000;

/** Throws a FleetError where another process holds it. Resolves to what lets it go. */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'holder.json');
  const before = await readHolder(file);
  const isGone = before !== null && (await hasEnded(before));
  let release: () => Promise<void>;
  try {
    release = await lock(folder, {
      lockfilePath: join(folder, 'lock'),
      stale: isGone ? AT_ONCE : TEN_YEARS,
      update: 1000,
      // A lock that was killed a moment ago is not old enough yet.
      retries: isGone ? { retries: 6, minTimeout: 500, maxTimeout: 1000 } : 0,
    });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ELOCKED') throw cause;
    const who = before === null ? 'another process' : `process ${before.pid} on ${before.host}`;
    throw new FleetError(
      `The folder ${folder} is in use by ${who}. Wait for it, name another with --data, or share a server with --queue.`,
      { cause },
    );
  }
  await writeFile(
    file,
    JSON.stringify({ host: hostname(), pid: process.pid, began: await begunAt(process.pid) }),
  );
  return release;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    // Not there yet, or cut off as its writer was killed: nobody is known to be gone.
    return null;
  }
}

/** Only where that is sure: a process of another machine may live. */
async function hasEnded({ host, pid, began }: Holder): Promise<boolean> {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const now = await begunAt(pid);
  return pid === process.pid || (began !== null && now !== null && began !== now);
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)), after a name that may hold anything. */
async function begunAt(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    // No such system, or gone meanwhile.
    return null;
  }
}
