/** Cases in, Reports out: through the command's own scan, in real browsers, several at once. */
import type { Report } from '../../src/core/report/report.ts';
import { run } from '../../src/scan/run.ts';
import { browserArguments } from '../sites/server.ts';
import { serveCases } from './serve.ts';
import type { Truth } from './truth.ts';

/** Called as each is done. */
type Listener = (truth: Truth, report: Report) => void;

/** Each page is mostly waited for. Beside other tests fewer are better: what starts too many at once times out. */
const BROWSERS = 6;

export async function scanCases(
  truths: readonly Truth[],
  onReport: Listener = () => {},
  browsers = BROWSERS,
): Promise<Map<Truth, Report>> {
  const served = await serveCases(truths);
  const reports = new Map<Truth, Report>();
  const lanes = Array.from({ length: Math.min(browsers, truths.length) }, (_, lane) =>
    truths.filter((__, index) => index % browsers === lane),
  );
  try {
    await Promise.all(lanes.map((lane) => scanLane(lane, served.port, reports, onReport)));
  } finally {
    await served.close();
  }
  return reports;
}

async function scanLane(
  lane: readonly Truth[],
  port: number,
  reports: Map<Truth, Report>,
  onReport: Listener,
): Promise<void> {
  let done = 0;
  await run(
    {
      addresses: lane.map(({ page }) => page),
      formats: ['json'],
      notices: [],
      out: null,
      failOn: 'differs',
      observeSeconds: 0,
      timeoutSeconds: 20,
      thirdPartyCookies: 'store',
      browser: null,
      browserArgs: browserArguments(port),
    },
    {
      onReport: (report) => {
        const truth = lane[done] as Truth;
        done += 1;
        reports.set(truth, report);
        onReport(truth, report);
      },
    },
  );
}
