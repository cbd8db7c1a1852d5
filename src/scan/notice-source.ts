/**
 * What `candour notice SRC` and `--notice SRC` read: a file, or an address of https. An address is asked for without
 * credentials, bounded in size and time, and followed to other hosts of the same site only.
 */
import { readFile, stat } from 'node:fs/promises';
import { textOf } from '../core/notices/site/charset.ts';
import { whyNotRead } from '../core/notices/site/gaps.ts';
import {
  formOfAnswer,
  MOST_BYTES,
  MOST_HOPS,
  PATIENCE_MS,
  type AnswerHead,
} from '../core/notices/site/page.ts';
import { siteOf } from '../core/parties/index.ts';
import type { NoticeTroubleCode } from '../core/report/tab-state.ts';
import type { Connection } from './cdp.ts';
import { fetchNotice } from './fetch-notice.ts';
import { isOwnFor } from './site-notice.ts';
import { UsageError } from './usage.ts';

export interface NoticeSource {
  text: string;
  /** Where it was found in the end; null for a file. */
  address: string | null;
  form: 'html' | 'text' | 'json' | 'auto';
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Throws a UsageError, in one line, where nothing can be read. */
export async function noticeSource(source: string): Promise<NoticeSource> {
  return isAddress(source) ? fromAddress(source) : fromFile(source);
}

async function fromFile(path: string): Promise<NoticeSource> {
  let bytes: Buffer;
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new UsageError(`The notice ${path} is larger than 2 MB.`);
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`The notice ${path} cannot be read.`, { cause });
  }
  return { text: textOf(bytes, ''), address: null, form: formOfFile(path) };
}

function formOfFile(path: string): NoticeSource['form'] {
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.(?:txt|md)$/i.test(path)) return 'text';
  return /\.(?:json|js)$/i.test(path) ? 'json' : 'auto';
}

/** As `noticeSource`, for an address that is asked for through the browser that scans. */
export const askThrough =
  (connection: Connection) =>
  async (source: string): Promise<NoticeSource> => {
    const { href } = addressOf(source);
    const found = await fetchNotice(connection, href, { isOwn: isOwnFor(href), formOf: formOfSource });
    if ('trouble' in found) throw new UsageError(`The notice was not read: ${whyNotRead(found.trouble)}.`);
    return found.page;
  };

/** A consent tool's declaration or a rule may be published too. */
function formOfSource(head: AnswerHead): { form: NoticeSource['form'] } | NoticeTroubleCode {
  const read = formOfAnswer(head);
  const form = read === 'other-format' ? formOfType(head.type) : null;
  return form === null ? read : { form };
}

function addressOf(source: string): URL {
  const url = URL.parse(source);
  if (url?.protocol !== 'https:') throw new UsageError(`${source} is no address of https.`);
  if (url.username !== '' || url.password !== '') throw new UsageError(`${source} holds a name or password.`);
  return url;
}

async function fromAddress(source: string): Promise<NoticeSource> {
  const started = addressOf(source);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let at = started;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const answer = await asked(at, signal);
    const target = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (target === null) return page(answer, at);
    await answer.body?.cancel();
    at = ownTarget(target, at, started);
  }
  throw new UsageError(`${source} leads from page to page without end.`);
}

async function asked(at: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(at, {
      redirect: 'manual',
      credentials: 'omit',
      signal,
      headers: { accept: 'text/html,text/plain,application/json' },
    });
  } catch (cause) {
    const why = signal.aborted ? 'did not answer within 15 seconds' : 'cannot be reached';
    throw new UsageError(`${at.href} ${why}.`, { cause });
  }
}

/** The council's own sites alone: the same registrable domain, by https. */
function ownTarget(target: string, from: URL, started: URL): URL {
  const to = URL.parse(target, from.href);
  if (to?.protocol !== 'https:' || siteOf(to.hostname) !== siteOf(started.hostname))
    throw new UsageError(
      `${started.href} leads to another site (${to?.hostname ?? target}), which was not read.`,
    );
  return to;
}

async function page(answer: Response, at: URL): Promise<NoticeSource> {
  if (!answer.ok) throw new UsageError(`${at.href} answered ${answer.status}.`);
  const type = answer.headers.get('content-type') ?? '';
  const form = formOfType(type);
  if (form === null)
    throw new UsageError(`${at.href} is no text that can be read (${type || 'of unknown type'}).`);
  return {
    text: textOf(await bounded(answer, at), type),
    address: at.href,
    form,
  };
}

function formOfType(type: string): NoticeSource['form'] | null {
  if (/html/i.test(type)) return 'html';
  if (/json|javascript/i.test(type)) return 'json';
  if (/^text\/(?:plain|markdown)/i.test(type)) return 'text';
  return type === '' ? 'auto' : null;
}

async function bounded(answer: Response, at: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (answer.body === null) return new Uint8Array();
  try {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) throw new UsageError(`${at.href} is larger than 2 MB.`);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${at.href} broke off, or did not end within 15 seconds.`, { cause });
  }
  return Buffer.concat(chunks);
}
