/** Zips that are the same bytes wherever and whenever they are made of the same files. */
import { zipSync } from 'fflate';

/** The first moment that a zip can tell, in local time as zips have it: so it is the same in every time zone. */
const THEN = new Date(1980, 0, 1);

/** `files`: what each holds, by its path with slashes. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: THEN });
}
