/** `candour scan --sites` with its own browser: killed in the middle, taken up again, and read from the store. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { verifyEvidence } from '../../src/scan/evidence/verify.ts';
import { browserArguments } from '../sites/server.ts';
import { pageOf, servePages, type Pages } from './scan-pages.ts';
import './in-headless-shell.ts';

const HOST = 'https://www.norfolk.gov.uk';
const PATHS = ['/broken', '/one', '/two', '/three', '/four', '/five'];

let pages: Pages;
let folder: string;
beforeAll(async () => {
  pages = await servePages({
    ...Object.fromEntries(PATHS.map((path) => [path, pageOf('<p>Bins</p>')])),
    '/broken': (_, answer) => void answer.writeHead(503).end('Busy'),
  });
  folder = await mkdtemp(join(tmpdir(), 'candour-sites-'));
  await writeFile(join(folder, 'sites.txt'), ['# Pages', ...PATHS.map((path) => HOST + path)].join('\n'));
});
afterAll(async () => {
  await pages.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** `killedAfter`: sites that have ended by then. */
function candour(args: readonly string[], killedAfter = Infinity): Promise<Ended> {
  const child = spawn(process.execPath, ['src/scan/cli.ts', ...args, '--data', join(folder, 'data')]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
    if ((err.match(/ of 6 https/g)?.length ?? 0) >= killedAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const looking = (): string[] => [
  ...['--observe', '0', '--timeout', '8', '--concurrency', '2', '--format', 'ndjson'],
  ...browserArguments(pages.port).flatMap((arg) => ['--browser-arg', arg]),
];

const reportsIn = (text: string): Report[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report);

it('loses nothing that was done when it is killed, and says of each site what became of it', async () => {
  const evidence = join(folder, 'evidence');
  const keeping = [...looking(), '--evidence', evidence];
  const killed = await candour(['scan', '--sites', join(folder, 'sites.txt'), ...keeping], 2);
  expect(killed).toMatchObject({ code: null, out: '' });

  const { code, out, err } = await candour(['scan', '--resume', ...keeping]);
  expect(err).toMatch(/Run 1: 6 sites, [2-5] of them done/);
  const reports = reportsIn(out);
  expect(reports.map(({ page }) => page)).toEqual(PATHS.map((path) => HOST + path));
  expect(reports[0]).toMatchObject({ verdict: 'inconclusive', httpStatus: 503 });
  expect(code).not.toBe(0);

  const { problems, manifest } = await verifyEvidence(evidence);
  expect(problems).toEqual([]);
  expect(manifest?.pages.map(({ page }) => page)).toEqual(reports.map(({ page }) => page));
  expect(manifest).toMatchObject({ takenUpAt: [expect.any(String)] });
  expect(manifest).not.toHaveProperty('leftOut');
  const kept = manifest?.files.map(({ path }) => path.split('/').at(-1)) ?? [];
  expect(kept.filter((name) => name === 'network.har')).toHaveLength(PATHS.length);

  const again = await candour(['report', '1', '--council', 'norfolk', '--format', 'ndjson']);
  expect(again.out).toBe(out);
  expect((await candour(['runs'])).out).toMatch(/^1 {2}begun .* 6 of 6 sites {2}finished/);
}, 180_000);
