/**
 * Reads, at the end of a visit, what its frames hold: storage keys, links to notices, title. In an isolated world,
 * so that the page's own changes to the language cannot answer for it.
 */
import { missedWords } from '../../core/words/missed.ts';
import type { Protocol } from 'devtools-protocol';
import { consentTools } from '../../../rules/index.ts';
import { readHints, type Hints } from '../../probes/connection-hints.ts';
import { readDeclarations } from '../../probes/consent-declarations.ts';
import { readWrittenSettings, type WrittenSettings } from '../../probes/consent-scripts.ts';
import { sourcesIn } from '../../core/notices/site/declared.ts';
import { readLinks, type LinksFound } from '../../probes/links.ts';
import { readMarks, type PageMarks } from '../../probes/page-marks.ts';
import { readSiteLinks, type SiteLinksFound } from '../../probes/site-links.ts';
import { readStorageKeys, type StorageKey } from '../../probes/storage-keys.ts';
import { functionsSought, placesSought } from '../../core/visit/settings-sought.ts';
import { gapOf, type Gap } from '../../core/visit/gaps.ts';
import { hostOf } from '../../core/parties/index.ts';
import { CdpError, type Session } from '../browser/cdp.ts';
import { tooSlow, TooSlow, type Deadline } from '../browser/deadline.ts';
import { countExpression, type Channel } from './probe-messages.ts';

const missed = missedWords.byScanner;

export interface FrameRead {
  address: string;
  origin: string;
  /** `time`: ms since the epoch of the reading. */
  keys: (StorageKey & { time: number })[];
  /** More is stored than is given. */
  isCut: boolean;
  /** Values in local and session storage, by key, for telling whether a request carried one. Dropped with the visit. */
  values: [key: string, value: string][];
  /** Addresses that the document asks the browser to get ready for. */
  hints: Hints;
}

export interface PageRead {
  marks: PageMarks;
  links: LinksFound | null;
}

const FRAME = `(async () => {
  const keys = [];
  const isCut = await (${readStorageKeys.toString()})((key) => keys.push(key));
  const values = [];
  for (const area of ['localStorage', 'sessionStorage']) {
    try {
      for (const [key, value] of Object.entries(globalThis[area]).slice(0, 200)) {
        values.push([key.slice(0, 200), String(value).slice(0, 2000)]);
      }
    } catch {
      // The frame may not store (it is sandboxed): there is nothing to read.
    }
  }
  const hints = (${readHints.toString()})();
  return { address: location.href, origin: String(origin), keys, isCut, values, hints };
})()`;

const PAGE = `(() => ({
  marks: (${readMarks.toString()})(),
  links: (${readLinks.toString()})(),
}))()`;

const late = tooSlow('no answer in time');

/** The expression's value in a world of our own in this frame; rejects where it fails. */
export async function evaluate<T>(session: Session, frameId: string, expression: string): Promise<T> {
  const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'candour' });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: world.executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

export const framesIn = (tree: Protocol.Page.FrameTree): Protocol.Page.Frame[] => [
  tree.frame,
  ...(tree.childFrames ?? []).flatMap(framesIn),
];

interface FrameFailed {
  /** Address of the frame; empty where not even that came. */
  address: string;
  why: string;
  isLate: boolean;
}

interface FramesRead {
  read: FrameRead[];
  failed: FrameFailed[];
  /** Addresses of frames whose hooks did not answer, though scripts can run there. */
  unheard: string[];
}

/** `[whether the hooks answered, whether scripts can run here]`: where they cannot, there are no hooks. */
const counted = (channel: Channel): string => `(() => {
  const holder = document.createElement('div');
  try {
    holder.innerHTML = '<noscript><p></p></noscript>';
  } catch {
    // The page's policy says no: then it is one of scripts.
  }
  return [${countExpression(channel)}, holder.querySelector('p') === null];
})()`;

/** All at once: however many frames do not answer, they are waited for together. */
export async function readFrames(
  sessions: readonly Session[],
  channel: Channel,
  deadline: Deadline,
): Promise<FramesRead> {
  const frames: FramesRead = { read: [], failed: [], unheard: [] };
  const count = counted(channel);
  const failed = (address: string, error: unknown): void => {
    frames.failed.push({ address, why: String(error), isLate: error instanceof TooSlow });
  };
  const readOne = async (session: Session, { id, url }: Protocol.Page.Frame): Promise<void> => {
    const hasAddress = /^https?:/.test(url);
    try {
      if (hasAddress) frames.read.push(await deadline.within(evaluate<FrameRead>(session, id, FRAME), late));
      // After what is stored was read: all that was said until then has its number.
      const [isAnswered, isScripted] = await deadline.within(
        evaluate<[boolean, boolean]>(session, id, count),
        late,
      );
      if (!isAnswered && isScripted) frames.unheard.push(url);
    } catch (error) {
      // A frame without an address that is gone again kept nothing of its own.
      if (hasAddress || !(error instanceof CdpError)) failed(url, error);
    }
  };
  const readAll = async (session: Session): Promise<void> => {
    try {
      const { frameTree } = await deadline.within(session.send('Page.getFrameTree'), late);
      await Promise.all(framesIn(frameTree).map((frame) => readOne(session, frame)));
    } catch (error) {
      failed('', error);
    }
  };
  await Promise.all(sessions.map(readAll));
  return frames;
}

export function gapsOfFrames(frames: FramesRead): Gap[] {
  const gaps = gapsOfFailed(frames);
  if (frames.unheard.length > 0) {
    const hosts = [...new Set(frames.unheard.map((address) => hostOf(address) ?? missed.noAddress))];
    gaps.push(gapOf('hooks-not-run', missed.hooksSilent(hosts)));
  }
  if (frames.read.some(({ isCut }) => isCut)) {
    gaps.push(gapOf('bound-reached', missedWords.inPage.keysCut, { loses: ['storage'] }));
  }
  return gaps;
}

/** What frames hold that could not be read, or did not come in time: one gap for each of the two. */
function gapsOfFailed({ failed }: FramesRead): Gap[] {
  return [true, false].flatMap((isLate) => {
    const these = failed.filter((frame) => frame.isLate === isLate);
    if (these.length === 0) return [];
    const hosts = [...new Set(these.map(({ address }) => hostOf(address)))];
    const [host] = hosts;
    const about = hosts.length === 1 && host ? { frame: host } : null;
    const where = hosts.map((known) => known ?? missed.noAddress);
    const { why } = these[0] as FrameFailed;
    return isLate
      ? [gapOf('too-slow', missed.framesLate(where), { loses: ['storage'], about })]
      : [
          gapOf('hooks-not-run', missed.framesUnread(where, why), {
            loses: ['storage'],
            about,
          }),
        ];
  });
}

/** Null where it went on to another page while it was read. */
export async function readPage(session: Session, deadline: Deadline): Promise<PageRead | 'late' | null> {
  const read = async (): Promise<PageRead> => {
    const { frameTree } = await session.send('Page.getFrameTree');
    return evaluate<PageRead>(session, frameTree.frame.id, PAGE);
  };
  try {
    return await deadline.within(read(), late);
  } catch (error) {
    return error instanceof TooSlow ? 'late' : null;
  }
}

const SITE = `(${readSiteLinks.toString()})()`;

/** Where a site’s pages lead, and what they are built of; null where the page does not say in time: nothing of it is judged. */
export async function readSite({
  page,
  deadline,
}: {
  page: Session;
  deadline: Deadline;
}): Promise<SiteLinksFound | null> {
  const read = async (): Promise<SiteLinksFound> => {
    const { frameTree } = await page.send('Page.getFrameTree');
    return evaluate<SiteLinksFound>(page, frameTree.frame.id, SITE);
  };
  try {
    return await deadline.within(read(), late);
  } catch {
    // It did not come in time, the page went, or its names stand where the document's own should: it leads nowhere then.
    return null;
  }
}

interface DeclarationsRead {
  /** Of the tool itself, and as written in the page's scripts. */
  sources: string[];
  /** More is declared than came. */
  isCut: boolean;
  isLate: boolean;
}

const WRITTEN = `(${readWrittenSettings.toString()})(${JSON.stringify(functionsSought(consentTools))})`;

/**
 * What the page's consent tool declares, in the page's words. What is asked in the page's own world, where the page may
 * have changed everything, gives one text, and gets half of the time there is: then it is ended, so that the page goes on.
 */
export async function readConsentDeclarations(
  session: Session,
  deadline: Deadline,
): Promise<DeclarationsRead> {
  const timeout = Math.ceil(deadline.left() / 2);
  const began = performance.now();
  const none = { sources: [], isCut: false };
  try {
    const { frameTree } = await deadline.within(session.send('Page.getFrameTree'), late);
    const written = evaluate<WrittenSettings>(session, frameTree.frame.id, WRITTEN);
    const { texts, globals } = await deadline.within(written, late);
    const places = JSON.stringify(placesSought(consentTools, globals));
    const expression = `(${readDeclarations.toString()})(${places})`;
    const asked = session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      timeout,
      silent: true,
    });
    const { result, exceptionDetails } = await deadline.within(asked, late);
    const isEnded = exceptionDetails !== undefined && performance.now() - began >= timeout;
    return { ...sourcesIn({ declared: result.value, texts }), isLate: isEnded };
  } catch (error) {
    if (error instanceof TooSlow) return { ...none, isLate: true };
    // The page went, or its own code would not have it: ended after its time, or at once.
    if (error instanceof CdpError) return { ...none, isLate: performance.now() - began >= timeout };
    throw error;
  }
}
