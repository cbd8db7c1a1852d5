/**
 * The browser that the peers start: the same Chromium as ours, told as ours is told to find the replayed sites and to
 * store cookies of other sites. One peer takes no arguments for its browser, so a script of a few lines stands in.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STORING = JSON.stringify({ profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } });

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export interface PeersBrowser {
  path: string;
  remove(): Promise<void>;
}

export async function peersBrowser(chromium: string, args: string[]): Promise<PeersBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
  const path = join(folder, 'chromium');
  const script = `#!/bin/sh
for argument; do
  case $argument in --user-data-dir=*)
    mkdir -p "\${argument#*=}/Default"
    printf %s ${quoted(STORING)} > "\${argument#*=}/Default/Preferences"
  esac
done
exec ${[chromium, ...args].map(quoted).join(' ')} "$@"
`;
  await writeFile(path, script, { mode: 0o755 });
  return { path, remove: () => rm(folder, { recursive: true }) };
}
