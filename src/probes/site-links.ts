/**
 * All links of a page to pages, and what the page is built of: for following a site. In an isolated world, of the top
 * document. Self-contained: no import at run time, so that its text can be injected. Reads only.
 */
export interface SiteLinksFound {
  /** At most 2,000; addresses absolute and without fragment, at most 2,000 characters; words at most 120. */
  links: { address: string; text: string; isPassedOver: boolean }[];
  /** `tag.class` of what the page is built of, each once, at most 400; what only its text is made of is not among them. */
  structure: string[];
  isCut: boolean;
}

export function readSiteLinks(): SiteLinksFound {
  const MOST_LINKS = 2_000;
  const MOST_ELEMENTS = 20_000;
  const MOST_NAMES = 400;
  const LONGEST = 2_000;
  const found = new Map<string, { address: string; text: string; isPassedOver: boolean }>();
  let isCut = false;
  for (const element of document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')) {
    if (found.size >= MOST_LINKS) {
      isCut = true;
      break;
    }
    const written = element.getAttribute('href') ?? '';
    if (/^\s*(?:#|javascript:|mailto:|tel:|data:|$)/i.test(written)) continue;
    let url: URL;
    try {
      url = new URL(written, document.baseURI);
    } catch {
      // Not an address that a click could open.
      continue;
    }
    url.hash = '';
    const address = url.href;
    if (!/^https?:/.test(address) || address.length > LONGEST || found.has(address)) continue;
    const text = (element.textContent || element.getAttribute('aria-label') || '')
      .slice(0, 1_000)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120);
    const rel = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    // An attribute that makes a click send something (Rails, Laravel, htmx).
    const acts = ['download', 'data-method', 'data-confirm', 'hx-post', 'hx-delete'].some((name) =>
      element.hasAttribute(name),
    );
    found.set(address, { address, text, isPassedOver: acts || rel.includes('nofollow') });
  }
  const structure = new Set<string>();
  let looked = 0;
  for (const element of document.body?.querySelectorAll(
    'header, nav, main, aside, footer, section, article, form, div, ul, table, iframe, video',
  ) ?? []) {
    if ((looked += 1) > MOST_ELEMENTS || structure.size >= MOST_NAMES) break;
    const names = (element.getAttribute('class') ?? '')
      .slice(0, 300)
      .split(/\s+/)
      .filter((name) => name !== '' && !/\d/.test(name));
    for (const name of names.length === 0 ? [''] : names.slice(0, 6)) {
      if (structure.size < MOST_NAMES) structure.add(`${element.localName}.${name}`);
    }
  }
  return { links: [...found.values()], structure: [...structure].sort(), isCut };
}
