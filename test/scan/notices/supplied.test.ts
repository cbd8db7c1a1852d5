import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notices } from '../../../rules/index.ts';
import { bundledNotices, suppliedFor, suppliedNotice } from '../../../src/scan/notices/supplied.ts';
import { UsageError } from '../../../src/scan/known/usage.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-notices-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

it('takes a rule file as a supplied notice', async () => {
  const [rule] = notices;
  const supplied = await suppliedNotice(await file('good.json', rule));
  expect(supplied).toMatchObject({ notice: { ...rule, layer: 'supplied' }, isPublished: false });
  // It says itself which pages it speaks for.
  expect(suppliedFor('https://elsewhere.example/', [supplied])[0]?.scope).toEqual(rule?.scope);
});

it('names the file, the field and what was expected of a bad one', async () => {
  const bad = { ...notices[0], kind: 'poster', title: 7 };
  const path = await file('bad.json', bad);
  await expect(suppliedNotice(path)).rejects.toThrow(UsageError);
  await expect(suppliedNotice(path)).rejects.toThrow(/bad\.json.*(?:kind|title)/);
});

it.each([
  ['no JSON', '<h1>Privacy</h1>', 'is not JSON'],
  ['not a notice', '[]', 'is not a notice rule'],
])('says so of a file that is %s', async (name, content, words) => {
  await expect(suppliedNotice(await file(`${name}.json`, content))).rejects.toThrow(words);
});

it('says so of a file that is not there', async () => {
  await expect(suppliedNotice(join(folder, 'none.json'))).rejects.toThrow('cannot be read');
});

it('else judges against every bundled notice', () => {
  expect(bundledNotices().map(({ id, layer }) => `${id} ${layer}`)).toEqual(
    notices.map(({ id }) => `${id} bundled`),
  );
});

it('does not take another council’s list of cookies for the one that a notice points to', async () => {
  const cornwall = notices.find(({ id }) => id === 'cornwall');
  const norfolk = notices.find(({ id }) => id === 'norfolk-website');
  const both = [
    await suppliedNotice(await file('cornwall.json', cornwall)),
    await suppliedNotice(await file('norfolk.json', { ...norfolk, listsCookies: true })),
  ];
  const [first] = suppliedFor('https://www.cornwall.gov.uk/', both);
  expect(first?.id).toBe('cornwall');
  expect(first?.links.find(({ kind }) => kind === 'cookies')).toMatchObject({ read: false });
});
