/** `candour scan`: pages in, Reports out. It prints nothing and ends nothing. */
import { consentTools } from '../../rules/index.ts';
import { judge } from '../core/report/judge.ts';
import type { Report } from '../core/report/report.ts';
import { openVisit, seeAll } from '../core/visit/see.ts';
import type { Notice } from '../core/notices/notice.ts';
import { BrowserError, findBrowser, launch, type Browser } from './browser.ts';
import { knownRules } from './known.ts';
import { bundledNotices, suppliedNotice } from './notices.ts';
import { observePage } from './observe.ts';
import type { ScanRequest } from './options.ts';
import { tell } from './tell.ts';

export interface Listening {
  /** Called when a page is begun. `number`: from 1. */
  onPage?: (address: string, number: number) => void;
  /** Called with each Report as it is done. */
  onReport?: (report: Report) => void;
}

/** One Report an address, in order. Throws a BrowserError where no browser can be had, a UsageError for a bad rule file. */
export async function run(request: ScanRequest, listening: Listening = {}): Promise<Report[]> {
  const notices = await noticesFor(request);
  const path = await findBrowser(request.browser);
  if (path === null) {
    throw new BrowserError(
      'No Chromium was found. Install Chromium, Chrome or Edge, or name one with --browser PATH or CANDOUR_BROWSER.',
    );
  }
  const start = (): Promise<Browser> =>
    launch({ browser: path, args: request.browserArgs, thirdPartyCookies: request.thirdPartyCookies });
  let browser = await start();
  const reports: Report[] = [];
  try {
    for (const [index, address] of request.addresses.entries()) {
      listening.onPage?.(address, index + 1);
      if (browser.connection.closed) {
        // The page before took the browser with it; that is in its Report.
        await browser.close();
        browser = await start();
      }
      const report = await scanPage(browser, address, request, notices);
      reports.push(report);
      listening.onReport?.(report);
    }
  } finally {
    await browser.close();
  }
  return reports;
}

async function noticesFor(request: ScanRequest): Promise<Notice[]> {
  if (request.notices.length === 0) return bundledNotices();
  const hosts = request.addresses.flatMap((address) => URL.parse(address)?.hostname ?? []);
  return Promise.all(request.notices.map((src) => suppliedNotice(src, hosts)));
}

async function scanPage(
  browser: Browser,
  address: string,
  { observeSeconds, timeoutSeconds, thirdPartyCookies }: ScanRequest,
  notices: readonly Notice[],
): Promise<Report> {
  const gathered = await observePage(browser, { address, observeSeconds, timeoutSeconds });
  const { opening, seens } = tell(gathered, {
    address,
    browser: browser.product,
    userAgent: browser.userAgent,
    thirdPartyCookies,
    consentTools,
  });
  return judge([seeAll(openVisit(opening), seens)], notices, knownRules());
}
