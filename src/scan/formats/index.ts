/** The forms in which Reports are printed: a new one is a file and a line here. */
import { UsageError } from '../known/usage.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { har } from './har.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { ndjson } from './ndjson.ts';
import { pdf } from './pdf.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const formats: readonly Format[] = [text, json, ndjson, html, pdf, csv, sarif, junit, github, har];

export const formatIds = formats.map(({ id }) => id);

/** Throws a UsageError for an unknown one. */
export function formatNamed(id: string): Format {
  const format = formats.find((known) => known.id === id);
  if (!format) throw new UsageError(`There is no format “${id}”. Known: ${formatIds.join(', ')}.`);
  return format;
}
