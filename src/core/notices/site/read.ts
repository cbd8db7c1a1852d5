/**
 * Reads a site's own notice: the likeliest pages that its page links to, and one step further to a cookie page. How a
 * page is fetched and read is handed in.
 */
import { hostOf } from '../../parties/index.ts';
import type { NoticeTrouble } from '../../report/tab-state.ts';
import type { LinkSeen } from '../../visit/visit.ts';
import type { Notice, NoticeLink } from '../notice.ts';
import type { NoticeReading } from '../reader/index.ts';
import { candidatesOf, worthReading } from './links.ts';
import type { Fetched, NoticePage } from './page.ts';

export interface ReadingWays {
  fetch: (address: string) => Promise<Fetched>;
  /** A page as a notice; null where nothing in it is what a notice says. */
  read: (
    page: NoticePage,
  ) => Promise<{ notice: Notice | null; links: Pick<NoticeLink, 'text' | 'address' | 'kind'>[] }>;
  isOwn: (host: string) => boolean;
}

export interface NoticesRead {
  notices: Notice[];
  troubles: NoticeTrouble[];
}

/** Pages followed from those that the page itself links to. */
const MOST_FURTHER = 2;

/** `declared`: links that a consent tool's declaration holds. */
export async function readSiteNotice(
  links: readonly LinkSeen[],
  declared: readonly LinkSeen[],
  ways: ReadingWays,
): Promise<NoticesRead> {
  const candidates = candidatesOf([...links, ...declared], ways.isOwn);
  const first = worthReading(candidates).map(({ address }) => address);
  if (first.length === 0) {
    const [other] = candidates;
    const trouble: NoticeTrouble =
      other === undefined
        ? { code: 'no-link', address: null }
        : { code: 'other-site', address: other.address };
    return { notices: [], troubles: [trouble] };
  }
  const done = new Set<string>(first.map(placeOf));
  const found = await Promise.all(first.map((address) => readPage(address, ways)));
  for (const { page } of found) if (page !== null) done.add(placeOf(page));
  const further = [...new Set(found.flatMap(({ further: each }) => each))]
    .filter((address) => !done.has(placeOf(address)))
    .slice(0, MOST_FURTHER);
  const next = await Promise.all(further.map((address) => readPage(address, ways)));
  const all = [...found, ...next];
  const notices = distinct(all.flatMap(({ notice }) => notice ?? []));
  // A page that only leads on to the notice is no trouble once that was read.
  const isEmpty = (trouble: NoticeTrouble): boolean => trouble.code === 'empty';
  const troubles = all.flatMap(({ trouble }) => trouble ?? []);
  return { notices, troubles: notices.length > 0 ? troubles.filter((each) => !isEmpty(each)) : troubles };
}

interface PageRead {
  notice: Notice | null;
  trouble: NoticeTrouble | null;
  /** Where it was found, or null. */
  page: string | null;
  /** The council's own pages worth reading that it points to. */
  further: string[];
}

async function readPage(address: string, ways: ReadingWays): Promise<PageRead> {
  const fetched = await ways.fetch(address);
  if ('trouble' in fetched) return { notice: null, trouble: fetched.trouble, page: null, further: [] };
  const { page } = fetched;
  const { notice, links } = await ways.read(page);
  const further = links.flatMap(({ text, address: to, kind }) => {
    const url = URL.parse(to ?? '', page.address);
    const isWanted = kind === 'cookies' || (kind === 'privacy' && /web ?site|cookie/i.test(text));
    if (to === null || url === null || !isWanted || !ways.isOwn(hostOf(url.href) ?? '')) return [];
    url.hash = '';
    return [url.href];
  });
  const trouble: NoticeTrouble | null = notice === null ? { code: 'empty', address } : null;
  return { notice, trouble, page: page.address, further };
}

/** Two links may lead to one page. */
function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [notice.sha256, notice])).values()];
}

const placeOf = (address: string): string => address.replace(/^http:/, 'https:').replace(/[/#?]+$/, '');

/** Pages that a consent tool's declaration points to, as links of the page. */
export function declaredLinks({ links }: Pick<NoticeReading, 'links'>, page: string): LinkSeen[] {
  return links.flatMap(({ text, address, kind }) => {
    const url = URL.parse(address ?? '', page);
    return address === null || url === null || kind !== 'cookies' ? [] : [{ text, address: url.href, kind }];
  });
}
