/** What a schema says is wrong with what a person wrote: where, and what was expected; never what stands there. */
import type { ErrorObject } from 'ajv';

/** The first few problems in one line, each with its field. */
export function problemsIn(errors: readonly ErrorObject[] | null | undefined): string {
  const problems = (errors ?? []).map((error) => {
    const field = error.instancePath === '' ? '(file)' : error.instancePath.slice(1).replaceAll('/', '.');
    const allowed = (error.params as { allowedValues?: unknown[] }).allowedValues;
    return `${field} ${error.message ?? error.keyword}${allowed ? ` (${allowed.join(', ')})` : ''}`;
  });
  const shown = [...new Set(problems)].slice(0, 3);
  const more = problems.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
