import { describe, expect, it } from 'vitest';
import { claims, declares, fired, notice, outcomes, report, request } from '../build.ts';
import { silent } from './notices.ts';

describe('transfer-untested', () => {
  const staying = notice({
    declarations: [declares('counter')],
    claims: [claims('no-transfer-outside', { value: 'EEA' })],
  });
  it('cannot tell where a company based elsewhere is contacted, and never decides', () => {
    const result = report([request('counter.example')], [staying]);
    expect(outcomes(result.findings.filter((finding) => finding.id === 'transfer-untested'))).toEqual([
      'cannot-tell info',
    ]);
    expect(result.verdict).toBe('matches');
  });
  it('does not fire for a company in the area, or without the claim', () => {
    expect(
      fired('transfer-untested', [request('mapper.example'), request('fonts.example')], [staying]),
    ).toEqual([]);
    expect(fired('transfer-untested', [request('counter.example')], [silent])).toEqual([]);
  });
  it('takes a statement of where data is kept for the same', () => {
    const kept = notice({
      declarations: [declares('counter')],
      claims: [claims('storage', { value: 'UK' })],
    });
    expect(outcomes(fired('transfer-untested', [request('counter.example')], [kept]))).toEqual([
      'cannot-tell info',
    ]);
  });
  it('leaves out what the notice itself says goes elsewhere, and gives what limits the claim', () => {
    const excepting = notice({
      declarations: [declares('counter')],
      claims: [
        claims('storage', { value: 'UK', qualification: 'Apart from Other.' }),
        claims('transfers', { value: 'the USA', products: ['counter'] }),
      ],
    });
    const facts = [request('counter.example'), request('adverts.countco.example')];
    expect(fired('transfer-untested', [request('counter.example')], [excepting])).toEqual([]);
    const [found] = fired('transfer-untested', facts, [excepting]);
    expect(found?.subject.product).toBe('countco-adverts');
    expect(found?.observed).toMatch(/ The privacy notice adds: “Apart from Other”\.$/);
  });
});
