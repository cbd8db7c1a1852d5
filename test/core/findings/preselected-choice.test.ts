import { describe, expect, it } from 'vitest';
import { claims, firedOver, journey, looked, notice, outcomes, request, toggle, visit } from '../build.ts';
import { silent } from './notices.ts';

const id = 'preselected-choice';
const showing = (...switches: ReturnType<typeof toggle>[]) => [visit([looked('found', { switches })])];

describe('preselected-choice', () => {
  it('fires where an optional purpose is on before anybody chose, in English and Welsh', () => {
    const names = [
      'Marketing cookies',
      'Optional cookies',
      'Non-essential',
      'Cwcis hysbysebu',
      'YouTube videos',
    ];
    for (const name of names) {
      expect(firedOver(id, showing(toggle(name)), [silent])).toMatchObject([
        {
          outcome: 'unsupported',
          severity: 'high',
          subject: { control: name },
          observed: `“${name}” is switched on before any choice was made.`,
        },
      ]);
    }
  });

  it('tells of all of them once, whichever journey showed them', () => {
    const switches = [toggle('Advertising'), toggle('Social media')];
    const shown = looked('found', { switches });
    const found = firedOver(id, [visit([shown]), ...journey('reject', [[shown], []])], [silent]);
    expect(found.map(({ observed }) => observed)).toEqual([
      '“Advertising” and “Social media” are switched on before any choice was made.',
    ]);
  });

  it('does not fire for what is off, fixed, necessary, refusing, or not named', () => {
    const switches = [
      toggle('Advertising', { isOn: false }),
      toggle('Marketing', { isFixed: true }),
      toggle('Strictly necessary cookies'),
      toggle('Opt out of advertising'),
      toggle('Cookies'),
    ];
    expect(firedOver(id, showing(...switches), [silent])).toEqual([]);
  });

  it('lets statistics and appearance be on, unless the notice says that it asks first', () => {
    const switches = [toggle('Analytics cookies'), toggle('Dewisiadau')];
    expect(firedOver(id, showing(...switches), [silent])).toEqual([]);
    const asking = notice({ claims: [claims('asks-first', { categories: ['statistics'] })] });
    expect(firedOver(id, showing(...switches), [asking])).toMatchObject([
      {
        outcome: 'unsupported',
        subject: { control: 'Analytics cookies' },
        declared: { quote: 'We say asks-first.' },
      },
    ]);
  });

  it('takes a promise about one product for its kind where it is all of that kind here', () => {
    const shown = looked('found', { switches: [toggle('Analytics cookies')] });
    const promise = { claims: [claims('asks-first', { products: ['counter'] })] };
    const over = (...facts: Parameters<typeof visit>[0]) =>
      outcomes(firedOver(id, [visit([shown]), visit(facts, { journey: 'accept' })], [notice(promise)]));
    expect(over(request('counter.example'))).toEqual(['unsupported high']);
    // Nothing shows that the switch is that product’s.
    expect(over()).toEqual([]);
    for (const other of ['watcher.example', 'unheard-of.example'])
      expect(over(request('counter.example'), request(other))).toEqual([]);
  });

  it('cannot tell where something may have been chosen earlier', () => {
    const seen = [visit([looked('found', { switches: [toggle('Advertising')] })], { choice: 'unknown' })];
    expect(outcomes(firedOver(id, seen, [silent]))).toEqual(['cannot-tell high']);
    const chosen = [visit([looked('found', { switches: [toggle('Advertising')] })], { choice: 'accepted' })];
    expect(firedOver(id, chosen, [silent])).toEqual([]);
  });
});
