/**
 * Rewrites rules/<folder>/index.ts (one import a rule file, sorted) and rules/hash.ts from what the folders hold.
 * Run after adding, removing or changing a rule file. It judges nothing: tools/check-rules.ts does.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

export const rulesFolder = fileURLToPath(new URL('../rules', import.meta.url));
const listedFolders = ['companies', 'consent', 'notices'] as const;

/** Ids of the rule files of one folder, sorted by code unit so that every machine agrees. */
export function ruleIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

const identifierOf = (id: string): string =>
  id.replace(/-(.)/g, (_, next: string) => next.toUpperCase()).replace(/^(?=[^a-z])/i, '_') + 'File';

/** Source of one folder's list, formatted as prettier would. */
export function listOf(ids: string[]): string {
  const imports = ids.map((id) => `import ${identifierOf(id)} from './${id}.json' with { type: 'json' };\n`);
  const items = ids.map((id) => `  ${identifierOf(id)},\n`);
  return [
    '// Written by tools/list-rules.ts: every rule file of this folder. The types are given in ../index.ts.\n',
    ...imports,
    ids.length > 0 ? '\n' : '',
    ids.length > 1
      ? `export const files: unknown[] = [\n${items.join('')}];\n`
      : `export const files: unknown[] = [${ids.map(identifierOf).join('')}];\n`,
  ].join('');
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: expected JSON`, { cause });
  }
}

/** Twelve hexadecimal digits of SHA-256 over name and content of every rule file, however it is indented. */
function hashOfRules(folder: string): string {
  const hash = createHash('sha256');
  const files = listedFolders.flatMap((name) =>
    ruleIds(join(folder, name)).map((id) => `${name}/${id}.json`),
  );
  for (const file of [...files, 'councils.json']) {
    hash.update(`${file}\n${JSON.stringify(contentOf(join(folder, file)))}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** What the written files should hold, by their path. */
export function expectedLists(folder: string): Map<string, string> {
  const lists = listedFolders.map((name): [string, string] => [
    join(folder, name, 'index.ts'),
    listOf(ruleIds(join(folder, name))),
  ]);
  const hash = [
    '// Written by tools/list-rules.ts: a short SHA-256 over all rule files.\n',
    `export const rulesHash = '${hashOfRules(folder)}';\n`,
  ].join('');
  return new Map([...lists, [join(folder, 'hash.ts'), hash]]);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, content] of expectedLists(rulesFolder)) {
    writeFileSync(file, content);
    console.log(`wrote ${relative(process.cwd(), file)}`);
  }
}
