/** `--evidence DIR` of a scan: what is given for it, and whether what is asked for can be kept. */
import { UsageError } from '../known/usage.ts';
import { Evidence } from '../evidence/evidence.ts';
import { privateKeyFrom } from '../evidence/signature.ts';
import { isAddress } from '../notices/notice-source.ts';
import { EVIDENCE_MEGABYTES } from './options.ts';
import type { ScanRequest } from './scan-request.ts';

const MEGABYTE = 1_000_000;

/**
 * Null where none is to be kept. Throws a UsageError for a folder or key that will not do, before anything is looked at.
 * `run`: the mark of the run whose evidence it is.
 */
export async function evidenceOf(
  {
    evidence,
    evidenceMegabytes = EVIDENCE_MEGABYTES,
    sign,
    operator,
    notices,
    pages = 1,
    repeat = 1,
  }: ScanRequest,
  commandLine: readonly string[],
  run?: string,
): Promise<Evidence | null> {
  if (evidence === undefined) {
    if (sign !== undefined || operator !== undefined)
      throw new UsageError('--sign and --operator belong to --evidence DIR.');
    return null;
  }
  const key = sign === undefined ? null : await privateKeyFrom(sign);
  const kept = await Evidence.begin(evidence, {
    commandLine,
    operator: operator ?? null,
    key,
    most: evidenceMegabytes * MEGABYTE,
    looks: repeat,
    ofSites: run !== undefined || pages > 1,
    run,
  });
  await kept.keepSupplied(notices.filter((src) => !isAddress(src)));
  return kept;
}

/** Traffic of many looks is not held in memory: the archive is made of what is kept of it. */
export function refuseTrafficNotKept(
  { evidence, formats, pages = 1, repeat = 1 }: ScanRequest,
  isRun: boolean,
): void {
  const [many] = [
    ...(isRun ? ['--sites'] : []),
    ...(pages > 1 ? ['--pages'] : []),
    ...(repeat > 1 ? ['--repeat'] : []),
  ];
  if (many !== undefined && evidence === undefined && formats.includes('har'))
    throw new UsageError(
      `--format har with ${many} is made of the traffic that is kept: give --evidence DIR, too.`,
    );
}
