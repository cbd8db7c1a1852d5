/** An HTTP Archive 1.2 of all pages, redacted: it is made of what was recorded, which a Report no longer holds. */
import { mergedHar } from '../har/merge.ts';
import { version } from '../known/known.ts';
import type { Har } from '../har/har.ts';
import type { Format } from './format.ts';

export const har: Format<AsyncIterable<string>> = {
  id: 'har',
  extension: 'har',
  one: () => null,
  all: (_, { recorded = nothing }) => mergedHar(recorded, version),
};

async function* nothing(): AsyncGenerator<Har> {
  // A folder of Reports alone: its archive is empty.
}
