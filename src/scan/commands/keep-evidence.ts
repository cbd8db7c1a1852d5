/** `--evidence DIR` of a scan: what is given for it, and what is done with it once all pages are. */
import { UsageError } from '../known/usage.ts';
import { Evidence } from '../evidence/evidence.ts';
import { privateKeyFrom } from '../evidence/signature.ts';
import { isAddress } from '../notices/notice-source.ts';
import type { ScanRequest } from './options.ts';

/** Null where none is to be kept. Throws a UsageError for a folder or key that will not do, before anything is looked at. */
export async function evidenceOf(
  { evidence, sign, operator, notices }: ScanRequest,
  commandLine: readonly string[],
): Promise<Evidence | null> {
  if (evidence === undefined) {
    if (sign !== undefined || operator !== undefined)
      throw new UsageError('--sign and --operator belong to --evidence DIR.');
    return null;
  }
  const key = sign === undefined ? null : await privateKeyFrom(sign);
  const kept = await Evidence.begin(evidence, { commandLine, operator: operator ?? null, key });
  await kept.keepSupplied(notices.filter((src) => !isAddress(src)));
  return kept;
}
