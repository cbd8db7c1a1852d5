/** The command on many pages: each is mostly waited for, so they are shared out among several browsers. */
import type { Report } from '../../src/core/report/report.ts';
import type { ScanRequest } from '../../src/scan/commands/options.ts';
import { run } from '../../src/scan/run.ts';

const BROWSERS = 2;

/** One Report an address, in order, each there as soon as it is done. */
export function scanAll(request: ScanRequest): Promise<Report>[] {
  const reports = request.addresses.map((address) => ({ address, ...Promise.withResolvers<Report>() }));
  for (let browser = 0; browser < BROWSERS; browser += 1) {
    const share = reports.filter((_, index) => index % BROWSERS === browser);
    const addresses = share.map(({ address }) => address);
    if (addresses.length === 0) continue;
    let done = 0;
    const onReport = (report: Report): void => {
      share[done]?.resolve(report);
      done += 1;
    };
    run({ ...request, addresses }, { onReport }).catch((error: unknown) => {
      for (const { reject } of share) reject(error);
    });
  }
  return reports.map(({ promise }) => promise);
}
