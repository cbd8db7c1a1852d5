/** One run of the background worker: puts its parts together, with what the run before it left. */
import { missedWords } from '../core/words/missed.ts';
import browser from 'webextension-polyfill';
import { hostOf, siteAmong, siteOf } from '../core/parties/index.ts';
import { gapOf } from '../core/visit/gaps.ts';
import type { TabState } from '../core/report/tab-state.ts';
import { consentToolOfHost, consentToolServed } from '../core/visit/consent-served.ts';
import type { ConsentTool } from '../core/visit/consent-tool.ts';
import { readAddedSites, registerScripts, writeAddedSites } from './browser/added-sites.ts';
import { mayLookEverywhere } from './browser/access.ts';
import { readConditions } from './browser/conditions.ts';
import { noteMemory } from './follow/choice.ts';
import { reaches } from '../core/visit/reaches.ts';
import type { Openings } from './follow/arriving.ts';
import { visitIn } from './follow/open-tabs.ts';
import { openingsOf } from './follow/openings.ts';
import { isAnswering, readJar } from './follow/page-reads.ts';
import type { Flights } from './follow/requests.ts';
import { hearAgain, readBannerAgain, settle } from './follow/settle.ts';
import { noteGap, openHeldVisits, type HeldVisit } from './held/held-visits.ts';
import { readJournal } from './held/journal.ts';
import { restore } from './held/restore.ts';
import { consentTools, isCouncilHost, knowledge, pathIndex } from './known/knowledge.ts';
import { openAudit, type AuditStore } from './notices/audit-store.ts';
import { openNotices, type NoticeStore } from './notices/notice-store.ts';
import { openTexts, type TextStore } from './notices/text-store.ts';
import { openSchedule, type Schedule } from './schedule.ts';
import { forgetTab, restoreTabStates, writeTabState } from './tell/tab-states.ts';
import { tellTabs } from './tell/tell-tabs.ts';

const missed = missedWords.byExtension;

export interface Worker {
  schedule: Schedule;
  openings: Openings;
  flights: Flights;
  tools: readonly ConsentTool[];
  notices: NoticeStore;
  /** Their texts. */
  texts: TextStore;
  /** What an auditor corrected and noted. */
  audit: AuditStore;
  /** Sites whose notice is being read. */
  reading: Set<string>;
  /** The tab shows another page now: the Visit of it, or null. */
  shown: (tab: number, held: HeldVisit | null) => void;
  judgeTab: (tab: number) => Promise<TabState>;
  /** Judges again what every tab on a site shows. */
  judgeSite: (site: string) => Promise<void>;
  changeSites: (change: (sites: Set<string>) => void) => Promise<void>;
  lookAtOpenTabs: () => Promise<void>;
  /** The person has changed which websites Candour may look at. */
  accessChanged: () => Promise<void>;
  report: (error: unknown) => void;
}

const NO_ACCESS = gapOf('not-watched', missed.noAccess, {
  loses: ['requests', 'cookies', 'storage', 'lifetimes', 'sent'],
});

const report = (error: unknown): void => console.error('Candour:', error);

export async function startWorker(): Promise<Worker> {
  const [{ remembered, journal, others }, added, conditions, notices, audit, access] = await Promise.all([
    readJournal(browser.storage.session),
    readAddedSites(),
    readConditions(),
    openNotices(browser.storage.session),
    openAudit(browser.storage.session),
    mayLookEverywhere().then((isWhole) => ({ isWhole })),
  ]);
  restoreTabStates(others);
  const inHand = openHeldVisits();
  const reading = new Set<string>();
  const isAdded = (site: string): boolean => added.has(site);
  const telling = tellTabs({
    inHand,
    notices,
    audit,
    reading,
    isAdded,
    mayLook: () => access.isWhole,
    knowledge,
    write: writeTabState,
    forget: forgetTab,
  });
  const schedule = openSchedule(inHand, {
    journal,
    readJar,
    toolOfHost: (host) => consentToolOfHost(consentTools, host)?.id ?? null,
    pathKept: (host, path) => pathIndex.told(host, path),
    toolServed: (script, page) => consentToolServed(consentTools, script, page)?.id ?? null,
    now: Date.now,
    settle: (held) => settle(held, () => schedule.readAgain(held)),
    isAnswering: (held) => isAnswering(held, () => schedule.readAgain(held)),
    changed: telling.changed,
    report,
  });
  schedule.touch(restore(inHand, remembered, Date.now()));
  for (const held of inHand.byTab.values()) readMemory(held, Date.now()).catch(report);
  const openings = openingsOf({
    inHand,
    conditions,
    isWatched: (host) => isCouncilHost(host) || siteAmong(host, added) !== null,
    newId: () => crypto.randomUUID().slice(0, 8),
    begun: (held) => {
      if (!access.isWhole) noteGap(held, NO_ACCESS, held.startedAt);
      void readMemory(held, held.startedAt).catch(report);
    },
    superseded: schedule.drop,
  });
  const { touch, drop } = schedule;
  const tabs = { inHand, openings, tabSeen, touch, drop, now: Date.now };

  return {
    schedule,
    notices,
    texts: openTexts(browser.storage.session),
    audit,
    reading,
    openings,
    flights: new Map(),
    tools: consentTools,
    report,
    shown: (tab, held) => void telling.show(tab, held).catch(report),
    async judgeTab(tab) {
      const { held, url } = await visitIn(tab, tabs);
      if (held?.visit.settled) await Promise.all([hearAgain(held), readBannerAgain(held)]);
      await schedule.flushNow();
      return telling.judged(tab, held, url);
    },
    async accessChanged() {
      access.isWhole = await mayLookEverywhere();
      if (access.isWhole) return registerScripts(added);
      const open = [...inHand.visits.values()].filter(({ isLeft }) => !isLeft);
      for (const held of open) noteGap(held, NO_ACCESS, Date.now());
      schedule.touch(open);
    },
    judgeSite: telling.changedSite,
    async changeSites(change) {
      change(added);
      await writeAddedSites(added);
    },
    async lookAtOpenTabs() {
      await registerScripts(added);
      for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })) {
        if (id !== undefined) await visitIn(id, tabs);
      }
    },
  };
}

async function tabSeen(
  tab: number,
): Promise<{ url: string | null; title: string | null; isComplete: boolean }> {
  const { url = null, title = null, status } = await browser.tabs.get(tab);
  return { url, title, isComplete: status === 'complete' };
}

/** What consent tools remembered for the page when it began. */
async function readMemory(held: HeldVisit, time: number): Promise<void> {
  const host = hostOf(held.memory.url) ?? '';
  for (const { name, domain, value } of (await readJar(siteOf(host), held)) ?? []) {
    if (reaches(domain, host)) noteMemory(held, consentTools, { store: 'cookie', key: name, value }, time);
  }
}
