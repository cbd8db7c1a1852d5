/**
 * Folds what observers emit into a Visit. Pure: a Visit and a Seen in, a Visit out; the one given is not changed.
 * It records and merges; it never judges.
 */
import { bannerRead } from './banner.ts';
import { bounded } from './bounds.ts';
import { addGap, choiceAt, draftOf, hasRoom, isUnsure, requestKey, type Draft } from './draft.ts';
import { cookieAsked, cookieRemoved, cookieSent, cookieStored, jarRead } from './see-cookies.ts';
import type {
  ConsentControlsSeen,
  RequestEnded,
  RequestSent,
  RequestStarted,
  Seen,
  StorageWritten,
} from './seen.ts';
import type { Choice, ControlSeen, RequestSeen, SwitchSeen, Visit } from './visit.ts';

/** What is known when a Visit begins. */
export type Opening = Pick<Visit, 'collector' | 'journey' | 'load' | 'page' | 'startedAt' | 'conditions'>;

export function openVisit(opening: Opening): Visit {
  return {
    ...opening,
    finalPage: opening.page,
    httpStatus: null,
    language: null,
    endedAt: null,
    settled: false,
    choices: [],
    consentTools: [],
    requests: [],
    pending: {},
    cookies: [],
    storage: [],
    links: [],
    linksRead: false,
    banners: [],
    consentBanner: null,
    controls: [],
    switches: [],
    screenshots: [],
    aliases: null,
    gaps: [],
  };
}

/** Folds many at once: the working copy is made once. */
export function seeAll(visit: Visit, seens: readonly Seen[]): Visit {
  const draft = draftOf(visit);
  for (const seen of seens) fold(draft, bounded(seen));
  const { open: _open, rowOf: _rows, cookieOf: _cookies, storageOf: _storage, ...next } = draft;
  return next;
}

function fold(draft: Draft, seen: Seen): void {
  draft.endedAt = later(draft.endedAt, new Date(Date.parse(draft.startedAt) + seen.at).toISOString());
  switch (seen.seen) {
    case 'request':
      requestStarted(draft, seen);
      return;
    case 'request-sent':
      requestSent(draft, seen);
      return;
    case 'request-ended':
      requestEnded(draft, seen);
      return;
    case 'cookie-asked':
      cookieAsked(draft, seen);
      return;
    case 'cookie-stored':
      cookieStored(draft, seen);
      return;
    case 'cookie-removed':
      cookieRemoved(draft, seen);
      return;
    case 'cookie-sent':
      cookieSent(draft, seen);
      return;
    case 'storage':
      storageWritten(draft, seen);
      return;
    case 'choice': {
      const { seen: _, ...choice } = seen;
      draft.choices.push(choice);
      if (choice.choice === 'none') nothingChosenUntil(draft);
      else rechoose(draft, (row) => isUnsure(row, choice), 'unknown');
      return;
    }
    case 'consent-tool': {
      const { id, isServed, at } = seen;
      const known = draft.consentTools.find((tool) => tool.id === id);
      const others = draft.consentTools.filter((tool) => tool !== known);
      if (known === undefined) draft.consentTools = [...others, { id, isServed, at }];
      else if (isServed) draft.consentTools = [...others, { ...known, isServed }];
      return;
    }
    case 'links':
      draft.links = seen.links;
      draft.linksRead = true;
      draft.language = seen.language;
      return;
    case 'banner':
      bannerRead(draft, seen);
      return;
    case 'consent-controls':
      controlsSeen(draft, seen);
      return;
    case 'screenshot': {
      const { seen: _, ...screenshot } = seen;
      if (hasRoom(draft, draft.screenshots.length, [])) draft.screenshots.push(screenshot);
      return;
    }
    case 'aliases':
      draft.aliases = seen.aliases;
      return;
    case 'page':
      draft.finalPage = seen.finalPage;
      // A word without a status takes none back: Firefox may tell of the document before it tells of the answer.
      draft.httpStatus = seen.httpStatus ?? draft.httpStatus;
      return;
    case 'settled':
      draft.settled = true;
      if (seen.jarRead) jarRead(draft, seen.at);
      return;
    case 'left':
      return;
    case 'gap': {
      const { seen: _, at: __, ...gap } = seen;
      addGap(draft, gap);
      return;
    }
    case 'gap-closed':
      draft.gaps = draft.gaps.filter(
        ({ code, detail }) => code !== seen.code || (seen.detail !== undefined && detail !== seen.detail),
      );
      return;
  }
}

/**
 * A tool (or the person) shows that nothing has been chosen yet. Then nothing had been chosen earlier in this Visit
 * either, unless a choice was seen.
 */
function nothingChosenUntil(draft: Draft): void {
  if (draft.choices.some(({ choice }) => choice !== 'none' && choice !== 'unknown')) return;
  rechoose(draft, ({ choice }) => choice === 'unknown', 'none');
}

type Chosen = Pick<RequestSeen, 'choice' | 'at'>;

function rechoose(draft: Draft, isMeant: (row: Chosen) => boolean, choice: Choice): void {
  for (const [id, row] of Object.entries(draft.pending))
    if (isMeant(row)) draft.pending[id] = { ...row, choice };
  const rows: Chosen[][] = [draft.requests, draft.cookies, draft.storage];
  for (const row of rows.flat()) if (isMeant(row)) row.choice = choice;
  draft.rowOf = new Map(draft.requests.map((row) => [requestKey(row), row]));
}

/** What finds no room is not heard of again: its end finds no beginning. */
function requestStarted(draft: Draft, seen: RequestStarted): void {
  if (!Object.hasOwn(draft.pending, seen.id)) {
    if (!hasRoom(draft, draft.open, ['requests', 'sent'])) return;
    draft.open += 1;
  }
  draft.pending[seen.id] = startedRow(draft, seen);
}

function startedRow(draft: Draft, seen: RequestStarted): RequestSeen {
  return {
    host: seen.host,
    path: seen.path,
    tag: seen.tag,
    types: [seen.type],
    count: 1,
    outcome: 'unknown',
    status: null,
    initiators: seen.initiators,
    ...(seen.frame !== undefined && { frame: seen.frame }),
    inferred: seen.inferred,
    sent: seen.sent,
    choice: choiceAt(draft, seen.at),
    at: seen.at,
  };
}

function requestSent(draft: Draft, { id, status }: RequestSent): void {
  const started = draft.pending[id];
  if (started === undefined) return; // It has ended, and its end says more.
  draft.pending[id] = { ...started, outcome: 'answered', status: status ?? started.status };
}

function requestEnded(draft: Draft, seen: RequestEnded): void {
  const started = draft.pending[seen.id];
  if (started === undefined) return; // It began before this Visit was observed: that is a gap of its own.
  delete draft.pending[seen.id];
  draft.open -= 1;
  // What was seen to leave did so, however its end looks.
  const isSent = started.outcome === 'answered' && seen.outcome === 'unknown';
  const row = {
    ...started,
    outcome: isSent ? started.outcome : seen.outcome,
    ...(seen.stoppedBy !== undefined && { stoppedBy: seen.stoppedBy }),
    status: seen.status ?? (isSent ? started.status : null),
  };
  const key = requestKey(row);
  const alike = draft.rowOf.get(key);
  if (alike !== undefined) {
    alike.count += row.count;
    alike.at = Math.min(alike.at, row.at);
  } else if (hasRoom(draft, draft.requests.length, ['requests', 'sent'])) {
    draft.requests.push(row);
    draft.rowOf.set(key, row);
  }
}

function storageWritten(draft: Draft, seen: StorageWritten): void {
  const id = `${seen.kind} ${seen.host} ${seen.key}`;
  const index = draft.storageOf.get(id);
  const known = index === undefined ? undefined : draft.storage[index];
  if (known !== undefined) {
    if (known.before && !seen.before) {
      known.before = false;
      known.at = seen.at;
      known.choice = choiceAt(draft, seen.at);
    }
    return;
  }
  if (!hasRoom(draft, draft.storage.length, ['storage'])) return;
  const { seen: _, ...row } = seen;
  draft.storageOf.set(id, draft.storage.push({ ...row, choice: choiceAt(draft, seen.at) }) - 1);
}

/** What was seen once was there: a banner that is gone by the next look was found. */
function controlsSeen(draft: Draft, { consentBanner, controls, switches }: ConsentControlsSeen): void {
  if (draft.consentBanner !== 'found') draft.consentBanner = consentBanner;
  const keyOf = ({ name, layer, ...rest }: ControlSeen | SwitchSeen): string =>
    JSON.stringify([name, layer, 'does' in rest ? rest.does : null]);
  const add = <Row extends ControlSeen | SwitchSeen>(rows: Row[], more: readonly Row[]): void => {
    const known = new Set(rows.map(keyOf));
    for (const row of more) {
      if (known.has(keyOf(row)) || !hasRoom(draft, rows.length, ['control'])) continue;
      known.add(keyOf(row));
      rows.push(row);
    }
  };
  add(draft.controls, controls);
  add(draft.switches, switches);
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}
