/**
 * Ways of contact that a page uses and that no observer's interface tells of. Self-contained: no import at run time, so
 * that its text can be injected. Reads only.
 */
export interface PageUses {
  /** Addresses that the page asks the browser to connect to ahead, at most 50, without their paths. */
  preconnects: string[];
  /** There are more. */
  isCut: boolean;
  /** The server answered with a 103 before the page itself: what that asked for began without a document. */
  hadEarlyHints: boolean;
  /** What the browser takes the document for, such as `text/html`. */
  type: string;
}

export function readUses(): PageUses {
  const found = new Set<string>();
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="preconnect" i]')) {
    const address = URL.parse(link.href);
    if (address !== null && /^https?:$/.test(address.protocol)) found.add(address.origin);
    if (found.size > 50) break;
  }
  const [navigation] = performance.getEntriesByType('navigation');
  // https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-firstinterimresponsestart
  const { firstInterimResponseStart = 0 } = (navigation ?? {}) as { firstInterimResponseStart?: number };
  return {
    preconnects: [...found].slice(0, 50),
    isCut: found.size > 50,
    hadEarlyHints: firstInterimResponseStart > 0,
    type: String(document.contentType).slice(0, 100),
  };
}
