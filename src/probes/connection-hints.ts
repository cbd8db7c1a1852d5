/** Runs inside a frame: what the document asks the browser to get ready ahead of need. Self-contained. */

export interface Hints {
  /** Origins of `preconnect` and `dns-prefetch` links. */
  addresses: string[];
  /** There are more than are given. */
  isCut: boolean;
  /** How many pages it asks to have run ahead without anything being done first. */
  pagesAhead: number;
}

export function readHints(): Hints {
  const MOST_HINTS = 200;
  const MOST_RULES = 20;
  const LONGEST_RULES = 20_000;
  const addresses: string[] = [];
  let isCut = false;
  for (const link of document.querySelectorAll('link[rel][href]')) {
    const { rel, href } = link as HTMLLinkElement;
    if (!/(?:^|\s)(?:preconnect|dns-prefetch)(?:\s|$)/i.test(rel.slice(0, 200))) continue;
    if (addresses.length === MOST_HINTS) {
      isCut = true;
      break;
    }
    const origin = URL.parse(href)?.origin;
    if (origin !== undefined && origin.length <= 300) addresses.push(origin);
  }
  /** Of one rule: of a list, unless it says otherwise, at once; of links, only where it says so. */
  const pagesOf = (rule: unknown): string[] => {
    const { eagerness, urls } = (rule ?? {}) as { eagerness?: unknown; urls?: unknown };
    if (!Array.isArray(urls)) return eagerness === 'immediate' ? ['of links'] : [];
    return (eagerness ?? 'immediate') === 'immediate' ? urls.map(String) : [];
  };
  const ahead = new Set<string>();
  // https://wicg.github.io/nav-speculation/speculation-rules.html
  const scripts = [...document.querySelectorAll('script[type="speculationrules" i]')];
  isCut ||= scripts.length > MOST_RULES;
  for (const { textContent } of scripts.slice(0, MOST_RULES)) {
    isCut ||= textContent.length > LONGEST_RULES;
    if (textContent.length > LONGEST_RULES) continue;
    try {
      const { prerender } = JSON.parse(textContent) as { prerender?: unknown };
      for (const page of Array.isArray(prerender) ? prerender.flatMap(pagesOf) : []) ahead.add(page);
    } catch {
      // No rules: the browser makes nothing of them either.
    }
  }
  return { addresses, isCut, pagesAhead: ahead.size };
}
