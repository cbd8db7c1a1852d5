/** A folder of evidence, to be verified. Opens nothing outside it and follows no link. */
import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Sealed } from './sealed.ts';

export const sealedFolder = (root: string): Sealed => ({
  name: root,
  file: (path) => fileIn(root, path),
  all: () => filesIn(root),
});

async function fileIn(root: string, path: string): ReturnType<Sealed['file']> {
  const parts = path.split('/');
  const file = join(root, ...parts);
  let bytes = 0;
  for (let length = 1; length <= parts.length; length += 1) {
    const status = await statusOf(join(root, ...parts.slice(0, length)));
    if (status === null) return 'is missing';
    if (status.isSymbolicLink()) return 'is a link, or lies behind one: it was not opened';
    if (length === parts.length && !status.isFile()) return 'is no file';
    bytes = status.size;
  }
  return {
    bytes,
    async sha256() {
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      return hash.digest('hex');
    },
    read: () => readFile(file),
  };
}

async function statusOf(file: string): Promise<Stats | null> {
  try {
    return await lstat(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Folders are walked, links are not. */
async function filesIn(root: string, below = ''): ReturnType<Sealed['all']> {
  const found: Awaited<ReturnType<Sealed['all']>> = [];
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(root, path)));
    else found.push({ path, problem: entry.isFile() ? null : 'is a link, or no file: it was not opened' });
  }
  return found;
}
