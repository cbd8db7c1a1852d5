/** An HTTP Archive 1.2 of all pages, redacted: it is made of what was recorded, which a Report no longer holds. */
import { harOf } from '../har/har.ts';
import { mergedHar } from '../har/merge.ts';
import { version } from '../known/known.ts';
import type { Format } from './format.ts';
import { jsonText } from './json.ts';

export const har: Format<string> = {
  id: 'har',
  extension: 'har',
  one: () => null,
  all: (_, { recorded = [] }) => `${jsonText(mergedHar(recorded) ?? harOf([], { version, browser: '' }))}\n`,
};
