/** The addresses of a site's sitemaps (sitemaps.org): indexes and gzipped ones too, bounded in files, size and number. */
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { FetchFile } from './robots.ts';

const MOST_FILES = 20;
const MOST_ADDRESSES = 50_000;
/** Of all of them, unpacked, in bytes. */
const MOST_BYTES = 50_000_000;
const LONGEST = 2_000;

interface Sitemap {
  pages: string[];
  /** Other sitemaps that it lists. */
  sitemaps: string[];
}

/** Of those named, and of all that they list, as far as `isOwn` goes; `wait` comes before each but the first. */
export async function sitemapPages(
  named: readonly string[],
  isOwn: (url: URL) => boolean,
  fetch: FetchFile,
  wait: () => Promise<void>,
): Promise<string[]> {
  const queue = [...named];
  const known = new Set<string>();
  const pages: string[] = [];
  let left = MOST_BYTES;
  while (queue.length > 0 && known.size < MOST_FILES && pages.length < MOST_ADDRESSES && left > 0) {
    const url = URL.parse(queue.shift() ?? '');
    if (url === null || known.has(url.href) || !isOwn(url)) continue;
    if (known.size > 0) await wait();
    known.add(url.href);
    const { bytes } = await fetch(url.href);
    const text = bytes === null ? null : unpacked(bytes, left);
    if (text === null) continue;
    left -= text.length;
    const { pages: found, sitemaps } = read(text);
    pages.push(...found.slice(0, MOST_ADDRESSES - pages.length));
    queue.push(...sitemaps);
  }
  return pages;
}

/** Null for what is no gzip although it begins as one, or grows beyond the bound. */
function unpacked(bytes: Uint8Array, maxOutputLength: number): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder().decode(gunzipSync(bytes, { maxOutputLength }));
  } catch {
    // What cannot be unpacked tells of no page; the site is followed by its links.
    return null;
  }
}

/** XML, or one address a line. */
export function read(text: string): Sitemap {
  if (!text.trimStart().startsWith('<')) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return {
      pages: lines.filter((line) => /^https?:\/\//.test(line)).slice(0, MOST_ADDRESSES),
      sitemaps: [],
    };
  }
  const found: Sitemap = { pages: [], sitemaps: [] };
  const open: string[] = [];
  let location = '';
  const parser = new Parser(
    {
      onopentag(name) {
        open.push(name);
        if (name === 'loc') location = '';
      },
      ontext(part) {
        if (open.at(-1) === 'loc' && location.length <= LONGEST) location += part;
      },
      onclosetag(name) {
        open.pop();
        const address = location.trim();
        if (name !== 'loc' || address.length > LONGEST || !/^https?:\/\//.test(address)) return;
        const list = open.at(-1) === 'sitemap' ? found.sitemaps : open.at(-1) === 'url' ? found.pages : null;
        if (list !== null && list.length < MOST_ADDRESSES) list.push(address);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return found;
}
