/** `candour notice SRC`: what a notice declares, as it was read. It prints nothing itself. */
import { asRule } from '../../core/notices/from-reading.ts';
import { asDeviceStorage } from '../../core/reading/index.ts';
import { jsonText } from '../formats/json.ts';
import { UsageError } from '../known/usage.ts';
import { noticeSource } from '../notices/notice-source.ts';
import { metaOf, readSource } from '../notices/read-source.ts';
import { readingText } from './notice-text.ts';

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

const json = (value: unknown): string => `${jsonText(value)}\n`;
