/** Pages one by one for as long as they are asked for, through one scanner: what a fleet has done with each of its sites. */
import type { Report } from '../core/report/report.ts';
import { NO_ACCESS, type Access } from './browser/access.ts';
import { cookieJar } from './given/cookie-jar.ts';
import { isAddress } from './notices/notice-source.ts';
import { suppliedNotice } from './notices/supplied.ts';
import { openScanner, type How, type ScannerOptions } from './scanner.ts';
import { unseenReport } from './unseen.ts';

export interface PageWorkOptions
  extends ScannerOptions, Pick<How, 'observeSeconds' | 'timeoutSeconds' | 'choices' | 'typeIntoForms'> {
  /** Rule files, published notices and their addresses; empty for the bundled notices. */
  notices: readonly string[];
  access?: Access | undefined;
  /** File with a saved session. */
  cookieJar?: string | undefined;
}

export interface PageWork {
  look(address: string): Promise<Report[]>;
  unseen(address: string, reason: string): Report;
  secondsASite: number;
  close(reason?: Error): Promise<void>;
}

/** A journey opens the page three times at most, and a page whose browser was lost is looked at once more. */
const MOST_LOADS = 6;
/** Beside the page itself: a browser started, its names asked for. */
const BESIDES_SECONDS = 60;

/** Longer than all waits of the scanner together. */
export const secondsASite = (timeoutSeconds: number): number => timeoutSeconds * MOST_LOADS + BESIDES_SECONDS;

/** Throws a BrowserError where no browser can be had, a UsageError for a bad notice. */
export async function openPageWork(options: PageWorkOptions): Promise<PageWork> {
  const {
    access = NO_ACCESS,
    observeSeconds,
    timeoutSeconds,
    choices = ['none'],
    typeIntoForms = false,
  } = options;
  const cookies = options.cookieJar === undefined ? [] : await cookieJar(options.cookieJar, Date.now());
  const scanner = await openScanner(options);
  try {
    const fetchNotice = (address: string) => scanner.fetchNotice(address, access);
    const supplied = await Promise.all(
      options.notices.map((src) => (isAddress(src) ? suppliedNotice(src, fetchNotice) : suppliedNotice(src))),
    );
    const how = { observeSeconds, timeoutSeconds, choices, typeIntoForms, supplied, access, cookies };
    return {
      look: async (address) => [await scanner.scan(address, how)],
      unseen: unseenReport,
      secondsASite: secondsASite(timeoutSeconds),
      close: (reason) => scanner.close(reason),
    };
  } catch (error) {
    await scanner.close();
    throw error;
  }
}
