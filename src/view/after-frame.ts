/** What may come after what is waited for: it is drawn when that is on the screen. */

/** Calls once the next frame is shown, and in a tab that nobody looks at, at once. Gives back how to call it off. */
export function afterFrame(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A hidden tab has no frames.
  if (document.hidden) timer = setTimeout(call);
  const frame = document.hidden ? 0 : requestAnimationFrame(() => (timer = setTimeout(call)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
