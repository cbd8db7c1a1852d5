/** `candour notice SRC`: what a notice declares, as it was read. It prints nothing itself. */
import { Option } from 'commander';
import { asRule } from '../../core/notices/from-reading.ts';
import { asDeviceStorage } from '../../core/reading/index.ts';
import { jsonText } from '../formats/json.ts';
import { noticeSource } from '../notices/notice-source.ts';
import { metaOf, readSource } from '../notices/read-source.ts';
import type { AddCommand } from './command.ts';
import { readingText } from './notice-text.ts';

interface NoticeOptions {
  format: string;
  asRule?: boolean;
}

export const addNotice: AddCommand = (program, { print }) => {
  program
    .command('notice')
    .description('what a published notice declares, as it was read')
    .argument('<src>', 'a text or HTML file, a consent tool’s declaration, or an address')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['text', 'json', 'devicestorage'])
        .default('text'),
    )
    .option('--as-rule', 'print a rule file for rules/notices, for a person to check')
    .action(async (src: string, options: NoticeOptions) => print(await noticeCommand(src, options)));
};

/** What is printed. Throws a UsageError for a source that cannot be read. */
export async function noticeCommand(
  src: string,
  { format, asRule: isRule = false }: NoticeOptions,
): Promise<string> {
  const source = await noticeSource(src);
  const reading = readSource(source);
  if (isRule) return json(asRule(reading, metaOf(source, reading, src)));
  if (format === 'json') return json(reading);
  return format === 'devicestorage' ? json(asDeviceStorage(reading)) : readingText(reading);
}

const json = (value: unknown): string => `${jsonText(value)}\n`;
