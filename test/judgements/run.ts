/** Cases in, Reports out: through the command's own scan, in a real browser, several at once. */
import type { Report } from '../../src/core/report/report.ts';
import { run } from '../../src/scan/run.ts';
import { browserArguments } from '../sites/server.ts';
import { serveCases } from './serve.ts';
import type { Truth } from './truth.ts';

/** Called as each is done. */
type Listener = (truth: Truth, report: Report) => void;

/** Each page is mostly waited for. Beside other tests fewer are better. */
const AT_ONCE = 8;

export async function scanCases(
  truths: readonly Truth[],
  onReport: Listener = () => {},
  concurrency = AT_ONCE,
): Promise<Map<Truth, Report>> {
  const served = await serveCases(truths);
  const reports = new Map<Truth, Report>();
  try {
    await run(
      {
        addresses: truths.map(({ page }) => page),
        formats: ['json'],
        notices: [],
        out: null,
        failOn: ['differs'],
        observeSeconds: 0,
        timeoutSeconds: 20,
        thirdPartyCookies: 'store',
        browser: null,
        browserArgs: browserArguments(served.port),
        concurrency,
      },
      {
        onReport: (report) => {
          const truth = truths[reports.size] as Truth;
          reports.set(truth, report);
          onReport(truth, report);
        },
      },
    );
  } finally {
    await served.close();
  }
  return reports;
}
