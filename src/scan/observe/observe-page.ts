/**
 * Opens one page in a fresh profile, looks on until it has gone quiet, leaves it, and gives back what was gathered.
 * Whatever goes wrong with the page or the browser is a gap in what comes back, never an exception.
 */
import { gapOf, isPageLost } from '../../core/visit/gaps.ts';
import { gapOfError } from '../../core/visit/trouble.ts';
import type { Browser } from '../browser/browser.ts';
import { CdpError, unlessGone, type Session } from '../browser/cdp.ts';
import { Deadline, OPENING, STEPS, tooSlow, TooSlow } from '../browser/deadline.ts';
import { fileKind } from './file-kind.ts';
import { nothingYet, type Gathered } from './artifacts.ts';
import { JarWatch } from './jar.ts';
import { lookOn, type Patience } from './until-settled.ts';
import { sleep } from '../browser/patience.ts';
import { attachNoMore, attachToAll } from './targets.ts';
import { unwatchedGaps } from './unwatched.ts';
import { Watch } from './recorder.ts';
import { gapsOf } from './recorder-gaps.ts';

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
  deadline: Deadline;
  /** What to do when the visit is over, however it ends. */
  ends: (() => void)[];
}

/** Always ends, within the deadline and what is set aside for putting away. */
export async function observePage(
  browser: Browser,
  options: ObserveOptions,
  deadline = Deadline.after(options.timeoutSeconds),
): Promise<Gathered> {
  const { connection } = browser;
  const watch = new Watch();
  const gathered = nothingYet(options.address, watch.words);
  const ends: Visiting['ends'] = [
    () => gathered.jar.stop(),
    connection.onClosed(() => {
      watch.crashed = true;
    }),
  ];
  const opening = deadline.step(OPENING);
  let context: string | null = null;
  try {
    const made = connection.browser.send('Target.createBrowserContext', { disposeOnDetach: true });
    context = (await opening.within(made, tooSlow('make a profile'))).browserContextId;
    const visiting = { browser, context, watch, gathered, options, deadline, ends };
    await observeIn(await opening.within(newPage(visiting), tooSlow('open a page')), visiting);
  } catch (error) {
    if (error instanceof TooSlow) {
      const detail = `The browser itself did not answer in time (${error.message}).`;
      gathered.gaps.push(gapOf('too-slow', detail, { loses: ['page'] }));
    } else if (error instanceof CdpError) {
      const what = connection.closed ? 'The browser stopped' : 'The page went away';
      gathered.gaps.push(gapOf('crashed', `${what} (${error.message}).`));
    } else throw error;
  } finally {
    for (const end of ends) end();
    const isForgotten = context !== null && (await forget(browser, context, deadline));
    // It does not even let go of a profile: the next page gets a browser that does.
    if (!isForgotten) connection.giveUp();
  }
  gathered.leftAt ||= Date.now();
  gathered.exchanges = [...watch.exchanges.exchanges(), ...watch.reports.exchanges()];
  gathered.storage = watch.storage.seens(gathered.startedAt);
  gathered.gaps.push(...gapsOf(watch, connection.closed), ...unwatchedGaps(watch, gathered));
  // What could not be watched or read of a page that crashed, or came to no rest, could not be because of that.
  if (gathered.gaps.some(({ code }) => code === 'crashed')) {
    gathered.gaps = gathered.gaps.filter((gap) => isPageLost(gap) || gap.code === 'crashed');
  }
  return gathered;
}

/** The visit's pages end with its profile; what is opened afterwards is nobody's to hold. False where it takes too long. */
async function forget(
  { connection: { browser } }: Browser,
  context: string,
  deadline: Deadline,
): Promise<boolean> {
  const put = async (): Promise<true> => {
    await unlessGone(browser.send('Target.disposeBrowserContext', { browserContextId: context }));
    await unlessGone(browser.send('Target.setAutoAttach', attachNoMore));
    return true;
  };
  return deadline.step(STEPS.closing).within(put(), () => false);
}

async function observeIn(page: Session, visiting: Visiting): Promise<void> {
  const { browser, watch, gathered, options, deadline } = visiting;
  beginVisit(visiting);
  if (await open(page, visiting)) {
    const answers = await lookOn(page, watch, gathered, options, deadline);
    if (browser.connection.closed) throw new CdpError('Page.navigate', 'it ended by itself');
    if (answers) await leave(page, visiting);
  }
  gathered.jarRead = await deadline.step(STEPS.jar).within(
    gathered.jar.look().then(() => gathered.jar.tellHeld()),
    () => false,
  );
  if (!gathered.jarRead) {
    const detail = 'The browser did not say in time which cookies it holds.';
    gathered.gaps.push(gapOf('too-slow', detail, { loses: ['cookies', 'lifetimes'] }));
  }
}

/** An empty page in the visit's own profile, watched together with all that it will start. */
async function newPage({ browser, context, watch, gathered, ends }: Visiting): Promise<Session> {
  const { browser: root } = browser.connection;
  ends.push(await refuseDownloads(root, context, watch));
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
  const about = await page.send('Runtime.evaluate', {
    expression: '({ language: navigator.language, gpc: navigator.globalPrivacyControl === true })',
    returnByValue: true,
  });
  const { language, gpc } = about.result.value as { language: string; gpc: boolean };
  gathered.language = language;
  gathered.globalPrivacyControl = gpc;
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

/** A file is never kept. One that is begun while a page is there is no gap: its request is seen as any other. */
async function refuseDownloads(root: Session, context: string, watch: Watch): Promise<() => void> {
  const off = root.on('Browser.downloadWillBegin', (event) => {
    watch.download = fileKind(event.suggestedFilename);
    watch.exchanges.downloaded(event, Date.now());
  });
  await root.send('Browser.setDownloadBehavior', {
    behavior: 'deny',
    browserContextId: context,
    eventsEnabled: true,
  });
  return off;
}

/** True where a page came. */
async function open(page: Session, { watch, gathered, options, deadline }: Visiting): Promise<boolean> {
  const answer = page.send('Page.navigate', { url: options.address });
  const navigated = await deadline.within(answer, () => null);
  if (navigated === null) {
    const detail = `The site did not answer within ${options.timeoutSeconds} seconds.`;
    gathered.gaps.push(gapOf('unreachable', detail));
    return false;
  }
  if (navigated.errorText === undefined) return true;
  await sleep(100); // A download is told just after the navigation that it ended.
  if (navigated.isDownload === true || watch.download !== null) {
    const kind = watch.download ?? 'a file';
    gathered.gaps.push(
      gapOf('download', `This address is a download (${kind}), not a page; it was not kept.`),
    );
  } else {
    gathered.gaps.push(gapOfError(blockedHow(watch) ?? navigated.errorText));
  }
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
async function leave(page: Session, { watch, gathered, deadline }: Visiting): Promise<void> {
  if (watch.crashed) return;
  const leaving = deadline.step(STEPS.leaving);
  const left = async (): Promise<true> => {
    await Promise.allSettled(
      watch.sessions('page', 'iframe').map((session) => session.send('Fetch.enable', {})),
    );
    gathered.leftAt = Date.now();
    await page.send('Page.navigate', { url: 'about:blank' });
    return true;
  };
  if (!(await leaving.within(left(), () => false))) {
    const detail = 'The page could not be left in time: what it sends on leaving was not seen.';
    gathered.gaps.push(gapOf('too-slow', detail, { loses: ['requests'] }));
  }
  await sleep(Math.min(LEAVING, leaving.left()));
}
