import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findings } from '../../../src/core/findings/index.ts';
import { judge } from '../../../src/core/report/judge.ts';
import { cookie, known, notice, request, visit } from '../build.ts';
import { silent } from './notices.ts';

it('has one file for each finding, and one finding in each file', () => {
  const shared = ['facts.ts', 'finding.ts', 'index.ts', 'law.ts', 'phrases.ts', 'rows.ts', 'rule.ts'];
  const folder = readdirSync(new URL('../../../src/core/findings', import.meta.url), { withFileTypes: true });
  const files = folder.filter((file) => file.isFile() && !shared.includes(file.name)).map(({ name }) => name);
  expect(files.sort()).toEqual(findings.map(({ id }) => `${id}.ts`).sort());
});

it('gives the same Report for the same Visit, whatever the order of notices that do not cover it', () => {
  const other = notice({
    id: 'other',
    councils: ['othertown'],
    scope: { ...silent.scope, hosts: ['www.othertown.gov.uk'] },
  });
  const seen = [visit([request('counter.example'), cookie('_counter', { days: 730 })])];
  expect(judge(seen, [other, silent], known)).toEqual(judge(seen, [silent, other], known));
});

it('has a test for each finding', () => {
  const untested = findings.filter(({ id }) => !existsSync(new URL(`./${id}.test.ts`, import.meta.url)));
  expect(untested.map(({ id }) => id)).toEqual([]);
});
