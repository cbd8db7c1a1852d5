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
  /** The page has more in it than was looked at. */
  isCut: boolean;
}

/**
 * Looks anywhere on the page, open shadow roots and same-origin frames' banners included; English and Welsh words.
 * A link counts by its words, or the last of its address, where they say little else than what a notice is called: a
 * story about cookies is none. A notice that is named after something else ("Library privacy notice") is that
 * service's, unless it stands in the footer. What asks or changes a choice is a consent control, with an address or
 * without.
 */
export function readLinks(): LinksFound {
  const COOKIES = / (?:cookies?|[cg]wcis?|chwcis?|(?:briwsion|friwsion)) /;
  /** Any of these, between spaces. */
  const any = (...words: string[]): string => `(?:${words.join('|')})`;
  const whole = (...words: string[]): RegExp => new RegExp(` ${any(...words)} `);
  const YOURS = 'your (?:personal )?(?:data|information)';
  const HANDLE = any(
    ...['use', 'do with', 'handle', 'process', 'collect', 'protect', 'store', 'look after', 'manage'],
  );
  const PRIVACY = whole(
    ...['privacy', 'data protection', 'gdpr', 'fair processing', 'personal (?:data|information)'],
    ...['[pb]reifatrwydd', 'phreifatrwydd', 'diogelu data', 'ddiogelu data', 'prosesu teg'],
    ...['data personol', 'gwybodaeth bersonol', 'sut rydym yn defnyddio eich (?:data|gwybodaeth)'],
    `(?:how|what) we ${HANDLE} your (?:personal )?(?:data|information|details)`,
    `${YOURS} and (?:privacy|us)`,
  );
  const SUBJECT = any(
    'privacy',
    'cookies?',
    'data protection',
    'gdpr',
    'fair processing',
    'personal (?:data|information)',
  );
  const BESIDE_SUBJECT = any('privacy', 'cookies?', 'data protection', 'security');
  const CALLED = any('notices?', 'policy', 'policies', 'statements?', 'charter');
  const GELWIR = any('hysbysiad(?:au)?', 'polisi', 'polis[iï]au', 'datganiad(?:au)?', 'siarter');
  const PWNC = any(
    ...[
      '[pb]reifatrwydd',
      'phreifatrwydd',
      '[cg]wcis',
      'chwcis',
      'diogelu data',
      'ddiogelu data',
      'prosesu teg',
    ],
  );
  /** A notice by its name, whatever stands beside it: another's name, a year. */
  const NAMED = whole(
    `${SUBJECT}(?: (?:and|or) ${BESIDE_SUBJECT})*(?: use| usage| processing)? ${CALLED}`,
    `${GELWIR} (?:\\S+ ){0,3}?${PWNC}`,
  );
  const CONTROL = whole(
    ...[
      'accept',
      'agree',
      'allow',
      'reject',
      'decline',
      'refuse',
      'deny',
      'manage',
      'settings?',
      'preferences?',
    ],
    ...['choices?', 'options', 'customi[sz]e', 'control', 'change', 'update', 'withdraw', 'consent'],
    ...['derbyn', 'gwrthod', 'caniatáu', 'rheoli', 'gosodiadau', 'dewisiadau', 'newid', 'cytuno'],
  );
  /** What is done to visits, and what ends it: a control that has no word of cookies. */
  const COUNTING = whole(
    ...['statistics', 'analytics', 'tracking', 'counting', 'counted', 'count', 'measuring', 'measured'],
    ...['ystadegau', 'dadansoddi', 'dadansoddeg', 'cyfrif', 'chyfrif'],
  );
  const STOPS = whole(
    ...[
      '(?:turn|switch)(?: +\\S+){0,3} +off',
      'opt +out',
      'stop',
      'disable',
      'do +not',
      'leave +me +out',
      'diffodd',
    ],
  );
  const VISITS = whole('visits?', 'visitors?', 'being', 'be', 'fy', 'ymweliad', 'ymweliadau', 'ymwelwyr');
  /** "Anytown Borough Council's": whose notice it is, and no service. */
  const COUNCIL = / (?:\S+ ){1,4}councils?(?: s)?(?= )| cyngor (?:\S+ ){1,4}/;
  /** Words that change nothing about what a link is, beside the above. */
  const BESIDE = new Set(
    (
      'a about act additional all an and are at by centre conditions contact copyright corporate details do disclaimer ' +
      'essential external find for foi governance hub link map new opens sitemap tab window ' +
      'freedom from full general help here how i in information is it learn legal list ltd me more my necessary non no ' +
      'not notice notices of on one online optional or our out page pages plc policies policy read rights see security ' +
      'show site statement statements table terms that the these they this to uk us use used uses using view we web ' +
      'website websites what when why with you your yes accessibility processing tracking cookie charter dpa ' +
      'city county borough district town parish metropolitan royal council councils cyngor sir ' +
      'ac am amdanom ar darllen defnydd defnyddio dysgu ein eich gweld gwefan hawliau hon hygyrchedd hysbysiad ' +
      'hysbysiadau telerau mwy o pholisi polisi polisïau datganiad rydym sut wefan y yma ymwadiad yn yr'
    ).split(' '),
  );
  /** Folders whose pages tell stories. */
  const STORIES = /\/(?:news|newyddion|blogs?|press|press-releases|media-releases|events|stories|recipes)\//i;
  const MOST_WORDS = 10;
  /** Longer than any that is kept: one that is cut here is known to be too long. */
  const LONGEST_ADDRESS = 2_000;
  const BANNER = /cookie|consent|gdpr|\bccc\b|onetrust|cmp|cwcis/i;
  const CONTROL_MARK =
    '#ccc-icon, .ot-sdk-show-settings, #ot-sdk-btn, .optanon-toggle-display, .cky-btn-revisit, [data-cc], .termly-display-preferences';
  const CLICKABLE =
    'a[href], area[href], button, [role="button"], [role="link"], input[type="button"], input[type="submit"], summary';
  const FOOTER = 'footer, [role="contentinfo"], #footer, .footer, .site-footer, .govuk-footer';

  /** Lower case, a space around each word, run-together names of notices parted. */
  const wordsIn = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/(privacy|cookies?|dataprotection)(?=policy|notice|statement|and)/g, '$1 ')
      .replaceAll('dataprotection', 'data protection')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;

  /** A word that says nothing, a number, or part of the site's own name. */
  const isBeside = (word: string): boolean =>
    BESIDE.has(word) || /^\d+$/.test(word) || (word.length > 3 && location.hostname.includes(word));

  /** "Manage statistics", "Stop counting my visits". */
  const isOfCounting = (words: string): boolean => {
    if (!COUNTING.test(words) || !(CONTROL.test(words) || STOPS.test(words))) return false;
    let left = words;
    for (const said of [STOPS, COUNTING, CONTROL, VISITS])
      left = left.replaceAll(' ', '  ').replace(new RegExp(said, 'g'), ' ');
    return left.split(' ').every((word) => word === '' || isBeside(word));
  };

  /** What a link with these words is, or null. `isStory`: only a notice's plain name counts. */
  const kindOf = (words: string, isStory: boolean): LinkSeen['kind'] | null => {
    const isCookies = COOKIES.test(words);
    const isPrivacy = PRIVACY.test(words);
    if (words.trim().split(' ').length > MOST_WORDS) return null;
    if (!isCookies && !isPrivacy) return isOfCounting(words) ? 'consent-control' : null;
    const kind = isPrivacy ? 'privacy' : 'cookies';
    let left = words.replace(new RegExp(PRIVACY, 'g'), ' ').replace(new RegExp(COOKIES, 'g'), ' ');
    left = ` ${left.trim()} `;
    if (!isStory && NAMED.test(words)) {
      const named = left.replace(COUNCIL, ' ').replaceAll(' gdpr ', ' ').split(' ');
      return isPrivacy && !named.every((word) => word === '' || isBeside(word)) ? 'service-privacy' : kind;
    }
    const isControl = CONTROL.test(left) && !left.startsWith(' how to ');
    if (isControl) left = left.replaceAll(' ', '  ').replace(new RegExp(CONTROL, 'g'), ' ');
    if (!left.split(' ').every((word) => word === '' || isBeside(word))) return null;
    return isControl ? 'consent-control' : kind;
  };

  /** By the last part of an address that says anything. */
  const kindOfPath = (path: string): LinkSeen['kind'] | null => {
    const said = path
      .replace(/\.\w{2,5}$/, '')
      .split('/')
      .filter((part) => !/^(?:\d*|index|default|home|en|cy)$/i.test(part));
    return STORIES.test(path) ? null : kindOf(wordsIn(said.at(-1) ?? ''), false);
  };

  /** Elements looked at for what stands inside them, and those that can be clicked: many times what pages have. */
  const MOST_ELEMENTS = 100_000;
  const MOST_CLICKABLE = 10_000;
  const MOST_ROOTS = 200;
  const DEEPEST = 8;
  let isCut = false;

  const roots: (Document | ShadowRoot)[] = [];
  const collect = (root: Document | ShadowRoot, depth: number): void => {
    roots.push(root);
    let looked = 0;
    for (const element of root.querySelectorAll('*')) {
      if ((looked += 1) > MOST_ELEMENTS || depth > DEEPEST || roots.length > MOST_ROOTS) {
        isCut = true;
        return;
      }
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
    return String(words).slice(0, 2_000).replace(/\s+/g, ' ').trim().slice(0, 120);
  };

  /** Absolute address without fragment, or null for what only acts on this page. Some notices stand at a query alone. */
  const addressOf = (element: Element): string | null => {
    const written = element.getAttribute('href');
    if (written === null || /^\s*(?:#|javascript:|$)/i.test(written)) return null;
    try {
      const address = new URL(written, document.baseURI);
      const query = address.search.length > 300 ? '' : address.search;
      const whole = `${address.origin}${address.pathname}${query}`;
      return /^https?:$/.test(address.protocol) ? whole.slice(0, LONGEST_ADDRESS) : null;
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
    const words = wordsIn(text);
    const path = address === null ? '' : new URL(address).pathname;
    const isStory = STORIES.test(path);
    const kind =
      kindOf(words, isStory) ??
      kindOf(wordsIn(element.getAttribute('title')?.slice(0, 300) ?? ''), isStory) ??
      (address === null ? null : kindOfPath(path));
    if (address !== null && kind === 'service-privacy' && element.closest(FOOTER))
      return { text, address, kind: 'privacy' };
    if (address !== null) return kind === null ? null : { text, address, kind };
    const isControl =
      kind === 'cookies' || element.matches(CONTROL_MARK) || (CONTROL.test(words) && inBanner(element));
    if (isControl) return { text, address, kind: 'consent-control' };
    return kind === null ? null : { text, address, kind };
  };

  const known = new Set<string>();
  let clickable = 0;
  const seenIn = (places: Iterable<ParentNode>): LinkSeen[] => {
    const found: LinkSeen[] = [];
    for (const place of places) {
      for (const element of place.querySelectorAll(CLICKABLE)) {
        if ((clickable += 1) > MOST_CLICKABLE) {
          isCut = true;
          return found;
        }
        const seen = seenOf(element);
        const mark = seen === null ? '' : `${seen.kind} ${seen.address ?? ''} ${seen.text}`;
        if (seen === null || known.has(mark)) continue;
        known.add(mark);
        found.push(seen);
      }
    }
    return found;
  };
  const inFooters = seenIn(roots.flatMap((root) => [...root.querySelectorAll(FOOTER)]));
  const all = [...inFooters, ...seenIn(roots)];
  const language = document.documentElement?.getAttribute('lang')?.trim().slice(0, 35) || null;
  return { links: all.slice(0, 20), language, isCut: isCut || all.length > 20 };
}
