/**
 * How much of each field is kept, for all observers: a page can make names, paths and lists as long as it likes. What
 * tells things apart stays apart: a long name ends in a mark of the whole. Bounded twice is the same as bounded once.
 */
import { MOST_BANNER_TEXT } from './banner.ts';
import type { Seen } from './seen.ts';
import type { Carried } from './visit.ts';

const LONGEST_NAME = 512;
/** As long as DNS lets a name be, and the dot before a cookie's host. */
const LONGEST_HOST = 254;
const LONGEST_ADDRESS = 2_000;
const LONGEST_WORD = 120;
const MOST_NAMES = 200;
const MOST_HOSTS = 8;

export function bounded(seen: Seen): Seen {
  switch (seen.seen) {
    case 'request':
      return {
        ...seen,
        host: cut(seen.host, LONGEST_HOST),
        path: cut(seen.path, LONGEST_WORD),
        initiators: seen.initiators.slice(0, MOST_HOSTS).map((host) => cut(host, LONGEST_HOST)),
        ...framed(seen),
        sent: carried(seen.sent),
      };
    case 'cookie-asked':
      return { ...seen, ...keyed(seen), setByHost: cutOrNull(seen.setByHost, LONGEST_HOST), ...framed(seen) };
    case 'cookie-stored':
    case 'cookie-removed':
      return { ...seen, ...keyed(seen) };
    case 'cookie-sent': {
      const { name, host, jarHost, path } = seen;
      return {
        ...seen,
        name: marked(name),
        host: cut(host, LONGEST_HOST),
        jarHost: cutOrNull(jarHost, LONGEST_HOST),
        path: path === null ? null : marked(path),
      };
    }
    case 'storage':
      return { ...seen, host: cut(seen.host, LONGEST_HOST), key: marked(seen.key) };
    case 'page':
      return { ...seen, finalPage: cut(seen.finalPage, LONGEST_ADDRESS) };
    case 'banner':
      return { ...seen, text: cut(seen.text, MOST_BANNER_TEXT) };
    case 'consent-controls':
      return { ...seen, controls: seen.controls.map(named), switches: seen.switches.map(named) };
    default:
      return seen;
  }
}

const framed = ({ frame }: { frame?: string }): { frame?: string } =>
  frame === undefined ? {} : { frame: cut(frame, LONGEST_HOST) };

const named = <Row extends { name: string }>(row: Row): Row => ({
  ...row,
  name: cut(row.name, LONGEST_WORD),
});

/** A name or a path as it is kept: of a long one the beginning and a mark of the whole. */
export function marked(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const mark = `…${hashOf(name)}`;
  return name.slice(0, LONGEST_NAME - mark.length) + mark;
}

function keyed({ name, host, path }: { name: string; host: string; path: string }) {
  return { name: marked(name), host: cut(host, LONGEST_HOST), path: marked(path) };
}

function carried(sent: Carried): Carried {
  const names = (list: string[]): string[] => list.slice(0, MOST_NAMES).map(marked);
  return { ...sent, cookies: names(sent.cookies), identifiers: names(sent.identifiers) };
}

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, longest);

const cutOrNull = (text: string | null, longest: number): string | null =>
  text === null ? null : cut(text, longest);

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): tells apart, hides nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
