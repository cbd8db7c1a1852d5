/** A page has gone quiet: what only now can be read of it is read, and what could not be is a gap. */
import { missedWords } from '../../core/words/missed.ts';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { BANNER_CUT, BANNER_LATE } from '../../core/visit/banner.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import { gapOfLinks, linksKept } from '../../core/visit/links-kept.ts';
import { gapOfAnswer, gapOfType } from '../../core/visit/trouble.ts';
import { since } from '../../core/visit/since.ts';
import { note, noteGap, pageSite, type HeldVisit } from '../held/held-visits.ts';
import { noteBanner } from './banner.ts';
import { readAsked } from './jar.ts';
import { LATE } from '../browser/deadline.ts';
import { isCouncilHost, isOneCompany } from '../known/knowledge.ts';
import { unasked } from './arriving.ts';
import { isHeardAgain, readJar, readPage, readPageBanner, type PageRead } from './page-reads.ts';
import { AHEAD_UNREAD, AHEAD_UNSEEN, gapsUnwatched, isAheadUnread, isAheadUnseen } from './unwatched.ts';

const missed = missedWords.byExtension;

const STUCK = gapOf('too-slow', missed.pageStuck, {
  loses: ['links', 'notice', 'lifetimes', 'storage', 'requests'],
});

/** `answered`: called once a page that did not answer in time does after all. */
export async function settle(held: HeldVisit, answered: () => void): Promise<void> {
  const { memory } = held;
  memory.isReadingDue = false;
  const [jarReadAt, read] = await Promise.all([
    readAsked(held, readJar, Date.now),
    readPage(held, answered),
    hearAgain(held),
  ]);
  const now = Date.now();
  if (read === LATE) noteGap(held, STUCK, now);
  else {
    noteRead(held, read, now);
    if (isAheadUnread(read)) noteGap(held, AHEAD_UNREAD, now);
    else closeGap(held, AHEAD_UNREAD, now);
    if (isAheadUnseen(held, read)) noteGap(held, AHEAD_UNSEEN, now);
    else closeGap(held, AHEAD_UNSEEN, now);
    if (read.banner !== null) await noteBanner(held, read.banner, now);
    else if (read.links !== null) noteGap(held, BANNER_CUT, now);
  }
  const used = read === LATE ? { uses: null, hints: null } : read;
  for (const gap of [...unhooked(held), ...unasked(held), ...gapsUnwatched(held, used, isOneCompany)])
    noteGap(held, gap, now);
  note(held, { seen: 'settled', jarRead: jarReadAt !== null, at: jarReadAt ?? since(held.startedAt, now) });
}

const UNHEARD = gapOf('too-slow', missed.framesUnheard, {
  loses: ['lifetimes', 'storage', 'cookies'],
});

/** What the page's frames have not said yet has come when this resolves, or is noted as late. */
export async function hearAgain(held: HeldVisit): Promise<void> {
  const isHeard = await isHeardAgain(held);
  const now = Date.now();
  if (isHeard) closeGap(held, UNHEARD, now);
  else noteGap(held, UNHEARD, now);
}

/** What could not be read has been after all. */
function closeGap(held: HeldVisit, { code, detail }: Gap, now: number): void {
  if (held.visit.gaps.some((gap) => gap.detail === detail))
    note(held, { seen: 'gap-closed', code, detail, at: since(held.startedAt, now) });
}

/** A banner may come late, or show more once it was opened. What cannot be read then is no page any more. */
export async function readBannerAgain(held: HeldVisit): Promise<void> {
  const read = await readPageBanner(held);
  const now = Date.now();
  if (read === LATE) noteGap(held, BANNER_LATE, now);
  else if (read !== null) await noteBanner(held, read, now);
}

function noteRead(held: HeldVisit, { links, marks, uses }: PageRead, now: number): void {
  const { visit, memory } = held;
  const at = since(held.startedAt, now);
  closeGap(held, STUCK, now);
  if (links !== null) {
    const kept = linksKept(links, memory.url, at);
    const isNews = !visit.linksRead || JSON.stringify(kept.links) !== JSON.stringify(visit.links);
    if (isNews || kept.language !== visit.language) note(held, kept);
    const cut = gapOfLinks(links);
    if (cut !== null) noteGap(held, cut, now);
  }
  const file = gapOfType(memory.type, uses?.type ?? null);
  if (file !== null) noteGap(held, file, now);
  const trouble = gapOfAnswer({
    status: visit.httpStatus ?? 200, // Answered unseen, by a service worker: then by what is shown alone.
    headers: memory.wallHeaders,
    ...(marks ?? { title: '', html: '' }),
  });
  if (trouble !== null) noteGap(held, trouble, now);
}

function unhooked(held: HeldVisit): Gap[] {
  const gaps: Gap[] = [];
  if (!held.memory.isHooked) {
    gaps.push(gapOf('hooks-not-run', missed.scriptsUnheard));
    held.memory.isHooked = true;
  }
  if (!isCouncilHost(hostOf(held.visit.finalPage) ?? '') && hasOtherFrames(held)) {
    gaps.push(gapOf('hooks-not-run', missed.otherFrames));
  }
  return gaps;
}

/** Scripts for added sites are registered by address: a frame of another site does not match. */
function hasOtherFrames(held: HeldVisit): boolean {
  const site = pageSite(held);
  return [...held.origins].some((origin) => siteOf(hostOf(origin) ?? '') !== site);
}
