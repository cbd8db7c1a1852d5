import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/findings/finding.ts';
import { choiceCases } from './cases.ts';
import { JUDGED, labelOf } from './labels.ts';
import { saidOf, tallyOf } from './tally.ts';

const said = (id: string, outcome: Finding['outcome'], severity: Finding['severity'] = 'high'): Finding =>
  ({ id, outcome, severity }) as Finding;

describe('the choice pages', () => {
  it('are enough, each with another mix', () => {
    expect(choiceCases.length).toBeGreaterThanOrEqual(150);
    const mixes = choiceCases.map(({ behaviour, kind, notice }) => `${behaviour} ${kind} ${notice}`);
    expect(new Set(mixes).size).toBe(choiceCases.length);
  });

  it('let every finding fire somewhere, and be silent somewhere', () => {
    for (const id of JUDGED) {
      const rights = new Set(choiceCases.map((made) => labelOf(made)[id]));
      expect([...rights], id).toEqual(expect.arrayContaining(['fires', 'not']));
    }
  });

  it('try each behaviour on several tools', () => {
    for (const [behaviour, made] of Map.groupBy(choiceCases, (one) => one.behaviour)) {
      const tools = new Set(made.map(({ tool }) => tool?.id));
      expect(tools.size, behaviour).toBeGreaterThanOrEqual(behaviour === 'no-banner' ? 1 : 5);
    }
  });
});

describe('a Report of a choice page', () => {
  const [honest] = choiceCases.filter(({ behaviour }) => behaviour === 'honest');
  const ignoring = choiceCases.find(
    ({ behaviour, kind }) => behaviour === 'ignores-rejection' && kind === 'advertising',
  );
  if (honest === undefined || ignoring === undefined) throw new Error('No such choice page.');

  it('accuses by contradictions and by what is unsupported, not by advice', () => {
    const id = 'stored-after-reject';
    expect(saidOf({ findings: [said(id, 'contradiction')] }, id)).toBe('fires');
    expect(saidOf({ findings: [said(id, 'advisory')] }, id)).toBe('not');
    expect(saidOf({ findings: [said(id, 'cannot-tell')] }, id)).toBe('cannot-tell');
  });

  it('is wrong where it accuses an honest page', () => {
    const { rows, otherwise } = tallyOf(
      new Map([[honest, { findings: [said('reject-harder', 'unsupported')] }]]),
    );
    expect(rows.find(({ id }) => id === 'reject-harder')).toMatchObject({ right: 0, wrong: 1, missed: 0 });
    expect(otherwise[0]?.words).toEqual(['reject-harder: fires, and right is not']);
  });

  it('misses what it cannot tell and could', () => {
    const { rows } = tallyOf(
      new Map([[ignoring, { findings: [said('stored-after-reject', 'cannot-tell')] }]]),
    );
    expect(rows.find(({ id }) => id === 'stored-after-reject')).toMatchObject({ right: 0, missed: 1 });
  });
});
