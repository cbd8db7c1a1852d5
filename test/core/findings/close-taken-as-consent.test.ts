import { describe, expect, it } from 'vitest';
import { claims, cookie, declares, firedOver, journey, notice, outcomes, visit } from '../build.ts';

const id = 'close-taken-as-consent';
const silent = notice({ declarations: [declares('counter')], claims: [claims('can-decline')] });
const asking = notice({ claims: [claims('asks-first', { categories: ['statistics'] })] });
const closing = (fact: ReturnType<typeof cookie>, control: string | null = 'Close') =>
  journey('close', [[], [fact]], { control });

describe('close-taken-as-consent', () => {
  it('fires where closing the banner starts known advertising or recording, or what is asked about first', () => {
    expect(firedOver(id, closing(cookie('_watch')), [silent])).toMatchObject([
      {
        outcome: 'contradiction',
        severity: 'high',
        observed:
          'Watcher, a known recording product, stored _watch on a page that was opened after the cookie banner was closed without an answer.',
      },
    ]);
    expect(outcomes(firedOver(id, closing(cookie('_counter')), [asking]))).toEqual(['contradiction high']);
    expect(outcomes(firedOver(id, closing(cookie('_watch'), null), [silent]))).toEqual([
      'contradiction high',
    ]);
  });

  it('does not fire for statistics that the notice does not ask about first', () => {
    expect(firedOver(id, closing(cookie('_counter')), [silent])).toEqual([]);
  });

  it('does not fire for what had been stored before the banner was closed', () => {
    const visits = journey('close', [[cookie('_watch')], [cookie('_watch')]]);
    expect(firedOver(id, visits, [silent])).toEqual([]);
  });

  it('cannot tell where the control says yes as well', () => {
    expect(outcomes(firedOver(id, closing(cookie('_watch'), 'Accept and close'), [silent]))).toEqual([
      'cannot-tell high',
    ]);
  });

  it('cannot tell where whether the banner had been closed is not known', () => {
    const load = visit([cookie('_watch')], { journey: 'close', load: 2, choice: 'unknown' });
    expect(outcomes(firedOver(id, [...journey('close', [[]]), load], [silent]))).toEqual([
      'cannot-tell high',
    ]);
  });
});
