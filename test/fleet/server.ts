/** A PostgreSQL server of this machine for a test, on a loopback port of its own, in a folder that goes with it. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export interface Server {
  address: string;
  folder: string;
  stop(): Promise<void>;
}

/** Where Debian puts each version. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres` in it; null where there is none. */
export function serverBinaries(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
    : [];
  const folders = [...versions.reverse(), ...(process.env['PATH'] ?? '').split(delimiter)];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

export async function startServer(binaries: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-postgres-'));
  const who = notRoot();
  if (who !== null) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'candour', '-A', 'trust', '--no-sync'], {
    ...(who ?? {}),
    cwd: folder,
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const child = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...(who ?? {}),
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const address = `postgres://candour@127.0.0.1:${port}/postgres`;
  await untilAnswered(address);
  return {
    address,
    folder,
    async stop() {
      // SIGINT: a fast shutdown, whoever is connected.
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function notRoot(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  taken.close();
  await once(taken, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

async function untilAnswered(address: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new Client({ connectionString: address });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
}
