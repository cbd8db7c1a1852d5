/**
 * Makes a fresh clone ready, and an old one ready again: packages, those of the replayed sites (`--sites`), a browser
 * (unless `--no-browser`; `--shell`: with a headless shell where it is installed) and a Firefox (`--firefox`), the built extension (`--build`). Quick where nothing is to be done. Plain JavaScript without
 * a dependency, for whatever Node from 20 on is there before ours is installed. `--then FILE …` runs that file last,
 * in our Node, with the arguments that follow: a shell that has met another `node` before would go on with that one.
 * `--here`: where the person stands (npm keeps that in INIT_CWD and goes to the folder of package.json itself), so that
 * paths mean what they mean there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = process.argv.slice(2);
const then = options.indexOf('--then');
const asked = new Set(then < 0 ? options : options.slice(0, then));

/** What is run at present. */
let running = null;

// A signal to us is meant for what is run: it ends first, and we end as it did.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);

// Where npm ends without a word, or a shell stands between us that passes nothing on, that end is the signal.
if (process.env.npm_lifecycle_event !== undefined) {
  const starter = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    passOn('SIGTERM');
  }, 50);
  watch.unref();
}

function passOn(signal) {
  if (running === null) endBy(signal);
  else running.kill(signal);
}

/** As if the signal had not been listened for: whoever started us sees which one it was. */
function endBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** How the command ended: its exit code or the signal that ended it; an error where it could not be started. */
function ended(command, args, options) {
  return new Promise((resolve) => {
    running = spawn(command, args, options);
    running.once('error', (error) => resolve({ code: 1, signal: null, error }));
    running.once('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => {
    running = null;
  });
}

/** Ends the process with what the command ended with, where that is not well. */
async function run(command, args, what, { cwd = root, stdio = ['ignore', 2, 2] } = {}) {
  const { code, signal, error } = await ended(command, args, { cwd, stdio });
  if (code === 0) return;
  if (signal !== null) endBy(signal);
  process.stderr.write(`${what} did not succeed${error ? `: ${error.message}` : ''}.\n`);
  process.exit(code ?? 1);
}

/** npm as it runs us, else the one on the path. */
async function npm(args, what, folder) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) await run(process.execPath, [own, ...args], what, { cwd: folder });
  else await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, what, { cwd: folder });
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Installs what package-lock.json says, unless that very file was installed from before. */
async function installPackages(folder, name) {
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
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], `Installing ${name}`, folder);
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
  'package.json',
  'package-lock.json',
  // What builds it is among them.
  'tools',
];

async function build() {
  const built = join(root, 'dist', 'extension', 'manifest.json');
  const sources = Math.max(...SOURCES.map((name) => changedAt(join(root, name))));
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return;
  process.stderr.write('Building the extension …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(node, [vite, 'build', '--logLevel', 'error'], 'Building the extension', {
    stdio: ['ignore', 'ignore', 2],
  });
}

await installPackages(root, 'packages');
if (asked.has('--sites'))
  await installPackages(join(root, 'test', 'sites'), 'the packages of the replayed sites');

// From here on Node 24, which the packages bring along, and which need not compile the same code again and again.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
if (!asked.has('--no-browser'))
  // It may ask on the terminal.
  await run(
    node,
    [join(root, 'tools', 'browser.ts'), ...(asked.has('--shell') ? ['--shell'] : [])],
    'Finding a browser',
    { stdio: [0, 'ignore', 2] },
  );
if (asked.has('--firefox'))
  await run(node, [join(root, 'tools', 'firefox.ts')], 'Finding a Firefox', { stdio: [0, 'ignore', 2] });
if (asked.has('--build')) await build();
if (then >= 0) {
  const [file = '', ...rest] = options.slice(then + 1);
  const isHere = asked.has('--here');
  const cwd = isHere ? (process.env.INIT_CWD ?? process.cwd()) : root;
  const command = [isHere ? join(root, file) : file, ...rest];
  const { code, signal, error } = await ended(node, command, { cwd, stdio: 'inherit' });
  if (error) process.stderr.write(`${error.message}\n`);
  if (signal !== null) endBy(signal);
  process.exitCode = code ?? 1;
}
