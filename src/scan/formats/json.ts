/** JSON for files and terminals alike: what would act on a screen stands escaped, and is read back as it was. */
import { jsonText } from '../../core/text/json.ts';
import type { Format } from './format.ts';

export { jsonText };

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
