/** `candour notice SRC`: what a notice declares, as it was read. It prints nothing itself. */
import { Option } from 'commander';
import { asRule } from '../../core/notices/from-reading.ts';
import { whyNotRead } from '../../core/notices/site/gaps.ts';
import type { NoticeTroubleCode } from '../../core/notices/site/trouble.ts';
import { asDeviceStorage, type NoticeReading } from '../../core/reading/index.ts';
import { BrowserError } from '../browser/find.ts';
import { jsonText } from '../formats/json.ts';
import { noticeSource, type NoticeSource } from '../notices/notice-source.ts';
import { metaOf, readSource, type SourceRead } from '../notices/read-source.ts';
import { openScanner } from '../scanner.ts';
import type { AddCommand } from './command.ts';
import { INCONCLUSIVE } from './codes.ts';
import { readingText } from './notice-text.ts';

interface NoticeOptions {
  format: string;
  asRule?: boolean;
}

export const addNotice: AddCommand = (program, { print, note, exitWith, holdEnding, signal }) => {
  program
    .command('notice')
    .description('what a published notice declares, as it was read')
    .argument('<src>', 'a text, HTML, PDF or Word file, a consent tool’s declaration, or an address')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['text', 'json', 'devicestorage'])
        .default('text'),
    )
    .option('--as-rule', 'print a rule file for rules/notices, for a person to check')
    .action(async (src: string, options: NoticeOptions) => {
      holdEnding();
      const { printed, doubts, isNone } = await noticeCommand(src, options, signal);
      for (const doubt of doubts) note(doubt);
      if (isNone) exitWith(INCONCLUSIVE);
      await print(printed);
    });
};

interface Printed {
  printed: string;
  /** What stands in the way of judging by it, a line each. */
  doubts: string[];
  /** False where it is read but for its list of cookies, which is only said. */
  isNone: boolean;
}

/** Throws a UsageError for what is no source, a NoticeUnread for one that cannot be opened. */
export async function noticeCommand(
  src: string,
  { format, asRule: isRule = false }: NoticeOptions,
  signal?: AbortSignal,
): Promise<Printed> {
  const given = await noticeSource(src);
  const { source, reading: whole, trouble } = await readOrRendered(given, signal);
  const doubts = doubtsOf(whole, trouble, src);
  const told = { doubts, isNone: doubts.length > 0 && trouble !== 'rows-missing' };
  const reading = trouble !== null && SPEAKS_FOR_OTHERS.includes(trouble) ? withoutItsWords(whole) : whole;
  if (isRule) return { printed: json(asRule(reading, metaOf(source, reading, src))), ...told };
  if (format === 'json') return { printed: json({ ...forPeople(reading), trouble }), ...told };
  const printed = format === 'devicestorage' ? json(asDeviceStorage(reading)) : readingText(reading);
  return { printed, ...told };
}

/** A page whose words come with its scripts is read from a browser, where one is at hand. */
async function readOrRendered(
  source: NoticeSource,
  signal: AbortSignal | undefined,
): Promise<SourceRead & { source: NoticeSource }> {
  const read = readSource(source);
  if (read.trouble !== 'needs-scripts' || source.address === null) return { ...read, source };
  const rendered = await renderedSource(source, source.address, signal);
  return rendered === null ? { ...read, source } : { ...readSource(rendered), source: rendered };
}

async function renderedSource(
  source: NoticeSource,
  address: string,
  signal: AbortSignal | undefined,
): Promise<NoticeSource | null> {
  try {
    const scanner = await openScanner({
      browser: null,
      browserArgs: [],
      thirdPartyCookies: 'store',
      concurrency: 1,
    });
    const stop = (): void => void scanner.close(signal?.reason as Error);
    signal?.addEventListener('abort', stop);
    try {
      signal?.throwIfAborted();
      const html = await scanner.render(address);
      return html === null ? null : { ...source, text: html, form: 'html' };
    } finally {
      signal?.removeEventListener('abort', stop);
      await scanner.close();
    }
  } catch (error) {
    // Without a browser it stays what it is, which is said of it.
    if (error instanceof BrowserError) return null;
    throw error;
  }
}

/** What stands in a notice's place: none of its words are the council's. */
const SPEAKS_FOR_OTHERS: readonly NoticeTroubleCode[] = ['news', 'error-page', 'login', 'robot-wall'];

const withoutItsWords = (reading: NoticeReading): NoticeReading => ({
  ...reading,
  products: [],
  recipients: [],
  cookies: [],
  claims: [],
  links: [],
});

function doubtsOf({ language }: NoticeReading, trouble: NoticeTroubleCode | null, src: string): string[] {
  const isKnown = /^(?:en|cy)\b/i.test(language);
  return [
    ...(trouble === null ? [] : [`${why(trouble, src)}.`]),
    ...(isKnown
      ? []
      : [
          `${src} is in another language than English or Welsh${language === 'und' ? '' : ` (${language})`}: its sentences were not read.`,
        ]),
  ];
}

/** A sentence that begins with the source itself leaves it as it is written. */
function why(code: NoticeTroubleCode, address: string): string {
  const words = whyNotRead({ code, address });
  return words.startsWith(address) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Without the words that only a judgement asks for. */
function forPeople({ spokenOf, ...reading }: NoticeReading): NoticeReading {
  const { products = [], cookies = [] } = spokenOf ?? {};
  return products.length + cookies.length === 0 ? reading : { ...reading, spokenOf: { products, cookies } };
}

const json = (value: unknown): string => `${jsonText(value)}\n`;
