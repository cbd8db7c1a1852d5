/** Runs inside a frame: which other places the document asks the browser to get ready for. Self-contained. */

/** Addresses of `preconnect` and `dns-prefetch` links; `isCut` where there are more than are given. */
export function readHints(): { addresses: string[]; isCut: boolean } {
  const MOST_HINTS = 200;
  const addresses: string[] = [];
  for (const link of document.querySelectorAll('link[rel][href]')) {
    const { rel, href } = link as HTMLLinkElement;
    if (!/(?:^|\s)(?:preconnect|dns-prefetch)(?:\s|$)/i.test(rel.slice(0, 200))) continue;
    if (addresses.length === MOST_HINTS) return { addresses, isCut: true };
    const origin = URL.parse(href)?.origin;
    if (origin !== undefined && origin.length <= 300) addresses.push(origin);
  }
  return { addresses, isCut: false };
}
