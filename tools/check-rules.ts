/**
 * Holds every rule file to the schema of its type and to what a schema cannot say (./rule-checks.ts).
 * Prints one line a problem, `file, field: what was expected`, and ends with 1 where there is any.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Company } from '../src/core/companies/company.ts';
import type { NoticeRule } from '../src/core/notices/notice.ts';
import type { CouncilsFile } from '../src/core/parties/councils-file.ts';
import { toolReaders } from '../src/core/reading/tools/index.ts';
import type { ConsentTool } from '../src/core/visit/consent-tool.ts';
import {
  checkCompany,
  checkConsentTool,
  checkCouncils,
  checkNotice,
  type Ids,
  type Problem,
} from './rule-checks.ts';

const rulesFolder = fileURLToPath(new URL('../rules', import.meta.url));
const schemaFolder = join(rulesFolder, 'schemas');

interface RuleFile<T> {
  /** From the rules folder, such as `companies/google.json`. */
  path: string;
  /** File name without its ending. */
  name: string;
  rule: T;
}

/** Field of a schema error, `products[0].hosts[1].host`, or `(file)` for the whole. */
function fieldOf(error: ErrorObject): string {
  const names = error.instancePath.split('/').slice(1);
  if (error.keyword === 'required') names.push(String(error.params.missingProperty));
  if (error.keyword === 'additionalProperties') names.push(String(error.params.additionalProperty));
  const field = names.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  return field === '' ? '(file)' : field.replace(/^\./, '');
}

function expectationOf(error: ErrorObject): string | null {
  switch (error.keyword) {
    case 'required':
      return 'a value (it is missing)';
    case 'additionalProperties':
      return 'no field of this name';
    case 'enum':
      return `one of ${(error.params.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return JSON.stringify(error.params.allowedValue);
    case 'type':
      return [error.params.type as string | string[]].flat().join(' or ');
    case 'anyOf':
      return null; // its branches say what they expect
    default:
      return error.message ?? error.keyword;
  }
}

/** One problem a field: what any of the schema's branches would take. */
function problemsOf(errors: readonly ErrorObject[]): Problem[] {
  const byField = new Map<string, Set<string>>();
  for (const error of errors) {
    const expected = expectationOf(error);
    if (expected === null) continue;
    const field = fieldOf(error);
    byField.set(field, (byField.get(field) ?? new Set()).add(expected));
  }
  return [...byField].map(([field, expected]) => ({
    field,
    expected: `expected ${[...expected].join(' or ')}`,
  }));
}

/** What two products may not share: their id, and a host with the same path and tag. */
function checkTaken(companies: RuleFile<Company>[]): { path: string; problem: Problem }[] {
  const takenBy = new Map<string, string>();
  const problems: { path: string; problem: Problem }[] = [];
  for (const { path, rule } of companies) {
    for (const [at, product] of rule.products.entries()) {
      const claims = product.hosts.map(({ host, exact = false, path: start = '', tag = '' }, n) => ({
        field: `products[${at}].hosts[${n}].host`,
        what: 'a host, path and tag',
        value: [host, exact, start, tag].join(' '),
        shown: host + start,
      }));
      claims.push({ field: `products[${at}].id`, what: 'an id', value: product.id, shown: product.id });
      for (const { field, what, value, shown } of claims) {
        const owner = takenBy.get(value);
        takenBy.set(value, `${product.id} of ${rule.id}`);
        if (owner === undefined) continue;
        const expected = `expected ${what} no other product has: "${shown}" is taken by ${owner}`;
        problems.push({ path, problem: { field, expected } });
      }
    }
  }
  return problems;
}

/** All problems of a rules folder, as lines; none where all is well. */
export function checkRules(folder: string = rulesFolder): string[] {
  const lines: string[] = [];
  const ajv = new Ajv({ allErrors: true });
  const validator = (name: string): ValidateFunction =>
    ajv.compile(JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8')) as object);
  const report = (path: string, problems: Problem[]): void => {
    lines.push(...problems.map(({ field, expected }) => `rules/${path}, ${field}: ${expected}`));
  };

  /** The file's rule, or nothing where it is not what its schema says. */
  function read<T>(path: string, isRule: ValidateFunction): RuleFile<T>[] {
    const name = (path.split('/').at(-1) ?? path).replace(/\.json$/, '');
    try {
      const rule: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      if (isRule(rule)) return [{ path, name, rule: rule as T }];
      report(path, problemsOf(isRule.errors ?? []));
    } catch (error) {
      report(path, [{ field: '(file)', expected: `expected JSON (${String(error)})` }]);
    }
    return [];
  }
  function readAll<T>(kind: string, schema: string): RuleFile<T>[] {
    const isRule = validator(schema);
    const files = readdirSync(join(folder, kind)).filter((file) => file.endsWith('.json'));
    return files.sort().flatMap((file) => read<T>(`${kind}/${file}`, isRule));
  }

  const companies = readAll<Company>('companies', 'company');
  const notices = readAll<NoticeRule>('notices', 'notice');
  const tools = readAll<ConsentTool>('consent', 'consent-tool');
  const councils = read<CouncilsFile>('councils.json', validator('councils'));

  const ids: Ids = {
    companies: new Set(companies.map(({ rule }) => rule.id)),
    products: new Map(),
    councils: new Set(councils.flatMap(({ rule }) => rule.councils.map(({ id }) => id))),
    toolReaders: new Set(toolReaders.map(({ id }) => id)),
  };
  for (const { rule } of companies)
    for (const product of rule.products) ids.products.set(product.id, rule.id);
  for (const { path, problem } of checkTaken(companies)) report(path, [problem]);
  for (const { path, name, rule } of companies) report(path, checkCompany(rule, name));
  for (const { path, name, rule } of notices) report(path, checkNotice(rule, name, ids));
  for (const { path, name, rule } of tools) report(path, checkConsentTool(rule, name, ids));
  for (const { path, rule } of councils) report(path, checkCouncils(rule));
  return lines;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const lines = checkRules();
  for (const line of lines) console.error(line);
  if (lines.length > 0) exit(1);
}
