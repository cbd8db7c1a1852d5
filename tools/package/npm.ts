/** Runs npm: the one that runs us, else the one on the path. */
import { execFileSync } from 'node:child_process';

/** What it prints. Throws where it does not end well; what it says goes to standard error. */
export function npm(args: readonly string[], folder: string): string {
  const own = process.env['npm_execpath'];
  const isOwn = own !== undefined && /npm-cli\.c?js$/.test(own);
  const [program, ...rest] = isOwn ? [process.execPath, own, ...args] : [npmName(), ...args];
  return execFileSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
    // It is not one script of ours that runs another: paths are this folder's.
    env: { ...process.env, INIT_CWD: undefined },
  });
}

const npmName = (): string => (process.platform === 'win32' ? 'npm.cmd' : 'npm');
