/**
 * Attaches to everything a visit starts (the page, its frames of other sites, its workers), before it runs a line.
 * It hands each target over, held; whoever takes it lets it run.
 */
import type { Protocol } from 'devtools-protocol';
import { unlessGone, type Connection, type Session } from '../browser/cdp.ts';
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

/**
 * Calls `take` with each target of this browser context, held before its first instruction;
 * ends when the function given back is called.
 */
export async function attachToAll(
  connection: Connection,
  context: string,
  take: (target: Target) => void,
): Promise<() => void> {
  const attached = (event: Protocol.Target.AttachedToTargetEvent): void => {
    const { targetInfo } = event;
    const session = connection.session(event.sessionId);
    if (targetInfo.browserContextId !== context || !isKind(targetInfo.type)) {
      // It is not the visit's: it goes on as if nobody had looked.
      void unlessGone(session.send('Runtime.runIfWaitingForDebugger'));
      return;
    }
    session.on('Target.attachedToTarget', attached);
    take({
      session,
      id: targetInfo.targetId,
      kind: targetInfo.type,
      url: targetInfo.url,
      isHeld: event.waitingForDebugger,
    });
  };
  const off = connection.browser.on('Target.attachedToTarget', attached);
  await connection.browser.send('Target.setAutoAttach', autoAttach([...NOT_OURS, {}]));
  return off;
}

/** What to send to a target so that its own frames and workers are held and handed over too. */
export const attachInside = autoAttach(INSIDE);

/** What to send to the browser once a visit is over: what is opened then is not held. */
export const attachNoMore: Protocol.Target.SetAutoAttachRequest = {
  autoAttach: false,
  waitForDebuggerOnStart: false,
  flatten: true,
};
