import { describe, expect, it } from 'vitest';
import {
  claims,
  control,
  cookie,
  declares,
  firedOver,
  journey,
  looked,
  notice,
  outcomes,
  toggle,
} from '../build.ts';

const id = 'reject-harder';
const silent = notice({ declarations: [declares('counter')] });
const asking = notice({ claims: [claims('asks-first', { categories: ['statistics'] })] });
type Facts = Parameters<typeof journey>[1][0];
type Taken = Parameters<typeof journey>[2];

const both = (reject: Taken, { shows = [], brings = [] }: { shows?: Facts; brings?: Facts } = {}) => [
  ...journey('reject', [[...shows], []], { control: 'Reject all', ...reject }),
  ...journey('accept', [[...shows], [...brings]], { control: 'Accept all' }),
];
const advertising = looked('found', { switches: [toggle('Advertising cookies', { isOn: false })] });
const analytics = looked('found', { switches: [toggle('Analytics', { isOn: false })] });

describe('reject-harder', () => {
  it('fires where rejecting takes more presses, or lies deeper, and the choice is about more than statistics', () => {
    expect(firedOver(id, both({ clicks: 3, layers: 2 }, { shows: [advertising] }), [silent])).toMatchObject([
      {
        outcome: 'unsupported',
        severity: 'high',
        subject: { control: 'Reject all' },
        observed:
          'Rejecting took 3 presses through 2 layers, by “Reject all”; accepting took 1 press, by “Accept all”.',
      },
    ]);
    const brought = both({ clicks: 2 }, { brings: [cookie('_watch')] });
    expect(outcomes(firedOver(id, brought, [silent]))).toEqual(['unsupported high']);
  });

  it('does not fire where it is as easy, or where statistics and appearance are all that is asked about', () => {
    expect(firedOver(id, both({}, { shows: [advertising] }), [silent])).toEqual([]);
    expect(firedOver(id, both({ clicks: 2 }, { shows: [analytics] }), [silent])).toEqual([]);
    expect(firedOver(id, both({ clicks: 2 }, { brings: [cookie('_counter')] }), [silent])).toEqual([]);
  });

  it('fires for statistics where the notice says that it asks first', () => {
    expect(outcomes(firedOver(id, both({ clicks: 2 }, { shows: [analytics] }), [asking]))).toEqual([
      'unsupported high',
    ]);
  });

  it('cannot tell where another button of the banner may be a shorter way', () => {
    const other = control('other', 'Carry on as I am');
    const seen = looked('found', {
      controls: [other],
      switches: [toggle('Advertising cookies', { isOn: false })],
    });
    expect(outcomes(firedOver(id, both({ clicks: 2, layers: 2 }, { shows: [seen] }), [silent]))).toEqual([
      'cannot-tell high',
    ]);
  });

  it('takes no heading of the settings for such a button', () => {
    const heading = (layer: number) =>
      looked('found', {
        controls: [{ ...control('other', 'Strictly necessary'), layer }],
        switches: [toggle('Advertising cookies', { isOn: false })],
      });
    const found = (layer: number) =>
      outcomes(firedOver(id, both({ clicks: 2, layers: 2 }, { shows: [heading(layer)] }), [silent]));
    expect(found(2)).toEqual(['unsupported high']);
    // Beside “accept” in the first layer it may be the way to say no.
    expect(found(1)).toEqual(['cannot-tell high']);
  });

  it('needs both to have worked', () => {
    const failed = both({ clicks: 3, outcome: 'no-effect' }, { shows: [advertising] });
    expect(firedOver(id, failed, [silent])).toEqual([]);
    const [first] = journey('reject', [[advertising]], { clicks: 3 });
    expect(firedOver(id, first === undefined ? [] : [first], [silent])).toEqual([]);
  });

  it('cannot tell where what the choice is for is not known, or no way to reject was found', () => {
    expect(outcomes(firedOver(id, both({ clicks: 2 }), [silent]))).toEqual(['cannot-tell high']);
    const nowhere = both({ clicks: 0, outcome: 'control-not-found' }, { shows: [advertising] });
    expect(outcomes(firedOver(id, nowhere, [silent]))).toEqual(['cannot-tell high']);
  });
});
