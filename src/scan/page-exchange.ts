/**
 * Which of a visit's exchanges brought the page itself, and whether what came is a page. The top frame may also have
 * been sent to a file, or to an answer without content: those leave the page where it is.
 */
import { gapOf, type Gap } from '../core/visit/gaps.ts';
import type { Exchange } from './exchange.ts';

/** `document`: id of the request that the document came by; null where none came. Of its redirects the last. */
export function pageExchange(exchanges: readonly Exchange[], document: string | null): Exchange | undefined {
  return exchanges.findLast(
    ({ isPage, id }) => isPage && (document === null || id.startsWith(`${document}#`)),
  );
}

/** What a browser shows as a page. Anything else it shows (a PDF, a picture, bare text) is a file. */
const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

/** A gap where the answer is no page. A PDF comes in a page of the browser's own: what the site said of it counts first. */
export function gapOfFile({ answer, mimeType }: Exchange): Gap | null {
  const said = (answer?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const type = said === 'application/pdf' || mimeType === null ? said : mimeType;
  if (type === '' || PAGE_TYPES.includes(type)) return null;
  const kind = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? ` (${type})` : '';
  return gapOf('download', `This address is a file${kind}, not a page.`);
}
