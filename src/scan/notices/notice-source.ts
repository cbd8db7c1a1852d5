/**
 * What `candour notice SRC` and `--notice SRC` read: a file, or an address of https. An address is asked for without
 * credentials, bounded in size and time, and followed to other hosts of the same site only.
 */
import { readFile, stat } from 'node:fs/promises';
import { decodedText } from '../../core/notices/site/charset.ts';
import { follow, type AskForPage } from '../../core/notices/site/follow.ts';
import { whyNotRead } from '../../core/notices/site/gaps.ts';
import {
  formatOf,
  formOfAnswer,
  MOST_BYTES,
  PATIENCE_MS,
  type AnswerHead,
} from '../../core/notices/site/page.ts';
import type { NoticeTroubleCode } from '../../core/notices/site/trouble.ts';
import { askThroughBrowser } from './ask-through-browser.ts';
import { askThroughNode } from './ask-through-node.ts';
import type { Asking } from './asking.ts';
import { isOwnFor } from './site-notice.ts';
import { UsageError } from '../known/usage.ts';

export interface NoticeSource {
  text: string;
  /** Where it was found in the end; null for a file. */
  address: string | null;
  /** Every address under which it was reached; none for a file. */
  addresses: string[];
  form: 'html' | 'text' | 'json' | 'auto';
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Throws a UsageError, in one line, where nothing can be read. */
export async function noticeSource(source: string): Promise<NoticeSource> {
  return isAddress(source) ? fromAddress(source, askThroughNode) : fromFile(source);
}

/** As `noticeSource`, for an address that is asked for through the browser that scans. */
export const askThrough =
  (asking: Asking) =>
  (source: string): Promise<NoticeSource> =>
    fromAddress(source, askThroughBrowser(asking));

async function fromFile(path: string): Promise<NoticeSource> {
  let bytes: Buffer;
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new UsageError(`The notice ${path} is larger than 2 MB.`);
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`The notice ${path} cannot be read.`, { cause });
  }
  const text = decodedText(bytes, '');
  const format = formatOf(text);
  if (format === 'pdf') throw new UsageError(`The notice ${path} is a PDF: save its text.`);
  if (format !== null) throw new UsageError(`The notice ${path} is no text: save it as text or HTML.`);
  return { text, address: null, addresses: [], form: formOfFile(path) };
}

function formOfFile(path: string): NoticeSource['form'] {
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.(?:txt|md)$/i.test(path)) return 'text';
  return /\.(?:json|js)$/i.test(path) ? 'json' : 'auto';
}

async function fromAddress(source: string, ask: AskForPage): Promise<NoticeSource> {
  const { href } = addressOf(source);
  const found = await follow(href, {
    ask,
    isOwn: isOwnFor(href),
    formOf: formOfSource,
    until: AbortSignal.timeout(PATIENCE_MS),
  });
  if ('trouble' in found) throw new UsageError(`The notice was not read: ${whyNotRead(found.trouble)}.`);
  return found.page;
}

function addressOf(source: string): URL {
  const url = URL.parse(source);
  if (url?.protocol !== 'https:') throw new UsageError(`${source} is no address of https.`);
  if (url.username !== '' || url.password !== '') throw new UsageError(`${source} holds a name or password.`);
  return url;
}

/** A consent tool's declaration or a rule may be published too. */
function formOfSource(head: AnswerHead): { form: NoticeSource['form'] } | NoticeTroubleCode {
  const read = formOfAnswer(head);
  const form = read === 'other-format' ? formOfType(head.type) : null;
  return form === null ? read : { form };
}

function formOfType(type: string): NoticeSource['form'] | null {
  if (/json|javascript/i.test(type)) return 'json';
  if (/^text\/markdown/i.test(type)) return 'text';
  return type === '' ? 'auto' : null;
}
