/** Every finding that can decide a page has a sentence in the headline, and not only the one for want of another. */
import { expect, it } from 'vitest';
import { findings } from '../../../src/core/findings/index.ts';
import type { FindingRule } from '../../../src/core/findings/rule.ts';
import { decides } from '../../../src/core/report/decides.ts';
import { factsOf } from '../../../src/core/report/facts.ts';
import { differencesIn } from '../../../src/core/report/headline-differences.ts';
import { words } from '../../../src/core/words/index.ts';
import { known, notice, PAGE, request, visit } from '../build.ts';

/** With one company that the notice does not mention: a sentence about companies names them. */
const facts = factsOf([visit([request('counter.example')])], [notice()], PAGE, known);
const sentences = ({ id, title, outcome, severity, basis }: FindingRule): string[] => {
  const evidence = { requests: [], cookies: [], storage: [], screenshots: [] };
  const said = { subject: {}, observed: '', count: 1, declared: null, basis, evidence };
  return differencesIn(facts, [{ id, title, outcome, severity, ...said }], [], 0).map(({ text }) => text);
};

it.each(findings.filter(decides))('$id is told in the headline', (rule) => {
  const told = sentences(rule);
  expect(told).toHaveLength(1);
  expect(told, 'src/core/report/headline-differences.ts has no sentence for it').not.toContain(
    words.headline.somethingDiffers,
  );
});

it('what no sentence is for is told all the same', () => {
  const [first] = findings.filter(decides);
  expect(sentences({ ...(first as FindingRule), id: 'not-a-finding' })).toEqual([
    words.headline.somethingDiffers,
  ]);
});
