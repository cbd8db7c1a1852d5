/** A folder of evidence as it is written: each file once, with its hash, and the manifest last. */
import { createHash, type KeyObject } from 'node:crypto';
import { lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../known/usage.ts';
import { manifestText } from '../../core/evidence/places.ts';
import type { EvidenceFile, EvidenceManifest } from '../../core/evidence/manifest.ts';
import { MANIFEST, PUBLIC_KEY, SIGNATURE } from './sealed.ts';
import { publicPem, signed } from './signature.ts';

export class EvidenceFolder {
  #root: string;
  #files = new Map<string, EvidenceFile>();

  private constructor(root: string) {
    this.#root = root;
  }

  /** Throws a UsageError where it is there and not empty: what was kept before is not mixed with it. */
  static async open(root: string): Promise<EvidenceFolder> {
    try {
      await mkdir(root, { recursive: true });
      if ((await readdir(root)).length > 0)
        throw new UsageError(`--evidence ${root} is not empty: evidence goes to a folder of its own.`);
      if (!(await lstat(root)).isDirectory())
        throw new UsageError(`--evidence ${root} is no folder of its own.`);
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      throw new UsageError(`--evidence ${root} is not a folder that can be written to.`, { cause });
    }
    return new EvidenceFolder(root);
  }

  /** `path`: of our own making, with `/` between its parts. What is there already under that name stays. */
  async keep(path: string, content: Uint8Array | string): Promise<void> {
    if (this.#files.has(path)) return;
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#files.set(path, { path, sha256, bytes: bytes.length });
    const file = join(this.#root, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  }

  async seal(manifest: Omit<EvidenceManifest, 'files'>, key: KeyObject | null): Promise<void> {
    const bytes = Buffer.from(manifestText(manifest, [...this.#files.values()]));
    await writeFile(join(this.#root, MANIFEST), bytes, { flag: 'wx' });
    if (key === null) return;
    await writeFile(join(this.#root, SIGNATURE), signed(bytes, key), { flag: 'wx' });
    await writeFile(join(this.#root, PUBLIC_KEY), publicPem(key), { flag: 'wx' });
  }
}
