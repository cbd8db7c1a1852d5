/**
 * What `candour notice SRC` and `--notice SRC` read: a file, or an address, of http too where that is what was given. An address is asked for without
 * credentials, bounded in size and time, and followed to other hosts of the same site only.
 */
import { readFile, stat } from 'node:fs/promises';
import { contentOf } from '../../core/notices/site/content.ts';
import { follow, type AskForPage } from '../../core/notices/site/follow.ts';
import { withFrames } from '../../core/notices/site/frames.ts';
import { whyNotRead } from '../../core/notices/site/gaps.ts';
import {
  formOfAnswer,
  MOST_BYTES,
  MOST_FILE_BYTES,
  PATIENCE_MS,
  type AnswerHead,
  type Fetched,
} from '../../core/notices/site/page.ts';
import type { NoticeTroubleCode } from '../../core/notices/site/trouble.ts';
import { askThroughBrowser } from './ask-through-browser.ts';
import { askThroughNode } from './ask-through-node.ts';
import type { Asking } from './asking.ts';
import { readDocument } from './read-document.ts';
import { isOwnFor, plainHost } from './site-notice.ts';
import { NoticeUnread, UsageError, unreadable } from '../known/usage.ts';

export interface NoticeSource {
  text: string;
  /** Where it was found in the end; null for a file. */
  address: string | null;
  /** Every address under which it was reached; none for a file. */
  addresses: string[];
  form: 'html' | 'text' | 'json' | 'auto';
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Throws in one line where nothing can be read: a UsageError for what is no file and no address, else NoticeUnread. */
export async function noticeSource(source: string): Promise<NoticeSource> {
  return isAddress(source) ? fromAddress(source, askThroughNode) : fromFile(source);
}

/** As `noticeSource`, for an address that is asked for through the browser that scans. */
export const askThrough =
  (asking: Asking) =>
  (source: string): Promise<NoticeSource> =>
    fromAddress(source, askThroughBrowser(asking));

/** In one line, why what was named is no notice that pages can be held against. */
export function notRead(code: NoticeTroubleCode, source: string): NoticeUnread {
  const told = `The notice was not read: ${whyNotRead({ code, address: source })}.`;
  const way = WAYS_OUT[code];
  return new NoticeUnread(way === undefined ? told : `${told} ${way}`, OPENED.includes(code));
}

/** What to do about it, where there is something. */
const WAYS_OUT: Partial<Record<NoticeTroubleCode, string>> = {
  'no-text':
    'If it is a picture of a text, give the text itself, as a web page or in a file that ends in .txt.',
  locked: 'Save it without the password, and give that file.',
  damaged: 'Save it anew, or give its text in a file that ends in .txt.',
  'other-format': 'Save it as one of these, and give that file.',
  'needs-scripts': 'Save the page from a browser that shows it, and give that file.',
  login: 'Save the page from a browser that is signed in, and give that file.',
};

/** What was opened, and is something else. */
const OPENED: readonly NoticeTroubleCode[] = [
  'robot-wall',
  'error-page',
  'login',
  'frames',
  'news',
  'of-an-app',
  'needs-scripts',
  'empty',
];

async function fromFile(path: string): Promise<NoticeSource> {
  const bytes = await bytesOf(path);
  const content = contentOf(bytes, '');
  if (typeof content === 'string') throw notRead(content, path);
  const source = { address: null, addresses: [] };
  if ('text' in content) {
    if (bytes.length > MOST_BYTES) throw notRead('too-large', path);
    return { ...source, text: content.text, form: formOfFile(path) };
  }
  const document = await readDocument(bytes, content.file);
  if (typeof document === 'string') throw notRead(document, path);
  return { ...source, text: document.html, form: 'html' };
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MOST_FILE_BYTES) throw notRead('too-large', path);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof NoticeUnread) throw cause;
    throw unreadable(`The notice ${path}`, cause);
  }
}

function formOfFile(path: string): NoticeSource['form'] {
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.(?:txt|md)$/i.test(path)) return 'text';
  return /\.(?:json|js)$/i.test(path) ? 'json' : 'auto';
}

async function fromAddress(source: string, ask: AskForPage): Promise<NoticeSource> {
  const { href } = addressOf(source);
  const plain = plainHost(href);
  const until = AbortSignal.timeout(PATIENCE_MS);
  const fetch = (address: string): Promise<Fetched<NoticeSource['form']>> =>
    follow(address, { ask, isOwn: isOwnFor(href), plain, formOf: formOfSource, readDocument, until });
  const found = await fetch(href);
  if ('trouble' in found) throw notRead(found.trouble.code, found.trouble.address ?? href);
  return withFrames(found.page, fetch);
}

function addressOf(source: string): URL {
  const url = URL.parse(source);
  if (url === null) throw new UsageError(`${source} is no address.`);
  if (url.username !== '' || url.password !== '') throw new UsageError(`${source} holds a name or password.`);
  return url;
}

/** A consent tool's declaration or a rule may be published too. */
function formOfSource(head: AnswerHead): { form: NoticeSource['form'] | 'file' } | NoticeTroubleCode {
  const read = formOfAnswer(head);
  const form = read === 'other-format' ? formOfType(head.type) : null;
  return form === null ? read : { form };
}

function formOfType(type: string): NoticeSource['form'] | null {
  if (/json|javascript/i.test(type)) return 'json';
  if (/^text\/markdown/i.test(type)) return 'text';
  return type === '' ? 'auto' : null;
}
