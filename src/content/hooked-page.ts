/**
 * The page's side: sets the hooks and hands what they say to the relay in the extension's own world.
 * The two meet through an element that the page never holds, so that it can neither listen in nor speak there.
 */
import { installHooks } from '../probes/hooks.ts';
import { readStorageKeys } from '../probes/storage-keys.ts';

/** Event by which the relay hands over the element (`relatedTarget`), and by which the page's side asks for it. */
export const OFFER = 'candour-offer';
export const ASK = 'candour-ask';
/** Event on that element; `detail` is one word. */
export const WORD = 'candour-word';

/** Whichever of the two runs first, nothing is lost: words wait here until the relay has come. */
export function hookPage(): void {
  const apply = Reflect.apply;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const TakenEvent = CustomEvent;
  let waiting: Record<number, string> = {};
  let count = 0;
  let relay: EventTarget | null = null;

  const say = (word: string): void => {
    if (relay === null) waiting[count++] = word;
    else apply(dispatch, relay, [new TakenEvent(WORD, { detail: word })]);
  };
  const meet = (event: Event): void => {
    event.stopImmediatePropagation();
    window.removeEventListener(OFFER, meet);
    relay = (event as MouseEvent).relatedTarget;
    const words = waiting;
    waiting = {};
    for (let at = 0; at < count; at += 1) say(words[at] as string);
    count = 0;
  };
  window.addEventListener(OFFER, meet);
  void readStorageKeys(say, true);
  installHooks(say);
  window.dispatchEvent(new TakenEvent(ASK));
}
