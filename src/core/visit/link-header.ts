/**
 * Places that a `Link` header tells the browser to get ready for (RFC 8288; HTML standard, Processing Link headers). It
 * connects to them, or asks for their names, and no observer is told whether it did. Pure.
 */

/** What any answer may ask for (HTML standard, Processing Link headers), and what only an early one asks for unseen. */
const CONNECTS = ['preconnect', 'dns-prefetch'];
const ASKS_EARLY = [...CONNECTS, 'preload', 'modulepreload'];

interface LinkGiven {
  target: string;
  rels: string[];
}

/** The links of a `Link` header (RFC 8288), in one pass: what is no link is passed over. */
function linksIn(header: string): LinkGiven[] {
  const links: LinkGiven[] = [];
  for (let start = header.indexOf('<'); start >= 0; start = header.indexOf('<', start)) {
    const end = header.indexOf('>', start);
    if (end < 0) break;
    let after = end + 1;
    let isQuoted = false;
    while (after < header.length && (isQuoted || header[after] !== ',')) {
      if (header[after] === '"') isQuoted = !isQuoted;
      after += 1;
    }
    const given = header.slice(end + 1, after).split(';');
    const rel = given.map((part) => part.trim()).find((part) => /^rel\s*=/i.test(part)) ?? '';
    const rels = rel
      .slice(rel.indexOf('=') + 1)
      .replaceAll('"', '')
      .trim();
    links.push({
      target: header.slice(start + 1, end).trim(),
      rels: rels === '' ? [] : rels.toLowerCase().split(/\s+/),
    });
    start = after;
  }
  return links;
}

/** Addresses in a `Link` header of the answer from `base` that the browser acts on unseen. */
export function hintsIn(header: string, base: string, isEarly: boolean): string[] {
  const meant = isEarly ? ASKS_EARLY : CONNECTS;
  return linksIn(header)
    .filter(({ rels }) => rels.some((rel) => meant.includes(rel)))
    .flatMap(({ target }) => URL.parse(target, base)?.href ?? []);
}
