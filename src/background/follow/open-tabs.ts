/** Which Visit an open tab shows; a watched page that was there before it was watched gets one late. */
import { hostOf } from '../../core/parties/index.ts';
import { hold, makeCurrent, note, type HeldVisit, type HeldVisits } from '../held/held-visits.ts';
import { comingTo, type Openings } from './arriving.ts';
import { startedLate } from './navigation.ts';

/** A tab as the browser tells of it; null where it does not. */
interface TabSeen {
  url: string | null;
  title: string | null;
  /** True once its page has loaded. */
  isComplete: boolean;
}

interface TabWays {
  inHand: HeldVisits;
  openings: Openings;
  tabSeen: (tab: number) => Promise<TabSeen>;
  touch: (visits: readonly HeldVisit[]) => void;
  drop: (held: HeldVisit) => void;
  now: () => number;
}

/** `held`: null where nothing in the tab is watched. */
export async function visitIn(
  tab: number,
  { inHand, openings, tabSeen, touch, drop, now }: TabWays,
): Promise<{ held: HeldVisit | null; url: string | null }> {
  const { url, title, isComplete } = await tabSeen(tab);
  // Asked only now: the page may have come while the browser was answering.
  const known = inHand.byTab.get(tab) ?? comingTo(inHand, tab, url);
  const host = url !== null && /^https?:/.test(url) ? hostOf(url) : null;
  if (host === null || url === null || !openings.isWatched(host)) {
    if (known !== null && url !== null && isComplete) drop(known);
    return { held: null, url };
  }
  const held = known ?? openLate(tab, url, { inHand, openings, now });
  held.memory.title = title;
  if (known === null) touch([held]);
  return { held, url };
}

function openLate(
  tab: number,
  url: string,
  { inHand, openings, now }: Pick<TabWays, 'inHand' | 'openings' | 'now'>,
): HeldVisit {
  const opening = openings.opening(url, now(), tab);
  const held = hold(inHand, openings.newId(), tab, opening, url);
  held.origins.add(new URL(url).origin);
  note(held, { note: 'opened', tab, opening }, { note: 'current' });
  startedLate(held, held.startedAt);
  held.memory.isHooked = true; // The gap says as much already.
  held.memory.hasLoaded = true;
  makeCurrent(inHand, held);
  openings.begun(held);
  return held;
}
