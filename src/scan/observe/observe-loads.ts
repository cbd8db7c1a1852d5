/**
 * Opens one page in a fresh profile, once or several times one after another, looks on until it has gone quiet, leaves
 * it, and gives back what was gathered. Whatever goes wrong with the page or the browser is a gap in what comes back,
 * never an exception.
 */
import { missedWords } from '../../core/words/missed.ts';
import { hostOf } from '../../core/parties/index.ts';
import { gapOf, isPageLost, type Gap } from '../../core/visit/gaps.ts';
import { Admission, NO_ACCESS } from '../browser/access.ts';
import type { Browser } from '../browser/browser.ts';
import { CdpError, unlessGone } from '../browser/cdp.ts';
import { Deadline, OPENING, STEPS, tooSlow, TooSlow } from '../browser/deadline.ts';
import { NO_SESSION, type StorageGiven } from '../given/cookie-jar.ts';
import { storageId } from '../translate/storage-id.ts';
import { noArtifacts, type Artifacts } from './artifacts.ts';
import { putStorage } from './saved-storage.ts';
import { LONGEST_KEY } from './storage-log.ts';
import { newPage, observeIn, type Load, type ObserveOptions, type Visiting } from './observe-page.ts';
import { gapsOfRecorder } from './recorder-gaps.ts';
import { Recorder } from './recorder.ts';
import { unwatchedGaps } from './unwatched.ts';

const missed = missedWords.byScanner;

/** Always ends, within the deadline and what is set aside for putting away. */
export async function observePage(
  browser: Browser,
  options: ObserveOptions,
  deadline = Deadline.after(options.timeoutSeconds),
): Promise<Artifacts> {
  const [only] = await observeLoads(browser, options, [options], deadline);
  return only as Artifacts;
}

/**
 * The loads one after another in one profile. What comes back may be fewer: where the page could not be opened, or the
 * browser is gone, there is no other load of it.
 */
export async function observeLoads(
  browser: Browser,
  options: ObserveOptions,
  loads: Iterable<Load>,
  deadline: Deadline,
): Promise<Artifacts[]> {
  const { connection } = browser;
  const seen: { artifacts: Artifacts; recorder: Recorder }[] = [];
  const ends: Visiting['ends'] = [];
  let context: string | null = null;
  try {
    for (const load of loads) {
      const before = seen.at(-1);
      if (before !== undefined && (isOver(before.artifacts, deadline) || connection.closed)) break;
      const recorder = new Recorder(
        browser.face,
        options.admission ?? new Admission(NO_ACCESS, options.address),
      );
      const artifacts = noArtifacts(options.address, recorder.messages);
      seen.push({ artifacts, recorder });
      ends.push(
        () => artifacts.jar.stop(),
        connection.onClosed(() => {
          recorder.crashed = true;
        }),
      );
      const opening = deadline.step(OPENING);
      try {
        if (context === null) {
          const made = connection.browser.send('Target.createBrowserContext', { disposeOnDetach: true });
          context = (await opening.within(made, tooSlow('make a profile'))).browserContextId;
        }
        const { storage } = options.saved ?? NO_SESSION;
        artifacts.storageGiven = storage;
        if (before === undefined && storage.length > 0) {
          await opening.within(putStorage(browser, context, storage), tooSlow('put in what was stored'));
          artifacts.storageBefore = idsOf(storage);
        }
        if (before !== undefined) {
          artifacts.storageBefore = storageLeft(before.artifacts, before.recorder);
          await opening.within(before.recorder.endTargets(), tooSlow('close the page'));
        }
        const visiting = {
          browser,
          context,
          recorder,
          artifacts,
          options,
          load,
          isFirst: before === undefined,
          deadline,
          ends,
        };
        await observeIn(await opening.within(newPage(visiting), tooSlow('open a page')), visiting);
      } catch (error) {
        artifacts.gaps.push(gapOfFailure(error, connection.closed));
      } finally {
        for (const end of ends.splice(0)) end();
      }
    }
  } finally {
    const isForgotten = context !== null && (await forget(browser, context, deadline));
    // It does not even let go of a profile: the next page gets a browser that does.
    if (!isForgotten) browser.isStuck = true;
  }
  for (const { artifacts, recorder } of seen) conclude(artifacts, recorder, connection.closed);
  return seen.map(({ artifacts }) => artifacts);
}

const isOver = ({ gaps }: Artifacts, deadline: Deadline): boolean =>
  deadline.left() === 0 || gaps.some((gap) => isPageLost(gap) || gap.code === 'crashed');

/** Throws what is none of the browser’s doing. */
function gapOfFailure(error: unknown, isClosed: boolean): Gap {
  if (error instanceof TooSlow) {
    return gapOf('too-slow', missed.browserLate(error.message), { loses: ['page'] });
  }
  if (!(error instanceof CdpError)) throw error;
  return gapOf('crashed', (isClosed ? missed.browserStopped : missed.pageGone)(error.message));
}

function conclude(artifacts: Artifacts, recorder: Recorder, isClosed: boolean): void {
  artifacts.leftAt ||= Date.now();
  artifacts.exchanges = [...recorder.exchanges.exchanges(), ...recorder.reports.exchanges()];
  artifacts.storage = recorder.storage.seens(artifacts.startedAt);
  artifacts.gaps.push(...gapsOfRecorder(recorder, isClosed), ...unwatchedGaps(recorder, artifacts));
  // What could not be watched or read of a page that crashed, or came to no rest, could not be because of that.
  if (artifacts.gaps.some(({ code }) => code === 'crashed')) {
    artifacts.gaps = artifacts.gaps.filter((gap) => isPageLost(gap) || gap.code === 'crashed');
  }
}

/** Of a saved session. */
const idsOf = (storage: readonly StorageGiven[]): Set<string> =>
  new Set(
    storage.flatMap(({ origin, entries }) =>
      entries.map(([key]) => storageId('local', hostOf(origin) ?? '', key.slice(0, LONGEST_KEY))),
    ),
  );

/** What the load before it left in the profile’s storage. */
function storageLeft({ frames, storageBefore, startedAt }: Artifacts, recorder: Recorder): Set<string> {
  const storage = recorder.storage.seens(startedAt);
  const read = frames.flatMap(({ address, keys }) => {
    const host = hostOf(address);
    return host === null ? [] : keys.map(({ kind, key }) => storageId(kind, host, key));
  });
  return new Set([
    ...storageBefore,
    ...read,
    ...storage.map(({ kind, host, key }) => storageId(kind, host, key)),
  ]);
}

/** The visit's pages end with its profile. False where it takes too long. */
async function forget(
  { connection: { browser } }: Browser,
  context: string,
  deadline: Deadline,
): Promise<boolean> {
  const disposed = unlessGone(browser.send('Target.disposeBrowserContext', { browserContextId: context }));
  return deadline.step(STEPS.closing).within(
    disposed.then(() => true),
    () => false,
  );
}
