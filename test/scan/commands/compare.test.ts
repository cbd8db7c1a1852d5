import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../../src/core/compare/compare.ts';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { exitCodeOfComparison } from '../../../src/scan/commands/compare.ts';
import { comparisonText } from '../../../src/scan/commands/compare-text.ts';
import { reportsFrom } from '../../../src/scan/given/reports-file.ts';
import { cookie, known, notice, request, visit } from '../../core/build.ts';

const report = (...facts: Parameters<typeof visit>[0]): Report => judge([visit(facts)], [notice()], known);
const bare = report();
const counted = report(request('counter.example'), cookie('_counter\u001b[2J', { days: 30 }));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('reports are read', () => {
  it('as one, a list, and one a line', async () => {
    const [one, two] = [JSON.stringify(bare), JSON.stringify(counted)];
    expect(await reportsFrom(await file('one.json', JSON.stringify(bare, null, 2)))).toEqual([bare]);
    expect(await reportsFrom(await file('list.json', `[${one},${two}]`))).toEqual([bare, counted]);
    expect(await reportsFrom(await file('lines.ndjson', `${one}\n${two}\n`))).toEqual([bare, counted]);
  });

  it.each([
    ['no JSON', 'hello', /holds no reports/],
    ['nothing', '', /holds no reports/],
    ['an empty list', '[]', /holds no reports/],
    ['something else', '{"schema":"other"}', /is no report of candour\/report@2/],
  ])('and %s is refused in one line', async (name, text, message) => {
    await expect(reportsFrom(await file(`${name}.json`, text))).rejects.toThrow(message);
  });
});

it('ends with 1 where something changed, 0 where nothing did, 2 where nobody can tell', () => {
  expect(exitCodeOfComparison(compare([bare], [counted]))).toBe(1);
  expect(exitCodeOfComparison(compare([bare], [bare]))).toBe(0);
  expect(exitCodeOfComparison(compare([bare], []))).toBe(2);
});

it('is told to a person in lines in which nothing acts', () => {
  const text = comparisonText(compare([bare], [counted]), { colour: false });
  expect(text).toContain('New (');
  expect(text).toContain('Product: Counter (Countco)');
  expect(text).toContain('_counter\ufffd[2J on .anytown.gov.uk');
  expect(comparisonText(compare([bare], [bare]), { colour: false })).toContain(
    'Nothing that we compare has changed.',
  );
});
