/**
 * Many pages at once through one browser, each visit in a context of its own: all that scans goes through here.
 * It starts browsers as they are needed, tries a page again that its browser was lost under, and prints nothing.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { consentTools } from '../../rules/index.ts';
import type { Report } from '../core/report/report.ts';
import { openVisit, seeAll } from '../core/visit/see.ts';
import type { LinkSeen, Visit } from '../core/visit/visit.ts';
import { Admission, NO_ACCESS, type Access } from './browser/access.ts';
import { hostOf, partyOf } from '../core/parties/index.ts';
import { NO_SESSION, type SavedSession } from './given/cookie-jar.ts';
import { BrowserPool, type Lease } from './browser/pool.ts';
import type { CookiePolicy } from './browser/browser.ts';
import { browserStarter } from './start-browser.ts';
import { Deadline, STEPS } from './browser/deadline.ts';
import { Gate } from './gate.ts';
import { aliasesAmong, askDns, type AskAlias } from './observe/aliases.ts';
import { observeJourney, type Choosing, type JourneySeen, type LoadSeen } from './journeys/journey.ts';
import type { Picture } from './journeys/telling.ts';
import { judgeBySite, judgeSupplied, type OnJudged, type Visits } from './judging.ts';
import { knownRules, namesKnown } from './known/known.ts';
import { askThroughBrowser } from './notices/ask-through-browser.ts';
import { fetchFile, type FileAnswer } from './notices/fetch-file.ts';
import { askThrough, type NoticeSource } from './notices/notice-source.ts';
import type { Supplied } from './notices/supplied.ts';
import { removeAbandoned } from './browser/profile.ts';
import { renderThroughBrowser } from './notices/render-through-browser.ts';
import { emptyShelf, fetchAhead, isOwnFor } from './notices/site-notice.ts';
import type { SiteLinksFound } from '../probes/site-links.ts';
import type { NoticeKeeping } from './notices/asking.ts';
import type { PageRecorded } from './har/recorded.ts';
import { toVisit } from './translate/to-visit.ts';

export { NO_ACCESS, type Access };

export interface ScannerOptions {
  /** Path of a Chromium; null to find one. */
  browser: string | null;
  browserArgs: string[];
  /** One policy a browser: its contexts inherit it. */
  thirdPartyCookies: CookiePolicy;
  /** What it calls itself; where it is not given, what a visitor's does, with `Candour/VERSION` at the end. */
  userAgent?: string | undefined;
  /** Pages looked at side by side, at most; whatever is asked for beyond waits its turn. */
  concurrency: number;
  /** Asks the domain name system for the name that a host stands for; where it is not given, by this machine if the browser does. */
  askAlias?: AskAlias | null;
}

export interface How {
  /** Keep looking this long after the page has loaded, and at least until it has settled. */
  observeSeconds: number;
  /** Give the page up after this long. */
  timeoutSeconds: number;
  /** Notices that the person named; empty for the site's own. */
  supplied: readonly Supplied[];
  /** What lets the scan into the person's own site; where it is not given, nothing. */
  access?: Access;
  /** What the browser has kept before the page is opened; where it is not given, nothing. */
  saved?: SavedSession;
  /** Consent journeys to take, side by side, each in a profile of its own; where it is not given, the one without a choice. */
  choices?: readonly Choosing[];
  /** Types made-up values into the page’s fields, and never sends them: to see whom the page tells of them. */
  typeIntoForms?: boolean;
  /** Called with each picture that is taken of the page; where it is not given, none is. */
  onPicture?: (picture: Picture) => void;
  /**
   * Called with all links of the page and what it is built of, once the journey without a choice has seen it (null where
   * it could not be read): gives the journeys to take besides. `choices` has to have that journey.
   */
  further?: (found: SiteLinksFound | null) => readonly Choosing[];
  /** Opens the banner’s settings in the journey without a choice, as is done where several are taken. */
  looksIntoSettings?: boolean;
  /** Called with what was recorded of the page; once more where it is looked at once more. */
  onRecorded?: (recorded: PageRecorded) => void;
  /** Called as a look at the page is over, with the Report of that look: once each, where it is looked at several times. */
  onLook?: (report: Report) => void;
  /** Called with what is held against each other, just before it is judged; once more where the page is looked at once more. */
  onJudged?: OnJudged;
  /** Wants the notices as they come; where it is not given, nobody does. */
  keeping?: NoticeKeeping;
  /** Called as the page's turn comes. */
  onBegin?: () => void;
}

export interface Scanner {
  /**
   * Rejects where no browser can be started (BrowserError), or with the reason of a close that came first: whatever
   * goes wrong with a page is in its Report.
   */
  scan(address: string, how: How): Promise<Report>;
  /** A published notice by its address, asked for through the browser. Throws a NoticeUnread where it is not read. */
  fetchNotice(address: string, access?: Access, keeping?: NoticeKeeping): Promise<NoticeSource>;
  /** A file of a site by its address, such as robots.txt, as it comes: over redirects within the site, bounded, without cookies. */
  fetchFile(address: string, access?: Access): Promise<FileAnswer>;
  /** A page of words that come with its scripts, as HTML; null where nothing comes. */
  render(address: string, access?: Access): Promise<string | null>;
  /** Ends all; pages under way reject with the reason. */
  close(reason?: Error): Promise<void>;
}

/** Pages after which a browser is replaced: whatever it gathers by then goes with it. */
const PAGES_A_BROWSER = 100;
/** Megabytes of a browser that does nothing, and of a heavy page beside others, as its processes are counted. */
const BROWSER_MB = 1500;
const PAGE_MB = 400;

/** Browsers of one page each, beside the one that is shared: a whole browser is much to hold for one page. */
const BROWSERS_ALONE = 2;

/**
 * Pages that are being opened at a time on each core, and how long one is taken to be, in milliseconds: from then on a page
 * is mostly waited for. Where all were opened at once, each would be late.
 */
const OPENING_A_CORE = 2;
const OPENING_MS = 3000;

/** Share of the pages side by side that is left where a page had no time beside the others. */
const FEWER = 0.75;

/** By then the browser’s process has been started, in milliseconds. */
const WHILE_IT_STARTS = 50;

function getReady(): void {
  knownRules();
  namesKnown();
}

/** Throws a BrowserError where there is no browser. */
export async function openScanner(options: ScannerOptions): Promise<Scanner> {
  const { browser, browserArgs: args, thirdPartyCookies, userAgent, concurrency } = options;
  const wanted = { browser, args, thirdPartyCookies, userAgent };
  const [start] = await Promise.all([browserStarter(wanted), removeAbandoned()]);
  const pool = new BrowserPool(start, {
    pages: PAGES_A_BROWSER,
    megabytes: BROWSER_MB + PAGE_MB * concurrency,
  });
  // A browser takes half a second to start: what judging needs is made ready meanwhile.
  pool.warm();
  setTimeout(getReady, WHILE_IT_STARTS).unref();
  const shelf = emptyShelf();
  const { askAlias = askDns(args) } = options;
  const turn = pLimit(concurrency);
  const again = pLimit(BROWSERS_ALONE);
  const gate = new Gate(OPENING_A_CORE * availableParallelism(), OPENING_MS);
  const ended = Promise.withResolvers<never>();
  // Nobody may be waiting when it is closed.
  ended.promise.catch(() => undefined);
  let isClosed = false;

  const visit = async (address: string, how: How, lease: Lease, onLoaded?: () => void): Promise<Report> => {
    const { observeSeconds, timeoutSeconds, supplied, access = NO_ACCESS, saved = NO_SESSION } = how;
    const { browser } = lease;
    const { connection } = browser;
    const choices: readonly Choosing[] = how.choices ?? ['none'];
    const deadline = Deadline.after(timeoutSeconds * Math.max(...choices.map(loadsOf)));
    const admission = new Admission(access, address);
    const asking = { connection, admission, keeping: how.keeping };
    const onRead = (page: string, links: readonly LinkSeen[]): void => {
      if (supplied.length === 0) fetchAhead({ page, links, declared: [] }, shelf, asking, deadline);
    };
    const { onPicture, typeIntoForms = false, further } = how;
    let links: SiteLinksFound | null = null;
    const onSiteLinks = (found: SiteLinksFound): void => void (links = found);
    const take = (taken: readonly Choosing[], isFirst: boolean): Promise<JourneySeen[]> =>
      Promise.all(
        taken.map((journey, place) =>
          observeJourney(
            browser,
            journey,
            {
              ...{ address, observeSeconds, timeoutSeconds, admission, saved, typeIntoForms },
              // Who asks for no choice has nothing pressed.
              mayOpen: choices.length > 1 || how.looksIntoSettings === true,
              ...(isFirst && place === 0 && { onRead, onLoaded }),
              ...(further !== undefined && { onSiteLinks }),
              ...(onPicture !== undefined && { onPicture }),
            },
            Deadline.after(timeoutSeconds * loadsOf(journey)),
          ),
        ),
      );
    const journeys = await take(choices, true);
    const besides = further?.(links) ?? [];
    if (besides.length > 0) journeys.push(...(await take(besides, false)));
    how.onRecorded?.(recordedOf(journeys, browser.product));
    if (askAlias !== null) {
      const asked = journeys.flatMap(({ loads }) => loads.map((load) => namesOf(load, askAlias, deadline)));
      await Promise.all(asked);
    }
    const { product, face } = browser;
    const visitOf = (
      { journey, taken }: JourneySeen,
      { artifacts, chosen }: LoadSeen,
      place: number,
    ): Visit => {
      const { opening, seens } = toVisit(artifacts, {
        address,
        browser: product,
        userAgent: face.userAgent,
        thirdPartyCookies,
        certificateIgnored: access.ignoreCertificateErrors ? hostOf(address) : null,
        consentTools,
        journey,
        load: place + 1,
        chosen,
        taken: place === 0 ? taken : null,
      });
      return seeAll(openVisit(opening), seens);
    };
    const visits = journeys.flatMap((seen) => seen.loads.map((load, place) => visitOf(seen, load, place)));
    const declarations = journeys[0]?.loads[0]?.artifacts.declarations;
    if (!isSome(visits)) throw new RangeError('scan: at least one journey is needed');
    const { onJudged } = how;
    if (supplied.length > 0) return judgeSupplied(visits, supplied, onJudged);
    return judgeBySite(visits, { declarations, shelf, asking, deadline, onJudged });
  };

  const scan = async (address: string, how: How): Promise<Report> => {
    const loaded = Promise.withResolvers<void>();
    const leave = await gate.enter(loaded.promise);
    try {
      const lease = await pool.lease();
      try {
        const report = await visit(address, how, lease, loaded.resolve);
        const isCrowded = turn.concurrency > 1 && isTooSlow(report);
        if (isClosed || !(lease.browser.connection.closed || isCrowded)) return report;
        // Fewer from now on: what this one had no time for, the next would not have either.
        if (isCrowded) turn.concurrency = Math.max(1, Math.floor(turn.concurrency * FEWER));
      } finally {
        lease.release();
      }
    } finally {
      loaded.resolve();
      leave();
    }
    // The browser was lost under it, or held by a page beside it: once more, where no page is another's to take along.
    return again(async () => {
      const alone = await pool.leaseAlone();
      try {
        return await visit(address, how, alone);
      } finally {
        alone.release();
      }
    });
  };

  return {
    scan(address, how) {
      const asked = turn(() => {
        how.onBegin?.();
        return scan(address, how);
      });
      return Promise.race([asked, ended.promise]);
    },
    async fetchNotice(address, access = NO_ACCESS, keeping = undefined) {
      const lease = await pool.lease();
      const { connection } = lease.browser;
      const admission = new Admission(access, address);
      try {
        return await Promise.race([askThrough({ connection, admission, keeping })(address), ended.promise]);
      } finally {
        lease.release();
      }
    },
    async fetchFile(address, access = NO_ACCESS) {
      const lease = await pool.lease();
      const { connection } = lease.browser;
      const ask = askThroughBrowser({ connection, admission: new Admission(access, address) });
      try {
        return await Promise.race([fetchFile(address, ask), ended.promise]);
      } finally {
        lease.release();
      }
    },
    async render(address, access = NO_ACCESS) {
      const lease = await pool.lease();
      const { connection } = lease.browser;
      const asking = { connection, admission: new Admission(access, address) };
      try {
        return await Promise.race([renderThroughBrowser(asking, address, isOwnFor(address)), ended.promise]);
      } finally {
        lease.release();
      }
    },
    async close(reason = new Error('The scanner was closed.')) {
      isClosed = true;
      turn.clearQueue();
      again.clearQueue();
      ended.reject(reason);
      await pool.close();
    },
  };
}

/** Which of the council’s own hosts, beside the page’s, are other names. */
async function namesOf({ artifacts }: LoadSeen, ask: AskAlias, deadline: Deadline): Promise<void> {
  const page = hostOf(artifacts.address) ?? '';
  const { councils } = knownRules();
  const hosts = artifacts.exchanges.flatMap(({ address }) => hostOf(address) ?? []);
  const own = hosts.filter((host) => host !== page && partyOf(host, page, councils) !== 'third');
  const found = await aliasesAmong(own, ask, deadline.step(STEPS.naming));
  artifacts.aliases = found?.aliases ?? null;
  artifacts.gaps.push(...(found?.gaps ?? []));
}

const recordedOf = (journeys: readonly JourneySeen[], browser: string): PageRecorded => ({
  browser,
  loads: journeys.flatMap(({ journey, loads }) =>
    loads.map(({ artifacts: { address, startedAt, exchanges } }, place) => ({
      ...{ journey, load: place + 1, address, startedAt, exchanges },
    })),
  ),
});

const isSome = (visits: readonly Visit[]): visits is Visits => visits.length > 0;

/** How often a journey opens the page, at most. */
const loadsOf = (journey: Choosing): number => (journey === 'none' ? 1 : journey === 'withdraw' ? 3 : 2);

/** Some of it did not come in time: beside others that may be another page's doing. */
const isTooSlow = ({ conditions }: Report): boolean =>
  conditions.gaps.some(({ code }) => code === 'too-slow');
