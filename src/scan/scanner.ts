/**
 * Many pages at once through one browser, each visit in a context of its own: all that scans goes through here.
 * It starts browsers as they are needed, tries a page again that its browser was lost under, and prints nothing.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Report } from '../core/report/report.ts';
import { Admission, NO_ACCESS, type Access } from './browser/access.ts';
import type { CookiePolicy } from './browser/browser.ts';
import { BrowserPool } from './browser/pool.ts';
import { removeAbandoned } from './browser/profile.ts';
import { Gate } from './gate.ts';
import { knownRules, namesKnown } from './known/known.ts';
import { look, type How } from './look.ts';
import type { NoticeKeeping } from './notices/asking.ts';
import { askThroughBrowser } from './notices/ask-through-browser.ts';
import { fetchFile, type FileAnswer } from './notices/fetch-file.ts';
import { askThrough, type NoticeSource } from './notices/notice-source.ts';
import { renderThroughBrowser } from './notices/render-through-browser.ts';
import { emptyShelf, isOwnFor } from './notices/site-notice.ts';
import { askDns, type AskAlias } from './observe/aliases.ts';
import { browserStarter } from './start-browser.ts';

export { NO_ACCESS, type Access, type How };

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
  const { askAlias = askDns(args) } = options;
  const looking = { thirdPartyCookies, shelf: emptyShelf(), askAlias };
  const turn = pLimit(concurrency);
  const again = pLimit(BROWSERS_ALONE);
  const gate = new Gate(OPENING_A_CORE * availableParallelism(), OPENING_MS);
  const ended = Promise.withResolvers<never>();
  // Nobody may be waiting when it is closed.
  ended.promise.catch(() => undefined);
  let isClosed = false;

  const scan = async (address: string, how: How): Promise<Report> => {
    const loaded = Promise.withResolvers<void>();
    const leave = await gate.enter(loaded.promise);
    try {
      const lease = await pool.lease();
      try {
        const report = await look(address, how, lease.browser, looking, loaded.resolve);
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
        return await look(address, how, alone.browser, looking);
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

/** Some of it did not come in time: beside others that may be another page's doing. */
const isTooSlow = ({ conditions }: Report): boolean =>
  conditions.gaps.some(({ code }) => code === 'too-slow');
