/** Fetches the peers from this folder's own lock when they are not there. They are no dependency of the project. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

export function install(): void {
  if (existsSync(`${folder}node_modules/@ghostery/trackerdb/dist/trackerdb.engine`)) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], { stdio: 'inherit' });
}
