/**
 * A page of a council's own, asked for as a notice: what may be asked, and what an answer is worth. Pure; whoever
 * fetches (the extension's worker, the command's browser) follows this.
 */
import type { NoticeTrouble, NoticeTroubleCode } from '../../report/tab-state.ts';
import { textOf } from './charset.ts';

export interface NoticePage {
  /** Where it was found in the end. */
  address: string;
  /** Every address under which it was reached: asked for, and after each redirect. */
  addresses: string[];
  text: string;
  form: 'html' | 'text';
}

export type Fetched = { page: NoticePage } | { trouble: NoticeTrouble };

/** Bytes of a page that are read at most; of what is longer nothing is. */
export const MOST_BYTES = 2_000_000;
/** Milliseconds that one page may take, its redirects and its body included. */
export const PATIENCE_MS = 15_000;
/** Redirects followed. */
export const MOST_HOPS = 5;

/** Links of old pages say http: the page is asked for securely, or not at all. Null for what is no web address. */
export function secure(address: string, from?: URL): URL | null {
  const url = URL.parse(address, from);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

/** An answer before its body. */
export interface AnswerHead {
  status: number;
  /** The Content-Type header, or empty. */
  type: string;
  /** The Content-Length header as a number, or 0 where there is none. */
  length: number;
  /** True where the answer says that it is a challenge for robots. */
  isChallenge: boolean;
}

/** Why the body is not worth reading, or the form that it is read in. */
export function formOfAnswer(head: AnswerHead): { form: NoticePage['form'] } | NoticeTroubleCode {
  const { status, type, length, isChallenge } = head;
  if (isChallenge) return 'robot-wall';
  if (status === 404 || status === 410) return 'not-found';
  if (status < 200 || status > 299) return 'refused';
  if (/\bpdf\b/i.test(type)) return 'pdf';
  const [plain = ''] = type.toLowerCase().split(';');
  if (length > MOST_BYTES) return 'too-large';
  if (/^(?:text\/html|application\/xhtml\+xml)\s*$/.test(plain)) return { form: 'html' };
  return /^text\/plain\s*$/.test(plain) ? { form: 'text' } : 'other-format';
}

/** The body as text, in the charset it says it is in. */
export function pageText(bytes: Uint8Array, type: string): { text: string } | NoticeTroubleCode {
  const text = textOf(bytes, type);
  return text.startsWith('%PDF-') ? 'pdf' : { text };
}
