/**
 * One load of a page in a profile: opened, looked at until it has gone quiet, acted in where that is asked for, read and
 * left. ./observe-loads.ts has the profile, and what goes wrong.
 */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, isPageLost } from '../../core/visit/gaps.ts';
import { linksKept } from '../../core/visit/links-kept.ts';
import { gapOfError } from '../../core/visit/trouble.ts';
import type { LinkSeen } from '../../core/visit/visit.ts';
import type { Admission } from '../browser/access.ts';
import type { Browser } from '../browser/browser.ts';
import { CdpError, type Session } from '../browser/cdp.ts';
import { STEPS, type Deadline } from '../browser/deadline.ts';
import { fileKind } from './file-kind.ts';
import type { Artifacts } from './artifacts.ts';
import { NO_SESSION, type CookieGiven, type SavedSession } from '../given/cookie-jar.ts';
import type { Cookie } from '../translate/from-cdp-cookie.ts';
import { JarWatch } from './jar.ts';
import { readPage } from './page-reads.ts';
import { TRIAL_MS } from './storage-log.ts';
import { untilSettled, type Patience } from './until-settled.ts';
import { UsageError } from '../known/usage.ts';
import { sleep } from '../browser/patience.ts';
import type { Recorder } from './recorder.ts';

const missed = missedWords.byScanner;

export interface ObserveOptions extends Patience {
  /** Address to open. */
  address: string;
  /**
   * Called with where a page leads: once it is quiet, and once it has been read, if it is one to judge, before it is left.
   * `page`: its address by then.
   */
  onRead?: (page: string, links: readonly LinkSeen[]) => void;
  /** Called once the page has loaded, where it does. */
  onLoaded?: (() => void) | undefined;
  /** What the person gives for it; where it is not given, nothing. */
  admission?: Admission;
  /** What the browser has kept from before, in the person's words. */
  saved?: SavedSession;
}

const JAR_EVERY = 250;
/** How often it is seen whether this process gets its turn, in milliseconds. */
const LOOK_MS = 20;
/** What a page sends on leaving goes out within this, in milliseconds, and within so many times what leaving it took. */
const LEAVING = 700;
const LEAVING_TIMES = 4;
/** Where the page is opened again at once: what follows from a choice is told by the load that has it from its beginning. */
const LEAVING_FOR_MORE = 250;

export interface Visiting {
  browser: Browser;
  /** Id of the browser context: the fresh profile that this visit alone uses. */
  context: string;
  recorder: Recorder;
  artifacts: Artifacts;
  options: ObserveOptions;
  load: Load;
  /** The first load in its profile. */
  isFirst: boolean;
  deadline: Deadline;
  /** What to do when the visit is over, however it ends. */
  ends: (() => void)[];
}

/** One load of the page in a profile that earlier loads may have used. */
export interface Load {
  /** Keep looking this long after the page has loaded, or after what was done in it. */
  observeSeconds: number;
  /** Called once the page has loaded and gone quiet: what it does there is part of what is looked at. */
  act?: (stage: Acting) => Promise<void>;
  /** Called once while the page is looked at, with time left to see what comes of it. */
  meanwhile?: (stage: Acting) => Promise<void>;
  /** Called while the page is still there, after it was read. */
  atEnd?: (stage: Acting) => Promise<void>;
  /** Asked as the page is left: whether another load follows. */
  isFollowed?: () => boolean;
}

/** A page that is open, for those who act in it. */
export interface Acting {
  page: Session;
  recorder: Recorder;
  artifacts: Artifacts;
  deadline: Deadline;
  /** What the profile’s jar holds now. */
  cookies(): Promise<Cookie[]>;
}

/** Opens the page, looks on, leaves it: all of one load. Rejects where the browser no longer answers. */
export async function observeIn(page: Session, visiting: Visiting): Promise<void> {
  const { browser, context, recorder, artifacts, options, load, deadline } = visiting;
  await beginVisit(visiting);
  if (await open(page, visiting)) {
    const acting = { page, recorder, artifacts, deadline, cookies: () => jarOf(browser, context) };
    const patience = { observeSeconds: load.observeSeconds, timeoutSeconds: options.timeoutSeconds };
    const act = load.act === undefined ? undefined : () => withinTime(load.act, acting, visiting);
    const { meanwhile } = load;
    const answers = await untilSettled({
      ...{ page, recorder, artifacts, patience, deadline, act },
      onQuiet: () => void tellLinks(page, visiting),
      ...(meanwhile !== undefined && { meanwhile: () => inPassing(meanwhile, acting) }),
    });
    if (browser.connection.closed) throw new CdpError('Page.navigate', 'it ended by itself');
    const found = artifacts.page?.links;
    if (found && !artifacts.gaps.some(isPageLost)) {
      options.onRead?.(artifacts.address, linksKept(found, artifacts.address, 0).links);
    }
    if (answers && !artifacts.gaps.some(isPageLost) && load.atEnd !== undefined) {
      await inPassing(load.atEnd, acting);
    }
    if (answers) await leave(page, visiting);
  }
  artifacts.jarRead = await deadline.step(STEPS.jar).within(
    artifacts.jar.look().then(() => artifacts.jar.tellHeld()),
    () => false,
  );
  if (!artifacts.jarRead) {
    artifacts.gaps.push(gapOf('too-slow', missed.jarLate, { loses: ['cookies', 'lifetimes'] }));
  }
}

/** Has a time of its own: what does not come of it by then is told by none. */
async function inPassing(act: (stage: Acting) => Promise<void>, acting: Acting): Promise<void> {
  const looking = acting.deadline.step(STEPS.looking);
  await looking.within(act({ ...acting, deadline: looking }), () => undefined);
}

/** What a quiet page links to by then can be asked for while it is looked at; what it links to at the end is what counts. */
async function tellLinks(page: Session, { options, recorder, deadline }: Visiting): Promise<void> {
  if (options.onRead === undefined) return;
  const { address } = recorder;
  const read = await readPage(page, deadline.step(STEPS.reading));
  if (read === null || read === 'late' || read.links === null || recorder.address !== address) return;
  options.onRead(address, linksKept(read.links, address, 0).links);
}

/** What is done in the page has the page’s own time; what was not done by then is lost. */
async function withinTime(
  act: Load['act'],
  acting: Acting,
  { artifacts, deadline }: Visiting,
): Promise<void> {
  const isLate = await deadline.within(
    (act?.(acting) ?? Promise.resolve()).then(() => false),
    () => true,
  );
  if (!isLate) return;
  artifacts.gaps.push(gapOf('too-slow', missed.notLetIn, { loses: ['control', 'choice'] }));
}

/** An empty page in the visit's own profile, watched together with all that it will start. */
export async function newPage({ browser, context, recorder, artifacts, ends }: Visiting): Promise<Session> {
  const { browser: root } = browser.connection;
  ends.push(await refuseDownloads(root, context, recorder));
  const readied: Promise<void>[] = [];
  ends.push(browser.targets.take(context, (target) => void readied.push(recorder.take(target))));
  await root.send('Target.createTarget', { url: 'about:blank', browserContextId: context });
  await Promise.all(readied);
  const page = recorder.sessions('page')[0];
  if (!page) throw new CdpError('Target.createTarget', 'the page was not handed over');
  const about = await page.send('Runtime.evaluate', {
    expression: '({ language: navigator.language, gpc: navigator.globalPrivacyControl === true })',
    returnByValue: true,
  });
  const { language, gpc } = about.result.value as { language: string; gpc: boolean };
  artifacts.language = language;
  artifacts.globalPrivacyControl = gpc;
  return page;
}

/** Calls with the end of each time in which this process did nothing else. Ends with the function given back. */
function whenHeldUp(tell: (until: number) => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > LOOK_MS + TRIAL_MS) tell(now);
    last = now;
  }, LOOK_MS);
  return () => clearInterval(timer);
}

async function beginVisit(visiting: Visiting): Promise<void> {
  const { browser, context, recorder, artifacts, options, isFirst, ends } = visiting;
  const { browser: root } = browser.connection;
  const { cookies } = options.saved ?? NO_SESSION;
  const read = (): Promise<Cookie[]> => jarOf(browser, context);
  if (isFirst && cookies.length > 0) await putIn(root, cookies, context);
  if (!isFirst || cookies.length > 0) artifacts.before = await read();
  artifacts.startedAt = Date.now();
  artifacts.jar = new JarWatch(read, artifacts.startedAt, artifacts.before);
  ends.push(whenHeldUp((until) => recorder.storage.heldUp(until)));
  recorder.onCookie = () => artifacts.jar.glance();
  if (options.onLoaded !== undefined) recorder.onLoad = options.onLoaded;
  artifacts.jar.start(JAR_EVERY);
}

const jarOf = async ({ connection }: Browser, browserContextId: string): Promise<Cookie[]> =>
  (await connection.browser.send('Storage.getCookies', { browserContextId })).cookies;

/** Throws a UsageError where the browser takes them for no cookies. */
async function putIn(
  root: Session,
  cookies: readonly CookieGiven[],
  browserContextId: string,
): Promise<void> {
  try {
    await root.send('Storage.setCookies', { cookies: [...cookies], browserContextId });
  } catch (error) {
    if (!(error instanceof CdpError) || error.isGone) throw error;
    throw new UsageError('The browser did not take the cookies of the cookie jar.');
  }
}

/** A file is never kept. One that is begun while a page is there is no gap: its request is seen as any other. */
async function refuseDownloads(root: Session, context: string, recorder: Recorder): Promise<() => void> {
  const off = root.on('Browser.downloadWillBegin', (event) => {
    // The browser tells of every context's: a visit takes its own.
    if (!recorder.hasFrame(event.frameId)) return;
    recorder.download = fileKind(event.suggestedFilename);
    recorder.exchanges.downloaded(event, Date.now());
  });
  await root.send('Browser.setDownloadBehavior', {
    behavior: 'deny',
    browserContextId: context,
    eventsEnabled: true,
  });
  return off;
}

/** True where a page came. */
async function open(page: Session, { recorder, artifacts, options, deadline }: Visiting): Promise<boolean> {
  const answer = page.send('Page.navigate', { url: options.address });
  const navigated = await deadline.within(answer, () => null);
  if (navigated === null) {
    artifacts.gaps.push(gapOf('unreachable', missed.noAnswer(options.timeoutSeconds)));
    return false;
  }
  if (navigated.errorText === undefined) return true;
  await sleep(100); // A download is told just after the navigation that it ended.
  if (navigated.isDownload === true || recorder.download !== null) {
    artifacts.gaps.push(gapOf('download', missed.download(recorder.download)));
  } else {
    artifacts.gaps.push(gapOfError(blockedHow(recorder) ?? navigated.errorText));
  }
  return false;
}

/** The browser's own page stands in for one that failed: the request knows why better than the navigation. */
function blockedHow(recorder: Recorder): string | null {
  const page = recorder.exchanges.exchanges().findLast((exchange) => exchange.isPage);
  return page?.end?.error ?? null;
}

/**
 * Pages send their last beacons as they are left. The page's session is told nothing of them, but a request that is
 * held on its way is: so every frame's requests are held, and let go on, while the page is left.
 */
async function leave(page: Session, { recorder, artifacts, load, deadline }: Visiting): Promise<void> {
  if (recorder.crashed) return;
  const leaving = deadline.step(STEPS.leaving);
  const began = Date.now();
  const left = async (): Promise<true> => {
    await recorder.holdAll();
    artifacts.leftAt = Date.now();
    await page.send('Page.navigate', { url: 'about:blank' });
    return true;
  };
  if (!(await leaving.within(left(), () => false))) {
    artifacts.gaps.push(gapOf('too-slow', missed.notLeft, { loses: ['requests'] }));
  }
  // A machine that is slow to leave it is slow to send what is sent on leaving.
  const took = Date.now() - began;
  const least = load.isFollowed?.() === true ? LEAVING_FOR_MORE : LEAVING;
  await sleep(Math.min(Math.max(least, LEAVING_TIMES * took), leaving.left()));
}
