/**
 * Sees to it that there is a Firefox for the tests, as ./browser.ts does of a Chromium. Prints its path on standard
 * output and what it does on standard error.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';
import { BrowserError, isRunnable } from '../src/scan/browser/find.ts';
import { ensure, print } from './browser.ts';

const NAMES = ['firefox-esr', 'firefox', 'firefox.exe'];
const MAC = '/Applications/Firefox.app/Contents/MacOS';

type Env = Record<string, string | undefined>;

/**
 * A Firefox: the one that `CANDOUR_FIREFOX` names, what puppeteer installed, then the system's. Null where there is none.
 * Throws a BrowserError where the one that is named cannot be run.
 */
export async function findFirefox(env: Env = process.env): Promise<string | null> {
  const named = env['CANDOUR_FIREFOX'];
  if (named) {
    if (isRunnable(named)) return named;
    throw new BrowserError(`No Firefox at ${named}.`);
  }
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    MAC,
    ...programs.map((folder) => join(folder, 'Mozilla Firefox')),
  ];
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(await puppeteersOwn(env)), ...system].find(isRunnable) ?? null;
}

async function puppeteersOwn(env: Env): Promise<string[]> {
  const cacheDir = env['PUPPETEER_CACHE_DIR'] || join(env['HOME'] ?? homedir(), '.cache', 'puppeteer');
  if (!existsSync(cacheDir)) return [];
  const installed = await getInstalledBrowsers({ cacheDir });
  return installed
    .filter(({ browser }) => browser === Browser.FIREFOX)
    .map(({ executablePath }) => executablePath);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await print(
    ensure({
      names: { puppeteer: 'Firefox', system: 'Firefox ESR' },
      puppeteer: 'firefox',
      system: 'firefox-esr',
      variable: 'CANDOUR_FIREFOX',
      find: () => findFirefox(),
      otherwise: 'Install Firefox, or set CANDOUR_FIREFOX to the path of one.',
    }),
  );
