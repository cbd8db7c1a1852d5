/** A reading → a Notice of a layer, for the pages it speaks for. */
import type { Council } from '../../parties/council.ts';
import { hostOf } from '../../parties/index.ts';
import type { Layer, Notice } from '../notice.ts';
import type { Names, NoticeReading } from '../../reading/index.ts';
import { noticeFrom } from '../from-reading.ts';

export interface Coming {
  /** SHA-256 of the text that was read, lower-case hexadecimal. */
  sha256: string;
  layer: Exclude<Layer, 'bundled'>;
  /** Host of the page that points to it, or that it was given for. */
  pageHost: string;
  /** Of a consent tool's list: which tool. */
  tool?: string;
  /** ISO 8601, with its time. */
  retrieved: string;
  names: Names;
  councilsAt: (host: string) => readonly Council[];
}

export function noticeOf(
  reading: NoticeReading,
  { sha256, layer, pageHost, tool, retrieved, names, councilsAt }: Coming,
): Notice {
  const host = hostOf(reading.address ?? '') ?? pageHost;
  const councils = councilsAt(host);
  const notice = noticeFrom(reading, {
    id: `${layer}-${host.replaceAll('.', '-')}-${sha256.slice(0, 8)}`,
    councils: councils.map(({ id }) => id),
    // Many pages under a council's name are another controller's, with a notice of their own.
    publisher: reading.controller ?? (councils.map(({ name }) => name).join(' and ') || host),
    host,
    retrieved,
    sha256,
    names,
    layer,
  });
  const title = layer === 'consent-tool' ? 'Cookie banner' : notice.title;
  if (notice.kind === 'policy') return { ...notice, title };
  // A page that calls something its notice is covered by it, wherever that stands; a banner speaks for its page's host.
  const hosts = layer === 'consent-tool' ? [pageHost] : [...new Set([...notice.scope.hosts, pageHost])];
  const scope = { ...notice.scope, hosts };
  return tool === undefined ? { ...notice, title, scope } : { ...notice, title, scope, tool };
}
