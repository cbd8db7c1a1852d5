/** Whether an open page has come to rest: then looking on would show nothing more, as far as that can be told. */
import type { Protocol } from 'devtools-protocol';
import type { Session } from '../browser/cdp.ts';
import { tooSlow, type Deadline } from '../browser/deadline.ts';
import { evaluate, framesIn } from './page-reads.ts';
import { pendingExpression, type Channel } from './probe-messages.ts';
import type { Recorder } from './recorder.ts';

/** A page is asked no sooner than this after anything happened in it, in milliseconds … */
const STILL_MS = 400;
/** … and no more often than this. */
const EVERY_MS = 250;

/** Asks an open page again and again whether it has come to rest, no more often than does it no harm. */
export class RestWatch {
  readonly #recorder: Recorder;
  readonly #deadline: Deadline;
  #askedAt = 0;

  constructor(recorder: Recorder, deadline: Deadline) {
    this.#recorder = recorder;
    this.#deadline = deadline;
  }

  /** `within`: see `isAtRest`. `since`: when something was last done in the page, in milliseconds since the epoch. */
  async isAtRest(within: number, since: number): Promise<boolean> {
    const now = Date.now();
    const isQuiet = now - Math.max(since, this.#recorder.lastRequestAt) >= STILL_MS;
    if (!isQuiet || now - this.#askedAt < EVERY_MS) return false;
    this.#askedAt = now;
    return isAtRest(this.#recorder, within, this.#deadline);
  }
}

/**
 * What a document does by itself, in a world of our own: where the page has put something else in the place of one of
 * these, it fails, and the page is not at rest.
 */
const still = (channel: Channel, within: number): string => `document.readyState === 'complete'
  && document.querySelector('meta[http-equiv="refresh" i]') === null
  && !document.getAnimations().some(({ playState }) => playState === 'running')
  && ![...document.querySelectorAll('audio, video')].some(({ paused }) => !paused)
  && !(${pendingExpression(channel, within)})`;

/** A document that has nothing to do answers at once. */
const ASKING = { patience: 500, least: 0 };

/**
 * True where nothing is under way (requests, connections, workers), and no document that is there has put anything off
 * (timers, frames to draw, animations, media) that is due within so many milliseconds. What would wait for a person, or for
 * another program, is no part of it. Asks every document, and takes no answer for a no.
 */
async function isAtRest(recorder: Recorder, within: number, deadline: Deadline): Promise<boolean> {
  if (recorder.isBusy()) return false;
  const { lastRequestAt, document } = recorder;
  const asking = deadline.step(ASKING);
  const expression = still(recorder.channel, within);
  const asked = recorder.sessions('page', 'iframe').map((session) => areStill(session, expression, asking));
  const isStill = (await Promise.all(asked)).every(Boolean);
  // What began meanwhile may have put off more.
  return (
    isStill &&
    !recorder.isBusy() &&
    recorder.lastRequestAt === lastRequestAt &&
    recorder.document === document
  );
}

async function areStill(session: Session, expression: string, deadline: Deadline): Promise<boolean> {
  const late = tooSlow('no answer in time');
  const isOneStill = (frame: Protocol.Page.Frame): Promise<boolean> =>
    deadline.within(evaluate<boolean>(session, frame.id, expression), late);
  try {
    const { frameTree } = await deadline.within(session.send('Page.getFrameTree'), late);
    const answers = await Promise.all(framesIn(frameTree).map(isOneStill));
    return answers.every((answer) => answer);
  } catch {
    // It does not answer, went on to another page, or has put its own in the place of what is asked.
    return false;
  }
}
