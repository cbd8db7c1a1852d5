/** A source that a person named → what it declares, and the Notice that pages are held against. */
import { createHash } from 'node:crypto';
import { noticeFrom, type Meta } from '../../core/notices/from-reading.ts';
import type { Notice } from '../../core/notices/notice.ts';
import { councilsOfHost, hostOf } from '../../core/parties/index.ts';
import { readNotice, readableText, type NoticeReading } from '../../core/reading/index.ts';
import { knownRules, namesKnown } from '../known/known.ts';
import { UsageError } from '../known/usage.ts';
import type { NoticeSource } from './notice-source.ts';

/** A published notice, for `scan --notice`. */
export function suppliedReading(source: NoticeSource, src: string): Notice {
  const reading = readSource(source);
  if (!/\p{L}/u.test(source.text)) throw new UsageError(`There is not a word in ${src}.`);
  const notice = noticeFrom(reading, { ...metaOf(source, reading, src), layer: 'supplied' });
  return { ...notice, addresses: source.addresses };
}

export const readSource = ({ text, form, address }: NoticeSource): NoticeReading =>
  readNotice(text, { form, address, names: namesKnown() });

/** What the reading cannot say of itself. */
export function metaOf({ text, form, address }: NoticeSource, reading: NoticeReading, src: string): Meta {
  const host = address === null ? null : hostOf(address);
  const found = host === null ? [] : councilsOfHost(host, knownRules().councils);
  const title = reading.title ?? 'notice';
  return {
    id: idOf(found[0]?.id, found.length > 0 ? title : (src.split(/[\\/]/).at(-1) ?? title)),
    councils: found.map(({ id }) => id),
    publisher: found.map(({ name }) => name).join(' and ') || (host ?? ''),
    host,
    retrieved: new Date().toISOString().slice(0, 10),
    sha256: createHash('sha256').update(readableText(text, form)).digest('hex'),
    names: namesKnown(),
  };
}

function idOf(council: string | undefined, title: string): string {
  const words = title
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [council, words].filter(Boolean).join('-') || 'notice';
}
