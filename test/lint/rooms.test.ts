import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints } from './lint.ts';

/** How a file imports another: all of them are looked at alike. */
const WAYS = {
  value: (from: string) => `import { thing } from '${from}'; export const all = [thing];`,
  type: (from: string) => `import type { Thing } from '${from}'; export type All = Thing[];`,
  'inline type': (from: string) => `export type All = import('${from}').Thing[];`,
  dynamic: (from: string) => `export const all = async () => [await import('${from}')];`,
  passed: (from: string) => `export { thing } from '${from}';`,
  all: (from: string) => `export * from '${from}';`,
  effect: (from: string) => `import '${from}';`,
};
type Way = keyof typeof WAYS;

function refused(file: string, target: string, way: Way): Promise<string[]> {
  const isFile = /^(?:src|rules|tools|test|bench)\/|^package\.json$/.test(target);
  // A file that is not there would be refused for that.
  if (isFile && !existsSync(target)) throw new Error(`${target} is not there`);
  const from = isFile ? relative(dirname(resolve(file)), resolve(target)) : target;
  const text = WAYS[way](isFile && !from.startsWith('.') ? `./${from}` : from);
  return complaints('boundaries/dependencies', file, file.endsWith('.svelte') ? component(text) : text);
}

const component = (text: string): string => `<script lang="ts">\n${text}\n</script>`;

describe('a room is refused', () => {
  it.each<[file: string, target: string, way?: Way]>([
    // core imports nothing of the others, and no package but those named.
    ['src/core/text/new.ts', 'src/core/parties/index.ts'],
    ['src/core/parties/new.ts', 'src/core/cookies/patterns.ts'],
    ['src/core/cookies/new.ts', 'src/core/companies/index.ts'],
    ['src/core/companies/new.ts', 'src/core/visit/visit.ts', 'type'],
    ['src/core/visit/new.ts', 'src/core/reading/reading.ts', 'type'],
    ['src/core/reading/new.ts', 'src/core/notices/notice.ts', 'inline type'],
    ['src/core/notices/new.ts', 'src/core/findings/finding.ts', 'type'],
    ['src/core/findings/new.ts', 'src/core/report/judge.ts', 'dynamic'],
    ['src/core/report/new.ts', 'src/core/compare/compare.ts'],
    ['src/core/report/new.ts', 'src/probes/hooks.ts'],
    ['src/core/report/new.ts', 'src/scan/run.ts', 'type'],
    ['src/core/report/new.ts', 'src/background/worker.ts', 'inline type'],
    ['src/core/report/new.ts', 'src/view/text.ts'],
    ['src/core/report/new.ts', 'rules/index.ts'],
    ['src/core/companies/new.ts', 'rules/third-party-web.json'],
    ['src/core/companies/new.ts', 'tldts'],
    ['src/core/notices/new.ts', 'htmlparser2'],
    ['src/core/reading/records/new.ts', 'htmlparser2'],
    ['src/core/visit/new.ts', 'devtools-protocol', 'type'],
    ['src/core/visit/new.ts', 'node:crypto'],
    ['src/core/visit/new.ts', 'crypto'],
    ['src/core/visit/new.ts', 'some-package', 'dynamic'],
    ['src/core/visit/new.ts', 'tools/list-rules.ts'],
    ['src/core/visit/new.ts', 'test/core/build.ts'],
    // Words draw in words alone.
    ['src/core/words/en/new.ts', 'src/core/findings/phrases.ts'],
    ['src/core/words/en/new.ts', 'svelte'],
    ['src/core/findings/phrases.ts', 'src/core/companies/answer.ts'],
    ['src/core/report/parts.ts', 'src/core/parties/index.ts', 'passed'],
    ['src/core/report/tab-state.ts', 'src/core/report/judge.ts'],
    ['src/core/findings/phrases.ts', 'src/core/report/parts.ts'],
    // Probes are injected as text.
    ['src/probes/new.ts', 'src/core/visit/visit.ts'],
    ['src/probes/new.ts', 'rules/index.ts', 'type'],
    ['src/probes/new.ts', 'src/content/watched.ts'],
    // Adapters never import each other.
    ['src/background/follow/new.ts', 'src/scan/translate/exchange.ts', 'dynamic'],
    ['src/background/new.ts', 'src/scan/run.ts', 'type'],
    ['src/background/tell/new.ts', 'src/view/text.ts'],
    ['src/background/tell/new.ts', 'src/extension/save.ts', 'type'],
    ['src/background/new.ts', 'src/content/watched.ts'],
    ['src/background/new.ts', 'node:fs'],
    ['src/background/new.ts', 'tldts'],
    ['src/content/new.ts', 'src/background/schedule.ts'],
    ['src/content/new.ts', 'src/scan/known/usage.ts', 'type'],
    ['src/content/new.ts', 'webextension-polyfill'],
    ['src/scan/observe/new.ts', 'src/background/translate/from-cookies.ts', 'type'],
    ['src/scan/observe/new.ts', 'src/view/text.ts'],
    ['src/scan/formats/new.ts', 'puppeteer'],
    ['src/scan/run.ts', 'commander'],
    ['src/scan/observe/new.ts', 'devtools-protocol'],
    ['src/scan/given/new.ts', 'src/scan/observe/jar.ts'],
    ['src/scan/given/new.ts', 'commander'],
    // Within an adapter no arrow leads back up but types.
    ['src/background/browser/new.ts', 'src/background/held/held-visits.ts'],
    ['src/background/translate/new.ts', 'src/background/follow/navigation.ts'],
    ['src/background/held/new.ts', 'src/background/follow/requests.ts', 'passed'],
    ['src/background/follow/new.ts', 'src/background/tell/badge.ts'],
    ['src/background/notices/new.ts', 'src/background/worker.ts'],
    ['src/scan/browser/new.ts', 'src/scan/observe/jar.ts'],
    ['src/scan/translate/new.ts', 'src/scan/observe/jar.ts', 'dynamic'],
    ['src/scan/observe/new.ts', 'src/scan/notices/supplied.ts'],
    ['src/scan/notices/new.ts', 'src/scan/judging.ts', 'all'],
    ['src/scan/formats/new.ts', 'src/scan/commands/options.ts'],
    ['src/scan/scanner.ts', 'src/scan/commands/options.ts'],
    ['src/scan/commands/new.ts', 'src/scan/cli.ts', 'effect'],
    // Many sites are scanned through the scanner.
    ['src/fleet/new.ts', 'src/scan/judging.ts'],
    ['src/fleet/new.ts', 'src/scan/browser/browser.ts', 'type'],
    ['src/fleet/new.ts', 'src/background/worker.ts', 'type'],
    ['src/fleet/new.ts', 'src/probes/hooks.ts'],
    // What shows a Report takes types, words and formatting.
    ['src/view/new.ts', 'src/core/report/judge.ts'],
    ['src/view/New.svelte', 'src/core/report/judge.ts'],
    ['src/view/new.ts', 'src/core/reading/index.ts', 'dynamic'],
    ['src/view/New.svelte', 'src/core/parties/index.ts'],
    ['src/view/New.svelte', 'src/background/tell/state.ts', 'type'],
    ['src/view/new.ts', 'src/extension/save.ts'],
    ['src/view/new.ts', 'rules/index.ts'],
    ['src/view/new.ts', 'tldts'],
    ['src/view/new.ts', 'webextension-polyfill'],
    ['src/popup/New.svelte', 'src/core/findings/index.ts'],
    ['src/popup/New.svelte', 'src/background/tell/answers.ts', 'type'],
    ['src/popup/new.ts', 'src/scan/formats/text.ts', 'dynamic'],
    ['src/popup/new.ts', 'rules/index.ts', 'type'],
    ['src/workspace/New.svelte', 'src/core/companies/index.ts'],
    ['src/workspace/new.ts', 'src/popup/main.ts'],
    ['src/extension/new.ts', 'src/workspace/part.ts', 'type'],
    // Rules are data.
    ['rules/new.ts', 'src/core/companies/index.ts'],
    ['rules/new.ts', 'node:fs'],
  ])('%s what %s has', async (file, target, way = 'value') => {
    expect(await refused(file, target, way)).toHaveLength(1);
  });

  it.each(Object.keys(WAYS) as Way[])('in whatever way it imports: %s', async (way) => {
    expect(await refused('src/view/new.ts', 'src/background/tell/badge.ts', way)).toHaveLength(1);
    expect(await refused('src/core/visit/new.ts', 'some-package', way)).toHaveLength(1);
  });

  it.each(['src/elsewhere/new.ts', 'src/new.ts'])('that is not known: %s', async (file) => {
    expect(await complaints('boundaries/no-unknown-files', file, 'export const all = [];')).toHaveLength(1);
  });

  it('an address that is put together while it runs', async () => {
    const text = 'export const all = (name: string) => import(`../scan/${name}.ts`);';
    expect(await complaints('no-restricted-syntax', 'src/background/new.ts', text)).toHaveLength(1);
  });
});

describe('a room may have', () => {
  it.each<[file: string, target: string, way?: Way]>([
    ['src/core/parties/new.ts', 'tldts'],
    ['src/core/reading/page/new.ts', 'htmlparser2'],
    ['src/core/cookies/new.ts', 'src/core/parties/index.ts'],
    ['src/core/report/new.ts', 'src/core/findings/index.ts'],
    ['src/core/findings/phrases.ts', 'src/core/cookies/lifetimes.ts'],
    ['src/core/words/en/new.ts', 'src/core/visit/gaps.ts', 'type'],
    ['src/popup/New.svelte', 'src/core/words/index.ts'],
    ['src/core/report/tab-state.ts', 'src/core/notices/notice.ts', 'type'],
    ['src/probes/new.ts', 'src/core/visit/visit.ts', 'type'],
    ['src/content/new.ts', 'src/probes/hooks.ts'],
    ['src/background/held/new.ts', 'src/background/follow/requests.ts', 'type'],
    ['src/background/notices/new.ts', 'src/core/reading/index.ts', 'dynamic'],
    ['src/scan/translate/new.ts', 'src/scan/observe/jar.ts', 'type'],
    ['src/scan/observe/new.ts', 'node:crypto'],
    ['src/scan/observe/new.ts', 'devtools-protocol', 'type'],
    ['src/scan/commands/new.ts', 'src/scan/run.ts'],
    ['src/fleet/new.ts', 'src/scan/scanner.ts'],
    ['src/view/New.svelte', 'src/core/text/harmless.ts'],
    ['src/view/New.svelte', 'src/core/report/judge.ts', 'type'],
    ['src/workspace/New.svelte', 'src/view/Panel.svelte', 'effect'],
    ['rules/new.ts', 'src/core/companies/company.ts', 'type'],
  ])('%s what %s has', async (file, target, way = 'value') => {
    expect(await refused(file, target, way)).toEqual([]);
  });
});
