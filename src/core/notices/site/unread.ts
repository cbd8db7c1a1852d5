/**
 * What could name a company or list a cookie, is linked, and was not read. "The notice does not mention it" may be
 * said only where none of these is left: an absence is a claim about everything that could have held the thing.
 */
import { missedWords } from '../../words/missed.ts';
import { isReadingOf } from '../links-read.ts';
import type { Notice } from '../notice.ts';
import { linksWanted, linksWantedIn, type Whose } from './links.ts';
import { whoseSeenFrom, type WhoKnown } from './whose.ts';
import { hostOf } from '../../parties/index.ts';
import { gapOf, type Gap } from '../../visit/gaps.ts';
import type { Visit } from '../../visit/visit.ts';

const missed = missedWords.inNotices;

/** A page or a list that was not read. */
export interface Unread {
  /** Its name, in the words of the link. */
  text: string;
  /** Where it is linked. */
  from: 'page' | 'notice' | 'banner';
  /** Null where it has none that we know. */
  address: string | null;
}

/** A transcription this old still judges where the site's own notice was not read. */
const TRANSCRIPTION_HOLDS_DAYS = 366;
const DAY_MS = 86_400_000;

/**
 * `covering`: notices that speak of the page and that nothing has replaced; `inHand`: every notice known, for a page
 * that was read and speaks of something else was read all the same.
 */
export function unreadOf(
  visits: readonly Visit[],
  covering: readonly Notice[],
  inHand: readonly Notice[],
  known: WhoKnown & { toolsWithList: ReadonlySet<string> },
): Unread[] {
  const [first] = visits;
  if (first === undefined) return [];
  const whose = whoseSeenFrom(hostOf(first.finalPage) ?? '', known);
  // A transcription without an address is one of the site's notice only where it speaks of the page.
  const read = inHand.filter(
    (notice) =>
      notice.layer !== 'bundled' ||
      (holds(notice, first.startedAt) && (notice.addresses.length > 0 || covering.includes(notice))),
  );
  const found = [
    ...linkedByPage(visits, covering, read, whose),
    ...linkedByNotices(covering, read, first.finalPage, whose),
    ...bannerList(visits, covering, known),
  ];
  return [
    ...new Map(
      found.map((unread) => [`${unread.from} ${unread.text} ${unread.address ?? ''}`, unread]),
    ).values(),
  ];
}

/** Each as a gap, but those of which a reader has already said why. */
export function unreadGaps(unread: readonly Unread[], told: readonly Gap[]): Gap[] {
  return unread
    .filter(({ address }) => address === null || !told.some(({ detail }) => detail.includes(address)))
    .map(({ text, from }) => gapOf('notice-unread', missed.unread[from](text)));
}

/** True where a transcription was made not too long before `at` (ISO 8601). */
export function holds({ retrieved }: Pick<Notice, 'retrieved'>, at: string): boolean {
  const days = (Date.parse(at) - Date.parse(retrieved)) / DAY_MS;
  return !(days > TRANSCRIPTION_HOLDS_DAYS);
}

/** A notice that a person chose to judge by stands in for all that the page links to. */
function linkedByPage(
  visits: readonly Visit[],
  covering: readonly Notice[],
  read: readonly Notice[],
  whose: Whose,
): Unread[] {
  if (covering.some(({ layer }) => layer === 'supplied')) return [];
  return visits
    .flatMap(({ links, finalPage }) => linksWanted(links, finalPage, whose))
    .filter((link) => !read.some((notice) => isReadingOf(notice, link)))
    .map(({ text, address }) => ({ text, address, from: 'page' }));
}

/** Lists that covering notices point to. Links to general and service notices lose nothing by themselves. */
function linkedByNotices(
  covering: readonly Notice[],
  read: readonly Notice[],
  page: string,
  whose: Whose,
): Unread[] {
  const isRead = {
    cookies: covering.some(
      ({ layer, kind, listsCookies }) => layer !== 'bundled' && (kind === 'cookies' || listsCookies),
    ),
    'consent-tool': covering.some(({ layer }) => layer === 'consent-tool'),
  };
  return covering.flatMap((notice) => [
    ...linksWantedIn(notice, page, whose)
      .filter((link) => !read.some((other) => isReadingOf(other, link)))
      .map(({ text, address }): Unread => ({ text, address, from: 'notice' })),
    // Told of without an address: a list that is at hand from elsewhere is it.
    ...notice.links
      .filter(({ kind, address }) => address === null && (kind === 'cookies' || kind === 'consent-tool'))
      .filter(({ kind, read: isHere }) => !isHere && !isRead[kind as 'cookies' | 'consent-tool'])
      .map(({ text }): Unread => ({ text, address: null, from: 'notice' })),
  ]);
}

/** A banner's own list is read when the person asks; the command always asks. */
function bannerList(
  visits: readonly Visit[],
  covering: readonly Notice[],
  { toolsWithList }: { toolsWithList: ReadonlySet<string> },
): Unread[] {
  const isAsked = covering.some(({ layer }) => layer !== 'bundled');
  if (isAsked || visits.some(({ collector }) => collector === 'scanner')) return [];
  return visits
    .flatMap(({ consentTools }) => consentTools)
    .filter(({ id }) => toolsWithList.has(id))
    .map(({ id }) => ({ text: id, address: null, from: 'banner' }));
}
