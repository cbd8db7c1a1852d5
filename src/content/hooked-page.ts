/**
 * The page's side: sets the hooks and hands what they say to the relay in the extension's own world.
 * The two meet through an element that the page never holds, so that it can neither listen in nor speak there.
 */
import { installHooks } from '../probes/hooks.ts';

/** Event by which the relay hands over the element (`relatedTarget`). */
export const OFFER = 'candour-offer';
/** Event on that element; `detail` is one message of the hooks. */
export const MESSAGE = 'candour-message';
/** Event on that element by which the relay asks for the number of the last message; the answer is said at once. */
export const COUNT = 'candour-count';

/**
 * To be run before the relay: it offers once, before the page's code. They meet at `document.fonts`, which comes with
 * the document and passes nothing on to the window: a frame's window keeps the listeners that were set on it while its
 * first, empty document was there.
 */
export function hookPage(): void {
  const { apply } = Reflect;
  const create = Object.create as (prototype: null) => { detail?: string };
  const { addEventListener: listen, dispatchEvent: dispatch } = EventTarget.prototype;
  const { preventDefault } = Event.prototype;
  const TakenEvent = CustomEvent;

  const meet = (offer: Event): void => {
    const relay = (offer as MouseEvent).relatedTarget;
    if (relay === null) return;
    const count = installHooks((message) => {
      // Without a prototype, lest the page answer for what is not in it.
      const init = create(null);
      init.detail = message;
      apply(dispatch, relay, [new TakenEvent(MESSAGE, init)]);
    });
    const answer = (ask: Event): void => {
      count();
      apply(preventDefault, ask, []);
    };
    apply(listen, relay, [COUNT, answer]);
  };
  document.fonts.addEventListener(OFFER, meet, { once: true });
}
