import { describe, expect, it } from 'vitest';
import { declares, fired, notice, report, request } from '../build.ts';
import { silent } from './notices.ts';

describe('declared-not-seen', () => {
  it('tells what the notice names and the page did not use, and never decides', () => {
    const result = report([], [silent]);
    expect(result.findings.at(-1)).toMatchObject({ id: 'declared-not-seen', severity: 'info' });
    expect(result.notSeen).toMatchObject([{ name: 'mapper', product: 'mapper', why: 'not-exercised' }]);
    expect(result.verdict).toBe('matches');
  });
  it('says that it was not found only where nothing that could bring it was left undone', () => {
    const whyOf = (over: Parameters<typeof declares>[1], choice: 'none' | 'accepted', product = 'counter') =>
      report([], [notice({ declarations: [declares(product, over)] })], { choice }).notSeen[0]?.why;
    expect(whyOf({}, 'none')).toBe('not-exercised');
    expect(whyOf({}, 'accepted')).toBe('not-found');
    expect(whyOf({}, 'none', 'fonts')).toBe('not-found');
    expect(whyOf({}, 'accepted', 'mapper')).toBe('not-exercised');
    expect(whyOf({ limitedTo: 'the community directory' }, 'accepted')).toBe('not-exercised');
    const unsettled = report([], [notice({ declarations: [declares('fonts')] })], { settled: false });
    expect(unsettled.notSeen[0]?.why).toBe('not-exercised');
  });
  it('does not fire for what was seen, or what the notice denies', () => {
    expect(fired('declared-not-seen', [request('mapper.example')], [silent])).toEqual([]);
    const blocked = request('mapper.example', { outcome: 'blocked' });
    expect(fired('declared-not-seen', [blocked], [silent])).toEqual([]);
    expect(
      fired('declared-not-seen', [], [notice({ declarations: [declares('mapper', { negated: true })] })]),
    ).toEqual([]);
  });
});
