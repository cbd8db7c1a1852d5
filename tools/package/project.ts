/** An empty project in which the package is installed, with a Node of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npm } from './npm.ts';

const root = join(import.meta.dirname, '../..');

interface Ended {
  code: number;
  out: string;
  err: string;
}

export interface Project {
  folder: string;
  /** A folder within it, in which all is run. */
  inside: string;
  /** `npx candour …`. */
  candour(...args: string[]): Promise<Ended>;
  /** A file by its Node. */
  run(...args: string[]): Promise<Ended>;
  /** Checks a file's types as a project of today does. */
  tsc(file: string): Promise<Ended>;
}

/** `major`: of the Node to install; `packed`: the package's file. */
export function projectIn(folder: string, major: number, packed: string): Project {
  const inside = join(folder, 'checks');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  // The package `node` puts its program in place by a script of its own.
  npm(['install', '--no-audit', '--no-fund', '--loglevel=error', `node@${major}`, packed], folder);
  const bin = join(folder, 'node_modules/.bin');
  const env = { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter), INIT_CWD: undefined };
  const ended = (program: string, args: readonly string[]): Promise<Ended> =>
    new Promise((resolve, reject) => {
      execFile(program, args, { cwd: inside, env, maxBuffer: 1e8 }, (error, out, err) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === 'number') resolve({ code, out, err });
        else reject(new Error(`${program} did not run: ${err}`, { cause: error }));
      });
    });
  const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  return {
    folder,
    inside,
    candour: (...args) => ended('npx', ['--no-install', 'candour', ...args]),
    run: (...args) => ended(node, args),
    tsc: (file) =>
      ended(process.execPath, [
        join(root, 'node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'],
        file,
      ]),
  };
}
