/**
 * `npm run package`: out/package, with a zip of the extension for each browser, a zip of the source for Firefox's
 * reviewers, the command as npm installs it, and the SHA-256 of each. The same commit gives the same bytes. Ends with an
 * error where a file is larger than its budget.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { npm } from './npm.ts';
import { zipOf } from './zip.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'out/package');
const { name, version } = packageFile;

/** Kilobytes that each may have: a file that grows past them was not meant to, or is worth a new number here. */
const BUDGET: Record<string, number> = {
  chrome: 800,
  edge: 800,
  firefox: 800,
  source: 4200,
  command: 900,
};

function filesIn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.map((each) => join(folder, each)).filter((path) => statSync(path).isFile());
  return new Map(files.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

const built = (folder: string, ...mode: string[]): Map<string, Uint8Array> => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', ...mode], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return filesIn(join(root, folder));
};

/** All that is kept in git, as it stands here; null where this is no checkout, such as in the source zip itself. */
function source(): Map<string, Uint8Array> | null {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    if (git('status', '--porcelain').trim() !== '')
      process.stderr.write('Not all is committed: the zips are of no commit.\n');
    const paths = git('ls-files', '-z').split('\0').filter(Boolean);
    return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
  } catch {
    // No git, or no checkout: there is no saying what belongs to the source.
    process.stderr.write('This is no git checkout: there is no zip of the source.\n');
    return null;
  }
}

function command(): Uint8Array {
  npm(['pack', '--pack-destination', out, '--silent'], root);
  const packed = join(out, `${name}-${version}.tgz`);
  const bytes = readFileSync(packed);
  rmSync(packed);
  return bytes;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const chromium = zipOf(built('dist/extension'));
const firefox = zipOf(built('dist/firefox', '--mode', 'firefox'));
const sources = source();
const made: [what: string, file: string, bytes: Uint8Array][] = [
  ['chrome', `${name}-${version}-chrome.zip`, chromium],
  // Edge takes what Chrome takes.
  ['edge', `${name}-${version}-edge.zip`, chromium],
  ['firefox', `${name}-${version}-firefox.zip`, firefox],
  ...(sources === null
    ? []
    : [['source', `${name}-${version}-source.zip`, zipOf(sources)] satisfies [string, string, Uint8Array]]),
  ['command', `${name}-${version}.tgz`, command()],
];
const sums = made.map(([, file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
for (const [, file, bytes] of made) writeFileSync(join(out, file), bytes);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
process.stdout.write(sums.join(''));
for (const [what, file, { length }] of made) {
  const kilobytes = Math.ceil(length / 1000);
  const most = BUDGET[what] ?? 0;
  process.stderr.write(`${file}: ${kilobytes} kB of ${most} kB\n`);
  if (kilobytes <= most) continue;
  process.stderr.write(`${file} is larger than its budget: tools/package/package.ts.\n`);
  process.exitCode = 1;
}
