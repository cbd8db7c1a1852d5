import type { Protocol } from 'devtools-protocol';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/scan/translate/from-cdp.ts';
import { ReportLog } from '../../../src/scan/observe/report-log.ts';
import { PAGE, START } from '../events.ts';

const ORIGIN = new URL(PAGE).origin;
const report = (
  status: Protocol.Network.ReportStatus,
  given: Partial<Protocol.Network.ReportingApiReport> = {},
): Protocol.Network.ReportingApiReportAddedEvent => ({
  report: {
    id: 'R1',
    initiatorUrl: PAGE,
    destination: 'main',
    type: 'csp-violation',
    timestamp: START / 1000,
    depth: 0,
    completedAttempts: 0,
    body: { blockedURL: 'https://blocked.example/' },
    status,
    ...given,
  },
});
const endpoints = (...urls: string[]): Protocol.Network.ReportingApiEndpointsChangedForOriginEvent => ({
  origin: ORIGIN,
  endpoints: urls.map((url) => ({ url, groupName: 'main' })),
});

describe('a report that the browser makes for a page', () => {
  it('is a contact once it has arrived, and until then may be one', () => {
    const log = new ReportLog();
    log.endpoints(endpoints('https://reports.example/r'));
    log.told(report('Queued'));
    expect(log.exchanges().map(outcomeOf)).toEqual(['unknown']);
    log.told(report('Pending'));
    log.told(report('Success'));
    expect(log.exchanges()).toMatchObject([{ address: 'https://reports.example/r', method: 'POST' }]);
    expect(log.exchanges().map(outcomeOf)).toEqual(['answered']);
    expect(log.gaps()).toEqual([]);
  });

  it('goes to each place of its group, also to one that the page has taken back since', () => {
    const log = new ReportLog();
    log.endpoints(endpoints('https://one.example/r'));
    log.endpoints(endpoints('https://two.example/r'));
    log.told(report('Queued'));
    expect(log.exchanges().map(({ address }) => address)).toEqual([
      'https://one.example/r',
      'https://two.example/r',
    ]);
  });

  it('goes nowhere where the browser makes it for a page that names no place', () => {
    const log = new ReportLog();
    log.told(report('Queued', { destination: 'default', type: 'deprecation' }));
    expect(log.exchanges()).toEqual([]);
    expect(log.gaps()).toEqual([]);
  });

  it('is a gap where nobody knows where it goes', () => {
    const log = new ReportLog();
    log.told(report('Queued', { destination: 'other' }));
    expect(log.exchanges()).toEqual([]);
    expect(log.gaps()).toMatchObject([{ code: 'not-watched', loses: ['requests'], about: null }]);
  });

  it('is not kept without end', () => {
    const log = new ReportLog();
    log.endpoints(endpoints('https://reports.example/r'));
    for (let id = 0; id < 1200; id += 1) log.told(report('Queued', { id: String(id) }));
    expect(log.exchanges()).toHaveLength(1000);
    expect(log.gaps()).toMatchObject([{ code: 'bound-reached', loses: ['requests'] }]);
  });
});
