/**
 * Vite plugins that pack the rules when the extension is built: each list of rule files, and each large data file,
 * becomes JSON text, parsed at once or, where a start of the worker may do without, when first asked of. Hundreds of
 * object literals take it far longer to read. https://v8.dev/blog/cost-of-javascript-2019#json
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { packCouncils } from '../rules/packed-councils.ts';
import { packHosts } from '../rules/packed-hosts.ts';
import type { Company } from '../src/core/companies/company.ts';
import type { Councils } from '../src/core/parties/council.ts';
import { inAscii, type LaterScripts } from './later-scripts.ts';
import { ruleIds } from './list-rules.ts';

/** Folders listed by tools/list-rules.ts. */
const COMPANIES = /\/rules\/companies\/index\.ts$/;
/** Worked out of the companies. */
const HOST_RULES = /\/src\/background\/known\/host-rules\.ts$/;
const NOTICES = /\/rules\/notices\/index\.ts$/;
const CONSENT = /\/rules\/consent\/index\.ts$/;
const COUNCILS = /\/rules\/councils\.json$/;
const DATA = /\/rules\/third-party-web\.json$/;

export interface PackedRules {
  /** Puts a name in the place of each text. */
  pack: Plugin;
  /** Puts the texts in the places of their names: in the last build that minifies the code. */
  fill: Plugin;
}

/** @param later Takes the texts that few starts ask for. */
export function packedRules(later: LaterScripts): PackedRules {
  /** By names of their own: files are loaded in any order, and the same rules are to give the same bytes. */
  const texts = new Map<string, string>();
  /** Names of the texts that stand in a script of their own. */
  const lateTexts = new Set<string>();
  /** The text itself comes last: a minifier would make a template of it, which takes longer to read than a string. */
  const parsed = (name: string, value: unknown) => {
    texts.set(name, textOf(value));
    return `JSON.parse(__PACKED_RULES_${name}__)`;
  };
  const parsedLate = (name: string, value: unknown) => {
    lateTexts.add(name);
    return parsed(name, value);
  };
  // Single quotes: a text of JSON is an eighth longer in double ones, and slower to read.
  const quoted = (name: string): string => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`packed-rules: nothing is packed as ${name}`);
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
  };
  const lateRules = (): string =>
    `{${[...lateTexts]
      .toSorted()
      .map((name) => `${name}:${quoted(name)}`)
      .join(',\n')}}`;
  const data = (value: string, imports = '') => ({
    code: `${imports}export default ${value};`,
    moduleType: 'js' as const,
  });
  /** @param like Empty, of the same kind: see rules/read-later.ts. */
  const whenAsked = (like: '[]' | '{}', value: string) => `readLater(${like}, () => ${value})`;
  const hostRulesIn = (folder: string): string => {
    const packed = packHosts(listed(folder) as Company[]);
    return `import { unpackHosts } from '${RULES}/packed-hosts.ts';
import { files } from '${RULES}/companies/index.ts';
export const hostRules = unpackHosts(() => ${parsed('hosts', packed)}, files);`;
  };
  const councilsIn = (councils: Councils) =>
    whenAsked('{}', `unpackCouncils(${parsed('councils', packCouncils(councils))})`);
  const listLate = (name: string, folder: string): string =>
    `${READ_LATER} '../read-later.ts';\n${list(whenAsked('[]', parsedLate(name, listed(folder))))}`;
  const pack: Plugin = {
    name: 'pack-rules',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const folder = dirname(path);
      if (HOST_RULES.test(path)) return hostRulesIn(join(folder, RULES, 'companies'));
      if (COMPANIES.test(path)) return listLate('companies', folder);
      if (NOTICES.test(path)) return listLate('notices', folder);
      if (CONSENT.test(path)) return list(parsed('consent', listed(folder)));
      if (COUNCILS.test(path)) return data(councilsIn(read(path)), UNPACK_COUNCILS);
      if (DATA.test(path))
        return data(
          whenAsked('{}', parsedLate('thirdPartyWeb', read(path))),
          `${READ_LATER} './read-later.ts';\n`,
        );
      return null;
    },
  };
  const fill: Plugin = {
    name: 'fill-in-rules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(/__PACKED_RULES_([a-zA-Z]+)__/g, (_, name: string) =>
          lateTexts.has(name) ? `${later.want(LATER, lateRules)}.${name}` : quoted(name),
        );
      }
    },
  };
  return { pack, fill };
}

const LATER = 'later-rules';

/** From where the rules of hosts stand. */
const RULES = '../../../rules';

const READ_LATER = 'import { readLater } from';
const UNPACK_COUNCILS = `${READ_LATER} './read-later.ts';
import { unpackCouncils } from './packed-councils.ts';
`;

const list = (value: string): string => `export const files = ${value};`;

const read = <T = Record<string, unknown>>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

/** As the list beside the files has them: by id. The address of the schema serves editors alone. */
function listed(folder: string): unknown[] {
  return ruleIds(folder).map((id) => {
    const { $schema: _, ...rule } = read(join(folder, `${id}.json`));
    return rule;
  });
}

const textOf = (value: unknown) => inAscii(JSON.stringify(value));
