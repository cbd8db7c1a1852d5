/** The command on many pages, several side by side. */
import type { Report } from '../../src/core/report/report.ts';
import type { ScanRequest } from '../../src/scan/commands/scan-request.ts';
import { run } from '../../src/scan/run.ts';

/** Beside other tests: more would make slow pages of quick ones. */
const AT_ONCE = 2;

/** One Report an address, in order, each there as soon as it and all before it are done. */
export function scanAll(request: ScanRequest): Promise<Report>[] {
  const reports = request.addresses.map(() => Promise.withResolvers<Report>());
  let done = 0;
  const onReport = (report: Report): void => {
    reports[done]?.resolve(report);
    done += 1;
  };
  run({ ...request, concurrency: AT_ONCE }, { onReport }).catch((error: unknown) => {
    for (const { reject } of reports) reject(error);
  });
  return reports.map(({ promise }) => promise);
}
