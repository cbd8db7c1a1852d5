/** Servers of Java write the mark of a visit into the path of each link. */
const SESSION_IN_PATH = /;[a-z]*sess[a-z]*(?:id)?=[^/;]*/gi;

/** What is kept of a page's address: no query, no fragment, no mark of a visit. One that is no address stays as it is. */
export function plainAddress(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : `${url.origin}${url.pathname.replace(SESSION_IN_PATH, '')}`;
}
