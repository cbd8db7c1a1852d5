/**
 * The sites that the person added: the one thing kept beyond the browser's run, since they asked for it. Their pages
 * get the same scripts as a council's, registered for them alone.
 */
import browser from 'webextension-polyfill';

const KEY = 'added-sites';
/** Where the manifest keeps the scripts for added sites: on a name that is no one's (RFC 6761). */
const NOWHERE = 'https://added.invalid/*';

export async function readAddedSites(): Promise<Set<string>> {
  const { [KEY]: sites } = await browser.storage.local.get(KEY);
  return new Set(Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : []);
}

export async function writeAddedSites(sites: ReadonlySet<string>): Promise<void> {
  await browser.storage.local.set({ [KEY]: [...sites].sort() });
  await registerScripts(sites);
}

/** Registered scripts outlive the worker but not an update: so this is also called when the extension is installed. */
export async function registerScripts(sites: ReadonlySet<string>): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts();
  if (known.length > 0) await browser.scripting.unregisterContentScripts();
  if (sites.size === 0) return;
  const matches = [...sites].flatMap(matchesOf);
  const listed = browser.runtime.getManifest().content_scripts ?? [];
  const scripts = listed.filter((script) => script.matches?.includes(NOWHERE));
  await browser.scripting.registerContentScripts(
    scripts.map((script, index) => ({
      id: `added-${index}`,
      matches,
      js: (script.js ?? []).map(pathOf),
      runAt: 'document_start',
      world: (script as { world?: 'MAIN' | 'ISOLATED' }).world ?? 'ISOLATED',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    })),
  );
}

/** In the manifest that it gives back Firefox has made addresses of the paths, and takes none of those here. */
const pathOf = (file: string): string => new URL(file, browser.runtime.getURL('')).pathname.slice(1);

/** A site and its subdomains; an address in numbers has none. */
function matchesOf(site: string): string[] {
  const isAddress = /^[\d.]+$/.test(site) || site.startsWith('[') || !site.includes('.');
  return isAddress ? [`*://${site}/*`] : [`*://*.${site}/*`];
}
