import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fallback } from '../../rules/fallback.ts';
import { packCompanies, unpackCompanies } from '../../rules/packed-companies.ts';
import { readLater } from '../../rules/read-later.ts';
import { companies, consentTools, councils, notices } from '../../rules/index.ts';
import { companiesOf } from '../../src/core/companies/index.ts';
import type { Councils } from '../../src/core/parties/council.ts';
import { councilIndexOf } from '../../src/core/parties/index.ts';
import { laterScripts } from '../../tools/later-scripts.ts';
import { packedRules, withoutSources } from '../../tools/packed-rules.ts';

const pathOf = (file: string) => fileURLToPath(new URL(`../../rules/${file}`, import.meta.url));

/** What a module of the built extension holds, once the plugin has loaded it and filled in the chunk. */
async function built(file: string): Promise<unknown> {
  const later = laterScripts();
  const { pack, fill } = packedRules(later);
  const { load } = pack;
  if (typeof load !== 'function') throw new Error('no such hook');
  const loaded = Reflect.apply(load, pack, [pathOf(file)]) as string | { code: string } | null;
  const source = typeof loaded === 'string' ? loaded : (loaded?.code ?? '');
  const code = source.replace(/^import .*\n/, '').replace(/^export (?:const files =|default) /, 'return ');
  const chunk = { type: 'chunk', code };
  const emitted = new Map<string, string>();
  const context = {
    emitFile: ({ fileName, source }: { fileName: string; source: string }) => emitted.set(fileName, source),
  };
  for (const { generateBundle } of [fill, later.fill]) {
    if (typeof generateBundle !== 'function') throw new Error('no such hook');
    await Reflect.apply(generateBundle, context, [{}, { chunk }]);
  }
  expect(chunk.code).toMatch(/^[\0-\x7e]*$/);
  const scope = { addEventListener: () => undefined };
  const importScripts = (path: string): void => {
    const imported = new Function('self', emitted.get(path.slice(1)) ?? 'throw new Error("no such file")');
    imported(scope);
  };
  const run = new Function('self', 'importScripts', 'readLater', 'unpackCompanies', chunk.code);
  return run(scope, importScripts, readLater, unpackCompanies) as unknown;
}

const withoutSchema = (rules: readonly object[]) =>
  rules.map((rule) => {
    const { $schema: _, ...rest } = rule as { $schema?: string };
    return rest;
  });

describe('the rules as packed into the extension', () => {
  it.each([
    ['companies', companies],
    ['notices', notices],
    ['consent', consentTools],
  ])('has every file of %s, in the same order', async (folder, rules) => {
    expect(await built(`${folder}/index.ts`)).toEqual(withoutSchema(rules));
  });

  it('has the councils without their sources, and small', async () => {
    const packed = await built('councils.json');
    expect(packed).toEqual(withoutSources(councils));
    expect(councilIndexOf(packed as Councils)).toEqual(councilIndexOf(withoutSources(councils)));
    // The whole of the worker is to start in 60 ms: see bench/worker.ts.
    expect(JSON.stringify(packed).length).toBeLessThan(80_000);
  });

  it('has the fallback as it is', async () => {
    expect(await built('third-party-web.json')).toEqual(fallback);
  });

  it('tells whose a host is without reading what is known of cookies', () => {
    let reads = 0;
    const { early, late } = packCompanies(companies);
    const unpacked = unpackCompanies(early, () => {
      reads += 1;
      return late;
    });
    expect(companiesOf(unpacked, fallback).ofRequest({ host: 'www.clarity.ms' })?.company).toBe('Microsoft');
    expect(reads).toBe(0);
    expect(companiesOf(unpacked, fallback).ofCookie({ name: '_clck', host: null })?.company).toBe(
      'Microsoft',
    );
    expect(reads).toBe(1);
  });

  it('leaves other modules alone', () => {
    const { pack } = packedRules(laterScripts());
    const { load } = pack;
    if (typeof load !== 'function') throw new Error('no such hook');
    expect(Reflect.apply(load, pack, [pathOf('index.ts')])).toBeNull();
  });
});
