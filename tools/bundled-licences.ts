/**
 * A Vite plugin that puts into the built extension the licence of every package that has code or data in it. A package
 * without a licence text stops the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { LATE } from './read-late.ts';

const LICENCES = 'LICENCES.txt';

/** What is made from a package's data, and stands among our own files. */
const MADE_FROM: [file: string, name: string][] = [['rules/third-party-web.json', 'third-party-web']];

/** What a package holds of others under other terms, which its own licence does not say. */
const HOLDS: Record<string, string> = {
  tldts:
    'Its list of domains is the Public Suffix List, under the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/). Its source is at https://publicsuffix.org/list/.',
};

/** Vite's own file goes on with all that is in Vite: of that nothing comes into what it builds. */
const BUNDLED_IN_TURN = /^# Licenses of bundled dependencies/m;

/** @param others Ids of modules that builds of their own bring in, known by then. None: there are no such builds. */
export function bundledLicences(root: string, others: ReadonlySet<string> = new Set()): Plugin {
  const modules = new Set<string>();
  return {
    name: 'bundled-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') for (const id of chunk.moduleIds) modules.add(id);
      this.emitFile({ type: 'asset', fileName: LICENCES, source: licencesOf([...modules, ...others], root) });
    },
  };
}

/** The licences of ourselves and of all packages that the modules, by their ids, come from. */
export function licencesOf(modules: readonly string[], root: string): string {
  const folders = [...new Set(modules.flatMap((id) => folderOf(id, root) ?? []))].sort();
  const own = section('Candour', '', readFileSync(join(root, 'LICENSE'), 'utf8'));
  return [own, ...folders.map((folder) => licenceOf(folder))].join('\n');
}

/** The folder of the package that a module comes from; null where it is ours. */
function folderOf(id: string, root: string): string | null {
  const path = (id.split('?')[0] ?? '').replaceAll('\\', '/');
  // The bundler's own pieces: `\0vite/preload-helper.js`.
  const name = /^\0(@[^/]+\/[^/]+|[^/:]+)\//.exec(path)?.[1];
  if (name !== undefined) return packageIn(root, name, id);
  if (path.startsWith(LATE)) return null;
  if (path.startsWith('\0'))
    throw new Error(`bundled-licences: nobody knows whose ${JSON.stringify(id)} is.`);
  const made = MADE_FROM.find(([file]) => path === resolve(root, file).replaceAll('\\', '/'));
  if (made) return packageIn(root, made[1], id);
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function packageIn(root: string, name: string, id: string): string {
  const folder = join(root, 'node_modules', name);
  if (existsSync(folder)) return folder;
  throw new Error(`bundled-licences: nobody knows whose ${JSON.stringify(id)} is.`);
}

interface Package {
  name: string;
  version: string;
  repository?: string | { url: string };
}

function licenceOf(folder: string): string {
  const { name, version, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const address = typeof repository === 'string' ? repository : repository?.url;
  const source = address === undefined ? '' : `Source: ${address.replace(/^git\+/, '')}`;
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').split(BUNDLED_IN_TURN)[0]?.trim() ?? '')
    .filter((text) => text !== '');
  if (texts.length === 0) throw new Error(`bundled-licences: ${name} ${version} has no licence text.`);
  return section(name, ` ${version}`, [source, HOLDS[name] ?? '', ...texts].filter(Boolean).join('\n\n'));
}

const section = (name: string, version: string, text: string): string =>
  `${'='.repeat(80)}\n${name}${version}\n${'='.repeat(80)}\n\n${text.trim()}\n`;
