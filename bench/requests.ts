/** Reads a list of requests for the measurements: one `{"page","url","type"}` a line, gzipped or not. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hostOf, siteOf } from '../src/core/parties/index.ts';
import { pathOf, tagOf } from '../src/core/visit/carried.ts';

interface Line {
  page: string;
  url: string;
  type: string;
}

/** A request to another site than the page's. */
export interface ThirdParty extends Line {
  host: string;
  site: string;
  path: string | null;
  tag: string | null;
}

export function thirdPartiesIn(file: string): ThirdParty[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { page, url, type } = JSON.parse(line) as Line;
      const host = hostOf(url);
      const pageHost = hostOf(page);
      if (host === null || pageHost === null || siteOf(host) === siteOf(pageHost)) return [];
      return [{ page, url, type, host, site: siteOf(host), path: pathOf(url), tag: tagOf(url) }];
    });
}

/** `12.3 % (123 of 1000)`. */
export const share = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;
