/** A scanner that looks at each page several times, each time in fresh profiles, and reports what was seen each time. */
import type { Report } from '../core/report/report.ts';
import { repeated } from '../core/repeat/repeated.ts';
import type { Choosing } from './journeys/journey.ts';
import type { How, Scanner } from './scanner.ts';

/** One look after another: side by side they would be one visit to the site’s servers. */
export const repeating = (scanner: Scanner, times: number): Scanner => ({
  ...scanner,
  async scan(address, how) {
    let further: readonly Choosing[] = [];
    const first: How = {
      ...how,
      ...(how.further !== undefined && {
        further: (found) => {
          further = how.further?.(found) ?? [];
          return further;
        },
      }),
    };
    const { further: _, onBegin: __, ...again } = how;
    const seen = await scanner.scan(address, first);
    how.onLook?.(seen);
    const reports: Report[] = [seen];
    const choices = [...(how.choices ?? ['none' as const]), ...further];
    while (reports.length < times) {
      const report = await scanner.scan(address, { ...again, choices });
      reports.push(report);
      how.onLook?.(report);
    }
    return repeated(reports);
  },
});
