/** Where a Firefox is: the one that is named, else one of the usual places. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox', 'firefox.exe'];
const MAC = ['/Applications/Firefox.app/Contents/MacOS'];
const WINDOWS = ['Mozilla Firefox'];

/** Path of a Firefox, or null. `CANDOUR_FIREFOX` names one: it is an error where that cannot be run. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CANDOUR_FIREFOX'];
  if (named !== undefined && named !== '') {
    if (isRunnable(named)) return named;
    throw new Error(`No Firefox at ${named}.`);
  }
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    ...MAC,
    ...programs.flatMap((folder) => WINDOWS.map((name) => join(folder, name))),
  ];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isRunnable) ?? null;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us to run: another place may have one.
    return false;
  }
}
