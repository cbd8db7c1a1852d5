import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Report } from '../../../src/core/report/report.ts';
import { notFollowed, type Following } from '../../../src/core/site/following.ts';
import { compare } from '../../../src/core/compare/compare.ts';
import { pageAlone, type SiteLooked } from '../../../src/core/site/site-looked.ts';
import type { SiteReport } from '../../../src/core/site/site-report.ts';
import type { Outside } from '../../../src/scan/commands/command.ts';
import { printRun } from '../../../src/scan/commands/print-run.ts';
import type { Printed } from '../../../src/scan/formats/format.ts';
import { differing, matching, notSeen } from '../formats/made.ts';

const followed = (ended: Following['ended'], ...reports: Report[]): SiteLooked => ({
  pages: reports.flatMap((report) => pageAlone(report).pages),
  following: {
    ...notFollowed(5),
    robots: 'read',
    ended,
    leftOut: [{ why: 'log-out', count: 2, examples: [] }],
  },
});

async function* each(looks: readonly SiteLooked[]): AsyncGenerator<SiteLooked> {
  for (const look of looks) yield await Promise.resolve(look);
}

async function printed(
  looks: SiteLooked[],
  format: string,
  out: string | null = null,
  over: Partial<Parameters<typeof printRun>[1]> = {},
): Promise<{ code: number; text: string }> {
  const all: Printed[] = [];
  const outside: Pick<Outside, 'look' | 'print' | 'note'> = {
    look: { colour: false },
    print: (one) => Promise.resolve(void all.push(one)),
    note: () => undefined,
  };
  const printing = { formats: format.split(','), out, failOn: ['differs'], ignore: [], ...over };
  const code = await printRun(() => each(looks), printing, outside as Outside);
  return { code, text: all.join('') };
}

it('passes a site whose pages match and whose links were followed to the end', async () => {
  expect((await printed([followed('no-more-links', matching())], 'ndjson')).code).toBe(0);
});

it('passes no site that stopped answering, whatever its pages were', async () => {
  const { code, text } = await printed([followed('not-answering', matching())], 'text');
  expect(code).toBe(2);
  expect(text).toContain('The site stopped answering');
  expect(text).toContain('2 links that end a session');
});

it('tells of every site as such, one that nothing came of too', async () => {
  const unseen = { ...pageAlone(notSeen()), following: notFollowed(5) };
  const { text } = await printed([followed('no-more-links', matching(), differing()), unseen], 'json');
  const sites = JSON.parse(text) as SiteReport[];
  expect(sites.map(({ schema, verdict, pages }) => [schema, verdict, pages.length])).toEqual([
    ['candour/site@1', 'differs', 2],
    ['candour/site@1', 'inconclusive', 1],
  ]);
});

it('counts with a baseline only what is new in it, page by page', async () => {
  const looks = [pageAlone(differing('a')), pageAlone(differing('b'))];
  const of = async (baseline: Report[]): Promise<number> =>
    (await printed(looks, 'ndjson', null, { baseline })).code;
  expect(await of([])).toBe(1);
  expect(await of([differing('a')])).toBe(1);
  expect(await of([differing('a'), differing('b')])).toBe(0);
});

it('tells in print what changed since an earlier run', async () => {
  const comparison = compare([{ ...matching(), page: differing().page }], [differing()]);
  const since = { run: 6, startedAt: '2026-10-01T08:00:00.000Z', comparison };
  const { text } = await printed([pageAlone(differing())], 'html', null, { since });
  expect(text).toContain('What changed since the last time');
  expect(text).toContain('What changed since 1 October 2026');
  expect((await printed([pageAlone(differing())], 'html')).text).not.toContain('What changed');
});

it('prints the pages of a run that followed no links', async () => {
  const { text, code } = await printed([pageAlone(matching()), pageAlone(differing())], 'json');
  expect((JSON.parse(text) as Report[]).map(({ verdict }) => verdict)).toEqual(['matches', 'differs']);
  expect(code).toBe(1);
});

it('keeps sites beside their pages in a folder, and an index of both', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'candour-run-'));
  try {
    await printed([followed('not-answering', matching(), differing())], 'ndjson,json,text,html', folder);
    const names = (await readdir(folder)).toSorted();
    expect(names).toEqual([
      ...['index.html', 'pages', 'report.html', 'report.json', 'report.ndjson', 'report.txt'],
      ...['site.json', 'site.txt'],
    ]);
    const index = await readFile(join(folder, 'index.html'), 'utf8');
    for (const name of ['site.json', 'report.html', 'pages/']) expect(index).toContain(name);
    expect((await readFile(join(folder, 'report.ndjson'), 'utf8')).trim().split('\n')).toHaveLength(2);
    const page = await readFile(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('The site as a whole');
    expect(page).toContain('2 links that end a session');
  } finally {
    await rm(folder, { recursive: true });
  }
});
