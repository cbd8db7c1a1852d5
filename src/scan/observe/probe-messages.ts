/**
 * The way of the hooks' messages out of pages and workers: the text that is injected, and who sent what comes back.
 * What a message may say is in core.
 * The page's word: bounded, checked, never trusted further.
 */
import { readMessage, splitFields, type ProbeMessage } from '../../core/visit/probe-message.ts';
import { installHooks } from '../../probes/hooks.ts';
import { watchPending } from '../../probes/pending.ts';

/** A message with where it was sent from, as the binding tells it. */
export interface PlacedMessage extends ProbeMessage {
  /** Address of the document or worker, as it said; null for one without an address of its own. */
  address: string | null;
  /** Origin of the document or worker: `null` for an opaque one. */
  origin: string;
  /** Which document or worker numbered it: by chance alone, made before the page's code. */
  realm: string;
}

/** More than this from one visit are not kept: a page may shout. */
export const MOST_MESSAGES = 20_000;

/** Names that no page can know: chosen anew for each visit. */
export interface Channel {
  /** Under which the browser puts the function to tell. */
  binding: string;
  /** Event by which a document's hooks are asked for the number of their last message. */
  ask: string;
  /** Event by which a document is asked whether its scripts have put anything off. */
  rest: string;
}

/** Takes the function that speaks to us away, before the page's own code can find it. */
const takeBinding = (binding: string): string => `
  const name = ${JSON.stringify(binding)};
  const tell = globalThis[name];
  if (typeof tell !== 'function') return;
  delete globalThis[name];
  const field = (text) => text.length + ':' + text;
  const realm = field('' + Math.random());`;

/**
 * The script to run first in every document. A frame's realm outlives its first, empty document where the next is of the
 * same origin: then the script is not run again, and its hooks, set before any page could reach them, serve on.
 */
export const documentScript = ({ binding, ask, rest }: Channel): string => `(() => {${takeBinding(binding)}
  const place = globalThis.location;
  const origin = field('' + globalThis.origin);
  const count = (${installHooks.toString()})((message) => tell(field(place.href) + origin + realm + message));
  const { apply } = Reflect;
  const { preventDefault } = Event.prototype;
  globalThis.addEventListener(${JSON.stringify(ask)}, (event) => {
    count();
    apply(preventDefault, event, []);
  });
  globalThis.addEventListener('pagehide', count, true);
  const isPending = (${watchPending.toString()})();
  const within = Reflect.getOwnPropertyDescriptor(UIEvent.prototype, 'detail').get;
  globalThis.addEventListener(${JSON.stringify(rest)}, (event) => {
    if (!isPending(apply(within, event, []))) apply(preventDefault, event, []);
  });
})();`;

/** True where a document's hooks have said their last number: to be evaluated in a world of our own. */
export const countExpression = ({ ask }: Channel): string =>
  `!dispatchEvent(new Event(${JSON.stringify(ask)}, { cancelable: true }))`;

/**
 * True where a document's scripts have put something off that is due within so many milliseconds, or where nothing answers
 * for them: to be evaluated in a world of our own.
 */
export const pendingExpression = ({ rest }: Channel, within: number): string =>
  `dispatchEvent(new UIEvent(${JSON.stringify(rest)}, { cancelable: true, detail: ${Math.ceil(within)} }))`;

/**
 * The script to run first in every worker. Where it runs is known from the worker's target. Its value is what says the
 * number of the last message.
 */
export const workerScript = ({ binding }: Channel): string => `(() => {${takeBinding(binding)}
  return (${installHooks.toString()})((message) => tell('0:0:' + realm + message));
})();`;

/** Origin of a worker by its address: a blob's is that of the page that made it. */
const originOf = (address: string): string => URL.parse(address)?.origin ?? 'null';

/**
 * One message as it came through the binding, or null where it is not one. `worker`: address of the worker that said it,
 * null for a document, which says its own.
 */
export function readPayload(payload: string, worker: string | null): PlacedMessage | null {
  const split = payload.length > LONGEST_PAYLOAD ? null : splitFields(payload, 3);
  const message = split === null ? null : readMessage(split.rest);
  if (split === null || message === null) return null;
  const [claimed = '', claimedOrigin = '', realm = ''] = split.fields;
  const address = worker ?? claimed;
  const origin = worker === null ? claimedOrigin : originOf(worker);
  return { address: /^https?:/i.test(address) ? address : null, origin, realm, ...message };
}

/** Addresses may be long: a message with one beyond this is missed as one that did not come. */
const LONGEST_PAYLOAD = 100_000;
