/**
 * Writes the JSON Schemas of the rules, of the configuration and of the Report from the TypeScript types: the type is the schema.
 * A test fails where a committed schema differs from what its type says.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which type gives which schema; paths from the project's root. */
const schemas = [
  { type: 'Company', from: 'src/core/companies/company.ts', to: 'rules/schemas/company.schema.json' },
  { type: 'NoticeRule', from: 'src/core/notices/notice.ts', to: 'rules/schemas/notice.schema.json' },
  {
    type: 'CouncilsFile',
    from: 'src/core/parties/councils-file.ts',
    to: 'rules/schemas/councils.schema.json',
  },
  {
    type: 'ConsentTool',
    from: 'src/core/visit/consent-tool.ts',
    to: 'rules/schemas/consent-tool.schema.json',
  },
  { type: 'ConfigFile', from: 'src/scan/given/config-file.ts', to: 'src/scan/given/config.schema.json' },
  { type: 'Mending', from: 'src/core/mend/mending.ts', to: 'src/core/mend/mending.schema.json' },
  {
    type: 'EvidenceManifest',
    from: 'src/core/evidence/manifest.ts',
    to: 'src/core/evidence/manifest.schema.json',
  },
  { type: 'Report', from: 'src/core/report/report.ts', to: 'src/core/report/report.schema.json' },
  {
    type: 'Comparison',
    from: 'src/core/compare/comparison.ts',
    to: 'src/core/compare/comparison.schema.json',
  },
  { type: 'SiteReport', from: 'src/core/site/site-report.ts', to: 'src/core/site/site.schema.json' },
] as const;

/** Texts of all schemas by the path they are written to, formatted as prettier would. */
export async function schemaTexts(): Promise<Map<string, string>> {
  const generator = createGenerator({
    // One program for all of them: building it is what takes the time.
    path: join(root, `{${schemas.map(({ from }) => from).join(',')}}`),
    tsconfig: join(root, 'tsconfig.json'),
    additionalProperties: false,
    skipTypeCheck: true,
    // A type keeps its name in the schema whether or not another file imports it.
    expose: 'all',
  });
  const texts = schemas.map(async ({ type, to }): Promise<[string, string]> => [
    join(root, to),
    await format(JSON.stringify(generator.createSchema(type)), { parser: 'json', printWidth: 110 }),
  ]);
  return new Map(await Promise.all(texts));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of await schemaTexts()) {
    writeFileSync(file, text);
    console.log(`wrote ${relative(process.cwd(), file)}`);
  }
}
