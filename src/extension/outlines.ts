/**
 * Outlines frames of a tab while somebody looks for them. By a style sheet of the user's, as browsers call it: the page
 * cannot overrule it, nothing is added to the page or asked for, and nothing that the page says is believed.
 */
import browser from 'webextension-polyfill';
import { framesOf, showsPage } from '../view/frames-open.ts';

/** Lies over the frame's own window and moves nothing in it. */
const OUTLINE = `html::after {
  ${[
    "content: ''",
    'all: initial',
    'display: block',
    'position: fixed',
    'inset: 0',
    'box-sizing: border-box',
    'border: 4px solid #0e566c',
    'outline: 3px solid #ffd27a',
    'outline-offset: -7px',
    'pointer-events: none',
    'z-index: 2147483647',
  ]
    .map((rule) => `${rule} !important;`)
    .join('\n  ')}
}`;

/** Less than this in either direction shows no outline. */
const LEAST_PIXELS = 16;

export type Outlined =
  | { found: 'closed' | 'another-page' | 'no-frame' }
  | {
      found: 'frames';
      /** Ids of those that are outlined now. */
      frames: number[];
      /** How many of them are too small to be seen. */
      tiny: number;
      /** How many the browser does not let an extension into. */
      refused: number;
    };

/** `page`: the one that the tab is meant to show, as a Report has it. */
export async function outline(tabId: number, page: string, host: string): Promise<Outlined> {
  // It rejects, or has nothing, where there is no such tab: which is what is said then.
  const open = await browser.webNavigation.getAllFrames({ tabId }).catch(() => null);
  if (open === null || open.length === 0) return { found: 'closed' };
  if (!showsPage(open, page)) return { found: 'another-page' };
  const meant = framesOf(open, host);
  if (meant.length === 0) return { found: 'no-frame' };
  const done = await Promise.all(meant.map((frame) => outlineOne(tabId, frame)));
  return {
    found: 'frames',
    frames: meant.filter((_, place) => done[place] !== 'refused'),
    tiny: done.filter((how) => how === 'tiny').length,
    refused: done.filter((how) => how === 'refused').length,
  };
}

/** A frame that is gone took its outline with it. */
export async function removeOutlines(tabId: number, frames: readonly number[]): Promise<void> {
  await Promise.allSettled(frames.map((frame) => browser.scripting.removeCSS(sheetFor(tabId, frame))));
}

const sheetFor = (tabId: number, frame: number) => ({
  target: { tabId, frameIds: [frame] },
  css: OUTLINE,
  origin: 'USER' as const,
});

async function outlineOne(tabId: number, frame: number): Promise<'seen' | 'tiny' | 'refused'> {
  try {
    const [size] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frame] },
      func: () => Math.min(innerWidth, innerHeight),
    });
    await browser.scripting.insertCSS(sheetFor(tabId, frame));
    return Number(size?.result) < LEAST_PIXELS ? 'tiny' : 'seen';
  } catch {
    // A page of the browser's own in a frame, or a frame that went away as it was asked: counted, and said.
    return 'refused';
  }
}
