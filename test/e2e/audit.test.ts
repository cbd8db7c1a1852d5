/** The whole of an auditor's work on a replayed council with the extension alone, held against the command. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { exitCodeOfEvidence, verifiedText } from '../../src/scan/commands/verify.ts';
import { verifyEvidence } from '../../src/scan/evidence/verify.ts';
import { pictures } from '../popup/pictures.ts';
import { startSites, type Sites } from '../sites/server.ts';
import { auditWalk, type Walked } from './audit-walk.ts';
import { ask, kept, startChromium, type Chromium } from './chromium.ts';
import { violations } from './axe.ts';
import { asked } from './reading.ts';

let sites: Sites;
let chromium: Chromium;
let folder: string;
let walked: Walked;
/** By step: what axe finds there. */
const found: Record<string, string[]> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-audit-'));
  sites = await startSites();
  chromium = await startChromium({ sites: sites.port });
  walked = await auditWalk({
    chromium,
    sites,
    folder,
    step: async (name, page) => {
      found[name] = await violations(page);
      await pictures(page, `audit-${name}`);
    },
  });
});
afterAll(async () => {
  await chromium?.close();
  await sites?.close();
  await rm(folder, { recursive: true });
});

const textOf = async (end: string): Promise<string> => (await walked.saved(end)).bytes.toString('utf8');

describe('an auditor', () => {
  it('finds nothing in the way, at any step', () => {
    expect(Object.keys(found)).toHaveLength(8);
    expect(Object.values(found).flat()).toEqual([]);
  });

  it('judges by what the notice says, and not silently', () => {
    const { before, corrected } = walked;
    expect(before.report?.findings.map(({ id }) => id)).toContain('lasts-longer');
    expect(corrected.report?.findings.map(({ id }) => id)).not.toContain('lasts-longer');
    expect(corrected.report?.asRead?.verdict).toBe(before.report?.verdict);
    expect(corrected.report?.corrections).toMatchObject([
      { by: 'auditor', name: 'leeds_theme', fields: [{ field: 'expiry', was: '30 days', is: '2 years' }] },
    ]);
    if (corrected.report?.verdict === 'matches')
      expect(corrected.report.headline.text).toContain('an auditor’s corrections');
  });

  it('notes a finding, and the note outlives it', () => {
    expect(walked.noted.report?.notes).toMatchObject([
      { finding: 'lasts-longer', stance: 'disputed', stands: true },
    ]);
    expect(walked.corrected.report?.notes).toMatchObject([{ finding: 'lasts-longer', stands: false }]);
  });

  it('saves a report to read, which holds all of it and runs nothing', async () => {
    const html = await textOf('.html');
    for (const words of [
      'leeds_theme',
      '2 years, where “30 days” was read',
      'Row of leeds_theme, read by hand.',
      'Disputed',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script|<link|<img/);
  });

  it('saves data that say the same', async () => {
    const { name, bytes } = await walked.saved('.json');
    const rule = name.startsWith('candour-') ? null : name;
    expect(rule).toBeNull();
    expect(JSON.parse(bytes.toString('utf8'))).toEqual(walked.corrected.report);
  });

  it('saves evidence that the command verifies, and finds altered', async () => {
    const { name, bytes } = await walked.saved('-evidence.zip');
    const verified = await verifyEvidence(join(folder, name));
    expect(verified).toMatchObject({ problems: [], signature: 'none' });
    expect(exitCodeOfEvidence(verified)).toBe(2);
    expect(verifiedText(verified)).toMatch(/All \d+ files are as the manifest says/);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await walked.workspace.evaluate(() => document.body.innerText)).toContain(sha256);
    const files = unzipSync(bytes);
    const report = Object.keys(files).find((path) => path.endsWith('report.json')) ?? '';
    expect(JSON.parse(Buffer.from(files[report] ?? []).toString('utf8'))).toEqual(walked.corrected.report);
    const { sha256: text } = (walked.corrected.report as Report).notices[0] as { sha256: string };
    const read = files[`notices/read-${text}.txt`] ?? new Uint8Array();
    expect(createHash('sha256').update(read).digest('hex')).toBe(text);
  });

  it('keeps visits by hand alone, and has them deleted', async () => {
    const { workspace, tab } = walked;
    expect(JSON.stringify(await kept(chromium))).not.toContain('keptAt');
    await workspace.locator('#tab-kept').click();
    await (await workspace.waitForSelector('button::-p-text(Delete all kept visits)'))?.click();
    await workspace.waitForFunction(() => document.body.innerText.includes('No visit is kept.'));
    expect(await workspace.evaluate(async () => indexedDB.databases())).toEqual([]);
    expect((await ask(chromium, { ask: 'judge', tab })).report?.corrections).toHaveLength(1);
  });

  it('sends nothing: the notice was asked for once, and nothing else by us', () => {
    expect(asked(sites).filter(({ path }) => path === '/privacy')).toHaveLength(1);
  });
});
