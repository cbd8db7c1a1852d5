/**
 * Which of a visit's exchanges brought the page itself, and whether what came is a page. The top frame may also have
 * been sent to a file, or to an answer without content: those leave the page where it is.
 */
import type { Gap } from '../../core/visit/gaps.ts';
import { gapOfType } from '../../core/visit/trouble.ts';
import type { Exchange } from './exchange.ts';

/** `document`: id of the request that the document came by; null where none came. Of its redirects the last. */
export function pageExchange(exchanges: readonly Exchange[], document: string | null): Exchange | undefined {
  return exchanges.findLast(
    ({ isPage, id }) => isPage && (document === null || id.startsWith(`${document}#`)),
  );
}

/** A gap where the answer is no page. */
export const gapOfFile = ({ answer, mimeType }: Exchange): Gap | null =>
  gapOfType(answer?.headers['content-type'] ?? '', mimeType);
