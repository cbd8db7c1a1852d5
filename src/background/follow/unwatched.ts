/**
 * Contacts that the browser makes on a page's behalf and tells no extension of. Where a page asks for one, and nothing
 * else shows that it was made, that is a gap about its host.
 */
import { missedWords } from '../../core/words/missed.ts';
import { siteOf, hostOf } from '../../core/parties/index.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import { hintedHosts, reportHosts, type HeaderValues } from '../../core/visit/header-contacts.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { pageSite, type HeldVisit } from '../held/held-visits.ts';
import type { PageRead } from './page-reads.ts';

const missed = missedWords.byExtension;

export type Way = keyof typeof missed.untold;

/** Hosts of one page that are kept: a page that works names a few. */
const MOST_HOSTS = 50;

/** Takes note of what a document's headers ask for. `document`: its address. */
export function noteHeaders(held: HeldVisit, values: HeaderValues, document: string, isTop: boolean): void {
  const by = hostOf(document) ?? '';
  for (const host of reportHosts(values, document, isTop)) noteUnwatched(held, host, 'report', by);
  for (const host of hintedHosts(values, document)) noteUnwatched(held, host, 'hint', by);
}

/** `by`: host of the document that asks. */
function noteUnwatched({ memory }: HeldVisit, host: string, way: Way, by: string): void {
  if (memory.unwatched.has(host)) return;
  if (memory.unwatched.size < MOST_HOSTS) memory.unwatched.set(host, { way, by });
  else memory.isUnwatchedCut = true;
}

/** What a page asked that was fetched ahead of need for the one shown, and runs there unseen. True where that is news. */
export function noteAhead(shown: HeldVisit, held: HeldVisit): boolean {
  if (!held.memory.isAhead) return false;
  const { unwatched, aheadSeen } = shown.memory;
  const known = (): number => unwatched.size + aheadSeen.size;
  const before = known();
  for (const host of hostsContacted(held.visit))
    noteUnwatched(shown, host, 'ahead', hostOf(shown.visit.finalPage) ?? '');
  if (isRunning(held) && aheadSeen.size < MOST_HOSTS) aheadSeen.add(held.id);
  return known() > before;
}

/** It is there, and nothing of it is on its way. Chromium says of no page that runs ahead that it has loaded. */
const isRunning = ({ memory, visit }: HeldVisit): boolean =>
  memory.committedAt !== null && Object.keys(visit.pending).length === 0;

/** `isOneCompany`: whether two hosts are known as one company's. */
export function gapsUnwatched(
  held: HeldVisit,
  { hints, uses }: Pick<PageRead, 'hints' | 'uses'>,
  isOneCompany: (host: string, other: string) => boolean,
): Gap[] {
  const page = hostOf(held.visit.finalPage) ?? '';
  for (const address of hints?.addresses ?? []) noteUnwatched(held, hostOf(address) ?? '', 'hint', page);
  const contacted = hostsContacted(held.visit);
  const gaps = [...held.memory.unwatched]
    .filter(([host, { by }]) => {
      if (host === '' || siteOf(host) === pageSite(held) || contacted.has(host)) return false;
      // Who is told already is told nothing new: frames report to their own makers.
      return !(by !== page && contacted.has(by) && (siteOf(by) === siteOf(host) || isOneCompany(by, host)));
    })
    .map(([host, { way }]) =>
      gapOf('not-watched', missed.untold[way](host), {
        loses: ['requests'],
        about: { host },
      }),
    );
  if (uses?.hadEarlyHints === true)
    gaps.push(gapOf('not-watched', missed.earlyHints, { loses: ['requests'] }));
  if (held.memory.isUnwatchedCut || hints?.isCut === true)
    gaps.push(gapOf('bound-reached', missed.aheadCut(MOST_HOSTS), { loses: ['requests'] }));
  return gaps;
}

/** A page that can be read, and whose own names stand in the way of reading this. One that cannot be has its own gap. */
export const isAheadUnread = ({ links, hints, uses }: Pick<PageRead, 'links' | 'hints' | 'uses'>): boolean =>
  links !== null && (hints === null || uses === null);

/**
 * True where not every page that this one has the browser run ahead has been seen to run: it may come yet, or the
 * browser may have refused. Firefox runs none.
 */
export const isAheadUnseen = ({ memory, visit }: HeldVisit, { hints }: Pick<PageRead, 'hints'>): boolean =>
  !visit.conditions.browser.startsWith('Firefox/') && (hints?.pagesAhead ?? 0) > memory.aheadSeen.size;

export const AHEAD_UNSEEN = gapOf('not-watched', missed.aheadUnseen, {
  loses: ['requests', 'cookies', 'storage', 'lifetimes'],
});

export const AHEAD_UNREAD = gapOf('not-watched', missed.aheadUnread, { loses: ['requests'] });

function hostsContacted({ requests, pending }: Visit): Set<string> {
  const rows = [...requests, ...Object.values(pending)];
  return new Set(
    rows.filter(({ outcome }) => outcome === 'answered' || outcome === 'failed').map(({ host }) => host),
  );
}
