/** `candour scan`: pages in, Reports out. It prints nothing and ends nothing. */
import { consentTools } from '../../rules/index.ts';
import type { Report } from '../core/report/report.ts';
import { openVisit, seeAll } from '../core/visit/see.ts';
import { BrowserError, findBrowser, launch, type Browser } from './browser/browser.ts';
import { Deadline } from './browser/deadline.ts';
import { judgeBySite, judgeSupplied } from './judging.ts';
import { askThrough, isAddress } from './notices/notice-source.ts';
import { suppliedNotice, type Supplied } from './notices/supplied.ts';
import { observePage } from './observe/observe-page.ts';
import type { ScanRequest } from './commands/options.ts';
import { removeAbandoned } from './browser/profile.ts';
import { emptyShelf, type NoticeShelf } from './notices/site-notice.ts';
import { toVisit } from './translate/to-visit.ts';

interface Listening {
  /** Called when a page is begun. `number`: from 1. */
  onPage?: (address: string, number: number) => void;
  /** Called with each Report as it is done. */
  onReport?: (report: Report) => void;
  /** Ends the run early: the browser is closed, its profile removed, and the reason thrown. */
  signal?: AbortSignal;
}

/** One Report an address, in order. Throws a BrowserError where no browser can be had, a UsageError for a bad notice. */
export async function run(request: ScanRequest, listening: Listening = {}): Promise<Report[]> {
  // What is in a file is known to be wrong before a browser is started.
  const files = await Promise.all(request.notices.filter(isFile).map((src) => suppliedNotice(src)));
  const path = await findBrowser(request.browser);
  if (path === null) {
    throw new BrowserError(
      'No Chromium was found. Install Chromium, Chrome or Edge, or name one with --browser PATH or CANDOUR_BROWSER.',
    );
  }
  const start = (): Promise<Browser> =>
    launch({ browser: path, args: request.browserArgs, thirdPartyCookies: request.thirdPartyCookies });
  await removeAbandoned();
  let browser = await start();
  const reports: Report[] = [];
  const { signal } = listening;
  const stop = (): void => void browser.close();
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    const ask = askThrough(browser.connection);
    const pages = request.notices.filter((src) => !isFile(src)).map((src) => suppliedNotice(src, ask));
    const against = { supplied: [...files, ...(await Promise.all(pages))], shelf: emptyShelf() };
    for (const [index, address] of request.addresses.entries()) {
      signal?.throwIfAborted();
      listening.onPage?.(address, index + 1);
      if (browser.connection.closed) {
        // The page before took the browser with it; that is in its Report.
        await browser.close();
        browser = await start();
        signal?.throwIfAborted();
      }
      const report = await scanPage(browser, address, request, against);
      signal?.throwIfAborted();
      reports.push(report);
      listening.onReport?.(report);
    }
  } catch (error) {
    // What fails because it was ended has no reason of its own.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await browser.close();
  }
  return reports;
}

const isFile = (src: string): boolean => !isAddress(src);

interface Against {
  /** Notices that the person named; empty for the site's own. */
  supplied: Supplied[];
  shelf: NoticeShelf;
}

async function scanPage(
  browser: Browser,
  address: string,
  { observeSeconds, timeoutSeconds, thirdPartyCookies }: ScanRequest,
  { supplied, shelf }: Against,
): Promise<Report> {
  const deadline = Deadline.after(timeoutSeconds);
  const artifacts = await observePage(browser, { address, observeSeconds, timeoutSeconds }, deadline);
  const { opening, seens } = toVisit(artifacts, {
    address,
    browser: browser.product,
    userAgent: browser.userAgent,
    thirdPartyCookies,
    consentTools,
  });
  const visit = seeAll(openVisit(opening), seens);
  if (supplied.length > 0) return judgeSupplied(visit, supplied);
  const { connection } = browser;
  return judgeBySite(visit, { declarations: artifacts.declarations, shelf, connection, deadline });
}
