/**
 * What each event of the browser means here. Events that come while the worker is still reading what it knew wait in
 * line; after that each is noted in the turn it comes in.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { isAsk } from './tell/ask.ts';
import { originOf } from './browser/chromium.ts';
import { isFirefox } from './browser/firefox.ts';
import { cookieEvent } from './follow/cookie-event.ts';
import {
  beforeRequest,
  ended,
  headersReceived,
  sendHeaders,
  type RequestDetails,
} from './follow/requests.ts';
import { beforeNavigate, type NavigationDetails } from './follow/arriving.ts';
import { committed, leave, navigationFailed } from './follow/navigation.ts';
import type { CookieChange } from './translate/from-cookies.ts';
import { inOrderOfTime } from './translate/in-order-of-time.ts';
import { fromNavigationFailed } from './translate/from-web-navigation.ts';
import { noteSetCookies } from './follow/set-cookies.ts';
import { forgetTab } from './tell/tab-states.ts';
import { isRelayBatch, takeBatch } from './follow/probe-messages.ts';
import { startWorker, type Worker } from './worker.ts';

interface Meanings {
  'before-request': RequestDetails;
  'send-headers': RequestDetails;
  'headers-received': RequestDetails;
  redirect: RequestDetails;
  completed: RequestDetails;
  failed: RequestDetails;
  navigate: NavigationDetails;
  committed: NavigationDetails;
  loaded: NavigationDetails;
  'navigation-failed': NavigationDetails;
  moved: NavigationDetails;
  cookie: CookieChange & { timeStamp: number };
  title: { tab: number; title: string };
  'tab-closed': { tab: number; timeStamp: number };
  'tab-replaced': { tab: number; from: number };
  installed: object;
  access: object;
}

type Handlers = { [Name in keyof Meanings]: (worker: Worker, details: Meanings[Name]) => void };

const handlers: Handlers = {
  'before-request': (worker, details) => {
    const { schedule, openings, flights } = worker;
    schedule.touch(beforeRequest(schedule.inHand, openings, flights, details));
  },
  'send-headers': ({ flights }, details) => sendHeaders(flights, details),
  'headers-received': ({ schedule, flights }, details) => {
    const { visits, cookies } = headersReceived(flights, details);
    noteSetCookies(cookies);
    schedule.touch(visits);
  },
  redirect: ({ schedule, flights }, details) =>
    schedule.touch(ended(schedule.inHand, flights, details, false)),
  completed: ({ schedule, flights }, details) =>
    schedule.touch(ended(schedule.inHand, flights, details, true)),
  failed: ({ schedule, flights }, details) => schedule.touch(ended(schedule.inHand, flights, details, true)),
  navigate: ({ schedule, openings }, details) => {
    const held = beforeNavigate(schedule.inHand, openings, details);
    if (held !== null) schedule.touch([held]);
  },
  committed: (worker, details) => {
    const { schedule, openings } = worker;
    const change = committed(schedule.inHand, openings, details);
    if (change === null) return;
    if (change.dropped !== null) schedule.drop(change.dropped);
    schedule.touch([change.visit, change.left].filter((held) => held !== null));
    if (details.frameId === 0) worker.shown(details.tabId, change.visit);
  },
  loaded: ({ schedule }, details) => {
    const held =
      details.parentFrameId === -1 ? schedule.inHand.byDocument.get(details.documentId ?? '') : undefined;
    const late = held ?? (details.frameId === 0 ? schedule.inHand.byTab.get(details.tabId) : undefined);
    if (late === undefined) return;
    late.memory.hasLoaded = true;
    schedule.touch([late]);
  },
  'navigation-failed': (worker, details) => {
    const { visit, left, dropped } = navigationFailed(worker.schedule.inHand, fromNavigationFailed(details));
    if (dropped !== null) worker.schedule.drop(dropped);
    worker.schedule.touch([visit, left].filter((held) => held !== null));
    if (left !== null || visit !== null) worker.shown(details.tabId, visit);
  },
  // The page stays the same Visit; its links and its choice may be others now.
  moved: ({ schedule }, details) => {
    const held = details.frameId === 0 ? schedule.inHand.byTab.get(details.tabId) : undefined;
    if (held === undefined) return;
    held.memory.isReadingDue = true;
    schedule.touch([held]);
  },
  cookie: cookieEvent,
  title: ({ schedule }, { tab, title }) => {
    const held = schedule.inHand.byTab.get(tab);
    if (held !== undefined) held.memory.title = title;
  },
  'tab-closed': (worker, { tab, timeStamp }) => {
    const { schedule } = worker;
    const held = schedule.inHand.byTab.get(tab);
    if (held !== undefined) {
      leave(schedule.inHand, held, timeStamp);
      schedule.touch([held]);
    }
    for (const [place, { visit }] of schedule.inHand.arriving) {
      if (!place.startsWith(`${tab}:`)) continue;
      schedule.inHand.arriving.delete(place);
      if (visit !== null) schedule.drop(visit);
    }
    void forgetTab(tab).catch(worker.report);
  },
  'tab-replaced': (worker, { tab, from }) => {
    const { inHand } = worker.schedule;
    for (const held of inHand.visits.values()) if (held.tab === from) held.tab = tab;
    const held = inHand.byTab.get(from);
    if (held !== undefined) {
      inHand.byTab.delete(from);
      inHand.byTab.set(tab, held);
    }
    worker.shown(tab, held ?? null);
    void forgetTab(from).catch(worker.report);
  },
  installed: (worker) => void worker.lookAtOpenTabs().catch(worker.report),
  access: (worker) => void worker.accessChanged().catch(worker.report),
};

export interface Events {
  take<Name extends keyof Meanings>(name: Name, details: Meanings[Name]): void;
  /** True where the answer comes later. */
  message(message: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void): boolean;
}

export function startEvents(): Events {
  let worker: Worker | null = null;
  let inLine: { time: number; act: (ready: Worker) => void }[] = [];
  const started = startWorker();
  started.then(
    (ready) => {
      worker = ready;
      const waited = isFirefox ? inOrderOfTime(inLine) : inLine;
      inLine = [];
      for (const { act } of waited) act(ready);
    },
    (error: unknown) => console.error('Candour could not start', error),
  );
  const soon = (act: (ready: Worker) => void, time = Date.now()): void => {
    if (worker === null) inLine.push({ time, act });
    else act(worker);
  };
  return {
    take: (name, details) =>
      soon(
        (ready) => handlers[name](ready, details),
        'timeStamp' in details ? Number(details.timeStamp) : undefined,
      ),
    message(message, sender, answer) {
      if (sender.id !== browser.runtime.id) return false;
      if (isRelayBatch(message) && sender.tab?.id !== undefined) {
        const { documentId, frameId = 0, tab } = sender;
        const url = /^https?:/.test(sender.url ?? '') ? sender.url : originOf(sender);
        const from = { tab: tab.id ?? -1, frame: frameId, document: documentId ?? null, url: url ?? '' };
        soon(({ schedule, tools }) => {
          const held = takeBatch(schedule.inHand, tools, message, from, Date.now());
          if (held !== null) schedule.touch([held]);
        });
        return false;
      }
      // Only the extension's own pages may ask.
      if (!isAsk(message) || !sender.url?.startsWith(browser.runtime.getURL(''))) return false;
      started
        .then(async (ready) => (await import('./tell/answers.ts')).answerAsk(ready, message))
        .then(answer, (error: unknown) => {
          answer({ error: error instanceof Error ? error.message : String(error) });
        });
      return true;
    },
  };
}
