/**
 * What the package gives to whoever imports it: the scanner, judging and reading, with the bundled rules behind each.
 * The command has its own way in (./cli.ts); neither prints anything here, and nothing of fleets is loaded.
 */
import { judge as judgeWith, type Known } from '../core/report/judge.ts';
import { noticeFrom } from '../core/notices/from-reading.ts';
import type { Notice } from '../core/notices/notice.ts';
import { readNotice as readWith, type NoticeReading } from '../core/reading/index.ts';
import type { Report } from '../core/report/report.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { CookiePolicy } from './browser/browser.ts';
import { defaultConcurrency } from './concurrency.ts';
import { pageAddress } from './given/address.ts';
import type { Choosing } from './journeys/journey.ts';
import { knownRules, namesKnown, version } from './known/known.ts';
import { isAddress } from './notices/notice-source.ts';
import { metaOf } from './notices/read-source.ts';
import { suppliedNotice } from './notices/supplied.ts';
import { openScanner as openWith } from './scanner.ts';

export { openVisit, seeAll } from '../core/visit/see.ts';
export type { Opening } from '../core/visit/see.ts';
export type { Seen } from '../core/visit/seen.ts';
export type { Visit } from '../core/visit/visit.ts';
export type { Gap, GapCode } from '../core/visit/gaps.ts';
export type { Finding, FindingOutcome, Severity } from '../core/findings/finding.ts';
export type { Notice } from '../core/notices/notice.ts';
export type { NoticeReading } from '../core/reading/index.ts';
export type { Report, Verdict } from '../core/report/report.ts';
export type { Choosing, CookiePolicy, Known };
export { BrowserError } from './browser/find.ts';
export { NoticeUnread, UsageError } from './known/usage.ts';
export { bundledNotices } from './notices/supplied.ts';
export { knownRules, version };

export interface ScannerOptions {
  /** Path of a Chromium; where it is not given, one is found as the command finds it. */
  browser?: string;
  /** What it is started with besides. */
  browserArgs?: readonly string[];
  /** Whether it stores cookies of other sites; it does where nothing is said. */
  thirdPartyCookies?: CookiePolicy;
  /** What it calls itself; where it is not given, what a visitor's does, with `Candour/VERSION` at the end. */
  userAgent?: string;
  /** Pages looked at side by side, at most; where it is not given, what cores and memory allow. */
  concurrency?: number;
}

export interface ScanOptions {
  /** Consent journeys, each in a fresh profile; `['none']` where nothing is said. */
  choices?: readonly Choosing[];
  /** Keep looking this long after the page has loaded: 3. */
  observeSeconds?: number;
  /** Give the page up after this long: 30. */
  timeoutSeconds?: number;
  /** Judge against these and no other: published files, addresses, rule files. Empty or not given: the site's own. */
  notices?: readonly string[];
  /** Called with what was seen and what it is held against, just before it is judged: `judge` gives the same Report again. */
  onJudged?: (visits: readonly Visit[], notices: readonly Notice[]) => void;
}

export interface Scanner {
  /**
   * Opens a page as a visitor would and judges it. What goes wrong with the page is in its Report. Rejects with a
   * UsageError for what is no address, a NoticeUnread for a notice that was not read, a BrowserError without a browser.
   */
  scan(address: string, options?: ScanOptions): Promise<Report>;
  /** Ends the browser; pages under way reject. */
  close(): Promise<void>;
}

const NO_CHOICE: readonly Choosing[] = ['none'];

/** Rejects with a BrowserError where there is no browser. */
export async function openScanner(options: ScannerOptions = {}): Promise<Scanner> {
  const { browser = null, browserArgs = [], thirdPartyCookies = 'store', userAgent } = options;
  const scanner = await openWith({
    browser,
    browserArgs: [...browserArgs],
    thirdPartyCookies,
    userAgent,
    concurrency: options.concurrency ?? defaultConcurrency(),
  });
  return {
    async scan(address, { observeSeconds = 3, timeoutSeconds = 30, choices = NO_CHOICE, ...rest } = {}) {
      const page = pageAddress(address);
      const fetched = (src: string) => scanner.fetchNotice(src);
      const supplied = (rest.notices ?? []).map((src) =>
        isAddress(src) ? suppliedNotice(src, fetched) : suppliedNotice(src),
      );
      return scanner.scan(page, {
        observeSeconds,
        timeoutSeconds,
        choices,
        supplied: await Promise.all(supplied),
        ...(rest.onJudged !== undefined && { onJudged: rest.onJudged }),
      });
    },
    close: () => scanner.close(),
  };
}

/**
 * One Report over all Visits to one page. `notices` may hold every notice known: those that cover the page are found.
 * Pure but for the bundled rules, which stand in where `known` is not given. Throws a RangeError without a Visit.
 */
export const judge = (
  visits: readonly Visit[],
  notices: readonly Notice[],
  known: Known = knownRules(),
): Report => judgeWith(visits, notices, known);

export interface NoticeText {
  /** Where it is published; null or not given where that is not known. */
  address?: string | null;
  /** How it is written; told from its beginning where it is not given. `json`: a consent tool's declaration. */
  form?: 'html' | 'text' | 'json' | 'auto';
}

/** What a published notice declares, as it was read. */
export const readNotice = (
  source: string,
  { address = null, form = 'auto' }: NoticeText = {},
): NoticeReading => readWith(source, { address, form, names: namesKnown(), withTools: true });

/**
 * The same as what `judge` holds pages against. `hosts`: those that it speaks for, where its address says nothing.
 */
export function noticeOf(
  source: string,
  { address = null, form = 'auto' }: NoticeText = {},
  hosts: readonly string[] = [],
): Notice {
  const text = { text: source, address, addresses: address === null ? [] : [address], form };
  const reading = readNotice(source, { address, form });
  const notice = noticeFrom(reading, { ...metaOf(text, reading, 'notice'), layer: 'supplied' });
  const { scope } = notice;
  return { ...notice, scope: { ...scope, hosts: [...new Set([...scope.hosts, ...hosts])] } };
}
