/** A zip of evidence, to be verified: read in memory, nothing of it is written anywhere. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { UsageError, unreadable } from '../known/usage.ts';
import { MANIFEST, type Sealed } from './sealed.ts';

/** Octets of all its files, unpacked: more is not opened, however small the zip. */
const MOST_UNPACKED = 1_000_000_000;

/** Throws a UsageError for what is no zip, or too large a one. */
export async function sealedZip(file: string): Promise<Sealed> {
  const { files, names } = unpacked(file, await bytesOf(file));
  const root = rootOf(names);
  const inside = names.map((name) => name.slice(root.length));
  return {
    name: file,
    async file(path) {
      const bytes = files.get(root + path);
      if (bytes === undefined) return names.includes(`${root + path}/`) ? 'is no file' : 'is missing';
      return {
        bytes: bytes.length,
        sha256: async () => createHash('sha256').update(bytes).digest('hex'),
        read: async () => Buffer.from(bytes),
      };
    },
    all: async () =>
      inside
        .filter((path) => path !== '' && !path.endsWith('/'))
        .map((path, place, all) => ({
          path,
          problem:
            all.indexOf(path) === place ? null : 'is in the zip twice: whoever unpacks it may get the other',
        })),
  };
}

/** The folder that holds the manifest: the zip itself, or the one folder in it. */
function rootOf(names: readonly string[]): string {
  if (names.includes(MANIFEST)) return '';
  const top = `${names[0]?.split('/')[0] ?? ''}/`;
  return names.every((name) => name.startsWith(top)) ? top : '';
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw unreadable(`${file}`, cause);
  }
}

function unpacked(
  file: string,
  bytes: Uint8Array,
): { files: ReadonlyMap<string, Uint8Array>; names: string[] } {
  const names: string[] = [];
  let sum = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        sum += originalSize;
        if (sum > MOST_UNPACKED)
          throw new UsageError(`${file} unpacks to more than ${MOST_UNPACKED} bytes: it was not opened.`);
        return !name.endsWith('/');
      },
    });
    return { files: new Map(Object.entries(files)), names };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${file} is no zip that can be read.`, { cause });
  }
}
