/** Holds sealed evidence, a folder or a zip, against its manifest. */
import { access, constants, lstat, readFile } from 'node:fs/promises';
import schema from '../../core/evidence/manifest.schema.json' with { type: 'json' };
import type { EvidenceFile, EvidenceManifest } from '../../core/evidence/manifest.ts';
import { UsageError, unreadable } from '../known/usage.ts';
import { MANIFEST, PUBLIC_KEY, SIGNATURE, TIME_STAMP, type Sealed } from './sealed.ts';
import { sealedFolder } from './sealed-folder.ts';
import { sealedZip } from './sealed-zip.ts';
import { fingerprint, isSigned, publicKeyFrom, publicKeyIn } from './signature.ts';
import { timeStampOf } from './time-stamp.ts';

export interface Verified {
  manifest: EvidenceManifest | null;
  /** What is not as the manifest says, a sentence each. */
  problems: string[];
  /** What the signature proves: `by-given-key` alone proves who; `by-its-own-key` that it was signed by someone. */
  signature: 'by-given-key' | 'by-its-own-key' | 'none';
  /** SHA-256 of the public key that it was signed with; null where it was not. */
  key: string | null;
  /** When somebody whom the person trusts saw the manifest, in their words; null where that was not asked, or does not hold. */
  stampedAt: string | null;
}

/** Whom the person trusts. */
interface Trusted {
  /** File with the public key that should have signed it. */
  key?: string | null;
  /** File with the certificates of the authority that should have stamped it. */
  ca?: string | null;
  /** File with that time stamp; null for the one that lies beside the manifest. */
  timeStamp?: string | null;
}

/** Throws a UsageError where there is no manifest to hold it against. `at`: a folder, or a zip of one. */
export async function verifyEvidence(
  at: string,
  { key = null, ca = null, timeStamp = null }: Trusted = {},
): Promise<Verified> {
  const sealed = (await isFile(at)) ? await sealedZip(at) : sealedFolder(at);
  const bytes = await manifestBytes(sealed);
  const manifest = await manifestIn(bytes);
  const problems: string[] = [];
  const signature = await signatureOf(sealed, bytes, key, problems);
  const stampedAt = ca === null ? null : await stampedAtIn(sealed, bytes, ca, timeStamp, problems);
  if (manifest === null) {
    problems.push(`${MANIFEST} is no manifest of candour/evidence@1.`);
    return { manifest, problems, ...signature, stampedAt };
  }
  const listed = new Set<string>();
  for (const file of manifest.files) {
    if (listed.has(file.path)) problems.push(`${file.path} is in the manifest twice.`);
    listed.add(file.path);
    const problem = isInside(file.path)
      ? await problemOf(sealed, file)
      : 'leaves the folder: it was not opened';
    if (problem !== null) problems.push(`${file.path} ${problem}.`);
  }
  for (const { path, problem } of await sealed.all()) {
    if (problem !== null) problems.push(`${path} ${problem}.`);
    else if (!listed.has(path) && !OWN.has(path)) problems.push(`${path} was added.`);
  }
  return { manifest, problems: [...new Set(problems)], ...signature, stampedAt };
}

const OWN = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY, TIME_STAMP]);

/** A link to one is what it leads to: the person named it. */
async function isFile(at: string): Promise<boolean> {
  try {
    return (await lstat(at)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function manifestBytes(sealed: Sealed): Promise<Buffer> {
  const file = await sealed.file(MANIFEST);
  if (file === 'is missing')
    throw new UsageError(`${sealed.name} holds no ${MANIFEST}: it is no folder of evidence.`);
  if (typeof file === 'string')
    throw new UsageError(`${MANIFEST} of ${sealed.name} is a link, or no file: it is not followed.`);
  return file.read();
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
async function problemOf(sealed: Sealed, { path, sha256, bytes }: EvidenceFile): Promise<string | null> {
  const file = await sealed.file(path);
  if (typeof file === 'string') return file;
  if (file.bytes !== bytes) return 'was altered: it has another length';
  return (await file.sha256()) === sha256 ? null : 'was altered';
}

/** Adds to the problems where a time stamp does not hold, or there is none. */
async function stampedAtIn(
  sealed: Sealed,
  bytes: Buffer,
  ca: string,
  given: string | null,
  problems: string[],
): Promise<string | null> {
  await readable(ca);
  const beside = given === null ? await sealed.file(TIME_STAMP) : null;
  if (typeof beside === 'string') {
    problems.push(`${TIME_STAMP} ${beside}: nobody stamped the manifest.`);
    return null;
  }
  if (given !== null) await readable(given);
  const token = beside === null ? await readFile(given ?? '') : await beside.read();
  const { at, problem } = await timeStampOf(bytes, token, ca);
  if (problem === null) return at;
  problems.push(`The time stamp does not hold: ${problem}.`);
  return null;
}

async function readable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    throw unreadable(`${file}`, cause);
  }
}

/** Adds to the problems where a signature does not hold, or the one that was asked for is not there. */
async function signatureOf(
  sealed: Sealed,
  bytes: Buffer,
  given: string | null,
  problems: string[],
): Promise<Pick<Verified, 'signature' | 'key'>> {
  const signature = await sealed.file(SIGNATURE);
  if (typeof signature === 'string') {
    if (given !== null) problems.push(`${SIGNATURE} is missing: nobody signed the manifest.`);
    return { signature: 'none', key: null };
  }
  const beside = await sealed.file(PUBLIC_KEY);
  if (given === null && typeof beside === 'string') {
    problems.push(`${PUBLIC_KEY} is missing: the signature was not checked.`);
    return { signature: 'none', key: null };
  }
  const key =
    given === null && typeof beside !== 'string'
      ? publicKeyIn(await beside.read(), PUBLIC_KEY)
      : await publicKeyFrom(given ?? PUBLIC_KEY);
  if (!isSigned(bytes, await signature.read(), key)) {
    problems.push(`${MANIFEST} was altered, or signed with another key: its signature does not hold.`);
    return { signature: 'none', key: null };
  }
  return { signature: given === null ? 'by-its-own-key' : 'by-given-key', key: fingerprint(key) };
}
