import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { companies, consentTools, councils, notices } from '../../rules/index.ts';
import { expectedLists, listOf, ruleIds, rulesFolder } from '../../tools/list-rules.ts';

test.each([...expectedLists(rulesFolder)])(
  '%s holds what the rule files say (else run tools/list-rules.ts)',
  (file, expected) => {
    expect(readFileSync(file, 'utf8')).toBe(expected);
  },
);

test('every rule file is exported, once, in the order of its id', () => {
  expect(companies.map((company) => company.id)).toEqual(ruleIds(`${rulesFolder}/companies`));
  expect(consentTools.map((tool) => tool.id)).toEqual(ruleIds(`${rulesFolder}/consent`));
  expect(notices.map((notice) => notice.id)).toEqual(ruleIds(`${rulesFolder}/notices`));
  expect(new Set(councils.councils.map((council) => council.id)).size).toBe(councils.councils.length);
});

test('a list has one import and one item a file, and names that are identifiers', () => {
  const list = listOf(['3m', 'a-b', 'new-relic']);
  expect(list).toContain("import _3mFile from './3m.json' with { type: 'json' };");
  expect(list).toContain("import aBFile from './a-b.json' with { type: 'json' };");
  expect(list).toMatch(/\[\n {2}_3mFile,\n {2}aBFile,\n {2}newRelicFile,\n\];\n$/);
});
