/**
 * Imported for what it does: the command that a file tries looks for its browser in CANDOUR_BROWSER, and finds there the
 * headless shell that this machine has, if it has one and no other is named. That is Chromium without its windows: a page
 * takes half of the work. What Candour sees in it is the same (docs/command.md says what is not); the tests of hostile
 * pages, of agreement with the extension and of judgements have the Chromium that people have.
 */
import { delimiter, join } from 'node:path';
import { isRunnable } from '../../src/scan/browser/find.ts';

/** As the environment named a Chromium before; empty where none was, for whichever is found. */
export const CHROMIUM = process.env['CANDOUR_BROWSER'] ?? '';

if (CHROMIUM === '') {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const shell = folders.map((folder) => join(folder, 'chromium-headless-shell')).find(isRunnable);
  if (shell !== undefined) process.env['CANDOUR_BROWSER'] = shell;
}
