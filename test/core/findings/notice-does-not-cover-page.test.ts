import { describe, expect, it } from 'vitest';
import { fired, notice, outcomes, report, request } from '../build.ts';
import { silent } from './notices.ts';

describe('notice-does-not-cover-page', () => {
  const elsewhere = notice({ scope: { ...silent.scope, hosts: ['my.anytown.gov.uk'] } });
  it('fires where a notice of the council is known and none covers this host', () => {
    const result = report([request('counter.example')], [elsewhere]);
    expect(outcomes(result.findings.filter(({ id }) => id === 'notice-does-not-cover-page'))).toEqual([
      'cannot-tell medium',
    ]);
    expect(result).toMatchObject({ verdict: 'no-notice', headline: { kind: 'not-covered' }, notices: [] });
  });
  it('does not fire where one covers it, or none is known', () => {
    expect(fired('notice-does-not-cover-page', [], [elsewhere, silent])).toEqual([]);
    expect(fired('notice-does-not-cover-page', [], [])).toEqual([]);
  });
});
