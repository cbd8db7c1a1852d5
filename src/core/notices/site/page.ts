/**
 * What is asked of a page of a council's own, and what an answer is worth before its words are looked at. Pure; the
 * one rule for the extension's worker, the command's browser and `candour notice`.
 */
import type { NoticeTrouble, NoticeTroubleCode } from './trouble.ts';

export interface NoticePage<Form = 'html' | 'text'> {
  /** Where it was found in the end. */
  address: string;
  /** Every address under which it was reached: asked for, and after each redirect. */
  addresses: string[];
  text: string;
  form: Form;
}

export type Fetched<Form = 'html' | 'text'> = { page: NoticePage<Form> } | { trouble: NoticeTrouble };

/** Bytes of a page that are read at most; of what is longer nothing is. */
export const MOST_BYTES = 2_000_000;
/** Milliseconds that one page may take, its redirects and its body included. */
export const PATIENCE_MS = 15_000;
/** Redirects followed. */
export const MOST_HOPS = 5;

/** What never leaves the machine needs no certificate. */
const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Links of old pages say http: the page is asked for securely, or not at all. Null for what is no web address. */
export function secure(address: string, from?: string): URL | null {
  const url = URL.parse(address, from);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (!isLoopback(url)) url.protocol = 'https:';
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

/** `header`: a header's value by its lower-case name. */
export const headOf = (status: number, header: (name: string) => string | null | undefined): AnswerHead => ({
  status,
  type: header('content-type') ?? '',
  length: Number(header('content-length') ?? 0) || 0,
  isChallenge: (header('cf-mitigated') ?? '') !== '',
});

/** Why the body is not worth reading, or the form that it is read in. */
export function formOfAnswer({
  status,
  type,
  length,
  isChallenge,
}: AnswerHead): { form: NoticePage['form'] } | NoticeTroubleCode {
  if (isChallenge) return 'robot-wall';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 407) return 'login';
  if (status < 200 || status > 299) return 'refused';
  if (/\bpdf\b/i.test(type)) return 'pdf';
  const [plain = ''] = type.toLowerCase().split(';');
  if (length > MOST_BYTES) return 'too-large';
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\s*$/.test(plain)) return { form: 'html' };
  return /^\s*text\/plain\s*$/.test(plain) ? { form: 'text' } : 'other-format';
}

/** How a word processor's files begin: a zip archive, or what came before; and the same read as UTF-8. */
const OF_WORD_PROCESSORS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '\ufffd\ufffd\u0011\ufffd'];

/** What a text is in spite of what is said of it; null where it may be one. */
export function formatOf(text: string): Extract<NoticeTroubleCode, 'pdf' | 'other-format'> | null {
  if (text.slice(0, 1_024).trimStart().startsWith('%PDF-')) return 'pdf';
  const isOther = OF_WORD_PROCESSORS.some((start) => text.startsWith(start));
  return isOther || text.slice(0, 4_000).includes('\u0000') ? 'other-format' : null;
}
