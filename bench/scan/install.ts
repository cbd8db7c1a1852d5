/** Fetches the peers from this folder's own lock when they are not there; the browsers that they would bring stay away. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

export function install(): void {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--prefix', folder];
  execFileSync('npm', args, { stdio: ['ignore', 2, 2] });
}
