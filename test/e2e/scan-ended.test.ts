/** The command ended from outside: by a signal, by whoever read it, by a full folder. Nothing is left behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { browserArguments } from '../sites/server.ts';
import { pageOf, servePages, type Pages } from './scan-pages.ts';
import './in-headless-shell.ts';

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
const start = (program: string, before: string[], args: string[]): ChildProcess =>
  spawn(
    program,
    [
      ...before,
      'scan',
      ...args,
      '--observe',
      '0',
      ...browserArguments(pages.port).flatMap((arg) => ['--browser-arg', arg]),
    ],
    {
      // Else npm would keep its compiled code in the folder.
      env: { ...process.env, TMPDIR: folder, NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );

const candour = (...args: string[]): ChildProcess => start(process.execPath, ['src/scan/cli.ts'], args);

/** As a person starts it. */
const npmRunCandour = (...args: string[]): ChildProcess =>
  start('npm', ['run', '--silent', 'candour', '--'], args);

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout?.resume();
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });

const sleep = (ms: number): Promise<void> => new Promise((wait) => setTimeout(wait, ms));

const untilAsked = async (path: string): Promise<void> => {
  while (!pages.asked().some((asked) => asked.endsWith(path))) await sleep(50);
};

/** Once whoever was started has ended, what that had started may take a moment longer; far less than the scan would. */
async function untilNothingIsLeft(): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    if ((await readdir(folder)).length === 0 && ((await running()) ?? 0) === 0) return;
  }
  throw new Error(`Left: ${(await readdir(folder)).join(', ')}; ${await running()} processes`);
}

/** Processes whose command line names the folder; null where the system does not list them. */
async function running(): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(folder)).length;
}

it.each(['SIGINT', 'SIGTERM'] as const)('leaves neither browser nor profile where it gets %s', async (by) => {
  const child = candour(`${HOST}/silent?${by}`, '--timeout', '60');
  const end = ended(child);
  await untilAsked(`/silent?${by}`);
  child.kill(by);
  expect(await end).toEqual({ code: null, signal: by, err: '' });
  expect(await readdir(folder)).toEqual([]);
  expect(await running()).toBe(process.platform === 'linux' ? 0 : null);
});

it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'ends with the npm that a person started, by %s, and leaves nothing',
  async (by) => {
    const child = npmRunCandour(`${HOST}/silent?npm-${by}`, '--timeout', '60');
    const end = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? code));
    });
    await untilAsked(`/silent?npm-${by}`);
    child.kill(by);
    // npm ends by the signal where what it ran did.
    expect(await end).toBe(by);
    await untilNothingIsLeft();
  },
);

it('removes what an earlier one left that was killed, and nothing of one that goes on', async () => {
  const killed = candour(`${HOST}/silent?killed`, '--timeout', '60');
  const goesOn = candour(`${HOST}/silent?goes-on`, '--timeout', '60');
  const ends = [ended(killed), ended(goesOn)];
  await untilAsked('/silent?killed');
  await untilAsked('/silent?goes-on');
  killed.kill('SIGKILL');
  await ends[0];
  const profiles = async (): Promise<number> =>
    (await readdir(folder)).filter((name) => name.startsWith('candour-profile-')).length;
  expect(await profiles()).toBe(2);
  expect((await ended(candour(`${HOST}/plain`))).err).toBe('');
  expect(await profiles()).toBe(1);
  expect(goesOn.exitCode).toBeNull();
  goesOn.kill('SIGTERM');
  await ends[1];
  await untilNothingIsLeft();
});

it('stops where whoever reads it has had enough, and complains of nothing', async () => {
  const urls = Array.from({ length: 4 }, (_, at) => `${HOST}/plain?${at}`);
  const child = candour(...urls, '--format', 'ndjson', '--concurrency', '1');
  const end = ended(child);
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect(await end).toEqual({ code: 4, signal: null, err: 'candour: Looking at one page at a time.\n' });
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
