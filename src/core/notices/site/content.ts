/**
 * What sort of thing bytes are, by how they begin: the one place where that is decided, for files and for answers.
 */
import { decodedText } from './charset.ts';
import type { NoticeTroubleCode } from './trouble.ts';

/** Documents that are no text, and are read all the same. */
export type DocumentFile = 'pdf' | 'docx';

/** A document → HTML of its words, or why it is not read. Handed in: the libraries that do it are large. */
export type ReadDocument = (
  bytes: Uint8Array,
  format: DocumentFile,
) => Promise<{ html: string } | NoticeTroubleCode>;

/** `type`: the Content-Type header, or empty. */
export function contentOf(
  bytes: Uint8Array,
  type: string,
): { text: string } | { file: DocumentFile } | NoticeTroubleCode {
  // Not by a TextDecoder: to that, Latin-1 is Windows’.
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  if (start.slice(0, MOST_BEFORE_PDF).includes('%PDF-')) return { file: 'pdf' };
  if (start.startsWith(ZIP)) return isWordDocument(start, bytes) ? { file: 'docx' } : 'other-format';
  if (OTHERS.some((mark) => start.startsWith(mark))) return 'other-format';
  const text = decodedText(bytes, type);
  if (isBinary(text)) return 'other-format';
  return /\S/.test(text) ? { text } : 'no-text';
}

/** What documents are sent as; null for what else there is. */
export function documentOfType(type: string): DocumentFile | null {
  if (/\bpdf\b/i.test(type)) return 'pdf';
  return /wordprocessingml\.document\b/i.test(type) ? 'docx' : null;
}

/** A text that was given as one; else what it is in spite of that: a file that was opened as text. */
export function formatOfText(text: string): NoticeTroubleCode | null {
  if (text.slice(0, MOST_BEFORE_PDF).includes('%PDF-')) return 'pdf';
  if (text.startsWith(ZIP) && text.slice(0, LOOKED_AT).includes('word/')) return 'docx';
  const isOther = [ZIP, ...OTHERS, ...OTHERS_AS_UTF8].some((mark) => text.startsWith(mark));
  if (isOther || isBinary(text)) return 'other-format';
  return /\S/.test(text) ? null : 'no-text';
}

const LOOKED_AT = 4_096;
/** https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, appendix H, note 13. */
const MOST_BEFORE_PDF = 1_024;

const ZIP = 'PK\u0003\u0004';
/** Office before 2007; RTF; pictures; gzip. */
const OTHERS = [
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
];
/** The same where the bytes were taken for UTF-8. */
const OTHERS_AS_UTF8 = ['\ufffd\ufffd\u0011', '\ufffdPNG', '\ufffd\ufffd\ufffd', '\u001f\ufffd'];

/** The list of what is in the archive stands at its end; a document's first parts at its beginning. */
function isWordDocument(start: string, bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-MOST_LIST));
  return /\bword\/\w+\.xml/.test(start) || /\bword\/\w+\.xml/.test(end);
}
const MOST_LIST = 65_536;

const isBinary = (text: string): boolean => text.slice(0, LOOKED_AT).includes('\u0000');
