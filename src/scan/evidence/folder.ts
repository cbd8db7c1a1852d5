/**
 * A folder of evidence as it is written: each file once, with its hash, and the manifest last. It holds no more than it
 * may: what would be more is left out, and told.
 */
import { createHash, type KeyObject } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceFile, EvidenceLeftOut, EvidenceManifest } from '../../core/evidence/manifest.ts';
import { manifestText } from '../../core/evidence/places.ts';
import { UsageError } from '../known/usage.ts';
import { sealedFolder } from './sealed-folder.ts';
import { MANIFEST, PUBLIC_KEY, SIGNATURE } from './sealed.ts';
import { publicPem, signed } from './signature.ts';

/** What a run that is not sealed yet has in its folder: by it the run is known that may go on there. */
const UNSEALED = 'unsealed.json';
/** What may still be put away. */
const ASIDE = 'aside';

interface Opening {
  /** Octets that it may hold; Reports and what notices say are kept all the same. */
  most: number;
  /** The run that may go on with what it has kept there; absent: none may. */
  run?: string | undefined;
}

/** Told by its very words: what was kept by whom. */
interface Unsealed {
  run: string;
  startedAt: string;
  takenUpAt: readonly string[];
}

export class EvidenceFolder {
  readonly startedAt: string;
  readonly takenUpAt: readonly string[];
  #root: string;
  #most: number;
  #bytes = 0;
  #files = new Map<string, EvidenceFile>();
  #leftOut = new Map<string, EvidenceLeftOut>();
  #asides = 0;

  private constructor(root: string, most: number, { startedAt, takenUpAt }: Omit<Unsealed, 'run'>) {
    this.#root = root;
    this.#most = most;
    this.startedAt = startedAt;
    this.takenUpAt = takenUpAt;
  }

  /** Throws a UsageError where it is there and not empty, unless the same run goes on: what was kept before is not mixed with it. */
  static async open(root: string, { most, run }: Opening): Promise<EvidenceFolder> {
    try {
      await mkdir(root, { recursive: true });
      if (!(await lstat(root)).isDirectory())
        throw new UsageError(`--evidence ${root} is no folder of its own.`);
      const now = new Date().toISOString();
      if ((await readdir(root)).length === 0) {
        const folder = new EvidenceFolder(root, most, { startedAt: now, takenUpAt: [] });
        if (run !== undefined) await folder.#mark(run);
        return folder;
      }
      const before = await unsealedIn(root);
      if (before === null || before.run !== run)
        throw new UsageError(`--evidence ${root} is not empty: evidence goes to a folder of its own.`);
      const takenUpAt = [...before.takenUpAt, now];
      const folder = new EvidenceFolder(root, most, { ...before, takenUpAt });
      await folder.#takeUp();
      await folder.#mark(run);
      return folder;
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      throw new UsageError(`--evidence ${root} is not a folder that can be written to.`, { cause });
    }
  }

  /** A folder in it whose files may still be put away: `move` gives them their place. */
  aside(): string {
    this.#asides += 1;
    return `${ASIDE}/${this.#asides}`;
  }

  /**
   * `path`: of our own making, with `/` between its parts. What is there already under that name stays. `isNeeded`: it is
   * kept even where there is no room.
   */
  async keep(path: string, content: Uint8Array | string, isNeeded = false): Promise<void> {
    if (this.#files.has(path)) return;
    const bytes = Buffer.from(content);
    const { length } = bytes;
    if (!isNeeded && this.#bytes + length > this.#most)
      return void this.#leftOut.set(path, { path, bytes: length, why: 'no-room' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#files.set(path, { path, sha256, bytes: length });
    this.#bytes += length;
    const file = join(this.#root, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  }

  /** All that is in a folder, to where another was or nothing. */
  async move(from: string, to: string): Promise<void> {
    await this.remove(to);
    const target = this.#at(to);
    await mkdir(dirname(target), { recursive: true });
    await mkdir(this.#at(from), { recursive: true });
    await rename(this.#at(from), target);
    const moved = (path: string): string => `${to}${path.slice(from.length)}`;
    rekey(this.#files, from, moved);
    rekey(this.#leftOut, from, moved);
  }

  async remove(folder: string): Promise<void> {
    for (const [path, { bytes }] of this.#files) {
      if (!isIn(path, folder)) continue;
      this.#files.delete(path);
      this.#bytes -= bytes;
    }
    for (const path of this.#leftOut.keys()) if (isIn(path, folder)) this.#leftOut.delete(path);
    await rm(this.#at(folder), { recursive: true, force: true });
  }

  /** Of a file that is kept; null where none is, under that name. */
  sha256(path: string): string | null {
    return this.#files.get(path)?.sha256 ?? null;
  }

  /** Those kept whose paths end so, in the order of the alphabet. */
  pathsEnding(end: string): string[] {
    return [...this.#files.keys()].filter((path) => path.endsWith(end)).toSorted();
  }

  read(path: string): Promise<string> {
    return readFile(this.#at(path), 'utf8');
  }

  /** Of this page nothing is kept but its Report. */
  lack(folder: string): void {
    this.#leftOut.set(folder, { path: folder, bytes: null, why: 'not-there' });
  }

  async seal(
    manifest: Omit<EvidenceManifest, 'files' | 'leftOut' | 'takenUpAt' | 'startedAt'>,
    key: KeyObject | null,
  ): Promise<void> {
    await this.remove(ASIDE);
    const leftOut = [...this.#leftOut.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const whole = {
      ...manifest,
      startedAt: this.startedAt,
      ...(this.takenUpAt.length > 0 && { takenUpAt: [...this.takenUpAt] }),
      ...(leftOut.length > 0 && { leftOut }),
    };
    const bytes = Buffer.from(manifestText(whole, [...this.#files.values()]));
    await writeFile(this.#at(MANIFEST), bytes, { flag: 'wx' });
    if (key !== null) {
      await writeFile(this.#at(SIGNATURE), signed(bytes, key), { flag: 'wx' });
      await writeFile(this.#at(PUBLIC_KEY), publicPem(key), { flag: 'wx' });
    }
    await rm(this.#at(UNSEALED), { force: true });
  }

  #at = (path: string): string => join(this.#root, ...path.split('/'));

  /** Written over in one step: a run that is killed meanwhile finds the one or the other. */
  async #mark(run: string): Promise<void> {
    const { startedAt, takenUpAt } = this;
    const next = this.#at(`${UNSEALED}.next`);
    await writeFile(next, JSON.stringify({ run, startedAt, takenUpAt } satisfies Unsealed));
    await rename(next, this.#at(UNSEALED));
  }

  /** What a process that was lost had kept, as it is now. */
  async #takeUp(): Promise<void> {
    await rm(this.#at(ASIDE), { recursive: true, force: true });
    const there = sealedFolder(this.#root);
    for (const { path } of await there.all()) {
      if (path === UNSEALED || path === `${UNSEALED}.next`) continue;
      const file = await there.file(path);
      if (typeof file === 'string') throw new UsageError(`--evidence ${this.#root}: ${path} ${file}.`);
      this.#files.set(path, { path, sha256: await file.sha256(), bytes: file.bytes });
      this.#bytes += file.bytes;
    }
  }
}

const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

function rekey<T extends { path: string }>(
  all: Map<string, T>,
  from: string,
  moved: (path: string) => string,
): void {
  for (const [path, one] of all) {
    if (!isIn(path, from)) continue;
    all.delete(path);
    all.set(moved(path), { ...one, path: moved(path) });
  }
}

/** Null where there is none, or what is there is of something else. */
async function unsealedIn(root: string): Promise<Unsealed | null> {
  const file = await sealedFolder(root).file(UNSEALED);
  if (typeof file === 'string') return null;
  try {
    const { run, startedAt, takenUpAt } = JSON.parse((await file.read()).toString()) as Partial<Unsealed>;
    const isOne = typeof run === 'string' && typeof startedAt === 'string' && Array.isArray(takenUpAt);
    return isOne ? { run, startedAt, takenUpAt } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
