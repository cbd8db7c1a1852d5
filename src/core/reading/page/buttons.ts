/** Buttons of a page: each is read by itself, so that "Accept" and "Reject" beside each other are no sentence. */

/** Where the words of a button stand in a run of text. */
export interface ButtonSpan {
  from: number;
  to: number;
}

/** Buttons kept of one run of text; a banner has three. */
export const MOST_BUTTONS_OF_RUN = 50;

/** A link that leads nowhere is pressed for what a script does. */
const LEADS_NOWHERE = /^\s*(?:javascript:|#?\s*$)/i;

export const isButton = (tag: string, { role, href }: Record<string, string | undefined>): boolean =>
  tag === 'button' ||
  (tag === 'a' && (role === 'button' || (href !== undefined && LEADS_NOWHERE.test(href))));

/** The words of each button, where a run of text is made of nothing but buttons; else null. */
export function buttonsOf(run: string, spans: readonly ButtonSpan[]): string[] | null {
  if (spans.length === 0) return null;
  let last = 0;
  const words: string[] = [];
  for (const { from, to } of spans) {
    if (run.slice(last, from).trim() !== '') return null;
    words.push(run.slice(from, to));
    last = to;
  }
  return run.slice(last).trim() === '' ? words : null;
}
