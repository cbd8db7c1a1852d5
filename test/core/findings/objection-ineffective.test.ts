import { describe, expect, it } from 'vitest';
import {
  banner,
  claims,
  cookie,
  declares,
  firedOver,
  journey,
  lists,
  looked,
  notice,
  outcomes,
  request,
  toggle,
  visit,
} from '../build.ts';

const id = 'objection-ineffective';
const silent = notice({ declarations: [declares('counter')] });
const declining = notice({ claims: [claims('can-decline')], declarations: [declares('counter')] });
const after = (first: Parameters<typeof journey>[1][0], control = 'Reject') =>
  journey('reject', [first, [cookie('_counter')]], { control });

describe('objection-ineffective', () => {
  it('fires where statistics that the notice lets visitors decline are stored after that', () => {
    expect(firedOver(id, after([]), [declining])).toMatchObject([
      {
        outcome: 'contradiction',
        severity: 'high',
        subject: { product: 'counter', cookie: '_counter' },
        observed: 'Counter stored _counter on a page that was opened after statistics were declined.',
        declared: { quote: 'We say can-decline.' },
      },
    ]);
  });

  it('fires where the banner lets visitors decline them: by a switch, by its control, by its words', () => {
    const offers = [
      after([looked('found', { switches: [toggle('Analytics cookies', { isOn: false })] })]),
      after([], 'Reject all cookies'),
      after([], 'Gwrthod pob cwci'),
      after([banner('We would like to set analytics cookies.')]),
    ];
    for (const visits of offers)
      expect(outcomes(firedOver(id, visits, [silent]))).toEqual(['contradiction high']);
  });

  it('does not fire where nothing lets visitors decline statistics', () => {
    const silences = [
      after([looked('found', { switches: [toggle('Statistics', { isFixed: true })] })]),
      after([], 'Reject advertising'),
      after([banner('Necessary cookies count visits, and are always on.')]),
    ];
    for (const visits of silences) expect(firedOver(id, visits, [silent])).toEqual([]);
  });

  it('does not fire where they are called necessary, asked about first, recording, or only contacted', () => {
    const necessary = notice({
      claims: [claims('can-decline')],
      declarations: [declares(null, { cookies: [lists('_counter', { category: 'necessary' })] })],
    });
    expect(firedOver(id, after([]), [necessary])).toEqual([]);
    const asking = notice({ claims: [claims('asks-first'), claims('can-decline')] });
    expect(firedOver(id, after([]), [asking])).toEqual([]);
    const watched = journey('reject', [[], [cookie('_watch'), request('counter.example')]]);
    expect(firedOver(id, watched, [declining])).toEqual([]);
  });

  it('cannot tell where whether they were declined is not known', () => {
    const load = visit([cookie('_counter')], { journey: 'reject', load: 2, choice: 'unknown' });
    expect(outcomes(firedOver(id, [...journey('reject', [[]]), load], [declining]))).toEqual([
      'cannot-tell high',
    ]);
  });
});
