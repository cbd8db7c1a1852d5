/** Pages one by one for as long as they are asked for, through one scanner: what a fleet has done with each of its sites. */
import { notFollowed } from '../core/site/following.ts';
import { LONGEST_PAUSE } from '../core/site/pause.ts';
import { pageAlone, type SiteLooked } from '../core/site/site-looked.ts';
import { NO_ACCESS, type Access } from './browser/access.ts';
import { cookieJar, NO_SESSION } from './given/cookie-jar.ts';
import type { NoticeKeeping } from './notices/asking.ts';
import { isAddress } from './notices/notice-source.ts';
import { suppliedNotice } from './notices/supplied.ts';
import { thePage, type LookAt } from './look-at.ts';
import { repeating } from './repeating.ts';
import { openScanner, type How, type ScannerOptions } from './scanner.ts';
import { unseenReport } from './unseen.ts';

export interface PageWorkOptions
  extends ScannerOptions, Pick<How, 'observeSeconds' | 'timeoutSeconds' | 'choices' | 'typeIntoForms'> {
  /** Rule files, published notices and their addresses; empty for the bundled notices. */
  notices: readonly string[];
  access?: Access | undefined;
  /** File with a saved session. */
  cookieJar?: string | undefined;
  /** Where it is not given, the page at each address alone. */
  lookAt?: LookAt | undefined;
  /** Pages of a site that are looked at, at most. */
  pages?: number | undefined;
  /** How often each page is looked at anew. */
  repeat?: number | undefined;
  /** Wants the notices that are named as they come; those of sites are handed on by `lookAt`. */
  keeping?: NoticeKeeping | undefined;
}

export interface PageWork {
  look(address: string, signal: AbortSignal): Promise<SiteLooked>;
  unseen(address: string, reason: string): SiteLooked;
  secondsASite: number;
  close(reason?: Error): Promise<void>;
}

/** A journey opens the page three times at most, and a page whose browser was lost is looked at once more. */
const MOST_LOADS = 6;
/** Beside the page itself: a browser started, its names asked for. */
const BESIDES_SECONDS = 60;

/** Longer than all waits of the scanner together, and than those that a site asks for between its pages. */
export const secondsASite = (timeoutSeconds: number, pages = 1, repeat = 1): number =>
  (timeoutSeconds * MOST_LOADS * repeat + BESIDES_SECONDS) * pages + (pages - 1) * LONGEST_PAUSE;

/** Throws a BrowserError where no browser can be had, a UsageError for a bad notice. */
export async function openPageWork(options: PageWorkOptions): Promise<PageWork> {
  const {
    access = NO_ACCESS,
    observeSeconds,
    timeoutSeconds,
    choices = ['none'],
    typeIntoForms = false,
    lookAt = thePage,
  } = options;
  const saved = options.cookieJar === undefined ? NO_SESSION : await cookieJar(options.cookieJar, Date.now());
  const { repeat = 1, pages = 1 } = options;
  const scanner = repeating(await openScanner(options), repeat);
  try {
    const { keeping } = options;
    const fetchNotice = (address: string) => scanner.fetchNotice(address, access, keeping);
    const supplied = await Promise.all(
      options.notices.map((src) => suppliedNotice(src, isAddress(src) ? fetchNotice : undefined, keeping)),
    );
    const how = { observeSeconds, timeoutSeconds, choices, typeIntoForms, supplied, access, saved };
    return {
      look: (address, signal) => lookAt(scanner, address, how, signal),
      unseen: (address, reason) => ({
        ...pageAlone(unseenReport(address, reason)),
        following: pages > 1 ? notFollowed(pages) : null,
      }),
      secondsASite: secondsASite(timeoutSeconds, pages, repeat),
      close: (reason) => scanner.close(reason),
    };
  } catch (error) {
    await scanner.close();
    throw error;
  }
}
