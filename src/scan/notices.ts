/** Which notices a scan judges against: the bundled ones, or those in rule files that the person names. */
import { readFile } from 'node:fs/promises';
import { Ajv, type ErrorObject } from 'ajv';
import { notices as bundled } from '../../rules/index.ts';
import schema from '../../rules/schemas/notice.schema.json' with { type: 'json' };
import type { Notice, NoticeRule } from '../core/notices/notice.ts';
import { UsageError } from './usage.ts';

const isNoticeRule = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile<NoticeRule>(
  schema,
);

export const bundledNotices = (): Notice[] => bundled.map((rule) => ({ ...rule, layer: 'bundled' }));

/** Reads a rule file. Throws a UsageError that names the file, the field and what was expected. */
export async function suppliedNotice(path: string): Promise<Notice> {
  const rule = parse(path, await read(path));
  if (!isNoticeRule(rule)) throw new UsageError(`${path} is not a notice rule: ${told(isNoticeRule.errors)}`);
  return { ...rule, layer: 'supplied' };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`The notice ${path} cannot be read.`, { cause });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`The notice ${path} is not JSON.`, { cause });
  }
}

/** The first few problems in one line, each with its field. */
function told(errors: readonly ErrorObject[] | null | undefined): string {
  const problems = (errors ?? []).map((error) => {
    const field = error.instancePath === '' ? '(file)' : error.instancePath.slice(1).replaceAll('/', '.');
    const allowed = (error.params as { allowedValues?: unknown[] }).allowedValues;
    return `${field} ${error.message ?? error.keyword}${allowed ? ` (${allowed.join(', ')})` : ''}`;
  });
  const shown = [...new Set(problems)].slice(0, 3);
  const more = problems.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
