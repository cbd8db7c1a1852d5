/** Holds a folder of evidence against its manifest. Opens nothing outside the folder and follows no link. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import schema from './manifest.schema.json' with { type: 'json' };
import { UsageError } from '../known/usage.ts';
import { MANIFEST, PUBLIC_KEY, SIGNATURE } from './folder.ts';
import type { EvidenceFile, EvidenceManifest } from './manifest.ts';
import { fingerprint, isSigned, publicKeyFrom } from './signature.ts';

export interface Verified {
  manifest: EvidenceManifest | null;
  /** What is not as the manifest says, a sentence each. */
  problems: string[];
  /** What the signature proves: `by-given-key` alone proves who; `by-its-own-key` that it was signed by someone. */
  signature: 'by-given-key' | 'by-its-own-key' | 'none';
  /** SHA-256 of the public key that it was signed with; null where it was not. */
  key: string | null;
}

/** Throws a UsageError where there is no manifest to hold it against. `key`: file with the public key that is trusted. */
export async function verifyEvidence(root: string, key: string | null): Promise<Verified> {
  const bytes = await manifestBytes(root);
  const manifest = await manifestIn(bytes);
  const problems: string[] = [];
  const signature = await signatureOf(root, bytes, key, problems);
  if (manifest === null) {
    problems.push(`${MANIFEST} is no manifest of candour/evidence@1.`);
    return { manifest, problems, ...signature };
  }
  const listed = new Set<string>();
  for (const file of manifest.files) {
    if (listed.has(file.path)) problems.push(`${file.path} is in the manifest twice.`);
    listed.add(file.path);
    const problem = isInside(file.path)
      ? await problemOf(root, file)
      : 'leaves the folder: it was not opened';
    if (problem !== null) problems.push(`${file.path} ${problem}.`);
  }
  for (const [path, isLink] of await filesIn(root)) {
    if (isLink) problems.push(`${path} is a link, or no file: it was not opened.`);
    else if (!listed.has(path) && !OWN.has(path)) problems.push(`${path} was added.`);
  }
  return { manifest, problems: [...new Set(problems)], ...signature };
}

const OWN = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY]);

async function manifestBytes(root: string): Promise<Buffer> {
  const file = join(root, MANIFEST);
  try {
    if ((await lstat(file)).isFile()) return await readFile(file);
  } catch (cause) {
    throw new UsageError(`${root} holds no ${MANIFEST}: it is no folder of evidence.`, { cause });
  }
  throw new UsageError(`${file} is a link, or no file: it is not followed.`);
}

/** Null where it is no manifest. */
async function manifestIn(bytes: Buffer): Promise<EvidenceManifest | null> {
  const { Ajv } = await import('ajv');
  const isManifest = new Ajv({ strict: false }).compile<EvidenceManifest>(schema);
  try {
    const told: unknown = JSON.parse(bytes.toString('utf8'));
    return isManifest(told) ? told : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A path of our own making: parts with `/` between them, none of which leads up, out, or elsewhere on another system. */
const isInside = (path: string): boolean =>
  !/[\\:\0]/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** Null where it is as the manifest says. */
async function problemOf(root: string, { path, sha256, bytes }: EvidenceFile): Promise<string | null> {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const status = await statusOf(join(root, ...parts.slice(0, length)));
    if (status === null) return 'is missing';
    if (status.isSymbolicLink()) return 'is a link, or lies behind one: it was not opened';
    if (length === parts.length && !status.isFile()) return 'is no file';
    if (length === parts.length && status.size !== bytes) return 'was altered: it has another length';
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(root, ...parts)), hash);
  return hash.digest('hex') === sha256 ? null : 'was altered';
}

async function statusOf(file: string): Promise<Awaited<ReturnType<typeof lstat>> | null> {
  try {
    return await lstat(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Every file below, with whether it is anything else than a plain file; folders are walked, links are not. */
async function filesIn(root: string, below = ''): Promise<[path: string, isLink: boolean][]> {
  const found: [string, boolean][] = [];
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(root, path)));
    else found.push([path, !entry.isFile()]);
  }
  return found;
}

/** Adds to the problems where a signature does not hold, or the one that was asked for is not there. */
async function signatureOf(
  root: string,
  bytes: Buffer,
  given: string | null,
  problems: string[],
): Promise<Pick<Verified, 'signature' | 'key'>> {
  const status = await statusOf(join(root, SIGNATURE));
  if (status?.isFile() !== true) {
    if (given !== null) problems.push(`${SIGNATURE} is missing: nobody signed the manifest.`);
    return { signature: 'none', key: null };
  }
  const beside = join(root, PUBLIC_KEY);
  if (given === null && (await statusOf(beside))?.isFile() !== true) {
    problems.push(`${PUBLIC_KEY} is missing: the signature was not checked.`);
    return { signature: 'none', key: null };
  }
  const key = await publicKeyFrom(given ?? beside);
  if (!isSigned(bytes, await readFile(join(root, SIGNATURE)), key)) {
    problems.push(`${MANIFEST} was altered, or signed with another key: its signature does not hold.`);
    return { signature: 'none', key: null };
  }
  return { signature: given === null ? 'by-its-own-key' : 'by-given-key', key: fingerprint(key) };
}
