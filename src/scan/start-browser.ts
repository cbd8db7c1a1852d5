/**
 * The browser that scans look through: found, told what to call itself, and started, where that can be told ahead of all
 * else. A browser takes as long to start as the rest of the command to be read.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from './known/version.ts';
import { launch, type Browser, type CookiePolicy, type LaunchOptions } from './browser/browser.ts';
import { userAgentOf, versionTold, withoutHeadless } from './browser/face.ts';
import { BrowserError, findBrowser } from './browser/find.ts';

export interface BrowserWanted {
  /** Path of a Chromium; null to find one. */
  browser: string | null;
  args: readonly string[];
  /** One policy a browser: its contexts inherit it. */
  thirdPartyCookies: CookiePolicy;
  /** What it calls itself; where it is not given, what a visitor's does, with `Candour/VERSION` at the end. */
  userAgent?: string | undefined;
}

interface Ahead {
  wanted: string;
  options: Promise<LaunchOptions>;
  browser: Promise<Browser>;
}

let ahead: Ahead | null = null;

const keyOf = ({ browser, args, thirdPartyCookies, userAgent = '' }: BrowserWanted): string =>
  JSON.stringify([browser, args, thirdPartyCookies, userAgent]);

/** Starts one now. It goes to whoever wants such a one first, and so does what went wrong with it. */
function startAhead(wanted: BrowserWanted): void {
  const options = launchOptions(wanted);
  const browser = options.then(launch);
  // Whoever takes it is told why it did not start.
  browser.catch(() => undefined);
  ahead = { wanted: keyOf(wanted), options, browser };
}

/** Ends what was started and nobody took. */
export async function endAhead(): Promise<void> {
  const left = ahead;
  ahead = null;
  await left?.browser.then(
    (browser) => browser.close(),
    () => undefined,
  );
}

/** What starts such browsers. Throws a BrowserError where there is none. */
export async function browserStarter(wanted: BrowserWanted): Promise<() => Promise<Browser>> {
  const early = ahead?.wanted === keyOf(wanted) ? ahead : null;
  if (early === null) void endAhead();
  const options = await (early?.options ?? launchOptions(wanted));
  return () => {
    // Until it is taken it is endAhead()'s to end, whatever goes wrong before.
    if (early === null || ahead !== early) return launch(options);
    ahead = null;
    return early.browser;
  };
}

/** `candour scan`, and what of it tells how its browser is started. A configuration may tell otherwise: then it waits. True where it is being started. */
export function startAheadFor(args: readonly string[]): boolean {
  const [command, ...rest] = args;
  const { values, positionals } = parseArgs({
    args: rest,
    strict: false,
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      'browser-arg': { type: 'string', multiple: true },
      'third-party-cookies': { type: 'string' },
      'user-agent': { type: 'string' },
    },
  });
  const isScan = command === 'scan' && positionals.some((word) => word.includes('.'));
  const isTold = NOT_AHEAD.every((name) => values[name] === undefined) && !existsSync('candour.config.json');
  if (!isScan || !isTold) return false;
  startAhead({
    browser: textOf(values['browser']) ?? null,
    args: (values['browser-arg'] ?? []).filter((arg) => typeof arg === 'string'),
    thirdPartyCookies: values['third-party-cookies'] === 'refuse' ? 'refuse' : 'store',
    userAgent: textOf(values['user-agent']),
  });
  return true;
}

/** With these no browser is started here, or nobody knows how yet. */
const NOT_AHEAD = ['help', 'h', 'config', 'queue'] as const;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function launchOptions({
  browser,
  args,
  thirdPartyCookies,
  userAgent,
}: BrowserWanted): Promise<LaunchOptions> {
  const path = await findBrowser(browser);
  if (path === null) {
    throw new BrowserError(
      'No Chromium was found. Install Chromium, Chrome or Edge, or name one with --browser PATH or CANDOUR_BROWSER.',
    );
  }
  return {
    browser: path,
    args: [...args],
    thirdPartyCookies,
    userAgent: userAgent ?? (await visitorsUserAgent(path)),
  };
}

async function visitorsUserAgent(path: string): Promise<string> {
  const told = await versionTold(path);
  const own = (told === null ? null : userAgentOf(told)) ?? (await userAgentOnceStarted(path));
  return `${own} Candour/${version}`;
}

async function userAgentOnceStarted(path: string): Promise<string> {
  const browser = await launch({ browser: path, args: [], thirdPartyCookies: 'store' });
  await browser.close();
  return withoutHeadless(browser.face.userAgent);
}
