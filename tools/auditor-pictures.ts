/**
 * `npm run screenshots:auditor`: the pictures of docs/auditor.md, taken while an auditor's work is done on a replayed council
 * with the built extension in a real Chromium.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditWalk } from '../test/e2e/audit-walk.ts';
import { startChromium } from '../test/e2e/chromium.ts';
import { startSites } from '../test/sites/server.ts';

const FOLDER = 'docs/auditor';
/** Steps that the walk-through shows. */
const SHOWN = new Set(['3-note', '5-correcting', '6-corrected', '7-compared', '8-saved']);

await mkdir(FOLDER, { recursive: true });
const saved = await mkdtemp(join(tmpdir(), 'candour-audit-'));
const sites = await startSites();
const chromium = await startChromium({ sites: sites.port });
try {
  await auditWalk({
    chromium,
    sites,
    folder: saved,
    async step(name, page) {
      if (!SHOWN.has(name)) return;
      const path = `${FOLDER}/${name}.png`;
      await page.setViewport({ width: 1280, height: 820 });
      await page.screenshot({ path });
      process.stdout.write(`${path}\n`);
    },
  });
} finally {
  await chromium.close();
  await sites.close();
  await rm(saved, { recursive: true });
}
