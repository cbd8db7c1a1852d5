import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../src/core/visit/gaps.ts';
import { aliases, declares, fired, notice, outcomes, report, request } from '../build.ts';
import { silent } from './notices.ts';

const id = 'cloaked-tracker';
const host = 'metrics.anytown.gov.uk';

describe('cloaked-tracker', () => {
  it('fires where a host of the council is an alias of a known statistics or advertising host', () => {
    const facts = [request(host), aliases([host, 'edge.cdn.example', 'eu.counter.example'])];
    expect(fired(id, facts, [silent])).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'medium',
        subject: { product: 'counter', company: 'Countco', host },
        observed: `${host} is another name for eu.counter.example, a host of Counter, which counts visits.`,
        evidence: { requests: [0] },
      },
    ]);
  });

  it('does not fire for hosting, for hosts of nobody known, or for the page’s own host', () => {
    const page = 'www.anytown.gov.uk';
    const cases = [
      [request(host), aliases([host, 'x.fonts.example'])],
      [request(host), aliases([host, 'x.stranger.example'])],
      [request(page), aliases([page, 'x.counter.example'])],
      [aliases([host, 'x.counter.example'])],
      [request(host)],
    ];
    for (const facts of cases) expect(fired(id, facts, [silent])).toEqual([]);
  });

  it('is advice where the notice names the product', () => {
    const facts = [request(host), aliases([host, 'counter.example'])];
    expect(outcomes(fired(id, facts, [notice({ declarations: [declares('counter')] })]))).toEqual([
      'advisory low',
    ]);
  });

  it('leaves no clean verdict where the names could not be asked for', () => {
    const lost = gapOf('too-slow', 'Test.', { loses: ['dns'] });
    const result = report([request(host), [{ seen: 'gap', ...lost, at: 1 }]], [silent]);
    expect(result.verdict).toBe('inconclusive');
    expect(result.conditions.gaps[0]?.hides).toContain(id);
  });
});
