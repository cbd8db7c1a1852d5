import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fallback } from '../../rules/fallback.ts';
import { unpackCouncils } from '../../rules/packed-councils.ts';
import { packHosts, unpackHosts } from '../../rules/packed-hosts.ts';
import { readLater } from '../../rules/read-later.ts';
import { companies, consentTools, councils, notices } from '../../rules/index.ts';
import { hostRules } from '../../src/background/known/host-rules.ts';
import type { Company } from '../../src/core/companies/company.ts';
import type { HostRule, HostRules } from '../../src/core/companies/host-rules.ts';
import { companiesOf } from '../../src/core/companies/index.ts';
import { pathIndexOf } from '../../src/core/companies/paths.ts';
import type { Councils } from '../../src/core/parties/council.ts';
import { councilIndexOf } from '../../src/core/parties/index.ts';
import { laterScripts } from '../../tools/later-scripts.ts';
import { packedRules } from '../../tools/packed-rules.ts';

const pathOf = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

interface Module {
  default?: unknown;
  files?: unknown;
  hostRules?: HostRules;
}

/** What the modules import. */
const MODULES = { readLater, unpackCouncils, unpackHosts, files: companies };

/** What a module of the built extension exports, once the plugin has loaded it and filled in the chunk. */
async function built(file: string): Promise<{ module: Module; early: string }> {
  const later = laterScripts();
  const { pack, fill } = packedRules(later);
  const { load } = pack;
  if (typeof load !== 'function') throw new Error('no such hook');
  const loaded = Reflect.apply(load, pack, [pathOf(file)]) as string | { code: string } | null;
  const source = typeof loaded === 'string' ? loaded : (loaded?.code ?? '');
  const code = source
    .replace(/^import .*\n/gm, '')
    .replace(/^export default /m, 'exported.default = ')
    .replace(/^export const (\w+)/m, 'exported.$1');
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
  const module: Module = {};
  const names = { self: scope, importScripts, exported: module, ...MODULES };
  new Function(...Object.keys(names), chunk.code)(...Object.values(names));
  return { module, early: chunk.code };
}

const HOST_RULES = 'src/background/known/host-rules.ts';

const withoutSchema = (rules: readonly object[]) =>
  rules.map((rule) => {
    const { $schema: _, ...rest } = rule as { $schema?: string };
    return rest;
  });

const withoutSources = {
  councils: councils.councils.map(({ id, name, nation, sites }) => ({
    id,
    name,
    nation,
    sites: sites.map(({ site, role }) => ({ site, role })),
  })),
};

/** All that a rule of a host says. */
const told = (rules: readonly HostRule[]) =>
  rules.map(({ full, company, product, host, exact, path, tag, category }) => ({
    ...{ host, exact, path, tag, category, source: full().source },
    company: [company.id, company.name, full().company.country],
    product: [product.id, product.name, product.category, full().product.does],
  }));

describe('the rules as packed into the extension', () => {
  it.each([
    ['companies', companies],
    ['notices', notices],
    ['consent', consentTools],
  ])('has every file of %s, in the same order', async (folder, rules) => {
    const { module } = await built(`rules/${folder}/index.ts`);
    expect(module.files).toEqual(withoutSchema(rules));
  });

  it('has the councils without their sources', async () => {
    const { module } = await built('rules/councils.json');
    expect(module.default).toEqual(withoutSources);
    expect(councilIndexOf(module.default as Councils)).toEqual(councilIndexOf(withoutSources));
  });

  it('has the fallback as it is', async () => {
    const { module } = await built('rules/third-party-web.json');
    expect(module.default).toEqual(fallback);
  });

  it('has every rule of every host', async () => {
    const { module } = await built(HOST_RULES);
    const hosts = companies.flatMap(({ products }) => products.flatMap((product) => product.hosts));
    for (const { host } of hosts) {
      expect(told(module.hostRules?.of(host) ?? [])).toEqual(told(hostRules.of(host)));
    }
    for (const host of ['nobody.example', 'constructor', '__proto__']) {
      expect(module.hostRules?.of(host)).toEqual([]);
    }
  });

  it('keeps what each start passes over small', async () => {
    const sizes = await Promise.all(
      [HOST_RULES, 'rules/councils.json'].map(async (file) => (await built(file)).early.length),
    );
    // The whole of the worker is to start in 60 ms: see bench/worker.ts.
    expect(Math.max(...sizes)).toBeLessThan(80_000);
  });

  it('tells whose a host is, and what is kept of a path, without reading what else is known', () => {
    let reads = 0;
    const whole = readLater<Company[]>([], () => {
      reads += 1;
      return companies;
    });
    const rules = unpackHosts(() => packHosts(companies), whole);
    const known = companiesOf(whole, fallback, rules);
    const answer = known.ofRequest({ host: 'www.clarity.ms' });
    expect(answer?.company).toBe('Microsoft');
    expect(pathIndexOf(rules).told('www.google.com', '/recaptcha/api.js')).toBe('/recaptcha/');
    expect(reads).toBe(0);
    expect(answer?.does).toBe('records how visitors use pages');
    expect(known.ofCookie({ name: '_clck', host: null })?.company).toBe('Microsoft');
    expect(reads).toBe(1);
  });

  it('leaves other modules alone', () => {
    const { pack } = packedRules(laterScripts());
    const { load } = pack;
    if (typeof load !== 'function') throw new Error('no such hook');
    expect(Reflect.apply(load, pack, [pathOf('rules/index.ts')])).toBeNull();
  });
});
