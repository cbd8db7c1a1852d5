/** Choice pages in, Reports out: through the scanner that the command uses, each with the choices that its behaviour asks for. */
import type { Report } from '../../src/core/report/report.ts';
import { openScanner } from '../../src/scan/scanner.ts';
import { browserArguments, startSites } from '../sites/server.ts';
import type { ChoiceCase } from './cases.ts';
import { addressOf, choiceAnswer } from './serve.ts';

/** Each takes its journeys side by side: more only wait for each other. */
const AT_ONCE = 3;

export async function scanChoices(
  cases: readonly ChoiceCase[],
  onReport: (made: ChoiceCase, report: Report) => void = () => {},
  concurrency = AT_ONCE,
): Promise<Map<ChoiceCase, Report>> {
  const sites = await startSites(0, choiceAnswer);
  const scanner = await openScanner({
    browser: null,
    browserArgs: browserArguments(sites.port),
    thirdPartyCookies: 'store',
    concurrency,
  });
  try {
    const scanned = cases.map(async (made): Promise<[ChoiceCase, Report]> => {
      const how = { observeSeconds: 3, timeoutSeconds: 40, supplied: [], choices: made.choices };
      const report = await scanner.scan(addressOf(made), how);
      onReport(made, report);
      return [made, report];
    });
    return new Map(await Promise.all(scanned));
  } finally {
    await scanner.close();
    await sites.close();
  }
}
