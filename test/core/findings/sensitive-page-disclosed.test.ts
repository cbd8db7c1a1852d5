import { describe, expect, it } from 'vitest';
import { declares, fired, firedOver, notice, outcomes, request, visit } from '../build.ts';

const id = 'sensitive-page-disclosed';
const at = (path: string) => ({ page: `https://www.anytown.gov.uk${path}` });
const DEBT = at('/advice/debt-and-money/rent-arrears');
const carrying = (host: string, over: { page?: 'full' | 'origin' | 'none'; title?: boolean } = {}) =>
  request(host, {
    sent: { page: 'full', title: false, typed: false, cookies: [], identifiers: [], ...over },
  });
const silent = [notice({ declarations: [declares('mapper')] })];
const naming = [notice({ declarations: [declares('counter')] })];

describe('sensitive-page-disclosed', () => {
  it('fires where a statistics or advertising product is sent the address or the title', () => {
    expect(fired(id, [carrying('counter.example')], silent, DEBT)).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'high',
        subject: { product: 'counter', company: 'Countco', host: 'counter.example' },
        observed:
          'Counter (counter.example) was sent the address of this page, which is about debt before any choice was made.',
        evidence: { requests: [0] },
      },
    ]);
    const titled = carrying('adverts.countco.example', { page: 'origin', title: true });
    expect(outcomes(fired(id, [titled], silent, DEBT))).toEqual(['unsupported high']);
  });

  it('knows the subjects, in English and Welsh, and says of some that they may reveal something', () => {
    const paths = [
      '/adult-social-care/care-homes',
      '/health/mental-health',
      '/community-safety/domestic-abuse',
      '/benefits',
      '/housing-benefit/apply.aspx',
      '/asylum-seekers-and-refugees',
      '/homelessness',
      '/cy/gofal-cymdeithasol',
      '/cy/cam-drin-domestig',
      '/cy/budd-dal-tai',
    ];
    for (const path of paths)
      expect(fired(id, [carrying('counter.example')], silent, at(path)), path).toHaveLength(1);
    const [found] = fired(id, [carrying('counter.example')], silent, at('/health/mental-health'));
    expect(found?.observed).toContain('may reveal');
  });

  it('does not fire on other pages, however alike their words', () => {
    const paths = [
      '/bins',
      '/environmental-health',
      '/health-and-safety',
      '/news/mental-health-week',
      '/jobs/social-care',
      '/planning/adopted-local-plan',
      '/recycling/benefits-of-recycling',
      '/send-us-a-message',
      '/parking/report-abuse-of-a-permit',
      '/%E0%A4%A',
    ];
    for (const path of paths)
      expect(fired(id, [carrying('counter.example')], silent, at(path)), path).toEqual([]);
  });

  it('does not fire where only the site is told, or nothing left', () => {
    expect(fired(id, [carrying('counter.example', { page: 'origin' })], silent, DEBT)).toEqual([]);
    const blocked = request('counter.example', {
      outcome: 'blocked',
      sent: { page: 'full', title: true, typed: false, cookies: [], identifiers: [] },
    });
    expect(fired(id, [blocked], silent, DEBT)).toEqual([]);
  });

  it('is advice for other products, and for one that is named and was accepted', () => {
    const others = [carrying('mapper.example'), carrying('fonts.example')];
    expect(outcomes(fired(id, others, silent, DEBT))).toEqual(['advisory low']);
    const accepted = { ...DEBT, choice: 'accepted' as const };
    expect(outcomes(fired(id, [carrying('counter.example')], naming, accepted))).toEqual(['advisory low']);
    expect(outcomes(fired(id, [carrying('counter.example')], silent, accepted))).toEqual([
      'unsupported high',
    ]);
    expect(outcomes(fired(id, [carrying('counter.example')], naming, DEBT))).toEqual(['unsupported high']);
  });

  it('cannot tell where it is named and what had been chosen is not known', () => {
    const unknown = visit([carrying('counter.example')], { ...DEBT, choice: 'unknown' });
    expect(outcomes(firedOver(id, [unknown], naming))).toEqual(['cannot-tell high']);
  });
});
