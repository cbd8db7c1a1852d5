/** Which of the places that notices point to are among the notices in hand: those are read, the others are not. */
import type { Notice, NoticeLink } from './notice.ts';

/** The same notices, their links marked as read where what they point to is here. `bundled` links that were read stay so. */
export function withLinksRead(notices: readonly Notice[]): Notice[] {
  const places = notices.flatMap(({ address }) => (address === null ? [] : placeOf(address)));
  const came = notices.filter(({ layer }) => layer === 'read' || layer === 'supplied');
  const isHere: Record<NoticeLink['kind'], boolean> = {
    privacy: came.some(({ kind }) => kind === 'website'),
    cookies: came.some(({ kind, listsCookies }) => kind === 'cookies' || listsCookies),
    'consent-tool': notices.some(({ layer }) => layer === 'consent-tool'),
    vendor: false,
    'opt-out': false,
    complaint: false,
    other: false,
  };
  return notices.map((notice) => ({
    ...notice,
    links: notice.links.map((link) => {
      // "See our cookies page", printed without its address: the one in hand is it.
      const isRead =
        link.address === null ? isHere[link.kind] : isAmong(places, placeOf(link.address, notice.address));
      return isRead || (link.kind === 'consent-tool' && isHere[link.kind]) ? { ...link, read: true } : link;
    }),
  }));
}

interface Place {
  /** Host and path, without what does not tell pages apart: scheme, `www.`, a slash at the end, fragment. */
  page: string;
  /** With its question mark, or empty. */
  query: string;
}

/** Some pages are told apart by their query alone; where only one of two has any, it is no more than a setting. */
const isAmong = (places: readonly Place[], { page, query }: Place): boolean =>
  places.some(
    (place) => place.page === page && (place.query === '' || query === '' || place.query === query),
  );

/** True where two addresses lead to one page, as far as addresses tell. */
export const isSamePlace = (one: string, other: string): boolean => isAmong([placeOf(one)], placeOf(other));

function placeOf(address: string, from: string | null = null): Place {
  const url = URL.parse(address, from ?? undefined);
  if (url === null) return { page: address, query: '' };
  const page = `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`;
  return { page: page.toLowerCase(), query: url.search };
}
