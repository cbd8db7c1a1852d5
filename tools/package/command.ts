/**
 * Builds the command as a package: dist/command, JavaScript for Node 22 and newer with types. The rules, the components
 * of the printed report and its styles are in it; packages that do more than that stay dependencies of package.json.
 * `npm pack` runs it.
 */
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build, type Plugin } from 'vite';
import packageFile from '../../package.json' with { type: 'json' };
import { bundledLicences } from '../bundled-licences.ts';

const root = join(import.meta.dirname, '../..');
const OUT = 'dist/command';

/** What the package is entered by, and the threads that it starts. */
const ENTRIES = {
  cli: 'src/scan/cli.ts',
  index: 'src/scan/index.ts',
  'document-thread': 'src/scan/notices/document-thread.ts',
  'pglite-thread': 'src/fleet/store/pglite-thread.ts',
};

/** The shapes that a script may check results by, as `candour/schemas/…`. */
const SCHEMAS = ['rules/schemas/notice.schema.json', ...globSync('src/**/*.schema.json', { cwd: root })];

/** Packages that are not in the built code. */
const EXTERNAL = Object.keys(packageFile.dependencies);
const isExternal = (id: string): boolean =>
  id.startsWith('node:') || EXTERNAL.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * Files that the source names by their place beside it: a thread is an entry of its own, anything else is put beside.
 * All that is built stands in one folder.
 */
const besides: Plugin = {
  name: 'files-named-by-place',
  // Before types are taken out, and quotes are changed.
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('import.meta.url')) return null;
    return code.replace(/new URL\('([^']+)', import\.meta\.url\)/g, (_, path: string) => {
      const name = basename(path);
      const isThread = name.endsWith('.ts');
      if (isThread && !(basename(name, '.ts') in ENTRIES)) this.error(`${id}: ${path} is no entry.`);
      if (!isThread) cpSync(join(id, '..', path), join(root, OUT, name));
      return `new URL('./${name.replace(/\.ts$/, '.js')}', import.meta.url)`;
    });
  },
};

/** Components are compiled here: nobody loads their source. */
const compiled: Plugin = {
  name: 'components-compiled',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/src/scan/formats/svelte-source.ts')
      ? 'export const importSvelte = () => Promise.resolve();'
      : null,
};

async function javaScript(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      compiled,
      besides,
      // Its styles go where its markup goes.
      svelte({ configFile: false, compilerOptions: { css: 'injected' } }),
      bundledLicences(root),
    ],
    json: { stringify: true },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: ENTRIES,
        external: isExternal,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/**
 * All types that the package gives, in one file: whoever uses them needs none of our sources. What is refused is a type
 * that they need and that has no name, and faults of that file; whether our sources are right is the step `types` to say.
 */
function types(): void {
  const output = { noBanner: true, sortNodes: true, exportReferencedTypes: false };
  const [text = ''] = generateDtsBundle([{ filePath: join(root, ENTRIES.index), output }], {
    preferredConfigPath: join(import.meta.dirname, 'tsconfig.types.json'),
  });
  writeFileSync(join(root, OUT, 'index.d.ts'), text);
}

async function buildCommand(): Promise<void> {
  rmSync(join(root, OUT), { recursive: true, force: true });
  mkdirSync(join(root, OUT), { recursive: true });
  await javaScript();
  types();
  for (const schema of SCHEMAS) cpSync(join(root, schema), join(root, OUT, 'schemas', basename(schema)));
}

await buildCommand();
