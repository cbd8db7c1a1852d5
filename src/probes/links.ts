/**
 * The page's links to privacy and cookie notices and its consent controls, and its language.
 * Self-contained: no import at run time, so that its text can be injected. Reads only.
 */
import type { LinkSeen } from '../core/visit/visit.ts';

export interface LinksFound {
  /** Footer first, at most 20, no two alike. */
  links: LinkSeen[];
  /** BCP 47 from the html element, or null. */
  language: string | null;
}

/** Looks anywhere on the page, open shadow roots and same-origin frames' banners included; English and Welsh words. */
export function readLinks(): LinksFound {
  const PRIVACY =
    /privacy|data protection|fair processing|how we use your (?:data|information)|preifatrwydd|diogelu data|hysbysiad prosesu/i;
  const COOKIES = /\bcookies?\b|cwcis|\bcwci\b|\bbriwsion\b/i;
  const PRIVACY_PATH = /privacy|data-?protection|preifatrwydd|diogelu-?data/i;
  const COOKIES_PATH = /(?:^|[/_.-])cookies?(?:$|[/_.-])|cookie-?(?:policy|notice)|cwcis/i;
  const CONTROL =
    /accept|agree|allow|reject|decline|refuse|deny|manage|settings|preferences|choices|options|customi[sz]e|control|change|withdraw|consent|derbyn|gwrthod|caniatáu|rheoli|gosodiadau|dewisiadau|newid|cytuno/i;
  const BANNER = /cookie|consent|gdpr|\bccc\b|onetrust|cmp|cwcis/i;
  const CONTROL_MARK =
    '#ccc-icon, .ot-sdk-show-settings, #ot-sdk-btn, .optanon-toggle-display, .cky-btn-revisit, [data-cc], .termly-display-preferences';
  const CLICKABLE =
    'a[href], area[href], button, [role="button"], [role="link"], input[type="button"], input[type="submit"], summary';
  const FOOTER = 'footer, [role="contentinfo"], #footer, .footer, .site-footer, .govuk-footer';

  const roots: (Document | ShadowRoot)[] = [];
  const collect = (root: Document | ShadowRoot, depth: number): void => {
    roots.push(root);
    if (depth > 8 || roots.length > 200) return;
    let looked = 0;
    for (const element of root.querySelectorAll('*')) {
      if ((looked += 1) > 30_000) return;
      if (element.shadowRoot) collect(element.shadowRoot, depth + 1);
      else if (element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument) {
        collect((element as HTMLIFrameElement).contentDocument as Document, depth + 1);
      }
    }
  };
  collect(document, 0);

  const wordsOf = (element: Element): string => {
    const words =
      element.getAttribute('aria-label') ||
      element.textContent ||
      (element as HTMLInputElement).value ||
      element.getAttribute('title') ||
      element.querySelector('img')?.getAttribute('alt') ||
      '';
    return String(words).replace(/\s+/g, ' ').trim().slice(0, 120);
  };

  /** Absolute address without query and fragment, or null for what only acts on this page. */
  const addressOf = (element: Element): string | null => {
    const written = element.getAttribute('href');
    if (written === null || /^\s*(?:#|javascript:|$)/i.test(written)) return null;
    try {
      const address = new URL(written, document.baseURI);
      return /^https?:$/.test(address.protocol) ? `${address.origin}${address.pathname}` : null;
    } catch {
      // Not an address that a click could open.
      return null;
    }
  };

  const inBanner = (element: Element): boolean => {
    for (
      let at: Element | null = element.parentElement, up = 0;
      at && up < 8;
      at = at.parentElement, up += 1
    ) {
      if (at === document.body || at === document.documentElement) return false;
      if (BANNER.test(`${at.id} ${at.getAttribute('class') ?? ''}`)) return true;
    }
    return (
      element.getRootNode() instanceof ShadowRoot &&
      BANNER.test((element.getRootNode() as ShadowRoot).host.outerHTML.slice(0, 300))
    );
  };

  const seenOf = (element: Element): LinkSeen | null => {
    const text = wordsOf(element);
    const address = addressOf(element);
    if (address === null) {
      const isControl =
        element.matches(CONTROL_MARK) ||
        (CONTROL.test(text) && (COOKIES.test(text) || PRIVACY.test(text) || inBanner(element)));
      if (isControl) return { text, address, kind: 'consent-control' };
      if (COOKIES.test(text)) return { text, address, kind: 'consent-control' };
      return PRIVACY.test(text) ? { text, address, kind: 'privacy' } : null;
    }
    const path = new URL(address).pathname;
    if (COOKIES.test(text)) return { text, address, kind: PRIVACY.test(text) ? 'privacy' : 'cookies' };
    if (PRIVACY.test(text)) return { text, address, kind: 'privacy' };
    if (COOKIES_PATH.test(path)) return { text, address, kind: 'cookies' };
    return PRIVACY_PATH.test(path) ? { text, address, kind: 'privacy' } : null;
  };

  const inFooter: LinkSeen[] = [];
  const elsewhere: LinkSeen[] = [];
  const known = new Set<string>();
  for (const root of roots) {
    for (const element of root.querySelectorAll(CLICKABLE)) {
      const seen = seenOf(element);
      if (!seen) continue;
      const mark = `${seen.kind} ${seen.address ?? ''} ${seen.text}`;
      if (known.has(mark)) continue;
      known.add(mark);
      (element.closest(FOOTER) ? inFooter : elsewhere).push(seen);
    }
  }
  const language = document.documentElement?.getAttribute('lang')?.trim().slice(0, 35) || null;
  return { links: [...inFooter, ...elsewhere].slice(0, 20), language };
}
