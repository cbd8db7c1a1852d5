/** Reads Reports from a file: one, a list of them, or one a line, as `candour scan` prints them. */
import { readFile } from 'node:fs/promises';
import schema from '../../core/report/report.schema.json' with { type: 'json' };
import type { Report } from '../../core/report/report.ts';
import { UsageError, unreadable } from '../known/usage.ts';
import { problemsIn } from './problems.ts';

/** Throws a UsageError of one line for what holds no Reports. */
export async function reportsFrom(file: string): Promise<Report[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(`The report ${file}`, cause);
  }
  const told = parsed(text);
  if (told === null || told.length === 0) throw new UsageError(`${file} holds no reports in JSON.`);
  const { Ajv } = await import('ajv');
  const isReport = new Ajv({ strict: false }).compile<Report>(schema);
  return told.map((one, place) => {
    if (isReport(one)) return one;
    const which = told.length === 1 ? file : `${file} (report ${place + 1})`;
    throw new UsageError(`${which} is no report of candour/report@2: ${problemsIn(isReport.errors)}`);
  });
}

/** Null where it is no JSON. */
function parsed(text: string): unknown[] | null {
  try {
    const told = JSON.parse(text) as unknown;
    return Array.isArray(told) ? (told as unknown[]) : [told];
  } catch {
    // Not one JSON value: then one a line.
  }
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    // Neither of the two.
    return null;
  }
}
