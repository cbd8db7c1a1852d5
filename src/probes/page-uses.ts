/**
 * Ways of contact that a page uses and that no observer's interface tells of. Self-contained: no import at run time, so
 * that its text can be injected. Reads only.
 */
export interface PageUses {
  /** The server answered with a 103 before the page itself: what that asked for began without a document. */
  hadEarlyHints: boolean;
  /** What the browser takes the document for, such as `text/html`. */
  type: string;
}

export function readUses(): PageUses {
  const [navigation] = performance.getEntriesByType('navigation');
  // https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-firstinterimresponsestart
  const { firstInterimResponseStart = 0 } = (navigation ?? {}) as { firstInterimResponseStart?: number };
  return {
    hadEarlyHints: firstInterimResponseStart > 0,
    type: String(document.contentType).slice(0, 100),
  };
}
