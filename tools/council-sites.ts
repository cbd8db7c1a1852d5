/**
 * Councils' sites for the content scripts, which must decide at once and stay small: `norfolk` for `norfolk.gov.uk`,
 * each once, a space on both sides. Read by src/content/watched.ts.
 */
import councilsFile from '../rules/councils.json' with { type: 'json' };
import type { Councils } from '../src/core/parties/council.ts';
import { isStillCouncils } from '../src/core/parties/index.ts';

export function councilSites(): string {
  const { councils } = councilsFile as Councils;
  const sites = councils.flatMap((council) => council.sites.filter(isStillCouncils));
  const names = new Set(sites.map(({ site }) => site.replace(/^([^.]+)\.gov\.uk$/, '$1')));
  return ` ${[...names].join(' ')} `;
}
