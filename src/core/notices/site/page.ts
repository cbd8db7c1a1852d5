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
/** Bytes of a PDF or a Word document that are read at most: pictures make most of them. */
export const MOST_FILE_BYTES = 10_000_000;
/** Milliseconds that one page may take, its redirects and its body included. */
export const PATIENCE_MS = 15_000;
/** Redirects followed. */
export const MOST_HOPS = 5;

/** What never leaves the machine needs no certificate. */
const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/**
 * Links of old pages say http: the page is asked for securely, or not at all. Null for what is no web address.
 * `plain`: a host of which the person gave an address of http: what is of http there is asked for as it is.
 */
export function secure(address: string, from?: string, plain: string | null = null): URL | null {
  const url = URL.parse(address, from);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (!isLoopback(url) && url.hostname !== plain) url.protocol = 'https:';
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

/** What documents are sent as. */
const FILE_TYPES =
  /^\s*application\/(?:(?:x-)?pdf|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|(?:octet|binary|force)-?(?:stream|download))\s*$/;

/** Why the body is not worth reading, or the form that it is read in; `file`: what its bytes say that it is. */
export function formOfAnswer({
  status,
  type,
  length,
  isChallenge,
}: AnswerHead): { form: NoticePage['form'] | 'file' } | NoticeTroubleCode {
  if (isChallenge) return 'robot-wall';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 407) return 'login';
  if (status < 200 || status > 299) return 'refused';
  const [plain = ''] = type.toLowerCase().split(';');
  const isFile = FILE_TYPES.test(plain);
  if (length > (isFile ? MOST_FILE_BYTES : MOST_BYTES)) return 'too-large';
  if (isFile) return { form: 'file' };
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\s*$/.test(plain)) return { form: 'html' };
  return /^\s*text\/plain\s*$/.test(plain) ? { form: 'text' } : 'other-format';
}
