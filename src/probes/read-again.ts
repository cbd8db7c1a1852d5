/**
 * Asks the relay that stands in a frame, in the extension's own world, for what it has not said yet: keys that came
 * since, and whether all that the hooks said has come. Self-contained: no import at run time.
 */

declare global {
  /** Set by the relay (src/content). */
  var candourReadAgain: (() => Promise<void>) | undefined;
}

/** Resolves once all of it has been sent; false where no relay stands in the frame. */
export async function readAgain(): Promise<boolean> {
  // The page may have an element of that name where there is no relay.
  if (typeof globalThis.candourReadAgain !== 'function') return false;
  await globalThis.candourReadAgain();
  return true;
}
