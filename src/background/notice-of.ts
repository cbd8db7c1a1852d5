/** A reading → a Notice of a layer, for the pages it speaks for. */
import type { Layer, Notice } from '../core/notices/notice.ts';
import { noticeFrom, textOf, type NoticeReading } from '../core/notices/reader/index.ts';
import { hostOf } from '../core/parties/index.ts';
import { councilsAt, namesKnown } from './knowledge.ts';

export interface Coming {
  /** What was read, whole. */
  source: string;
  form: 'html' | 'text' | 'json';
  layer: Exclude<Layer, 'bundled'>;
  /** Host of the page that points to it, or that it was given for. */
  pageHost: string;
}

export async function noticeOf(
  reading: NoticeReading,
  { source, form, layer, pageHost }: Coming,
): Promise<Notice> {
  const host = hostOf(reading.address ?? '') ?? pageHost;
  const sha256 = await sha256Of(form === 'json' ? source : textOf(source, form));
  const councils = councilsAt(host);
  const notice = noticeFrom(reading, {
    id: `${layer}-${host.replaceAll('.', '-')}-${sha256.slice(0, 8)}`,
    councils: councils.map(({ id }) => id),
    publisher: councils.map(({ name }) => name).join(' and ') || host,
    host,
    retrieved: new Date().toISOString(),
    sha256,
    names: namesKnown(),
    layer,
  });
  const title = layer === 'consent-tool' ? 'Cookie banner' : notice.title;
  if (notice.kind === 'policy') return { ...notice, title };
  // A page that calls something its notice is covered by it, wherever that stands; a banner speaks for its page's host.
  const hosts = layer === 'consent-tool' ? [pageHost] : [...new Set([...notice.scope.hosts, pageHost])];
  return { ...notice, title, scope: { ...notice.scope, hosts } };
}

async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
