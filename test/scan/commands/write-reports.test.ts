import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Report } from '../../../src/core/report/report.ts';
import { writeIndex, writeReports } from '../../../src/scan/commands/write-reports.ts';
import { formatNamed } from '../../../src/scan/formats/index.ts';
import { differing, notSeen, spoilt } from '../formats/made.ts';

async function written(reports: Report[], ...formats: string[]): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-written-'));
  try {
    await writeReports(folder, reports, formats.map(formatNamed), { colour: false });
    await writeIndex(folder, reports, formats.map(formatNamed), false);
    const names = await readdir(folder, { recursive: true });
    const files = names.filter((name) => /\.\w+$/.test(name)).sort();
    return new Map(
      await Promise.all(
        files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('writes one file a format, the tables beside the first, and what is in the folder', async () => {
  expect([...(await written([differing()], 'json', 'csv')).keys()]).toEqual([
    'index.html',
    'report-controls.csv',
    'report-findings.csv',
    'report-hosts.csv',
    'report-pages.csv',
    'report-reconciliation.csv',
    'report-storage.csv',
    'report.csv',
    'report.json',
  ]);
});

it('writes a file a page where there are several, by names of their own', async () => {
  const files = await written([differing(), notSeen()], 'json', 'sarif');
  expect([...files.keys()]).toEqual([
    'index.html',
    'pages/anytown-gov-uk-bins.json',
    'pages/anytown-gov-uk-tax.json',
    'report.json',
    'report.sarif',
  ]);
  expect(JSON.parse(files.get('pages/anytown-gov-uk-tax.json') ?? '')).toEqual(
    JSON.parse(JSON.stringify(notSeen())),
  );
  for (const [name] of files)
    if (name !== 'index.html') expect(files.get('index.html')).toContain(`href="${name}"`);
});

it('says in the index what was seen of each page, and lets no name become markup', async () => {
  const files = await written([notSeen(), spoilt(differing(), '<script>"\u202e')], 'json');
  const index = files.get('index.html') ?? '';
  expect(index).toContain('inconclusive');
  expect(index).not.toMatch(/<script|\u202e/);
});
