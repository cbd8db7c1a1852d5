/** One run of the background worker: what it took up from the run before, what it watches, and how it answers. */
import browser from 'webextension-polyfill';
import { hostOf, siteOf } from '../core/parties/index.ts';
import { consentToolOfHost } from '../core/visit/consent.ts';
import { consentToolServed } from '../core/visit/consent-served.ts';
import { plainAddress } from '../core/visit/plain-address.ts';
import type { ConsentTool } from '../core/visit/consent-tool.ts';
import type { TabState } from '../core/report/tab-state.ts';
import type { Opening } from '../core/visit/see.ts';
import { readAddedSites, registerScripts, writeAddedSites } from './browser/added-sites.ts';
import { hold, makeCurrent, note, pageSite, type HeldVisit } from './held/held-visits.ts';
import { noteMemory } from './follow/choice.ts';
import { readConditions } from './browser/conditions.ts';
import { reaches } from './follow/jar.ts';
import { readJournal } from './held/journal.ts';
import { consentTools, isCouncilHost, knowledge, pathIndex } from './known/knowledge.ts';
import { comingTo, startedLate, type Openings } from './follow/navigation.ts';
import { openNotices, type NoticeStore } from './notices/notice-store.ts';
import { isAnswering, readJar } from './follow/page-reads.ts';
import type { Flights } from './follow/requests.ts';
import { hearAgain, settle } from './follow/settle.ts';
import { stateOf } from './tell/state.ts';
import { forgetTab, restoreTabStates, writeTabState } from './tell/tab-states.ts';
import { restore } from './held/restore.ts';
import { openSchedule, type Schedule } from './schedule.ts';

export interface Worker {
  schedule: Schedule;
  openings: Openings;
  flights: Flights;
  tools: readonly ConsentTool[];
  notices: NoticeStore;
  /** Sites whose notice is being read. */
  reading: Set<string>;
  /** The tab shows another page now: the Visit of it, or null. */
  shown: (tab: number, held: HeldVisit | null) => void;
  judgeTab: (tab: number) => Promise<TabState>;
  /** Judges again what every tab on a site shows. */
  judgeSite: (site: string) => Promise<void>;
  changeSites: (change: (sites: Set<string>) => void) => Promise<void>;
  lookAtOpenTabs: () => Promise<void>;
  report: (error: unknown) => void;
}

const report = (error: unknown): void => console.error('Candour:', error);

export async function startWorker(): Promise<Worker> {
  const [{ remembered, journal, others }, added, conditions, notices] = await Promise.all([
    readJournal(browser.storage.session),
    readAddedSites(),
    readConditions(),
    openNotices(browser.storage.session),
  ]);
  restoreTabStates(others);
  const reading = new Set<string>();
  const isAdded = (site: string): boolean => added.has(site);
  const isWatched = (host: string): boolean => isCouncilHost(host) || isAdded(siteOf(host));

  const stateNow = (tab: number, held: HeldVisit | null, url: string | null): TabState =>
    stateOf(
      {
        tab,
        url,
        visit: held?.visit ?? null,
        isAdded,
        came: notices.of(held === null ? '' : pageSite(held)),
        isReading: held !== null && reading.has(pageSite(held)),
      },
      knowledge(),
    );

  const changed = async (held: HeldVisit): Promise<void> => {
    if (schedule.inHand.byTab.get(held.tab) === held) await writeTabState(stateNow(held.tab, held, null));
  };

  /** At once, so that nothing of the page before is read as this one's. */
  const show = async (tab: number, held: HeldVisit | null): Promise<void> => {
    if (held === null) await forgetTab(tab);
    else if (held.visit.settled) await changed(held);
    else await writeTabState({ ...stateNow(tab, null, held.memory.url), status: 'loading' });
  };

  const schedule = openSchedule({
    journal,
    readJar,
    toolOfHost: (host) => consentToolOfHost(consentTools, host)?.id ?? null,
    pathKept: (host, path) => pathIndex().told(host, path),
    toolServed: (script, page) => consentToolServed(consentTools, script, page)?.id ?? null,
    now: Date.now,
    settle: (held) => settle(held, () => schedule.readAgain(held)),
    isAnswering: (held) => isAnswering(held, () => schedule.readAgain(held)),
    changed,
    report,
  });
  const interrupted = restore(schedule.inHand, remembered, Date.now());
  schedule.touch(interrupted);
  for (const held of schedule.inHand.byTab.values()) readMemory(held, Date.now()).catch(report);

  const openings: Openings = {
    isWatched,
    newId: () => crypto.randomUUID().slice(0, 8),
    opening: (url, time, tab): Opening => ({
      collector: 'extension',
      journey: 'resident',
      load: isAgain(schedule, url, tab) ? 2 : 1,
      page: plainAddress(url),
      startedAt: new Date(time).toISOString(),
      conditions,
    }),
    begun: (held) => void readMemory(held, held.startedAt).catch(report),
  };

  /** A watched page that was there before it was watched. */
  const openLate = (tab: number, url: string): HeldVisit => {
    const opening = openings.opening(url, Date.now(), tab);
    const held = hold(schedule.inHand, openings.newId(), tab, opening, url);
    held.origins.add(new URL(url).origin);
    note(held, { note: 'opened', tab, opening }, { note: 'current' });
    startedLate(held, held.startedAt);
    held.memory.isHooked = true; // The gap says as much already.
    held.memory.hasLoaded = true;
    makeCurrent(schedule.inHand, held);
    openings.begun(held);
    return held;
  };

  const tabOf = async (tab: number): Promise<{ held: HeldVisit | null; url: string | null }> => {
    const { url = null, title = null, status } = await browser.tabs.get(tab);
    // Asked only now: the page may have come while the browser was answering.
    const known = schedule.inHand.byTab.get(tab) ?? comingTo(schedule.inHand, tab, url);
    const host = url !== null && /^https?:/.test(url) ? hostOf(url) : null;
    if (host === null || url === null || !isWatched(host)) {
      if (known !== undefined && url !== null && status === 'complete') schedule.drop(known);
      return { held: null, url };
    }
    const held = known ?? openLate(tab, url);
    held.memory.title = title;
    if (known === undefined) schedule.touch([held]);
    return { held, url };
  };

  return {
    schedule,
    notices,
    reading,
    openings,
    flights: new Map(),
    tools: consentTools,
    report,
    shown(tab, held) {
      show(tab, held).catch(report);
    },
    async judgeTab(tab) {
      const { held, url } = await tabOf(tab);
      if (held?.visit.settled) await hearAgain(held);
      await schedule.flushNow();
      const state = stateNow(tab, held, url);
      // Of a page that is not watched nothing is written, not even that it was asked about.
      if (held === null) await forgetTab(tab);
      else await writeTabState(state);
      return state;
    },
    async judgeSite(site) {
      for (const held of [...schedule.inHand.byTab.values()])
        if (pageSite(held) === site) await changed(held);
    },
    async changeSites(change) {
      change(added);
      await writeAddedSites(added);
    },
    async lookAtOpenTabs() {
      await registerScripts(added);
      for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })) {
        if (id !== undefined) await tabOf(id);
      }
    },
  };
}

/** What consent tools remembered for the page when it began. */
async function readMemory(held: HeldVisit, time: number): Promise<void> {
  const host = hostOf(held.memory.url) ?? '';
  for (const { name, domain, value } of (await readJar(siteOf(host))) ?? []) {
    if (reaches(domain, host)) noteMemory(held, consentTools, { store: 'cookie', key: name, value }, time);
  }
}

/** True where this tab has been on the page's site before in this run of the browser. */
function isAgain(schedule: Schedule, url: string, tab: number): boolean {
  const site = siteOf(hostOf(url) ?? '');
  return [...schedule.inHand.visits.values()].some(
    (held) => held.tab === tab && siteOf(hostOf(held.visit.page) ?? '') === site,
  );
}
