/** judge() on every pair of values of the judgement pages, without a browser: not one false accusation, not one false pass. */
import { describe, expect, it } from 'vitest';
import { labelOf } from './labels.ts';
import { judgedAsObjects } from './objects.ts';
import { everyPair, judgementSet } from './sets.ts';
import { tallyOf } from './tally.ts';
import { truthOf } from './truth.ts';

const every = everyPair();
const truths = every.cases.map(truthOf);

describe('the judgement pages', () => {
  it('are the same each time, and have every pair that can stand together', () => {
    const { cases } = judgementSet();
    expect(cases).toEqual(every.cases.slice(0, cases.length));
    expect(every.covered).toBe(every.pairs);
  });

  it('have something of everything: each verdict, each accusing finding, each way to be declared', () => {
    const labels = truths.map(labelOf);
    const verdicts = new Set(labels.flatMap(({ verdicts: each }) => each));
    expect([...verdicts].sort()).toEqual(['differs', 'inconclusive', 'matches', 'no-notice']);
    const accused = new Set(labels.flatMap(({ accuses }) => accuses.map(({ id }) => id)));
    expect([...accused].sort()).toEqual([
      'advertising-before-choice',
      'denial-contradicted',
      'embed-on-load',
      'lasts-longer',
      'optional-before-choice',
      'undeclared-cookie',
      'undeclared-third-party',
    ]);
    const declared = new Set(labels.flatMap((label) => Object.values(label.declared)));
    expect(declared.size).toBe(9);
  });

  it('are judged as is right', () => {
    const tally = tallyOf(new Map(truths.map((truth) => [truth, judgedAsObjects(truth)])));
    const told = tally.otherwise.map(({ truth, words }) => `${truth.case.name} ${words.join('; ')}`);
    expect(told).toEqual([]);
  });
});
