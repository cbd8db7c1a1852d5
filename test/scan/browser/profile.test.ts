import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeProfile, removeAbandoned } from '../../../src/scan/browser/profile.ts';

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-left-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Another process that has made a profile, and does nothing more. */
async function owner(): Promise<{ child: ChildProcess; profile: string }> {
  const code = `import { makeProfile } from ${JSON.stringify(resolve('src/scan/browser/profile.ts'))};
    console.log((await makeProfile()).path); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const profile = await new Promise<string>((done) =>
    child.stdout?.once('data', (line: Buffer) => done(line.toString().trim())),
  );
  return { child, profile };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((done) => child.once('exit', () => done()));

it('is removed by whoever made it', async () => {
  const profile = await makeProfile();
  await writeFile(join(profile.path, 'Preferences'), '{}');
  await profile.remove();
  expect(await readdir(folder)).toEqual([]);
});

it('is left alone for as long as its owner lives, however busy, and removed once it was killed', async () => {
  const own = await makeProfile();
  const { child, profile } = await owner();
  child.kill('SIGSTOP');
  await removeAbandoned();
  expect(existsSync(profile)).toBe(true);
  const end = ended(child);
  child.kill('SIGKILL');
  await end;
  await removeAbandoned();
  expect(existsSync(profile)).toBe(false);
  expect(existsSync(own.path)).toBe(true);
  await own.remove();
});

it.skipIf(process.platform === 'win32')(
  'takes with it the browser that still runs on it, and no other',
  async () => {
    const { child, profile } = await owner();
    const own = await makeProfile();
    const [left, used] = [profile, own.path].map((at) => {
      const args = ['-e', 'setInterval(() => {}, 1000)', '--', `--user-data-dir=${at}`];
      return spawn(process.execPath, args, { stdio: 'ignore' });
    }) as [ChildProcess, ChildProcess];
    started.push(left, used);
    const ends = [ended(child), ended(left)];
    child.kill('SIGKILL');
    await ends[0];
    await removeAbandoned();
    await ends[1];
    expect(left.signalCode).toBe('SIGKILL');
    expect({ code: used.exitCode, signal: used.signalCode }).toEqual({ code: null, signal: null });
    await own.remove();
  },
);

it('does not touch what is being made, what is somebody else’s, or where a link leads', async () => {
  const kept = join(folder, 'kept');
  await mkdir(kept);
  await mkdir(join(folder, 'candour-profile-new'));
  await mkdir(join(folder, 'candour-other'));
  await symlink(kept, join(folder, 'candour-profile-link'));
  await removeAbandoned();
  expect((await readdir(folder)).sort()).toEqual([
    'candour-other',
    'candour-profile-link',
    'candour-profile-new',
    'kept',
  ]);
});

it('is removed after a day where nothing says that it is in use', async () => {
  const old = join(folder, 'candour-profile-old');
  await mkdir(old);
  const daysAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000);
  await utimes(old, daysAgo, daysAgo);
  await removeAbandoned();
  expect(await readdir(folder)).toEqual([]);
});

it('can be made where a path is too long for a socket', async () => {
  const deep = join(folder, 'x'.repeat(120));
  await mkdir(deep);
  vi.stubEnv('TMPDIR', deep);
  const profile = await makeProfile();
  await removeAbandoned();
  expect(existsSync(profile.path)).toBe(true);
  await profile.remove();
  expect(await readdir(deep)).toEqual([]);
  expect(await readdir(folder)).toEqual(['x'.repeat(120)]);
});
