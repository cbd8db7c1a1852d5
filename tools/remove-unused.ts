/** Removes what a later build has put something else in the place of. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Of these files of the extension in `folder`, those that no other file of it names any more. */
export async function removeUnused(folder: string, candidates: Iterable<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:js|css|html|json)$/.test(entry.name));
  const texts = new Map<string, string>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    texts.set(path, await readFile(path, 'utf8'));
  }
  const unused = new Set(candidates);
  const isNamed = (file: string): boolean =>
    [...texts].some(([path, text]) => !unused.has(path) && text.includes(basename(file)));
  for (let kept = -1; kept !== unused.size;) {
    kept = unused.size;
    for (const file of unused) if (isNamed(file)) unused.delete(file);
  }
  for (const file of unused) await rm(file);
}
