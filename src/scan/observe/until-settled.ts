/** Looks on at an open page until it has gone quiet and a while longer, and reads at the end what it holds. */
import { missedWords } from '../../core/words/missed.ts';
import { gapOf, type Gap, type Need } from '../../core/visit/gaps.ts';
import { BANNER_CUT, BANNER_LATE } from '../../core/visit/banner.ts';
import { gapOfLinks } from '../../core/visit/links-kept.ts';
import { partyOf, hostOf } from '../../core/parties/index.ts';
import { gapOfPlace } from '../../core/visit/led-elsewhere.ts';
import { gapOfAnswer } from '../../core/visit/trouble.ts';
import type { Session } from '../browser/cdp.ts';
import { Deadline, STEPS } from '../browser/deadline.ts';
import type { Artifacts } from './artifacts.ts';
import { sleep } from '../browser/patience.ts';
import { RestWatch } from './at-rest.ts';
import { knownRules } from '../known/known.ts';
import { gapOfFile, pageExchange } from '../translate/page-exchange.ts';
import { readBannerInto } from './banner-reads.ts';
import { gapsOfFrames, readConsentDeclarations, readFrames, readPage } from './page-reads.ts';
import type { Recorder } from './recorder.ts';

const missed = missedWords.byScanner;

export interface Patience {
  /** Keep looking this long after the page has loaded, and at least until it has settled. */
  observeSeconds: number;
  /** Give the page up after this long. */
  timeoutSeconds: number;
}

/** The page is quiet once no request has started for this long. */
const QUIET_MS = 1000;
/** Where something is to be done in the page, as a visitor does who does not wait for all of it. */
const SOON_MS = 150;
/** What begins just before the looking ends is looked at to its end: until no request has started for this long … */
const ENDING_MS = 300;
/** … but no longer than this: some pages ask for something every second. */
const MOST_ENDING_MS = 1000;

/** What comes of what is done meanwhile is looked at for so long at least, in milliseconds … */
const LEAST_AFTER_MS = 1000;
/** … and it is begun so long before the looking ends, where the page has not come to rest before: doing it takes a while. */
const BEGUN_BEFORE_MS = 1500;

/** What is lost where a page was not looked at for as long as it should have been. */
const CUT: readonly Need[] = ['requests', 'cookies', 'storage', 'lifetimes'];

/** An open page, and for how long it is looked at. */
export interface Looking {
  page: Session;
  recorder: Recorder;
  artifacts: Artifacts;
  patience: Patience;
  deadline: Deadline;
  /** What is done in the page once it is quiet: it begins the looking anew. */
  act?: (() => Promise<void>) | undefined;
  /** Called once the page has loaded and gone quiet, and is the one that was asked for: nothing waits for it. */
  onQuiet?: (() => void) | undefined;
  /** Called once while it is looked at: what comes of what it does is looked at too. */
  meanwhile?: (() => Promise<void>) | undefined;
}

/** False where the page no longer answers: it will not be heard from again, not even on leaving. */
export async function untilSettled(looking: Looking): Promise<boolean> {
  const { page, recorder, artifacts, patience, deadline, act } = looking;
  const quiet = act === undefined ? QUIET_MS : SOON_MS;
  const asked = artifacts.address;
  const isThere = await isSettled(recorder, artifacts, { ...patience, quiet }, deadline);
  const shown = recorder.address || asked;
  if (isThere && isOwnOf(asked, hostOf(shown))) {
    looking.onQuiet?.();
    // What is done in the page begins the looking anew: what comes of it has as long as what came of the load.
    const from = act === undefined ? null : await act().then(() => Date.now());
    // A banner may go by itself: what it says now is read, too, where the page lets it. The last reading says if not.
    const soon = new Deadline(Math.min(deadline.at, Date.now() + STEPS.reading.patience));
    await Promise.all([lookAWhile(looking, from), readBannerInto(artifacts, page, soon)]);
  }
  if (recorder.crashed) return false;
  artifacts.address = recorder.address || artifacts.address;
  artifacts.document = recorder.document;
  const answers = await readAll(page, recorder, artifacts, deadline);
  if (recorder.crashed) return false;
  const trouble = troubleOf(recorder, artifacts) ?? troubleOfPlace(asked, shown, artifacts);
  if (trouble) artifacts.gaps.push(trouble);
  return answers;
}

/** Why what came is no page to judge; null where it is one. */
function troubleOf(recorder: Recorder, { document, page }: Artifacts): Gap | null {
  const answered = pageExchange(recorder.exchanges.exchanges(), document);
  // Whatever its scripts did since, what the page itself is was not seen.
  if (!answered?.answer) return gapOf('unreachable', missed.answerUnseen);
  const { status, headers } = answered.answer;
  return gapOfAnswer({ status, headers, title: '', html: '', ...page?.marks }) ?? gapOfFile(answered);
}

/** Why what came is not the page that was asked for, before anything was done in it; null where it is. */
function troubleOfPlace(asked: string, shown: string, { address, page }: Artifacts): Gap | null {
  // What it holds was read where it ended.
  const { title, html } = (address === shown ? page?.marks : null) ?? { title: '', html: '' };
  return gapOfPlace({ asked, shown, isOwn: (host) => isOwnOf(asked, host), title, html });
}

/** Whether a host is of the page's own site, or of another site of the same council. */
const isOwnOf = (page: string, host: string | null): boolean =>
  host === null || partyOf(host, hostOf(page) ?? '', knownRules().councils) !== 'third';

/** False, with a gap, where it came to no rest. */
async function isSettled(
  recorder: Recorder,
  artifacts: Artifacts,
  { timeoutSeconds, quiet: least }: Patience & { quiet: number },
  deadline: Deadline,
): Promise<boolean> {
  const isQuiet = (): boolean => recorder.loaded && Date.now() - recorder.lastRequestAt >= least;
  // Twice in a row: where this process itself was kept waiting, what came meanwhile is heard only after the first.
  let quiet = 0;
  const rest = new RestWatch(recorder, deadline);
  while (quiet < 2 && !recorder.crashed && deadline.left() > 0) {
    await sleep(50);
    quiet = isQuiet() ? quiet + 1 : 0;
    // Nothing is to come for as long as it would be waited for.
    if (quiet === 0 && recorder.loaded && (await rest.isAtRest(least, recorder.loadedAt))) quiet = 2;
  }
  if (recorder.crashed || quiet === 2) return !recorder.crashed;
  const what = recorder.loaded ? missed.wentOnSending : missed.didNotLoad;
  artifacts.gaps.push(gapOf('not-settled', what(timeoutSeconds)));
  return false;
}

/** Until its time after the load is over, for some things a page does only once it is at rest; or until nothing more can come. */
async function lookAWhile(
  { recorder, artifacts, patience, deadline, meanwhile }: Looking,
  from: number | null,
): Promise<void> {
  const { observeSeconds, timeoutSeconds } = patience;
  const began = from ?? recorder.loadedAt;
  let until = began + observeSeconds * 1000;
  const hasMore = (): boolean => {
    const over = Date.now() - until;
    return over < 0 || (over < MOST_ENDING_MS && Date.now() - recorder.lastRequestAt < ENDING_MS);
  };
  // Who does not look on sees nothing of what comes of it.
  let toDo = observeSeconds * 1000 >= LEAST_AFTER_MS ? meanwhile : undefined;
  let changedAt = began;
  const rest = new RestWatch(recorder, deadline);
  while (!recorder.crashed && hasMore() && deadline.left() > 0) {
    await sleep(Math.min(50, deadline.left()));
    const left = until - Date.now();
    const isAtEnd = left > 0 && (await rest.isAtRest(left, changedAt));
    if (toDo !== undefined && (isAtEnd || left <= BEGUN_BEFORE_MS)) {
      await toDo();
      toDo = undefined;
      changedAt = Date.now();
      until = Math.max(until, changedAt + LEAST_AFTER_MS);
    } else if (isAtEnd) {
      recorder.restsUntil = until;
      return;
    }
  }
  if (recorder.crashed || Date.now() >= until) return;
  artifacts.gaps.push(gapOf('too-slow', missed.loadedLate(observeSeconds, timeoutSeconds), { loses: CUT }));
}

/** False where the page does not answer. */
async function readAll(
  page: Session,
  recorder: Recorder,
  artifacts: Artifacts,
  deadline: Deadline,
): Promise<boolean> {
  const reading = deadline.step(STEPS.reading);
  const [read, banner, frames] = await Promise.all([
    readPage(page, reading),
    readBannerInto(artifacts, page, reading),
    readFrames(recorder.sessions('page', 'iframe'), recorder.channel, reading),
    recorder.countWorkers(reading),
  ]);
  if (recorder.crashed) return false;
  artifacts.frames = frames.read;
  if (banner === 'late') artifacts.gaps.push(BANNER_LATE);
  artifacts.gaps.push(...gapsOfFrames(frames));
  if (read === 'late') {
    artifacts.gaps.push(
      gapOf('too-slow', missed.pageHeld, { loses: [...CUT, 'links', 'notice', 'cookie-list'] }),
    );
    return false;
  }
  if (read === null) {
    artifacts.gaps.push(gapOf('not-settled', missed.wentOn));
  } else if (banner === 'gone') artifacts.gaps.push(BANNER_CUT);
  artifacts.page = read;
  const cut = read?.links ? gapOfLinks(read.links) : null;
  if (cut) artifacts.gaps.push(cut);
  // Last, for it asks the page's own code: whatever that does then is no part of what was read.
  const declared = await readConsentDeclarations(page, deadline.step(STEPS.declarations));
  artifacts.declarations = declared.sources;
  if (declared.isCut) {
    artifacts.gaps.push(gapOf('bound-reached', missed.listCut, { loses: ['notice', 'cookie-list'] }));
  }
  if (declared.isLate) {
    artifacts.gaps.push(gapOf('too-slow', missedWords.inPage.listLate, { loses: ['notice', 'cookie-list'] }));
  }
  return true;
}
