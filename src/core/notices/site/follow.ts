/**
 * Follows one link to a page of the council's own: over its redirects, to the council's own sites alone, by https (but
 * for a host that the person gave by http), bounded in size and time. How one address is asked for is handed in; it is all that observers do for themselves.
 */
import type { NoticeTroubleCode } from './trouble.ts';
import { contentOf, documentOfType, type ReadDocument } from './content.ts';
import {
  headOf,
  MOST_BYTES,
  MOST_FILE_BYTES,
  MOST_HOPS,
  secure,
  type AnswerHead,
  type Fetched,
  type NoticePage,
} from './page.ts';

/** One answer to one ask; a redirect is an answer. */
export interface PageAnswer {
  status: number;
  /** A header's value by its lower-case name; `location` of a redirect too. */
  header: (name: string) => string | null | undefined;
  /** Its bytes, decompressed; null where there are more than `most`. Asked for once at most. */
  bytes: (most: number) => Promise<Uint8Array | null>;
}

/**
 * Asks for one address, without cookies, without saying where from, following nothing. `signal` ends it, and then
 * frees whatever it holds. Rejects with `Unreachable` where no answer comes.
 */
export type AskForPage = (address: string, signal: AbortSignal) => Promise<PageAnswer>;

/** No answer came, or it broke off. */
export class Unreachable extends Error {}

export interface Following<Form> {
  ask: AskForPage;
  /** Whether a host is one of the council's. */
  isOwn: (host: string) => boolean;
  /** A host of which the person gave an address of http; where it is not given, all is asked for by https. */
  plain?: string | null;
  /** In which form an answer is read, or why it is not. */
  formOf: (head: AnswerHead) => { form: Form | 'file' } | NoticeTroubleCode;
  /** Reads PDFs and Word documents; where it is not given, they are not read. */
  readDocument?: ReadDocument;
  /** Ends the wait, as `too-slow`: `AbortSignal.timeout(PATIENCE_MS)`, where no clock of the caller's own runs. */
  until: AbortSignal;
}

/** Never rejects for what a site does. */
export async function follow<Form>(
  address: string,
  following: Following<Form>,
): Promise<Fetched<Form | 'html'>> {
  const { until } = following;
  const stop = new AbortController();
  const late = new Promise<'too-slow'>((resolve) =>
    stop.signal.addEventListener('abort', () => resolve('too-slow')),
  );
  until.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  if (until.aborted) stop.abort();
  try {
    const found = await Promise.race([walk(address, following, stop.signal), late]);
    return typeof found === 'string' ? { trouble: { code: found, address } } : { page: found };
  } finally {
    stop.abort();
  }
}

async function walk<Form>(
  address: string,
  following: Following<Form>,
  signal: AbortSignal,
): Promise<NoticePage<Form | 'html'> | NoticeTroubleCode> {
  const { ask, isOwn, plain } = following;
  const addresses = [address];
  let at = secure(address, undefined, plain);
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (at === null || !isOwn(at.hostname)) return hop === 0 ? 'other-site' : 'led-elsewhere';
      addresses.push(at.href);
      const answer = await ask(at.href, signal);
      const read = isRedirect(answer.status) ? null : await readAnswer(answer, following);
      if (typeof read === 'string') return read;
      const to = read === null ? (answer.header('location') ?? null) : leadsOn(read, at.href, plain);
      if (to === null && read === null) return 'refused';
      if (to === null && read !== null)
        return { ...read, address: at.href, addresses: [...new Set(addresses)] };
      at = secure(to ?? '', at.href, plain);
    }
  } catch (error) {
    if (error instanceof Unreachable) return signal.aborted ? 'too-slow' : 'unreachable';
    throw error;
  }
  return 'unreachable';
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function readAnswer<Form>(
  { status, header, bytes }: PageAnswer,
  { formOf, readDocument }: Following<Form>,
): Promise<{ text: string; form: Form | 'html' } | NoticeTroubleCode> {
  const head = headOf(status, header);
  const read = formOf(head);
  if (typeof read === 'string') return read;
  const { form } = read;
  if (form === 'file' && readDocument === undefined) return documentOfType(head.type) ?? 'other-format';
  const body = await bytes(form === 'file' ? MOST_FILE_BYTES : MOST_BYTES);
  if (body === null) return 'too-large';
  // Half a notice is none: what it leaves out would be missed in the other half.
  if (isPlain(header('content-encoding')) && body.length < head.length) return 'unreachable';
  const content = contentOf(body, head.type);
  if (typeof content === 'string') return content;
  if ('text' in content) return form === 'file' ? 'other-format' : { text: content.text, form };
  if (readDocument === undefined) return content.file;
  const document = await readDocument(body, content.file);
  return typeof document === 'string' ? document : { text: document.html, form: 'html' };
}

const isPlain = (encoding: string | null | undefined): boolean => /^(?:identity)?$/i.test(encoding ?? '');

const MOST_HEAD = 10_000;
const REFRESH =
  /<meta\s[^>]{0,100}?http-equiv\s*=\s*["']?refresh["']?[^>]{0,100}?content\s*=\s*["']\s*[0-5]?\s*[;,]\s*url\s*=\s*['"]?([^"'>]{1,2000})/i;

/** Where a page sends whoever opens it, within five seconds; null where it stays. */
function leadsOn(
  { text, form }: { text: string; form: unknown },
  from: string,
  plain: string | null | undefined,
): string | null {
  if (form !== 'html') return null;
  const to = REFRESH.exec(text.slice(0, MOST_HEAD))?.[1]?.replaceAll('&amp;', '&').trim();
  return to === undefined || secure(to, from, plain)?.href === from ? null : to;
}
