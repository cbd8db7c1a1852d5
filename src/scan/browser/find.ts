/** Finds a Chromium on this machine. */
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser that could not be found or started: one clear line for the person. */
export class BrowserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BrowserError';
  }
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'chrome.exe',
  'msedge.exe',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** A file that is there and that we may run. */
export const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: the question is answered either way.
    return false;
  }
};

/** Where systems keep their browsers, in the order in which they are tried. */
export function systemBrowsers(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((at) =>
      MAC.map((app) => `${at}/${app}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root ? WINDOWS.map((path) => `${root}\\${path}`) : []));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** The newest Chrome of those that puppeteer's installer keeps for this user; null where there is none. */
async function puppeteersOwn(): Promise<string | null> {
  const cacheDir = process.env['PUPPETEER_CACHE_DIR'] || join(homedir(), '.cache', 'puppeteer');
  if (!existsSync(cacheDir)) return null;
  // Loaded where it is needed: whoever has a system's browser need not wait for it.
  const { Browser, getInstalledBrowsers, getVersionComparator } = await import('@puppeteer/browsers');
  const chromes = (await getInstalledBrowsers({ cacheDir })).filter(
    ({ browser, executablePath }) => browser === Browser.CHROME && isRunnable(executablePath),
  );
  const compare = getVersionComparator(Browser.CHROME);
  return chromes.toSorted((a, b) => compare(a.buildId, b.buildId)).at(-1)?.executablePath ?? null;
}

/**
 * A Chromium: the one asked for, `CANDOUR_BROWSER`, what puppeteer installed, then the system's. Null where there is none.
 * Throws a BrowserError where one was asked for by path and is not there.
 */
export async function findBrowser(asked: string | null): Promise<string | null> {
  const named = asked ?? (process.env['CANDOUR_BROWSER'] || null);
  if (named !== null) {
    if (isRunnable(named)) return named;
    throw new BrowserError(`No browser at ${named}.`);
  }
  return (await puppeteersOwn()) ?? systemBrowsers().find(isRunnable) ?? null;
}
