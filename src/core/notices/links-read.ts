/** Which of the places that notices point to are among the notices in hand: those are read, the others are not. */
import type { Notice, NoticeLink } from './notice.ts';
import { isAmong, placeOf } from './place.ts';

/** The same notices, their links marked as read where what they point to is here. `bundled` links that were read stay so. */
export function withLinksRead(notices: readonly Notice[]): Notice[] {
  const places = notices.flatMap(({ addresses }) => addresses.map((address) => placeOf(address)));
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

/**
 * True where this notice is a reading of what the link leads to. A transcription without an address counts as one of
 * the site's website notice, and of its cookie page where its title says cookies.
 */
export function isReadingOf(
  { layer, kind, title, addresses }: Notice,
  link: { address: string; kind: 'privacy' | 'cookies' },
): boolean {
  const places = addresses.map((address) => placeOf(address));
  if (isAmong(places, placeOf(link.address))) return true;
  if (layer !== 'bundled' || addresses.length > 0) return false;
  const isOfSite = kind === 'website' || kind === 'cookies';
  return isOfSite && (link.kind === 'privacy' ? kind === 'website' : /\bcookies?\b|\bcwcis\b/i.test(title));
}
