import { describe, expect, it } from 'vitest';
import { claims, declares, firedOver, journey, notice, outcomes, request, visit } from '../build.ts';

const id = 'contacted-after-reject';
const saying = (quote: string, over = {}) => [
  notice({ claims: [claims('asks-first', { products: ['counter'], quote, ...over })] }),
];
const loads = saying('We load Counter only if you agree.');
const again = (...facts: ReturnType<typeof request>[]) => journey('reject', [[], facts]);

describe('contacted-after-reject', () => {
  it('fires where a product that is loaded only with consent is contacted on the next page', () => {
    expect(firedOver(id, again(request('counter.example')), loads)).toMatchObject([
      {
        outcome: 'contradiction',
        severity: 'medium',
        subject: { product: 'counter', company: 'Countco' },
        observed: 'A page that was opened after cookies were rejected contacted Counter (counter.example).',
        declared: { quote: 'We load Counter only if you agree.' },
        evidence: { requests: [0] },
      },
    ]);
  });

  it('takes contact for advice where the promise is of cookies, of a kind, or of declining', () => {
    const promises = [
      saying('Cookies of Counter are set only if you agree.'),
      [notice({ claims: [claims('asks-first', { categories: ['statistics'] })] })],
      [notice({ claims: [claims('can-decline', { products: ['counter'] })] })],
    ];
    for (const said of promises)
      expect(outcomes(firedOver(id, again(request('counter.example')), said))).toEqual(['advisory low']);
  });

  it('does not fire for a request that never left, in the load of the rejection, or where nothing is promised', () => {
    expect(firedOver(id, again(request('counter.example', { outcome: 'blocked' })), loads)).toEqual([]);
    expect(
      firedOver(id, journey('reject', [[request('counter.example', { at: 2_600 })], []]), loads),
    ).toEqual([]);
    const silent = [notice({ declarations: [declares('counter')] })];
    expect(firedOver(id, again(request('counter.example')), silent)).toEqual([]);
  });

  it('cannot tell where whether cookies were rejected is not known', () => {
    const load = visit([request('counter.example')], { journey: 'reject', load: 2, choice: 'unknown' });
    expect(outcomes(firedOver(id, [...journey('reject', [[]]), load], loads))).toEqual([
      'cannot-tell medium',
    ]);
  });
});
