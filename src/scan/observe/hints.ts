/**
 * Places that the browser was told to get ready for before anything is asked of them: by `Link` headers and by answers
 * that come early (103). It connects to them, and what it asks for early is told nowhere. Pure.
 */
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { Exchange } from '../translate/exchange.ts';
import { mayLeave } from '../translate/from-cdp.ts';

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

/** Gaps are told one by one up to this; a page with more has one for all of them. */
const MOST_TOLD = 20;

/**
 * One gap for each host of another site that the browser was told to get ready for, and that no request is known to
 * have gone to. `hinted`: addresses.
 */
export function gapsOfHints(hinted: Iterable<string>, exchanges: readonly Exchange[], page: string): Gap[] {
  const own = siteOf(hostOf(page) ?? '');
  const asked = new Set(
    exchanges.flatMap(({ address, wentOut, answer }) => (wentOut || answer ? hostOf(address) : [])),
  );
  const hosts = new Set<string>();
  for (const address of hinted) {
    const host = mayLeave(address) ? hostOf(address) : null;
    if (host !== null && siteOf(host) !== own && !asked.has(host)) hosts.add(host);
  }
  if (hosts.size > MOST_TOLD) {
    const detail = `The page asked the browser to get ready for ${hosts.size} other hosts: whether it connected to them was not seen.`;
    return [gapOf('not-watched', detail, { loses: ['requests'] })];
  }
  return [...hosts].map((host) =>
    gapOf(
      'not-watched',
      `The page asked the browser to get ready for ${host}: whether it connected to it was not seen.`,
      { loses: ['requests'], about: { host } },
    ),
  );
}
