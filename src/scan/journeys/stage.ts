/** The page that a journey acts in, and looking at it: all that is asked of it ends in time. */
import { CdpError, type Session } from '../browser/cdp.ts';
import type { Deadline } from '../browser/deadline.ts';
import { sleep } from '../browser/patience.ts';
import type { Cookie } from '../translate/from-cdp-cookie.ts';
import { readTree, type PageTree } from './accessible.ts';
import { elementsIn, findBanners, isAskedOtherwise, type Banner } from './banner.ts';

/** The page that is acted on, and who wants to know of it. */
export interface Stage {
  page: Session;
  /** The page’s own, then those of its frames of other sites. */
  sessions(): Session[];
  cookies(): Promise<Cookie[]>;
  deadline: Deadline;
  /** True where there may be a banner though none was found: a consent tool’s script came, or the last look was cut. */
  mayAsk(): boolean;
  /** Called with whether all of the page could be read, at each look: a machine that is held up makes one look poor. */
  onRead(isWhole: boolean): void;
  /** Called with what a look found: the banner as it stands, and in which layer. */
  onLook(banners: readonly Banner[], layer: number): void;
  /** Called once the banner is there, before anything is pressed. */
  onFound(): Promise<void>;
}

/** A stage on which a consent control may have been pressed: what was there before that. */
export interface Opened extends Stage {
  before: ReadonlySet<string> | null;
}

/** What waits for the visitor to move comes within this, in milliseconds. */
export const STIRRED_MS = 1000;

/** How often it is looked at while something is waited for, in milliseconds. */
export const LOOK_EVERY_MS = 200;

/** Looks until what is found will do, and gives what was found last. */
export async function lookFor(
  stage: Pick<Stage, 'sessions' | 'deadline' | 'onRead'> & Partial<Opened>,
  willDo: (banners: readonly Banner[]) => boolean,
  patience: number,
): Promise<Banner[]> {
  const until = Date.now() + Math.min(patience, stage.deadline.left());
  for (;;) {
    const tree = await treeOf(stage);
    const banners = tree === null ? [] : await findBanners(tree, stage.before);
    stage.onRead(tree?.isCut === false);
    if (willDo(banners)) return banners;
    if (Date.now() >= until) return [];
    await sleep(LOOK_EVERY_MS);
  }
}

/** True where all of the page was looked at and nothing over it waits for an answer, whatever it asks about. */
export async function isUnasked(stage: Pick<Stage, 'sessions' | 'deadline' | 'mayAsk'>): Promise<boolean> {
  const tree = await treeOf(stage);
  return tree !== null && !tree.isCut && !stage.mayAsk() && !(await isAskedOtherwise(tree));
}

/** A machine that is held up for a moment gives a part of the page: it is asked again, so often in all. */
const MOST_READINGS = 3;

/** True where all of the page can be looked at. */
export async function isReadable(stage: Pick<Stage, 'sessions' | 'deadline'>): Promise<boolean> {
  for (let reading = 0; reading < MOST_READINGS && stage.deadline.left() > 0; reading += 1) {
    const tree = await treeOf(stage);
    if (tree !== null && !tree.isCut) return true;
  }
  return false;
}

export async function elementsNow(stage: Stage): Promise<ReadonlySet<string>> {
  const tree = await treeOf(stage);
  return tree === null ? new Set() : elementsIn(tree);
}

/** Where the pointer goes, and how far the page is scrolled: a little, in CSS pixels. */
const STIRRING = { x: 240, y: 320 };
const SCROLLED = 240;

/** Moves and scrolls as who begins to read does: some pages ask, or load what asks, only then. */
export async function stir({ page, deadline }: Pick<Stage, 'page' | 'deadline'>): Promise<void> {
  const moved = async (): Promise<void> => {
    try {
      await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...STIRRING });
      const wheel = { type: 'mouseWheel', ...STIRRING, deltaX: 0, deltaY: SCROLLED } as const;
      await page.send('Input.dispatchMouseEvent', wheel);
    } catch (error) {
      // A page that goes on to another is looked at there.
      if (!(error instanceof CdpError)) throw error;
    }
  };
  await deadline.step({ patience: STIRRED_MS, least: 0 }).within(moved(), () => undefined);
}

/** Of the page as it is now, without its fragment; null while it goes on to another. */
export async function addressNow({ page }: Pick<Stage, 'page'>): Promise<string | null> {
  try {
    const { currentIndex, entries } = await page.send('Page.getNavigationHistory');
    return entries[currentIndex]?.url.replace(/#.*$/su, '') ?? null;
  } catch (error) {
    if (error instanceof CdpError) return null;
    throw error;
  }
}

/** Opens a page by its address, which sends no form once more. False where it does not come. */
export async function openAnew({ page }: Pick<Stage, 'page'>, address: string): Promise<boolean> {
  try {
    return (await page.send('Page.navigate', { url: address })).errorText === undefined;
  } catch (error) {
    if (error instanceof CdpError) return false;
    throw error;
  }
}

/** Null while the page goes on to another. */
export async function treeOf({
  sessions,
  deadline,
}: Pick<Stage, 'sessions' | 'deadline'>): Promise<PageTree | null> {
  try {
    return await readTree(sessions(), deadline);
  } catch (error) {
    if (error instanceof CdpError) return null;
    throw error;
  }
}
