/**
 * Memory of a process and all that it started, as Linux counts it: what they share is counted once (PSS); and the
 * processor time that they took.
 */
import { readdir, readFile } from 'node:fs/promises';

/** Often enough to meet a peak. */
const EVERY_MS = 500;
/**
 * Weighing holds a process up while its pages are counted, and one with more processes is held up more: it is waited this
 * many times as long as it took.
 */
const AT_REST = 30;

/** Looks on until it is stopped, which gives back the most that was seen, in megabytes; null where it cannot be known. */
export function watchMemory(pid: number): () => Promise<number | null> {
  if (process.platform !== 'linux') return async () => null;
  let peak = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const began = performance.now();
      peak = Math.max(peak, await memoryOf(pid));
      const pause = Math.max(EVERY_MS, AT_REST * (performance.now() - began));
      await new Promise((wait) => setTimeout(wait, pause));
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    return peak;
  };
}

/** Now, in megabytes; 0 where that cannot be known. */
export async function memoryOf(pid: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const sizes = await Promise.all((await treeOf(pid)).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Ticks a second in which Linux tells of processor time: the same on every machine that Node runs on. */
const TICKS = 100;

/** Seconds that a processor worked so far for a process, all that it started, and what of these has ended; 0 where not known. */
export async function processorSecondsOf(pid: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const ticks = await Promise.all((await treeOf(pid)).map(ticksOf));
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

async function treeOf(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)));
  const tree = [root];
  // It grows while it is gone through: children of children are met in their turn.
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** Empty where the process has ended since it was listed. */
const stateOf = (pid: number, file: string): Promise<string> =>
  readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');

/** The name before it stands in brackets, and may hold anything. */
const parentOf = async (pid: number): Promise<number> =>
  Number((await stateOf(pid, 'stat')).replace(/^.*\) /s, '').split(' ')[1] ?? 0);

/** Of its own in user and kernel mode, then of children that ended: fields 14 to 17 of proc_pid_stat(5). */
async function ticksOf(pid: number): Promise<number> {
  const fields = (await stateOf(pid, 'stat')).replace(/^.*\) /s, '').split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

const sizeOf = async (pid: number): Promise<number> =>
  Number(/^Pss:\s+(\d+) kB/m.exec(await stateOf(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;
