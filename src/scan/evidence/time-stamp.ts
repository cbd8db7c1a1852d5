/**
 * A time stamp by somebody else (RFC 3161) over the very bytes of a manifest, checked by OpenSSL, which knows the format
 * best: that it is of these bytes, that its signature holds, and that its certificates lead to one that the person trusts.
 * Certificates are held to today's date; whether one was revoked is not asked.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../known/usage.ts';

export interface TimeStamp {
  /** As the authority says it, such as `Nov 29 14:00:00 2026 GMT`. */
  at: string;
  /** Why it does not hold; null where it does. */
  problem: string | null;
}

const run = promisify(execFile);
const PATIENCE_MS = 30_000;
/** Others can be made to come out alike for two texts. */
const HASHES = ['sha256', 'sha384', 'sha512'];

/** `token`: a reply of the authority, or its token alone. `ca`: file with certificates in PEM. Throws a UsageError for what cannot be checked. */
export async function timeStampOf(manifest: Buffer, token: Buffer, ca: string): Promise<TimeStamp> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-time-stamp-'));
  try {
    const file = join(folder, 'time-stamp');
    await writeFile(file, token);
    const reply = ['-in', file];
    const asked = (await toldBy(reply)) === null ? [...reply, '-token_in'] : reply;
    const told = await toldBy(asked);
    if (told === null) throw new UsageError('The time stamp is none that OpenSSL can read.');
    const at = /^Time stamp: *(.+)$/m.exec(told)?.[1]?.trim() ?? 'at a time that it does not say';
    const hash = (/^Hash Algorithm: *(\S+)/m.exec(told)?.[1] ?? '').toLowerCase().replace('-', '');
    if (!HASHES.includes(hash))
      return { at, problem: `it rests on ${hash === '' ? 'an unknown hash' : hash}, which is not taken` };
    const digest = createHash(hash).update(manifest).digest('hex');
    const { isDone, output } = await openssl(['-verify', ...asked, '-digest', digest, '-CAfile', ca]);
    return { at, problem: isDone ? null : problemIn(output) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Null where it is no such thing. */
async function toldBy(asked: readonly string[]): Promise<string | null> {
  const { isDone, output } = await openssl(['-reply', ...asked, '-text']);
  return isDone && output.includes('Hash Algorithm:') ? output : null;
}

function problemIn(output: string): string {
  if (/message imprint mismatch/i.test(output)) return 'it is of other bytes than the manifest’s';
  const why = /Verify error:([^\n]+)/.exec(output)?.[1] ?? /routines:[^:\n]*:([^:\n]+)/.exec(output)?.[1];
  return `OpenSSL does not accept it${why === undefined ? '' : ` (${why.trim()})`}`;
}

async function openssl(args: readonly string[]): Promise<{ isDone: boolean; output: string }> {
  try {
    const { stdout, stderr } = await run('openssl', ['ts', ...args], { timeout: PATIENCE_MS });
    return { isDone: true, output: `${stdout}${stderr}` };
  } catch (error) {
    const {
      code,
      stdout = '',
      stderr = '',
    } = error as NodeJS.ErrnoException & Record<'stdout' | 'stderr', string>;
    if (code === 'ENOENT')
      throw new UsageError('A time stamp is checked by OpenSSL, and there is no openssl here.', {
        cause: error,
      });
    return { isDone: false, output: `${stdout}${stderr}` };
  }
}
