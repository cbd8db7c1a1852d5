/**
 * Reads, at the end of a visit, what its frames hold: storage keys, links to notices, title. In an isolated world,
 * so that the page's own changes to the language cannot answer for it.
 */
import type { Protocol } from 'devtools-protocol';
import { readDeclarations } from '../probes/consent-declarations.ts';
import { readLinks, type LinksFound } from '../probes/links.ts';
import { readMarks, type PageMarks } from '../probes/page-marks.ts';
import { readStorageKeys } from '../probes/storage-keys.ts';
import type { ProbeWord } from '../core/visit/probe.ts';
import { CdpError, type Session } from './cdp.ts';
import { within } from './patience.ts';

/** A frame that does not answer in this time (its script never ends) is given up, in milliseconds. */
const PATIENCE = 2000;

export interface FrameRead {
  address: string;
  origin: string;
  words: ProbeWord[];
  /** Values in local and session storage, by key, for telling whether a request carried one. Dropped with the visit. */
  values: [key: string, value: string][];
}

export interface PageRead {
  marks: PageMarks;
  links: LinksFound | null;
}

const FRAME = `(async () => {
  const words = [];
  await (${readStorageKeys.toString()})((json) => words.push(JSON.parse(json)), false);
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
  return { address: location.href, origin: String(origin), words, values };
})()`;

const PAGE = `(() => ({
  marks: (${readMarks.toString()})(),
  links: (${readLinks.toString()})(),
}))()`;

const LATE = new Error('no answer in time');

const isLate = (): never => {
  throw LATE;
};

/** The expression's value in a world of our own in this frame; rejects where it fails or takes too long. */
async function evaluate<T>(session: Session, frameId: string, expression: string): Promise<T> {
  const asked = (async (): Promise<T> => {
    const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'candour' });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  })();
  return within(asked, PATIENCE, isLate);
}

const framesIn = (tree: Protocol.Page.FrameTree): Protocol.Page.Frame[] => [
  tree.frame,
  ...(tree.childFrames ?? []).flatMap(framesIn),
];

/** Frames that could not be read are in `failed`, by address and reason. */
export async function readFrames(
  sessions: readonly Session[],
): Promise<{ frames: FrameRead[]; failed: string[] }> {
  const frames: FrameRead[] = [];
  const failed: string[] = [];
  await Promise.all(
    sessions.map(async (session) => {
      try {
        const { frameTree } = await within(session.send('Page.getFrameTree'), PATIENCE, isLate);
        for (const frame of framesIn(frameTree)) {
          if (!/^https?:/.test(frame.url)) continue;
          await evaluate<FrameRead>(session, frame.id, FRAME).then(
            (read) => frames.push(read),
            (error: unknown) => failed.push(`${frame.url}: ${String(error)}`),
          );
        }
      } catch (error) {
        failed.push(String(error));
      }
    }),
  );
  return { frames, failed };
}

/** Null where the page does not answer. */
export async function readPage(session: Session): Promise<PageRead | null> {
  try {
    const { frameTree } = await within(session.send('Page.getFrameTree'), PATIENCE, isLate);
    return await evaluate<PageRead>(session, frameTree.frame.id, PAGE);
  } catch {
    // Said by null: whoever asked knows what it could not see.
    return null;
  }
}

/**
 * In the page's own world, where the page may have changed everything: only strings of bounded length come out,
 * looked at by what no page can change. It gets half the patience, and is then ended, so that the page goes on.
 */
const DECLARATIONS = `(() => {
  const found = (${readDeclarations.toString()})();
  const one = (at) => {
    const text = found[at];
    return typeof text === 'string' && text.length <= 500000 ? text : null;
  };
  return [one(0), one(1), one(2), one(3)];
})()`;

/** What the page's consent tool declares, in the page's words; null where it does not say. */
export async function readConsentDeclarations(session: Session): Promise<unknown> {
  const asked = session.send('Runtime.evaluate', {
    expression: DECLARATIONS,
    returnByValue: true,
    timeout: PATIENCE / 2,
    silent: true,
  });
  try {
    const { result, exceptionDetails } = await within(asked, PATIENCE, isLate);
    return exceptionDetails === undefined ? (result.value as unknown) : null;
  } catch (error) {
    // The page's own code would not have it, or the page went: then nothing is declared in it.
    if (error instanceof CdpError || error === LATE) return null;
    throw error;
  }
}
