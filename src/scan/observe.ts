/**
 * Opens one page in a fresh profile, looks on until it has gone quiet, leaves it, and gives back what was gathered.
 * Whatever goes wrong with the page or the browser is a gap in what comes back, never an exception.
 */
import { gapOfAnswer, gapOfError, wholeGap } from '../core/visit/trouble.ts';
import type { Gap } from '../core/visit/visit.ts';
import type { Browser } from './browser.ts';
import { CdpError, type Session } from './cdp.ts';
import type { Exchange } from './exchange.ts';
import { JarWatch } from './jar.ts';
import { sleep, within } from './patience.ts';
import { readFrames, readPage, type FrameRead, type PageRead } from './reading.ts';
import { attachToAll } from './targets.ts';
import { Watch, type WordFrom } from './watch.ts';

export interface ObserveOptions {
  /** Address to open. */
  address: string;
  /** Keep looking this long after the page has settled. */
  observeSeconds: number;
  /** Give the page up after this long. */
  timeoutSeconds: number;
}

/** All that one visit gathered. Holds values: it lives until ./tell.ts has told, and no longer. */
export interface Gathered {
  /** Milliseconds since the epoch. */
  startedAt: number;
  leftAt: number;
  /** Address of the page's document at the end. */
  address: string;
  exchanges: Exchange[];
  words: WordFrom[];
  jar: JarWatch;
  jarRead: boolean;
  frames: FrameRead[];
  page: PageRead | null;
  language: string;
  globalPrivacyControl: boolean;
  gaps: Gap[];
}

/** The page is quiet once no request has started for this long, in milliseconds. */
const QUIET = 1000;
const JAR_EVERY = 250;
/** What a page sends on leaving goes out within this, in milliseconds. */
const LEAVING = 700;

export async function observePage(browser: Browser, options: ObserveOptions): Promise<Gathered> {
  const { connection } = browser;
  const watch = new Watch();
  connection.onClosed(() => {
    watch.crashed = true;
  });
  const gathered: Gathered = {
    startedAt: Date.now(),
    leftAt: 0,
    address: options.address,
    exchanges: [],
    words: watch.words,
    jar: new JarWatch(() => Promise.resolve([]), Date.now()),
    jarRead: false,
    frames: [],
    page: null,
    language: '',
    globalPrivacyControl: false,
    gaps: [],
  };
  let context: string | null = null;
  let off = (): void => undefined;
  try {
    context = (await connection.browser.send('Target.createBrowserContext', { disposeOnDetach: true }))
      .browserContextId;
    off = await observeIn(browser, context, watch, gathered, options);
  } catch (error) {
    if (!(error instanceof CdpError)) throw error;
    const what = connection.closed ? 'The browser stopped' : 'The page went away';
    gathered.gaps.push(wholeGap('crashed', `${what} (${error.message}).`));
  } finally {
    gathered.jar.stop();
    off();
    if (context !== null && !connection.closed) {
      // Its profile goes with it; where the browser is just going too, so does everything else.
      await connection.browser
        .send('Target.disposeBrowserContext', { browserContextId: context })
        .catch(() => undefined);
    }
  }
  gathered.leftAt ||= Date.now();
  gathered.exchanges = watch.exchanges.exchanges();
  gathered.gaps.push(...gapsOf(watch, connection.closed));
  // What could not be watched or read of a page that crashed could not be because of that.
  if (gathered.gaps.some(({ code }) => code === 'crashed')) {
    gathered.gaps = gathered.gaps.filter(({ hides }) => hides.includes('*'));
  }
  return gathered;
}

async function observeIn(
  browser: Browser,
  context: string,
  watch: Watch,
  gathered: Gathered,
  options: ObserveOptions,
): Promise<() => void> {
  const { browser: root } = browser.connection;
  const offDownload = await refuseDownloads(root, context, gathered);
  const readied: Promise<void>[] = [];
  const offTargets = await attachToAll(browser.connection, context, (target) => {
    readied.push(watch.take(target));
  });
  const off = (): void => {
    offDownload();
    offTargets();
  };
  await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context });
  await Promise.all(readied);
  const page = watch.sessions('page')[0];
  if (!page) throw new CdpError('Target.createTarget', 'the page was not handed over');
  const about = await page.send('Runtime.evaluate', {
    expression: '({ language: navigator.language, gpc: navigator.globalPrivacyControl === true })',
    returnByValue: true,
  });
  const { language, gpc } = about.result.value as { language: string; gpc: boolean };
  gathered.language = language;
  gathered.globalPrivacyControl = gpc;

  gathered.startedAt = Date.now();
  gathered.jar = new JarWatch(
    async () => (await root.send('Storage.getCookies', { browserContextId: context })).cookies,
    gathered.startedAt,
  );
  watch.onCookie = () => gathered.jar.glance();
  gathered.jar.start(JAR_EVERY);
  if (await open(page, watch, gathered, options)) {
    await lookOn(page, watch, gathered, options);
    if (browser.connection.closed) throw new CdpError('Page.navigate', 'it ended by itself');
    await leave(page, watch, gathered);
  }
  await gathered.jar.look();
  gathered.jarRead = true;
  return off;
}

async function refuseDownloads(root: Session, context: string, gathered: Gathered): Promise<() => void> {
  const off = root.on('Browser.downloadWillBegin', (event) => {
    const name = event.suggestedFilename;
    gathered.gaps.push(wholeGap('download', `The page is, or began, a download (${name}); it was not kept.`));
  });
  await root.send('Browser.setDownloadBehavior', {
    behavior: 'deny',
    browserContextId: context,
    eventsEnabled: true,
  });
  return off;
}

/** True where a page came. */
async function open(
  page: Session,
  watch: Watch,
  gathered: Gathered,
  { address, timeoutSeconds }: ObserveOptions,
): Promise<boolean> {
  const answer = page.send('Page.navigate', { url: address });
  const navigated = await within(answer, timeoutSeconds * 1000, () => null);
  if (navigated === null) {
    gathered.gaps.push(wholeGap('unreachable', `The site did not answer within ${timeoutSeconds} seconds.`));
    return false;
  }
  if (navigated.errorText === undefined) return true;
  await sleep(100); // A download is told just after the navigation that it ended.
  const isDownload = navigated.isDownload === true || gathered.gaps.some(({ code }) => code === 'download');
  if (isDownload && !gathered.gaps.some(({ code }) => code === 'download')) {
    gathered.gaps.push(wholeGap('download', 'The address is a download, not a page; it was not kept.'));
  }
  if (!isDownload) gathered.gaps.push(gapOfError(blockedHow(watch) ?? navigated.errorText));
  return false;
}

/** The browser's own page stands in for one that failed: the request knows why better than the navigation. */
function blockedHow(watch: Watch): string | null {
  const page = watch.exchanges.exchanges().findLast((exchange) => exchange.isPage);
  return page?.end?.error ?? null;
}

async function lookOn(
  page: Session,
  watch: Watch,
  gathered: Gathered,
  { observeSeconds, timeoutSeconds }: ObserveOptions,
): Promise<void> {
  const deadline = gathered.startedAt + timeoutSeconds * 1000;
  const isQuiet = (): boolean => watch.loaded && Date.now() - watch.lastRequestAt >= QUIET;
  while (!isQuiet() && !watch.crashed && Date.now() < deadline) await sleep(50);
  if (watch.crashed) return;
  if (!isQuiet()) {
    const why = watch.loaded ? 'went on sending requests' : 'did not finish loading';
    gathered.gaps.push(wholeGap('not-settled', `The page ${why} for ${timeoutSeconds} seconds.`));
  }
  const until = Date.now() + observeSeconds * 1000;
  while (!watch.crashed && Date.now() < until) await sleep(Math.min(50, Math.max(1, until - Date.now())));
  if (watch.crashed) return;
  gathered.address = watch.address || gathered.address;
  const [read, { frames, failed }] = await Promise.all([
    readPage(page),
    readFrames(watch.sessions('page', 'iframe')),
  ]);
  if (watch.crashed) return;
  gathered.page = read;
  gathered.frames = frames;
  if (failed.length > 0) {
    gathered.gaps.push({
      code: 'hooks-not-run',
      detail: `What these hold could not be read: ${failed.join('; ')}`.slice(0, 300),
      hides: ['undeclared-storage'],
    });
  }
  const answer = watch.exchanges.exchanges().findLast((exchange) => exchange.isPage)?.answer;
  if (!answer) {
    // Whatever its scripts did since, what the page itself is was not seen.
    gathered.gaps.push(wholeGap('unreachable', 'The answer to the page itself was not seen.'));
    return;
  }
  const { status, headers } = answer;
  const trouble = gapOfAnswer({ status, headers, title: '', html: '', ...read?.marks });
  if (trouble) gathered.gaps.push(trouble);
}

/**
 * Pages send their last beacons as they are left. The page's session is told nothing of them, but a request that is
 * held on its way is: so every frame's requests are held, and let go on, while the page is left.
 */
async function leave(page: Session, watch: Watch, gathered: Gathered): Promise<void> {
  if (watch.crashed) return;
  await Promise.allSettled(
    watch.sessions('page', 'iframe').map((session) => session.send('Fetch.enable', {})),
  );
  gathered.leftAt = Date.now();
  await within(page.send('Page.navigate', { url: 'about:blank' }), 2000, () => null);
  const until = Date.now() + LEAVING;
  while (Date.now() < until) await sleep(50);
}

function gapsOf(watch: Watch, isBrowserGone: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (watch.crashed && !isBrowserGone) gaps.push(wholeGap('crashed', 'The page crashed.'));
  const kinds = [...new Set(watch.dialogs.map((dialog) => dialog.kind))].filter(
    (kind) => kind !== 'beforeunload',
  );
  if (kinds.length > 0) {
    gaps.push(wholeGap('dialog', `The page opened a dialog (${kinds.join(', ')}); it was closed unread.`));
  }
  if (watch.shouted > 0) {
    gaps.push({
      code: 'bound-reached',
      detail: `The page’s scripts said ${watch.shouted} things more than were kept.`,
      hides: ['lasts-longer', 'undeclared-storage'],
    });
  }
  if (watch.late.length > 0) {
    gaps.push({
      code: 'started-late',
      detail: `Running before it was watched: ${watch.late.join('; ')}`.slice(0, 300),
      hides: ['lasts-longer', 'undeclared-cookie', 'undeclared-storage', 'undeclared-third-party'],
    });
  }
  if (watch.unready.length > 0) {
    gaps.push({
      code: 'hooks-not-run',
      detail: `Not watched from the first instruction: ${watch.unready.join('; ')}`.slice(0, 300),
      hides: ['lasts-longer', 'undeclared-cookie', 'undeclared-storage', 'undeclared-third-party'],
    });
  }
  return gaps;
}
