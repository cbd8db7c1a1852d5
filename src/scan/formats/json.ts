/** JSON for files and terminals alike: what would act on a screen stands escaped, and is read back as it was. */
import { escapedUnseen } from '../../core/text/harmless.ts';
import type { Format } from './format.ts';

/** `indent`: spaces a level; 0 for one line. Ends without a line end. */
export const jsonText = (value: unknown, indent = 2): string =>
  escapedUnseen(JSON.stringify(value, null, indent));

const oneOrList = (all: readonly unknown[]): string => `${jsonText(all.length === 1 ? all[0] : all)}\n`;

/** One Report as itself, several as a list: it must wait for all. */
export const json: Format<string> = {
  id: 'json',
  extension: 'json',
  isOfPages: true,
  one: () => null,
  all: oneOrList,
  sites: oneOrList,
};
