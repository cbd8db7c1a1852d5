/**
 * Makes a fresh clone ready, and an old one ready again: packages, those of the replayed sites (`--sites`), a browser
 * (unless `--no-browser`), the built extension (`--build`). Quick where nothing is to be done. Plain JavaScript without
 * a dependency, for whatever Node from 20 on is there before ours is installed. `--then FILE …` runs that file last,
 * in our Node, with the arguments that follow: a shell that has met another `node` before would go on with that one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = process.argv.slice(2);
const then = options.indexOf('--then');
const asked = new Set(then < 0 ? options : options.slice(0, then));

/** Ends the process with what the command ended with, where that is not well. */
function run(command, args, what, cwd = root, output = 2) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', output, 2] });
  if (status === 0) return;
  process.stderr.write(`${what} did not succeed${error ? `: ${error.message}` : ''}.\n`);
  process.exit(status ?? 1);
}

/** npm as it runs us, else the one on the path. */
function npm(args, what, folder) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) run(process.execPath, [own, ...args], what, folder);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, what, folder);
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Installs what package-lock.json says, unless that very file was installed from before. */
function installPackages(folder, name) {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const stamp = join(folder, 'node_modules', '.set-up');
  const hash = hashOf(lock);
  if (existsSync(installed)) {
    const before = textOf(stamp);
    if (before === hash) return;
    // Installed by hand: npm writes both files in one go, so that neither is much older than the other.
    if (before === null && statSync(installed).mtimeMs > statSync(lock).mtimeMs - 5000) {
      writeFileSync(stamp, hash);
      return;
    }
  }
  process.stderr.write(`Installing ${name} …\n`);
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], `Installing ${name}`, folder);
  writeFileSync(stamp, hash);
}

/** Milliseconds since the epoch of the latest change to a file, or to anything in a folder. */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const SOURCES = [
  'src',
  'rules',
  'icons',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
  'tools/classic-worker.ts',
  'tools/list-rules.ts',
  'tools/packed-rules.ts',
];

function build() {
  const built = join(root, 'dist', 'extension', 'manifest.json');
  const sources = Math.max(...SOURCES.map((name) => changedAt(join(root, name))));
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return;
  process.stderr.write('Building the extension …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  run(node, [vite, 'build', '--logLevel', 'error'], 'Building the extension', root, 'ignore');
}

installPackages(root, 'packages');
if (asked.has('--sites')) installPackages(join(root, 'test', 'sites'), 'the packages of the replayed sites');

// From here on Node 24, which the packages bring along, and which need not compile the same code again and again.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
if (!asked.has('--no-browser'))
  run(node, [join(root, 'tools', 'browser.ts')], 'Finding a browser', root, 'ignore');
if (asked.has('--build')) build();
if (then >= 0) {
  const { status, signal } = spawnSync(node, options.slice(then + 1), { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1);
}
