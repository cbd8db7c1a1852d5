import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ruleOf } from '../../src/core/notices/corrections/rule-of.ts';
import { judge } from '../../src/core/report/judge.ts';
import type { NoticeShown } from '../../src/core/report/tab-state.ts';
import { verifyEvidence } from '../../src/scan/evidence/verify.ts';
import { evidenceZip } from '../../src/workspace/saving/evidence-zip.ts';
import { known, notice, request, visit } from '../core/build.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const report = judge([visit([request('counter.example')])], [notice()], known);
const shown = (text: string | null): NoticeShown => {
  const { id, title, publisher, layer, address, retrieved, sha256, scope } = notice({ id: '../../out' });
  const told = { id, title, publisher, layer, address, retrieved, sha256, scope, text };
  return { ...told, entries: [], corrections: [], lapsed: 0, rule: ruleOf(notice({ id })) };
};
const sealed = async (notices: NoticeShown[]): Promise<Uint8Array> =>
  evidenceZip({ report, html: '<p>printed</p>', notices, sealedAt: '2026-11-29T10:00:00.000Z' });
const verified = async (bytes: Uint8Array): ReturnType<typeof verifyEvidence> => {
  const file = join(folder, 'evidence.zip');
  await writeFile(file, bytes);
  return verifyEvidence(file);
};

it('is what the command verifies, with the text of a notice where that is at hand', async () => {
  const bytes = await sealed([shown('We use Counter.'), shown(null)]);
  const { problems, manifest } = await verified(bytes);
  expect(problems).toEqual([]);
  expect(manifest?.files.map(({ path }) => path)).toEqual([
    `notices/read-${'0'.repeat(64)}.txt`,
    'notices/rule-out.json',
    'pages/0001-www.anytown.gov.uk-bins/report.html',
    'pages/0001-www.anytown.gov.uk-bins/report.json',
  ]);
});

it('is found out where anything in it is another', async () => {
  const files = unzipSync(await sealed([]));
  const page = Object.keys(files).find((path) => path.endsWith('.html')) ?? '';
  const other = zipSync({ ...files, [page]: new TextEncoder().encode('<p>PRINTED</p>') });
  expect((await verified(other)).problems).toEqual([`${page} was altered.`]);
});
