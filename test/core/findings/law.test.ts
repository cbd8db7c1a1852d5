import { expect, it } from 'vitest';
import { findings } from '../../../src/core/findings/index.ts';
import { lawOf, LAWS } from '../../../src/core/findings/law.ts';

it('tells of every rule that a finding rests on, and of no other', () => {
  const used = new Set(findings.flatMap(({ basis }) => basis));
  expect([...used].filter((name) => lawOf(name) === undefined)).toEqual([]);
  expect(LAWS.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([]);
});

it('gives every law with an address of its text', () => {
  for (const { name, address } of LAWS)
    if (name !== 'The notice’s own promise') expect(URL.parse(address ?? '')?.protocol, name).toBe('https:');
});

it('never says of anything that it is unlawful', () => {
  const said = findings.flatMap(({ title, meaning, fooledBy }) => [title, meaning, fooledBy]);
  expect(
    [...said, ...LAWS.map(({ says }) => says)].filter((text) => /unlawful|illegal|breach/i.test(text)),
  ).toEqual([]);
});
