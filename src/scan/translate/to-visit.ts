/** Turns all that one visit gathered into an Opening and its `Seen` values, in the order they happened. Pure. */
import { missedWords } from '../../core/words/missed.ts';
import { hostOf } from '../../core/parties/index.ts';
import { readChoice } from '../../core/visit/consent.ts';
import { consentToolOfHost, consentToolServed } from '../../core/visit/consent-served.ts';
import type { ConsentTool } from '../../core/visit/consent-tool.ts';
import { linksKept } from '../../core/visit/links-kept.ts';
import { plainAddress } from '../../core/visit/plain-address.ts';
import { fromProbe } from '../../core/visit/probe.ts';
import type { Opening } from '../../core/visit/see.ts';
import type { CookieSent, Seen } from '../../core/visit/seen.ts';
import type { CookieAsked } from '../../core/cookies/cookie.ts';
import { serverTime } from '../../core/cookies/cookie-date.ts';
import { fromSetCookie } from '../../core/cookies/set-cookie.ts';
import { gapOf } from '../../core/visit/gaps.ts';
import type { Choice, CookieNamed, Journey, JourneyTaken, VisitConditions } from '../../core/visit/visit.ts';
import { since } from '../../core/visit/since.ts';
import type { CookiePolicy } from '../browser/browser.ts';
import { carriedIn, carrierOf } from './carrying.ts';
import type { Exchange } from './exchange.ts';
import { framedIn, fromCdpRequest, initiatorsOf, mayLeave } from './from-cdp.ts';
import { cookieKeyOf, goesTo } from './from-cdp-cookie.ts';
import { askedBySockets } from './sockets.ts';
import type { Artifacts } from '../observe/artifacts.ts';
import { storageId } from './storage-id.ts';
import { pageExchange } from './page-exchange.ts';
import type { MessageFrom } from '../observe/recorder.ts';

const missed = missedWords.byScanner;

export interface VisitContext {
  /** Address as asked for. */
  address: string;
  browser: string;
  userAgent: string;
  thirdPartyCookies: CookiePolicy;
  /** Host whose certificate was not looked at, as the person asked. */
  certificateIgnored?: string | null;
  consentTools: readonly ConsentTool[];
  /** Where it is not given, the one load of a journey without a choice. */
  journey?: Journey;
  load?: number;
  /** What was chosen in an earlier load of the journey; null where nothing was. */
  chosen?: Choice | null;
  /** With the first load of a journey, what became of it; null with the others. */
  taken?: JourneyTaken | null;
}

export interface Translated {
  opening: Opening;
  seens: Seen[];
}

export function toVisit(artifacts: Artifacts, context: VisitContext): Translated {
  const { journey = 'none', load = 1 } = context;
  const told: Seen[] = [
    ...choiceBefore(artifacts, context),
    ...artifacts.choices.map(({ choice, time }): Seen => ({
      seen: 'choice',
      choice,
      by: 'journey',
      at: since(artifacts.startedAt, time),
    })),
    ...consentSeen(artifacts),
    ...aliasesSeen(artifacts),
    ...pageSeen(artifacts),
    ...requestsSeen(artifacts, context),
    ...artifacts.exchanges.flatMap((exchange) => cookiesOfExchange(exchange, artifacts.startedAt)),
    ...artifacts.messages.flatMap((message) => messageSeen(message, artifacts)),
    ...artifacts.jar.changes,
    ...askedBySockets(artifacts.exchanges, artifacts.jar.changes, artifacts.startedAt),
    ...artifacts.storage,
    ...framesSeen(artifacts),
    ...artifacts.gaps.map((gap): Seen => ({
      seen: 'gap',
      ...gap,
      at: since(artifacts.startedAt, artifacts.leftAt),
    })),
    ...unhooked(artifacts),
  ];
  const seens = [...told, ...askedAgain(artifacts, told)].sort((a, b) => a.at - b.at);
  const end = Math.max(since(artifacts.startedAt, artifacts.leftAt), seens.at(-1)?.at ?? 0);
  return {
    opening: {
      collector: 'scanner',
      journey,
      load,
      page: plainAddress(context.address),
      startedAt: new Date(artifacts.startedAt).toISOString(),
      conditions: conditionsOf(artifacts, context, seens),
    },
    seens: [...seens, { seen: 'left', at: end }, { seen: 'settled', jarRead: artifacts.jarRead, at: end }],
  };
}

/** Nothing was in it before: neither cookies nor what the person gave of local storage. */
const isUnused = ({ before, storageGiven }: Artifacts): boolean =>
  before.length === 0 && storageGiven.length === 0;

/** What a saved session says was chosen; nothing where it does not say. In a fresh profile nothing was. */
function choiceBefore(artifacts: Artifacts, { consentTools, chosen = null }: VisitContext): Seen[] {
  const { before, storageGiven, address } = artifacts;
  if (chosen !== null) return [{ seen: 'choice', choice: chosen, by: 'journey', at: 0 }];
  if (isUnused(artifacts)) return [{ seen: 'choice', choice: 'none', by: 'fresh-profile', at: 0 }];
  const host = hostOf(address) ?? '';
  const kept = before
    .filter((cookie) => goesTo(cookie, host))
    .map(({ name, value }) => ({ store: 'cookie' as const, key: name, value }));
  const stored = storageGiven
    .filter(({ origin }) => origin === URL.parse(address)?.origin)
    .flatMap(({ entries }) => entries.map(([key, value]) => ({ store: 'local' as const, key, value })));
  const read = readChoice(consentTools, [...kept, ...stored]);
  return read === null ? [] : [{ seen: 'choice', choice: read.choice, by: read.tool, at: 0 }];
}

/** What the looks for a banner found, and the pictures. */
function consentSeen({ controls, screenshots, startedAt }: Artifacts): Seen[] {
  return [
    ...controls.map(({ time, ...found }): Seen => ({
      seen: 'consent-controls',
      ...found,
      at: since(startedAt, time),
    })),
    ...screenshots.map(({ time, ...shot }): Seen => ({
      seen: 'screenshot',
      ...shot,
      at: since(startedAt, time),
    })),
  ];
}

const aliasesSeen = ({ aliases, startedAt, leftAt }: Artifacts): Seen[] =>
  aliases === null ? [] : [{ seen: 'aliases', aliases, at: since(startedAt, leftAt) }];

function conditionsOf(artifacts: Artifacts, context: VisitContext, seens: readonly Seen[]): VisitConditions {
  const { browser, userAgent, thirdPartyCookies, certificateIgnored = null, load = 1 } = context;
  const tool = seens.find((seen) => seen.seen === 'consent-tool')?.id ?? null;
  const notTaken: JourneyTaken = {
    journey: 'none',
    loads: 1,
    consentTool: tool,
    control: null,
    clicks: 0,
    layers: 0,
    outcome: 'done',
    chosenAt: null,
  };
  const { taken = notTaken } = context;
  return {
    browser,
    userAgent,
    language: artifacts.language,
    globalPrivacyControl: artifacts.globalPrivacyControl,
    profile: isUnused(artifacts) || load > 1 ? 'fresh' : 'resident',
    thirdPartyCookies: thirdPartyCookies === 'refuse' || wasRefused(artifacts) ? 'refused' : 'stored',
    journeys: taken === null ? [] : [{ ...taken, consentTool: taken.consentTool ?? tool }],
    ...(certificateIgnored === null ? {} : { certificateIgnored }),
  };
}

/** The browser's own word that its policy for other sites' cookies refused one, whatever the profile asked for. */
const POLICY_REASONS = ['ThirdPartyPhaseout', 'ThirdPartyBlockedInFirstPartySet', 'UserPreferences'];

const wasRefused = ({ exchanges }: Artifacts): boolean =>
  exchanges.some((exchange) =>
    exchange.answer?.setCookies.some(
      ({ refusedBecause }) => refusedBecause !== null && POLICY_REASONS.includes(refusedBecause),
    ),
  );

function pageSeen(artifacts: Artifacts): Seen[] {
  const answered = pageExchange(artifacts.exchanges, artifacts.document)?.answer;
  // A redirect that led nowhere is no page.
  if (!answered || (answered.status >= 300 && answered.status < 400)) return [];
  const at = since(artifacts.startedAt, answered.at);
  const seens: Seen[] = [
    { seen: 'page', finalPage: plainAddress(artifacts.address), httpStatus: answered.status, at },
  ];
  const found = artifacts.page?.links;
  if (found) seens.push(linksKept(found, artifacts.address, since(artifacts.startedAt, artifacts.leftAt)));
  for (const { time, ...banner } of artifacts.banners)
    seens.push({ seen: 'banner', ...banner, at: since(artifacts.startedAt, time) });
  return seens;
}

function requestsSeen(artifacts: Artifacts, { consentTools }: VisitContext): Seen[] {
  const { exchanges, startedAt, leftAt, address } = artifacts;
  const initiators = initiatorsOf(exchanges, address);
  const carrier = carrierOf(artifacts);
  const tools = new Set<string>();
  return exchanges.flatMap((exchange) => {
    const seens: Seen[] = fromCdpRequest(exchange, {
      initiators: initiators.get(exchange.id) ?? [],
      ...carriedIn(exchange, carrier),
      startedAt,
      leftAt,
    });
    const [first] = seens;
    if (first?.seen !== 'request') return seens;
    const served = { url: exchange.address, type: first.type, status: exchange.answer?.status ?? null };
    const there = consentToolServed(consentTools, served, address);
    const tool = there ?? consentToolOfHost(consentTools, first.host);
    const mark = `${tool?.id} ${there !== null}`;
    if (tool && !tools.has(mark)) {
      tools.add(mark);
      seens.push({ seen: 'consent-tool', id: tool.id, isServed: there !== null, at: first.at });
    }
    return seens;
  });
}

/** Cookies that went out with a request, and those that its answer asked to store. */
function cookiesOfExchange(exchange: Exchange, startedAt: number): (CookieSent | CookieAsked)[] {
  const host = mayLeave(exchange.address) ? hostOf(exchange.address) : null;
  if (host === null || (exchange.isLocal && !exchange.wentOut)) return [];
  const at = since(startedAt, exchange.startedAt);
  const sent = exchange.cookies.map((cookie): CookieSent => {
    const { host: jarHost, ...key } = cookieKeyOf(cookie);
    return { seen: 'cookie-sent', ...key, host, jarHost, at };
  });
  const { answer } = exchange;
  if (!answer) return sent;
  const asked = answer.setCookies.flatMap(({ line, refusedBecause }) => {
    const cookie = fromSetCookie(line, {
      url: exchange.address.replace(/^ws/i, 'http'),
      setBy: 'http',
      setByHost: host,
      ...framedIn(exchange),
      at: Math.max(at, since(startedAt, answer.at)),
      now: serverTime(answer.headers['date'], answer.at),
    });
    // The browser's word stands, not what the text alone would make of it.
    return cookie === null ? [] : [{ ...cookie, refusedBecause }];
  });
  return [...sent, ...asked];
}

/** What was there before and is as it was, where the page asked for it again: then it was not refused. */
function askedAgain({ jar }: Artifacts, seens: readonly Seen[]): Seen[] {
  const asked = seens.filter((seen) => seen.seen === 'cookie-asked');
  const isOf = (a: CookieNamed, b: CookieNamed): boolean =>
    a.name === b.name && a.host === b.host && a.path === b.path && a.partitioned === b.partitioned;
  return jar.unchanged.filter((cookie) => asked.some((seen) => isOf(seen, cookie)));
}

/** What a probe said: only where and when is added here. */
export function messageSeen(
  { event, address, origin, from }: Omit<MessageFrom, 'realm' | 'number'>,
  { startedAt, leftAt }: Pick<Artifacts, 'startedAt' | 'leftAt'>,
): Seen[] {
  const worker = from !== 'page' && from !== 'iframe';
  return fromProbe(event, {
    url: address ?? origin,
    startedAt,
    now: leftAt,
    worker,
    isFrame: from === 'iframe',
  });
}

/** Keys that hooks cannot see come to be. */
function framesSeen(artifacts: Artifacts): Seen[] {
  return artifacts.frames.flatMap(({ address, keys }) => {
    const host = hostOf(address);
    if (host === null) return [];
    return keys.map(({ kind, key, time }): Seen => {
      const at = Math.min(since(artifacts.startedAt, time), since(artifacts.startedAt, artifacts.leftAt));
      const before = artifacts.storageBefore.has(storageId(kind, host, key));
      return { seen: 'storage', kind, host, key, before, at: before ? 0 : at };
    });
  });
}

/** The page's own document must have said that its hooks are in place. */
function unhooked(artifacts: Artifacts): Seen[] {
  if (!artifacts.page) return [];
  const host = hostOf(artifacts.address);
  const isReady = artifacts.messages.some(
    ({ event, from, origin }) => from === 'page' && event.type === 'ready' && hostOf(origin) === host,
  );
  if (isReady) return [];
  return [
    {
      seen: 'gap',
      ...gapOf('hooks-not-run', missed.hooksNotRun),
      at: since(artifacts.startedAt, artifacts.leftAt),
    },
  ];
}
