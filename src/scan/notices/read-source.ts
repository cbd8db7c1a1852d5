/** A source that a person named → what it declares, and the Notice that pages are held against. */
import { createHash } from 'node:crypto';
import { noticeFrom, type Meta } from '../../core/notices/from-reading.ts';
import type { Notice } from '../../core/notices/notice.ts';
import { councilsOfHost, hostOf } from '../../core/parties/index.ts';
import { worthOf } from '../../core/notices/site/worth.ts';
import type { NoticeTroubleCode } from '../../core/notices/site/trouble.ts';
import { formOf, isEmpty, readNotice, readableText, type NoticeReading } from '../../core/reading/index.ts';
import { knownRules, namesKnown } from '../known/known.ts';
import { notRead, type NoticeSource } from './notice-source.ts';

/** A published notice, for `scan --notice`. Throws a NoticeUnread for what only stands in a notice's place. */
export function suppliedReading(source: NoticeSource, src: string): Notice {
  const { reading, trouble } = readSource(source);
  // A person says that it is the notice: one that names nobody is one too.
  if (trouble !== null && trouble !== 'empty' && trouble !== 'rows-missing') throw notRead(trouble, src);
  const notice = noticeFrom(reading, { ...metaOf(source, reading, src), layer: 'supplied' });
  return { ...notice, addresses: source.addresses };
}

/** What a source declares, and what stands in the way of judging by it. */
export interface SourceRead {
  reading: NoticeReading;
  trouble: NoticeTroubleCode | null;
}

export function readSource({ text, form: given, address }: NoticeSource): SourceRead {
  const form = given === 'auto' ? formOf(text) : given;
  const names = namesKnown();
  const reading = readNotice(text, { form, address, names, withTools: true });
  if (form === 'json') return { reading, trouble: isEmpty(reading) ? 'empty' : null };
  const { trouble } = worthOf({ text, form }, readNotice(text, { form, address, names }), {
    kind: 'privacy',
  });
  return { reading, trouble: trouble === 'empty' && !isEmpty(reading) ? null : trouble };
}

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
