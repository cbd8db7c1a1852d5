/** Whether addresses lead to one page, as far as addresses tell: the one normal form for links to notices. */
import { hostOf } from '../parties/index.ts';

export interface Place {
  /** Host and path, without what does not tell pages apart: scheme, `www.`, capitals, a slash at the end, fragment. */
  page: string;
  /** With its question mark, or empty. */
  query: string;
}

/** `from`: address of the page that has the link. */
export function placeOf(address: string, from: string | null = null): Place {
  const url = URL.parse(address, from ?? undefined);
  if (url === null) return { page: address, query: '' };
  const host = (hostOf(url.href) ?? url.hostname).replace(/^www\./, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  return { page: `${host}${port}${url.pathname.replace(/\/+$/, '')}`.toLowerCase(), query: url.search };
}

/** Some pages are told apart by their query alone; where only one of two has any, it is no more than a setting. */
export const isAmong = (places: readonly Place[], { page, query }: Place): boolean =>
  places.some(
    (place) => place.page === page && (place.query === '' || query === '' || place.query === query),
  );

/** True where two addresses lead to one page. */
export const isSamePlace = (one: string, other: string): boolean => isAmong([placeOf(one)], placeOf(other));
