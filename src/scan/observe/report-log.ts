/**
 * Reports that the browser itself sends on a page's behalf (Reporting API, network errors), as far as it tells of them.
 * They go out later, some only once the page has been left, and no request of the page shows them.
 */
import { missedWords } from '../../core/words/missed.ts';
import type { Protocol } from 'devtools-protocol';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import { begin, type Exchange } from '../translate/exchange.ts';

const missed = missedWords.byScanner;

type Report = Protocol.Network.ReportingApiReport;

/** Reports of one visit that are kept: a page can make them without end. */
const MOST_REPORTS = 1000;

export class ReportLog {
  #reports = new Map<string, Report>();
  /** Addresses of endpoints, by origin and name of their group. */
  #endpoints = new Map<string, string[]>();
  #dropped = 0;

  endpoints({ origin, endpoints }: Protocol.Network.ReportingApiEndpointsChangedForOriginEvent): void {
    for (const { groupName } of endpoints) {
      const group = endpoints.filter((endpoint) => endpoint.groupName === groupName);
      // What was sent to an earlier one was sent: a page cannot take it back by naming another.
      const known = this.#endpoints.get(groupKey(origin, groupName)) ?? [];
      this.#endpoints.set(groupKey(origin, groupName), [
        ...new Set([...known, ...group.map(({ url }) => url)]),
      ]);
    }
  }

  told({ report }: Protocol.Network.ReportingApiReportAddedEvent): void {
    if (!this.#reports.has(report.id) && this.#reports.size >= MOST_REPORTS) this.#dropped += 1;
    else this.#reports.set(report.id, report);
  }

  /** One for each place that a report goes to: known to have gone out only where the browser says that it arrived. */
  exchanges(): Exchange[] {
    return [...this.#reports.values()].flatMap((report) =>
      this.#addressesOf(report).map((address, index) => {
        const at = report.timestamp * 1000;
        const exchange = begin(`report ${report.id}#${index}`, address, 'page', at);
        const hasArrived = report.status === 'Success';
        exchange.method = 'POST';
        exchange.kind = 'CSPViolationReport';
        exchange.document = report.initiatorUrl;
        exchange.body = JSON.stringify([report.initiatorUrl, report.body]);
        exchange.wentOut = hasArrived;
        exchange.end = hasArrived ? { at, error: null, blockedReason: null, isCors: false } : null;
        return exchange;
      }),
    );
  }

  gaps(): Gap[] {
    const isLost = [...this.#reports.values()].some((report) => this.#mayHaveGone(report));
    const gaps: Gap[] = [];
    if (isLost) {
      gaps.push(gapOf('not-watched', missed.reportsUntold, { loses: ['requests'] }));
    }
    if (this.#dropped > 0) {
      gaps.push(gapOf('bound-reached', missed.reportsCut(this.#dropped), { loses: ['requests'] }));
    }
    return gaps;
  }

  /**
   * The browser makes reports of its own (deprecations, interventions) for the group `default`, whether or not the page
   * named one: where it named none they go nowhere. www.w3.org/TR/reporting-1/#generate-report
   */
  #mayHaveGone(report: Report): boolean {
    return this.#addressesOf(report).length === 0 && report.destination !== 'default';
  }

  #addressesOf({ initiatorUrl, destination }: Report): string[] {
    const origin = URL.parse(initiatorUrl)?.origin ?? '';
    return this.#endpoints.get(groupKey(origin, destination)) ?? [];
  }
}

const groupKey = (origin: string, group: string): string => JSON.stringify([origin, group]);
