/**
 * Which links lead to what could name a company or list a cookie: of a page, and of a notice. Pure; whoever follows
 * links and whoever judges what was read ask the same.
 */
import { hostOf } from '../../parties/index.ts';
import type { LinkSeen } from '../../visit/visit.ts';
import type { Notice, NoticeLink } from '../notice.ts';
import { isSamePlace } from '../place.ts';

export interface NoticeLinkFound {
  /** Words of the link, as the page has them. */
  text: string;
  address: string;
  kind: 'privacy' | 'cookies';
  /** True on the page's own site or another site of the same council: others are not read. */
  isOwn: boolean;
}

/** Whose a host is, as seen from the page. `company`: one that the rules know, with policies of its own. */
export type Whose = (host: string) => 'own' | 'company' | 'other';

type Kind = NoticeLinkFound['kind'];

/** Words of links that mean the website's own notice, the surest first. */
const SURE: Record<Kind, RegExp[]> = {
  privacy: [
    /^(?:web ?site )?(?:privacy|cookies?) (?:and|&) (?:privacy|cookies?)(?: (?:notice|policy|statement))?$/i,
    /\bweb ?site privacy\b|\bprivacy\b.*\bweb ?site\b/i,
    /^(?:(?:our|general|full|corporate|council|the council'?s) )?privacy(?: (?:notice|policy|statement))?s?$/i,
    /^hysbysiad preifatrwydd$|^preifatrwydd$|^polisi preifatrwydd$/i,
    /privacy|preifatrwydd/i,
  ],
  cookies: [
    /^(?:(?:our|use of|how we use|about) )?cookies?(?: (?:notice|policy|statement|page|list))?$/i,
    /^(?:polisi )?cwcis$/i,
    /cookies?|cwcis/i,
  ],
};

const COOKIES = /\bcookies?\b|\bcwcis?\b|\b[cg]h?wcis\b/i;

/**
 * What the page links to that could name a company or list a cookie: the council's own first, then the likeliest, each
 * page once. A service's own privacy notice counts where no other is linked, a control that leads to a page where no
 * cookie page is. A known company's policy is not the site's where the site links to its own.
 * `page`: its address, which is no link away.
 */
export function linksWanted(links: readonly LinkSeen[], page: string, whose: Whose): NoticeLinkFound[] {
  const hasOf = (kind: LinkSeen['kind']): boolean =>
    links.some((link) => link.kind === kind && link.address !== null);
  const meant = links.flatMap(({ text, address, kind }) => {
    if (address === null) return [];
    const as = meaning(kind, `${text} ${address}`, hasOf);
    if (as === null || (kind === 'consent-control' && isSamePlace(address, page))) return [];
    return [{ text, address, kind: as, whose: whose(hostOf(address) ?? '') }];
  });
  const isForeign = (link: (typeof meant)[number]): boolean =>
    (link.whose === 'company' && meant.some(({ kind, whose: by }) => kind === link.kind && by === 'own')) ||
    (link.whose !== 'own' && OF_COOKIES_AT_ALL.test(link.text));
  const found = meant
    .filter((link) => !isForeign(link))
    .map(({ whose: by, ...link }) => ({ ...link, isOwn: by === 'own' }));
  return likeliestFirst(eachOnce(found.sort((a, b) => rankOf(a) - rankOf(b))));
}

/** The council's own first; then the likeliest of each kind, the next of each kind … */
function likeliestFirst(ranked: readonly NoticeLinkFound[]): NoticeLinkFound[] {
  const placeIn = (link: NoticeLinkFound): number =>
    ranked.filter(({ kind, isOwn }) => kind === link.kind && isOwn === link.isOwn).indexOf(link);
  const isLater = ({ kind }: NoticeLinkFound): number => Number(kind === 'cookies');
  return ranked.toSorted(
    (a, b) => Number(b.isOwn) - Number(a.isOwn) || placeIn(a) - placeIn(b) || isLater(a) - isLater(b),
  );
}

/** "What are cookies?", on another site: told of cookies in general. */
const OF_COOKIES_AT_ALL =
  /^\W*(?:what (?:are|is)|how to|all about|(?:find out |learn |read )?(?:more )?about) /i;

function meaning(
  kind: LinkSeen['kind'],
  words: string,
  hasOf: (kind: LinkSeen['kind']) => boolean,
): Kind | null {
  if (kind === 'privacy' || kind === 'cookies') return kind;
  if (kind === 'service-privacy') return hasOf('privacy') ? null : 'privacy';
  return !hasOf('cookies') && COOKIES.test(words) ? 'cookies' : null;
}

/**
 * What a notice points to that could list a cookie or name a company: its cookie page, the notice about the website.
 * Links to general and service notices are not among it. `page`: where its addresses start where it has none itself.
 */
export function linksWantedIn(
  { address: own, links }: Pick<Notice, 'address'> & { links: readonly PointedTo[] },
  page: string,
  whose: Whose,
): NoticeLinkFound[] {
  const hasCookies = links.some(({ kind, address }) => kind === 'cookies' && address !== null);
  const wanted = links.flatMap((link): NoticeLinkFound[] => {
    const url = URL.parse(link.address ?? '', own ?? page);
    if (link.address === null || url === null || !/^https?:$/.test(url.protocol)) return [];
    url.hash = '';
    const isOwn = whose(hostOf(url.href) ?? '') === 'own';
    const kind = meaningIn(link, `${link.text} ${url.pathname}`, isOwn, hasCookies);
    if (kind === null || isSamePlace(url.href, own ?? page)) return [];
    return [{ text: link.text, address: url.href, kind, isOwn }];
  });
  return eachOnce(wanted);
}

type PointedTo = Pick<NoticeLink, 'text' | 'address' | 'kind'> & { quote?: string };

/** On another site: only what the notice calls its own list. */
const OUR_COOKIES =
  /\b(?:our|the council['’]s|this (?:web ?)?site['’]?s?|ein)\b[^.;]{0,60}(?:\bcookies?\b|\bcwcis\b)|\bcookies? (?:that |which )?(?:we|our (?:web ?)?site|this (?:web ?)?site) (?:use|set|place|store)/i;

function meaningIn(
  { text, kind, quote = '' }: PointedTo,
  words: string,
  isOwn: boolean,
  hasCookies: boolean,
): Kind | null {
  if (!isOwn)
    return (kind === 'cookies' || kind === 'vendor') &&
      COOKIES.test(words) &&
      OUR_COOKIES.test(`${text}; ${quote}`)
      ? 'cookies'
      : null;
  if (kind === 'cookies') return 'cookies';
  if (kind === 'consent-tool') return !hasCookies && COOKIES.test(words) ? 'cookies' : null;
  return kind === 'privacy' && /web ?site|cookie|gwefan|cwcis/i.test(text) ? 'privacy' : null;
}

function eachOnce(links: readonly NoticeLinkFound[]): NoticeLinkFound[] {
  const kept: NoticeLinkFound[] = [];
  for (const link of links)
    if (!kept.some(({ address }) => isSamePlace(address, link.address))) kept.push(link);
  return kept;
}

function rankOf({ text, kind }: Pick<NoticeLinkFound, 'text' | 'kind'>): number {
  const words = text.replace(/[’']/g, "'").trim();
  const at = SURE[kind].findIndex((pattern) => pattern.test(words));
  return at < 0 ? SURE[kind].length : at;
}
