/**
 * Documents that are no text → HTML of their words, which is read as a page's. The libraries are large: what imports
 * this is loaded only when a document is to be read, beside what waits for it, where it can be ended.
 */
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';

/** HTML, or why there is none. `locked`: it has a password. `no-text`: it holds pictures at most. */
export type DocumentRead = { html: string } | 'locked' | 'damaged' | 'no-text' | 'too-large';

export const htmlOfDocument = (bytes: Uint8Array, format: 'pdf' | 'docx'): Promise<DocumentRead> =>
  format === 'pdf' ? readPdf(bytes) : readDocx(bytes);
