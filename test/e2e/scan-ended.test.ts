/** The command ended from outside: by a signal, by whoever read it, by a full folder. Nothing is left behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { browserArguments } from '../sites/server.ts';
import { pageOf, servePages, type Pages } from './scan-pages.ts';

const HOST = 'https://www.norfolk.gov.uk';

let pages: Pages;
let folder: string;
beforeAll(async () => {
  pages = await servePages({ '/plain': pageOf('<p>Bins</p>'), '/silent': () => undefined });
});
afterAll(() => pages.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-ended-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  err: string;
}

/** Its profiles are made in `folder`. */
const candour = (...args: string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      'src/scan/cli.ts',
      'scan',
      ...args,
      '--observe',
      '0',
      ...browserArguments(pages.port).flatMap((arg) => ['--browser-arg', arg]),
    ],
    { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout?.resume();
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });

const untilAsked = async (path: string): Promise<void> => {
  while (!pages.asked().some((asked) => asked.endsWith(path)))
    await new Promise((wait) => setTimeout(wait, 50));
};

/** Processes whose command line names the folder; null where the system does not list them. */
async function running(): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(folder)).length;
}

it.each(['SIGINT', 'SIGTERM'] as const)('leaves neither browser nor profile where it gets %s', async (by) => {
  const child = candour(`${HOST}/silent`, '--timeout', '60');
  const end = ended(child);
  await untilAsked('/silent');
  child.kill(by);
  expect(await end).toEqual({ code: null, signal: by, err: '' });
  expect(await readdir(folder)).toEqual([]);
  expect(await running()).toBe(process.platform === 'linux' ? 0 : null);
});

it('stops where whoever reads it has had enough, and says nothing', async () => {
  const urls = Array.from({ length: 4 }, (_, at) => `${HOST}/plain?${at}`);
  const child = candour(...urls, '--format', 'ndjson');
  const end = ended(child);
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect(await end).toEqual({ code: 4, signal: null, err: '' });
  expect(pages.asked().filter((asked) => asked.endsWith('?3'))).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

it('says in one line that a report could not be written', async () => {
  const out = join(folder, 'out');
  await mkdir(join(out, 'report.json'), { recursive: true });
  const { code, err } = await ended(candour(`${HOST}/plain`, '--format', 'json', '--out', out));
  expect({ code, err }).toEqual({
    code: 4,
    err: `candour: The result could not be written to ${join(out, 'report.json')} (EISDIR).\n`,
  });
});
