/**
 * Attaches to everything a visit starts (the page, its frames of other sites, its workers), before it runs a line.
 * It hands each target over, held; whoever takes it lets it run.
 */
import type { Protocol } from 'devtools-protocol';
import { unlessGone, type Connection, type Session } from './cdp.ts';
import type { TargetKind } from '../translate/exchange.ts';

export interface Target {
  session: Session;
  id: string;
  kind: TargetKind;
  url: string;
  /** True where it waits to be let run. */
  isHeld: boolean;
}

const KINDS: readonly string[] = ['page', 'iframe', 'worker', 'shared_worker', 'service_worker', 'worklet'];

const isKind = (type: string): type is TargetKind => KINDS.includes(type);

/** A tab target stands for its page, which is attached to on its own; the browser's own pages are nobody's visit. */
const NOT_OURS = [
  { type: 'tab', exclude: true },
  { type: 'browser', exclude: true },
  { type: 'browser_ui', exclude: true },
];

/** Service and shared workers are attached to once, by the browser's session, and not again by each page's. */
const INSIDE = [
  ...NOT_OURS,
  { type: 'service_worker', exclude: true },
  { type: 'shared_worker', exclude: true },
  {},
];

const autoAttach = (filter: Protocol.Target.TargetFilter): Protocol.Target.SetAutoAttachRequest => ({
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter,
});

type Take = (target: Target) => void;

/**
 * Hands each target of one browser to the visit in whose context it was started. Whatever no visit asked for (a notice
 * that is fetched, the browser's first page) goes on as if nobody had looked.
 */
export class TargetRegistry {
  #connection: Connection;
  #takers = new Map<string, Take>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Holds from now on whatever starts in the browser. Once, before any visit. */
  async open(): Promise<void> {
    const { browser } = this.#connection;
    browser.on('Target.attachedToTarget', (event) => this.#attached(event));
    await browser.send('Target.setAutoAttach', autoAttach([...NOT_OURS, {}]));
  }

  /**
   * Calls `take` with each target that starts in this browser context, held before its first instruction; ends when the
   * function given back is called.
   */
  take(context: string, take: Take): () => void {
    this.#takers.set(context, take);
    return () => void this.#takers.delete(context);
  }

  #attached({ targetInfo, sessionId, waitingForDebugger }: Protocol.Target.AttachedToTargetEvent): void {
    const { browserContextId, type, targetId: id, url } = targetInfo;
    const session = this.#connection.session(sessionId);
    const take = this.#takers.get(browserContextId ?? '');
    if (take === undefined || !isKind(type)) {
      // Not detached from: whoever opened it and attaches to it is given this same session.
      void unlessGone(session.send('Runtime.runIfWaitingForDebugger'));
      return;
    }
    session.on('Target.attachedToTarget', (inside) => this.#attached(inside));
    take({ session, id, kind: type, url, isHeld: waitingForDebugger });
  }
}

/** What to send to a target so that its own frames and workers are held and handed over too. */
export const attachInside = autoAttach(INSIDE);
