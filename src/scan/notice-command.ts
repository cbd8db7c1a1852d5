/** `candour notice SRC`: what a notice declares, as it was read. It prints nothing itself. */
import { createHash } from 'node:crypto';
import {
  asDeviceStorage,
  asRule,
  noticeFrom,
  readNotice,
  textOf,
  type Meta,
  type NoticeReading,
} from '../core/notices/reader/index.ts';
import type { Notice } from '../core/notices/notice.ts';
import { councilsOfHost, hostOf } from '../core/parties/index.ts';
import { jsonText } from './formats/json.ts';
import { knownRules, namesKnown } from './known.ts';
import { noticeSource, type NoticeSource } from './notice-source.ts';
import { readingText } from './notice-text.ts';
import { UsageError } from './usage.ts';

export interface NoticeOptions {
  format: string;
  asRule?: boolean;
}

const FORMATS = ['text', 'json', 'devicestorage'];

/** What is printed. Throws a UsageError for a source that cannot be read, or an unknown format. */
export async function noticeCommand(
  src: string,
  { format, asRule: isRule = false }: NoticeOptions,
): Promise<string> {
  if (!FORMATS.includes(format))
    throw new UsageError(`There is no format “${format}” here. Known: ${FORMATS.join(', ')}.`);
  const source = await noticeSource(src);
  const reading = readSource(source);
  if (isRule) return json(asRule(reading, metaOf(source, reading, src)));
  if (format === 'json') return json(reading);
  return format === 'devicestorage' ? json(asDeviceStorage(reading)) : readingText(reading);
}

/** A published notice, for `scan --notice`. */
export function suppliedReading(source: NoticeSource, src: string): Notice {
  const reading = readSource(source);
  if (!/\p{L}/u.test(source.text)) throw new UsageError(`There is not a word in ${src}.`);
  const notice = noticeFrom(reading, { ...metaOf(source, reading, src), layer: 'supplied' });
  return { ...notice, addresses: source.addresses };
}

const readSource = ({ text, form, address }: NoticeSource): NoticeReading =>
  readNotice(text, { form, address, names: namesKnown() });

function metaOf({ text, form, address }: NoticeSource, reading: NoticeReading, src: string): Meta {
  const host = address === null ? null : hostOf(address);
  const found = host === null ? [] : councilsOfHost(host, knownRules().councils);
  const title = reading.title ?? 'notice';
  return {
    id: idOf(found[0]?.id, found.length > 0 ? title : (src.split(/[\\/]/).at(-1) ?? title)),
    councils: found.map(({ id }) => id),
    publisher: found.map(({ name }) => name).join(' and ') || (host ?? ''),
    host,
    retrieved: new Date().toISOString().slice(0, 10),
    sha256: createHash('sha256').update(textOf(text, form)).digest('hex'),
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

const json = (value: unknown): string => `${jsonText(value)}\n`;
