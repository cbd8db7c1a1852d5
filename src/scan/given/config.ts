/** Reads `candour.config.json` and puts what it says where the command line says nothing. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command, Option } from 'commander';
import { findings } from '../../core/findings/index.ts';
import { UsageError, unreadable } from '../known/usage.ts';
import { problemsIn } from './problems.ts';
import type { ConfigFile, IgnoreEntry } from './config-file.ts';
import schema from './config.schema.json' with { type: 'json' };

const FILE = 'candour.config.json';

/** The file named, else the one in this folder; null where there is none. Throws a UsageError. */
export async function configFrom(named: string | undefined): Promise<ConfigFile | null> {
  if (named === undefined && !existsSync(FILE)) return null;
  const file = named ?? FILE;
  let told: unknown;
  try {
    told = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw unreadable(`The configuration ${file}`, cause);
    throw new UsageError(`The configuration ${file} is not JSON: ${cause.message}.`, { cause });
  }
  return checked(told, file);
}

/** `file`: its name, for what is said of it. */
export async function checked(told: unknown, file: string): Promise<ConfigFile> {
  const { Ajv } = await import('ajv');
  const isConfig = new Ajv({ allErrors: true, strict: false }).compile<ConfigFile>(schema);
  if (!isConfig(told)) throw new UsageError(`${file} is no configuration: ${problemsIn(isConfig.errors)}`);
  for (const entry of told.ignore ?? []) checkEntry(entry, file);
  return told;
}

function checkEntry({ finding, until }: IgnoreEntry, file: string): void {
  if (!findings.some(({ id }) => id === finding))
    throw new UsageError(`${file} ignores “${finding}”, and there is no such finding.`);
  if (until !== undefined && new Date(`${until}T00:00:00Z`).toJSON()?.slice(0, 10) !== until)
    throw new UsageError(`${file} ignores ${finding} until “${until}”, which is no day.`);
}

/** Each value is read as it would be on the command line; what was given there stays. */
export function applyConfig(command: Command, config: ConfigFile): void {
  for (const option of command.options) {
    const key = option.attributeName();
    const value = key === 'ignore' ? undefined : (config as Record<string, unknown>)[key];
    const source = command.getOptionValueSource(key);
    if (value === undefined || source === 'cli') continue;
    command.setOptionValueWithSource(key, valueOf(option, value), 'config');
  }
}

function valueOf(option: Option, value: unknown): unknown {
  const parse = option.parseArg as ((text: string, before: unknown) => unknown) | undefined;
  if (typeof value === 'boolean' || parse === undefined) return value;
  if (!Array.isArray(value)) return parse(String(value), undefined);
  // A list stands for an option that is repeated, or for one that takes a list.
  const isRepeated = Array.isArray(option.defaultValue) && option.defaultValue.length === 0;
  if (!isRepeated) return parse(value.join(','), undefined);
  return value.reduce<unknown>((before, one) => parse(String(one), before), []);
}
