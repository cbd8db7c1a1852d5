/**
 * Reads a site's own notice: all that its page links to that could name a company or list a cookie, and one step
 * further. Whatever was found and not read is a trouble that says why. How a page is fetched and read is handed in.
 */
import { type NoticeLinkFound, linksWanted, linksWantedIn, type Whose } from './links.ts';
import type { NoticeTrouble, NoticeTroubleCode } from './trouble.ts';
import type { LinkSeen } from '../../visit/visit.ts';
import type { Notice, NoticeLink } from '../notice.ts';
import { isSamePlace } from '../place.ts';
import { withFrames } from './frames.ts';
import type { Fetched, NoticePage } from './page.ts';

export interface ReadingWays {
  /** Address of the page that links to the notice. */
  page: string;
  whose: Whose;
  /** Never rejects for what a site does. */
  fetch: (address: string) => Promise<Fetched>;
  /** A page as a notice, as far as it is one. `link`: what led there. */
  read: (page: NoticePage, link: NoticeLinkFound) => Promise<NoticePageRead>;
  /** A page with the words that its scripts bring; null where they cannot be had. Absent where nobody can run them. */
  render?: (page: NoticePage) => Promise<NoticePage | null>;
}

export interface NoticePageRead {
  /** Null where the page is no notice: the trouble says why. */
  notice: Notice | null;
  /** What was not read of it, or null. */
  trouble: NoticeTroubleCode | null;
  links: Pick<NoticeLink, 'text' | 'address' | 'kind' | 'quote'>[];
  /** True where it is no notice and lists nothing: what a notice that points to it says is whole without it. */
  isBeside?: boolean;
}

export interface NoticesRead {
  notices: Notice[];
  troubles: NoticeTrouble[];
}

/** Pages of the council's own that are asked for of those that the page links to, and of those that they lead to. */
const MOST_FIRST = 6;
const MOST_FURTHER = 4;

/** `declared`: links that a consent tool's declaration holds. */
export async function readSiteNotice(
  links: readonly LinkSeen[],
  declared: readonly LinkSeen[],
  ways: ReadingWays,
): Promise<NoticesRead> {
  const { page, whose } = ways;
  const wanted = linksWanted([...links, ...declared], page, whose);
  if (wanted.length === 0) return { notices: [], troubles: [{ code: 'no-link', address: null }] };
  const first = await readAll(wanted, MOST_FIRST, ways);
  const hasPrivacy = wanted.some(({ kind }) => kind === 'privacy');
  const asked = [...wanted.map(({ address }) => address), ...first.reached];
  const further = first.pages
    .flatMap((each) => [
      ...linksWantedIn({ address: each.address, links: each.links }, page, whose),
      ...(hasPrivacy ? [] : generalIn(each, ways)),
    ])
    .filter((link, at, all) => all.findIndex(({ address }) => isSamePlace(address, link.address)) === at)
    .filter(({ address }) => !asked.some((known) => isSamePlace(known, address)));
  const next = await readAll(further, MOST_FURTHER, ways);
  const beside = next.pages.filter(({ isBeside }) => isBeside);
  const notices = distinct([...first.notices, ...next.notices]).map((notice) => withBeside(notice, beside));
  const leading = new Set(first.pages.filter(({ isNotice }) => !isNotice).map(({ asked: from }) => from));
  const isRead = (at: string | null): boolean => beside.some(({ asked: from }) => from === at);
  const troubles = [...first.troubles, ...next.troubles.filter(({ address }) => !isRead(address))].filter(
    // A page that only leads on to the notice is no trouble once that was read.
    ({ code, address }) =>
      !(code === 'empty' && address !== null && leading.has(address) && next.notices.length > 0),
  );
  return { notices, troubles };
}

interface PageCome {
  asked: string;
  address: string;
  isNotice: boolean;
  isBeside: boolean;
  links: NoticePageRead['links'];
}

interface AllRead extends NoticesRead {
  /** The pages that came, with where they lead. */
  pages: PageCome[];
  /** Addresses under which they were reached. */
  reached: string[];
}

async function readAll(links: readonly NoticeLinkFound[], most: number, ways: ReadingWays): Promise<AllRead> {
  const own = links.filter(({ isOwn }) => isOwn);
  const all: AllRead = { notices: [], troubles: [], pages: [], reached: [] };
  const trouble = (code: NoticeTroubleCode) => (link: NoticeLinkFound) =>
    all.troubles.push({ code, address: link.address });
  const read = await Promise.all(own.slice(0, most).map((link) => readOne(link, ways)));
  for (const one of read) {
    all.notices.push(...one.notices);
    all.troubles.push(...one.troubles);
    all.pages.push(...one.pages);
    all.reached.push(...one.reached);
  }
  own.slice(most).forEach(trouble('too-many'));
  links.filter(({ isOwn }) => !isOwn).forEach(trouble('other-site'));
  return all;
}

async function readOne(link: NoticeLinkFound, ways: ReadingWays): Promise<AllRead> {
  const asked = link.address;
  const fetched = await ways.fetch(asked);
  if ('trouble' in fetched)
    return { notices: [], troubles: [{ ...fetched.trouble, address: asked }], pages: [], reached: [] };
  const page = await withFrames(fetched.page, ways.fetch);
  const { notice, trouble, links, isBeside = false } = await readOrRender(page, link, ways);
  const addresses = [...new Set([asked, ...page.addresses, ...(notice?.addresses ?? [])])];
  return {
    notices: notice === null ? [] : [{ ...notice, addresses }],
    troubles: trouble === null ? [] : [{ code: trouble, address: asked }],
    pages: [{ asked, address: page.address, isNotice: notice !== null, isBeside, links }],
    reached: page.addresses,
  };
}

async function readOrRender(
  page: NoticePage,
  link: NoticeLinkFound,
  ways: ReadingWays,
): Promise<NoticePageRead> {
  const read = await ways.read(page, link);
  if (read.trouble !== 'needs-scripts') return read;
  const rendered = (await ways.render?.(page)) ?? null;
  return rendered === null ? read : ways.read(rendered, link);
}

/** Where the page itself links to no privacy notice, the one that its cookie page points to is looked at too. */
function generalIn(
  { address, links }: AllRead['pages'][number],
  { page, whose }: ReadingWays,
): NoticeLinkFound[] {
  const general = links.flatMap(({ text, kind, address: to }): LinkSeen[] => {
    const url = URL.parse(to ?? '', address);
    return to === null || url === null || kind !== 'privacy' || !GENERAL.test(text)
      ? []
      : [{ text, kind, address: url.href.replace(/#.*$/, '') }];
  });
  return linksWanted(general, page, whose).filter(({ isOwn }) => isOwn);
}

/** What the council's own notice is called, and no service's. */
const GENERAL =
  /^\W*(?:(?:our|the|council(?:['’]s)?|general|full|corporate|main|read) ){0,3}privacy(?: (?:and|&) \w+)?(?: (?:notice|policy|statement))?s?\W*$|^\W*(?:hysbysiad |polisi )?preifatrwydd\W*$/i;

/** The places that a notice points to and that list nothing were read with it. */
function withBeside(notice: Notice, beside: readonly PageCome[]): Notice {
  const places = beside
    .map(({ asked }) => asked)
    .filter((asked) =>
      notice.links.some(({ address }) => {
        const url = URL.parse(address ?? '', notice.address ?? undefined);
        return url !== null && isSamePlace(url.href, asked);
      }),
    );
  return places.length === 0 ? notice : { ...notice, addresses: [...notice.addresses, ...places] };
}

/** Two links may lead to one page. */
function distinct(notices: readonly Notice[]): Notice[] {
  const kept = new Map<string, Notice>();
  for (const notice of notices) {
    const alike = kept.get(notice.sha256);
    const addresses = [...new Set([...(alike?.addresses ?? []), ...notice.addresses])];
    kept.set(notice.sha256, { ...(alike ?? notice), addresses });
  }
  return [...kept.values()];
}

/** Pages that a consent tool's declaration points to, as links of the page. */
export function declaredLinks(
  { links }: { links: readonly Pick<NoticeLink, 'text' | 'address' | 'kind'>[] },
  page: string,
): LinkSeen[] {
  return links.flatMap(({ text, address, kind }) => {
    const url = URL.parse(address ?? '', page);
    return address === null || url === null || kind !== 'cookies' ? [] : [{ text, address: url.href, kind }];
  });
}
