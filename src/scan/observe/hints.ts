/**
 * Places that the browser was told to get ready for before anything is asked of them: by the page, by `Link` headers and
 * by answers that come early (103). It connects to them, and what it asks for early is told nowhere. Pure.
 */
import { missedWords } from '../../core/words/missed.ts';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import type { Exchange } from '../translate/exchange.ts';
import { mayLeave } from '../translate/from-cdp.ts';

const missed = missedWords.byScanner;

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
    return [gapOf('not-watched', missed.hintedMany(hosts.size), { loses: ['requests'] })];
  }
  return [...hosts].map((host) =>
    gapOf('not-watched', missed.hinted(host), { loses: ['requests'], about: { host } }),
  );
}
