/** The extension's manifest as each browser wants it: one file, less what the other alone knows, with the version of package.json. Pure. */
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../manifest.json' with { type: 'json' };
import packageFile from '../package.json' with { type: 'json' };

/** Edge takes what Chrome takes. */
export type ForBrowser = 'chrome' | 'firefox';

/** Each browser warns of keys that it does not know. */
const FOREIGN: Record<ForBrowser, (keyof typeof manifest)[]> = {
  chrome: ['browser_specific_settings'],
  firefox: ['minimum_chrome_version'],
};

/** crxjs keeps the background that the browser can run: a service worker for Chromium, an event page for Firefox. */
export function manifestFor(browser: ForBrowser): ManifestV3Export {
  const kept = Object.entries(manifest).filter(([key]) => !(FOREIGN[browser] as string[]).includes(key));
  return { ...Object.fromEntries(kept), version: packageFile.version } as unknown as ManifestV3Export;
}
