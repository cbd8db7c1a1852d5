/**
 * Opens one page in a fresh profile, looks on until it has gone quiet, leaves it, and gives back what was gathered.
 * Whatever goes wrong with the page or the browser is a gap in what comes back, never an exception.
 */
import { gapOf, isPageLost } from '../core/visit/gaps.ts';
import { gapOfError } from '../core/visit/trouble.ts';
import type { Browser } from './browser.ts';
import { CdpError, unlessGone, type Session } from './cdp.ts';
import { fileKind } from './file-kind.ts';
import { nothingYet, type Gathered } from './gathered.ts';
import { JarWatch } from './jar.ts';
import { lookOn, type Patience } from './look-on.ts';
import { sleep, within } from './patience.ts';
import { attachNoMore, attachToAll } from './targets.ts';
import { Watch } from './watch.ts';
import { gapsOf } from './watch-gaps.ts';

interface ObserveOptions extends Patience {
  /** Address to open. */
  address: string;
}

const JAR_EVERY = 250;
/** What a page sends on leaving goes out within this, in milliseconds. */
const LEAVING = 700;

interface Visiting {
  browser: Browser;
  /** Id of the browser context: the fresh profile that this visit alone uses. */
  context: string;
  watch: Watch;
  gathered: Gathered;
  options: ObserveOptions;
  /** What to do when the visit is over, however it ends. */
  ends: (() => void)[];
}

export async function observePage(browser: Browser, options: ObserveOptions): Promise<Gathered> {
  const { connection } = browser;
  const watch = new Watch();
  const gathered = nothingYet(options.address, watch.words);
  const ends: Visiting['ends'] = [
    () => gathered.jar.stop(),
    connection.onClosed(() => {
      watch.crashed = true;
    }),
  ];
  let context: string | null = null;
  try {
    context = (await connection.browser.send('Target.createBrowserContext', { disposeOnDetach: true }))
      .browserContextId;
    await observeIn({ browser, context, watch, gathered, options, ends });
  } catch (error) {
    if (!(error instanceof CdpError)) throw error;
    const what = connection.closed ? 'The browser stopped' : 'The page went away';
    gathered.gaps.push(gapOf('crashed', `${what} (${error.message}).`));
  } finally {
    for (const end of ends) end();
    if (context !== null) await forget(browser, context);
  }
  gathered.leftAt ||= Date.now();
  gathered.exchanges = watch.exchanges.exchanges();
  gathered.gaps.push(...gapsOf(watch, connection.closed));
  // What could not be watched or read of a page that crashed, or came to no rest, could not be because of that.
  if (gathered.gaps.some(({ code }) => code === 'crashed')) {
    gathered.gaps = gathered.gaps.filter((gap) => isPageLost(gap) || gap.code === 'crashed');
  }
  return gathered;
}

/** The visit's pages end with its profile; what is opened afterwards is nobody's to hold. */
async function forget({ connection: { browser } }: Browser, context: string): Promise<void> {
  await unlessGone(browser.send('Target.disposeBrowserContext', { browserContextId: context }));
  await unlessGone(browser.send('Target.setAutoAttach', attachNoMore));
}

async function observeIn(visiting: Visiting): Promise<void> {
  const { browser, watch, gathered, options } = visiting;
  const page = await newPage(visiting);
  const about = await page.send('Runtime.evaluate', {
    expression: '({ language: navigator.language, gpc: navigator.globalPrivacyControl === true })',
    returnByValue: true,
  });
  const { language, gpc } = about.result.value as { language: string; gpc: boolean };
  gathered.language = language;
  gathered.globalPrivacyControl = gpc;
  beginVisit(visiting);
  if (await open(page, watch, gathered, options)) {
    await lookOn(page, watch, gathered, options);
    if (browser.connection.closed) throw new CdpError('Page.navigate', 'it ended by itself');
    await leave(page, watch, gathered);
  }
  await gathered.jar.look();
  gathered.jarRead = true;
}

/** An empty page in the visit's own profile, watched together with all that it will start. */
async function newPage({ browser, context, watch, gathered, ends }: Visiting): Promise<Session> {
  const { browser: root } = browser.connection;
  ends.push(await refuseDownloads(root, context, gathered));
  const readied: Promise<void>[] = [];
  ends.push(
    await attachToAll(browser.connection, context, (target) => {
      readied.push(watch.take(target));
    }),
  );
  await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context });
  await Promise.all(readied);
  const page = watch.sessions('page')[0];
  if (!page) throw new CdpError('Target.createTarget', 'the page was not handed over');
  return page;
}

function beginVisit({ browser, context, watch, gathered }: Visiting): void {
  const { browser: root } = browser.connection;
  gathered.startedAt = Date.now();
  gathered.jar = new JarWatch(
    async () => (await root.send('Storage.getCookies', { browserContextId: context })).cookies,
    gathered.startedAt,
  );
  watch.onCookie = () => gathered.jar.glance();
  gathered.jar.start(JAR_EVERY);
}

async function refuseDownloads(root: Session, context: string, gathered: Gathered): Promise<() => void> {
  const off = root.on('Browser.downloadWillBegin', (event) => {
    const kind = fileKind(event.suggestedFilename);
    gathered.gaps.push(gapOf('download', `The page is, or began, a download (${kind}); it was not kept.`));
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
    gathered.gaps.push(gapOf('unreachable', `The site did not answer within ${timeoutSeconds} seconds.`));
    return false;
  }
  if (navigated.errorText === undefined) return true;
  await sleep(100); // A download is told just after the navigation that it ended.
  const isDownload = navigated.isDownload === true || gathered.gaps.some(({ code }) => code === 'download');
  if (isDownload && !gathered.gaps.some(({ code }) => code === 'download')) {
    gathered.gaps.push(gapOf('download', 'The address is a download, not a page; it was not kept.'));
  }
  if (!isDownload) gathered.gaps.push(gapOfError(blockedHow(watch) ?? navigated.errorText));
  return false;
}

/** The browser's own page stands in for one that failed: the request knows why better than the navigation. */
function blockedHow(watch: Watch): string | null {
  const page = watch.exchanges.exchanges().findLast((exchange) => exchange.isPage);
  return page?.end?.error ?? null;
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
