/** Presses what makes a choice, and says how it is known to have been taken. */
import type { Choice } from '../../core/visit/visit.ts';
import { sleep } from '../browser/patience.ts';
import { findBanners, keyOf, type Control, type Switch } from './banner.ts';
import { remembered } from './memory.ts';
import { freeUntil, pressOnceFree } from './press.ts';
import { elementsNow, LOOK_EVERY_MS, lookFor, treeOf, type Opened } from './stage.ts';
import { areSettingsKept } from './settings-kept.ts';
import { MOST_SWITCHES, wayIn, wayOf, type Way, type Wish } from './way.ts';

export interface Act {
  outcome: 'taken' | 'no-banner' | 'control-not-found' | 'no-effect';
  /** Name of the last control that was pressed, in the page’s words; null where none was. */
  control: string | null;
  clicks: number;
  layers: number;
  /** When it was pressed, ms since the epoch; null where nothing was. */
  pressedAt: number | null;
  /** `banner-gone` holds only where it also stays away. */
  knownBy: 'memory' | 'settings-kept' | 'banner-gone' | null;
  /** Id in rules/consent of the tool that remembers it, or null. */
  tool: string | null;
  /** From when the banner was found until the last press, in milliseconds; null where nothing was pressed. */
  tookMs: number | null;
  /** What is in force as far as it shows; `unknown` where a press had no effect that shows. */
  choice: Choice;
}

/** Once something of it is there, all of it is within this, in milliseconds. */
export const DRAWN_MS = 600;
/** A switch that was pressed stands otherwise within this, in milliseconds. */
const TURNED_MS = 1500;
/** A tool writes down a choice within this, in milliseconds; without a tool that we know, the banner’s going is enough sooner. */
const TAKEN_MS = 2500;
const GONE_MS = 700;
/** A machine that is held up looks seldom: so many whole looks there are all the same, within this, in milliseconds. */
const LEAST_LOOKS = 2;
const HELD_UP_MS = 8000;
export const NOTHING: Act = {
  outcome: 'no-banner',
  control: null,
  clicks: 0,
  layers: 0,
  pressedAt: null,
  knownBy: null,
  tool: null,
  tookMs: null,
  choice: 'none',
};

/** What a tool remembers once somebody has chosen. */
const CHOSEN: readonly Choice[] = ['accepted', 'rejected', 'partial'];

const MEANT: Record<Wish, Choice> = { reject: 'rejected', accept: 'accepted', close: 'closed' };

/** Some tools write down what was accepted, and not what else there was: all of it looks like a part. */
const isMeant = (choice: Choice, wish: Wish): boolean =>
  choice === MEANT[wish] || (wish === 'accept' && choice === 'partial');

interface Taking {
  way: Way;
  layer: number;
  clicks: number;
}

export async function take(stage: Opened, wish: Wish, taking: Taking): Promise<Act> {
  const { layer } = taking;
  const turned = await turnAll(stage, wish, taking.way);
  let clicks = taking.clicks + turned.clicks;
  if (turned.control === null) return { ...NOTHING, outcome: 'control-not-found', clicks, layers: layer };
  const { control } = turned;
  const made = { ...NOTHING, control: control.name, layers: layer, choice: 'unknown' as Choice };
  let pressedAt: number | null = null;
  let target: Control | null = control;
  let isStep = false;
  const known = await elementsNow(stage);
  const free = freeUntil(stage.deadline);
  // Once more with where it is by then: a banner may move or be drawn anew as it is pressed.
  for (let attempt = 0; attempt < 2 && target !== null; attempt += 1) {
    const { done, at } = await pressOnceFree(stage.page, target.node, free);
    if (done === 'pressed') {
      // Pressing the same again is no step of its own: a visitor would not have had to.
      if (pressedAt === null || isStep) clicks += 1;
      pressedAt = at;
      const seen = await effectOf(stage, wish, control);
      if (seen.knownBy !== null)
        return { ...made, ...seen, outcome: 'taken', clicks, pressedAt, choice: MEANT[wish] };
      if (seen.isOtherwise) break;
      if (turned.clicks > 0 && (await areSettingsKept(stage, wish, control.name))) {
        const kept = { outcome: 'taken', knownBy: 'settings-kept', choice: MEANT[wish] } as const;
        return { ...made, ...kept, clicks, pressedAt };
      }
    }
    const isFirst = attempt === 0 && done === 'pressed';
    const next: Control | null = isFirst
      ? ((await savingNow(stage, wish)) ?? (await askedAgain(stage, wish, known)))
      : null;
    isStep = next !== null;
    target = next ?? (await again(stage, wish, control));
  }
  if (pressedAt === null)
    return { ...made, outcome: 'control-not-found', control: null, clicks, choice: 'none' };
  return { ...made, outcome: 'no-effect', clicks, pressedAt };
}

/**
 * Turns what is to be turned, one after another as each stands by then: one switch may turn others. The control is null
 * where some did not turn.
 */
async function turnAll(
  stage: Opened,
  wish: Wish,
  from: Way,
): Promise<{ control: Control | null; clicks: number }> {
  let way: Way | null = from;
  let clicks = 0;
  const free = freeUntil(stage.deadline);
  while (way !== null && way.switches.length > 0) {
    const [next] = way.switches as [Switch];
    if (clicks >= MOST_SWITCHES || (await pressOnceFree(stage.page, next.node, free)).done !== 'pressed')
      return { control: null, clicks };
    clicks += 1;
    const { name } = way.control;
    const left = way.switches.length;
    const isTurned = (now: Way | null): boolean => now !== null && now.switches.length < left;
    await lookFor(stage, (found) => isTurned(wayIn(found, wish, name)), TURNED_MS);
    way = await wayNow(stage, wish, name);
    if (!isTurned(way)) return { control: null, clicks };
  }
  return { control: way?.control ?? null, clicks };
}

async function wayNow(stage: Opened, wish: Wish, name: string): Promise<Way | null> {
  return wayIn(await lookFor(stage, (found) => found.length > 0, LOOK_EVERY_MS), wish, name);
}

/** Some panels only turn their switches at a "reject all", and keep it once that is saved. */
async function savingNow(stage: Opened, wish: Wish): Promise<Control | null> {
  if (wish === 'close') return null;
  const banners = await lookFor(stage, (found) => found.length > 0, 0);
  for (const banner of banners) {
    const bySwitches = { ...banner, controls: banner.controls.filter(({ does }) => does === 'save') };
    const way = wayOf(bySwitches, wish);
    if (way?.switches.length === 0) return way.control;
  }
  return null;
}

/** Some ask whether it was meant: what answers the same, and came with the press. `known`: what was there before. */
async function askedAgain(stage: Opened, wish: Wish, known: ReadonlySet<string>): Promise<Control | null> {
  if (wish === 'close') return null;
  const banners = await lookFor({ ...stage, before: known }, (found) => found.length > 0, 0);
  const same = banners.flatMap(({ controls }) => controls).filter(({ does }) => does === wish);
  return same.find(({ node }) => !known.has(keyOf(node))) ?? null;
}

/** The same control where it is drawn now. */
const again = async (stage: Opened, wish: Wish, { name }: Control): Promise<Control | null> =>
  (await wayNow(stage, wish, name))?.control ?? null;

interface Effect {
  knownBy: Act['knownBy'];
  tool: string | null;
  /** The tool remembers another choice than was meant. */
  isOtherwise: boolean;
}

async function effectOf(stage: Opened, wish: Wish, control: Control): Promise<Effect> {
  const began = Date.now();
  let tool: string | null = null;
  let isOtherwise = false;
  let isGone = false;
  let looks = 0;
  do {
    await sleep(LOOK_EVERY_MS / 2);
    const now = await remembered(stage.page, stage.cookies);
    tool = now?.tool ?? null;
    if (now !== null && isMeant(now.choice, wish)) return { knownBy: 'memory', tool, isOtherwise: false };
    isOtherwise = now !== null && wish !== 'close' && CHOSEN.includes(now.choice);
    const seen = await hasGone(stage, control);
    if (seen !== null) looks += 1;
    isGone = seen === true;
    // A tool that we know would have written it down by now, or does so in a moment.
    const isEnough = isGone && !isOtherwise && Date.now() - began >= GONE_MS;
    if (isEnough && (now === null || wish === 'close'))
      return { knownBy: 'banner-gone', tool, isOtherwise: false };
  } while (Date.now() - began < (looks < LEAST_LOOKS ? HELD_UP_MS : TAKEN_MS) && stage.deadline.left() > 0);
  if (isOtherwise) return { knownBy: null, tool, isOtherwise };
  return { knownBy: isGone ? 'banner-gone' : null, tool, isOtherwise: false };
}

/** True where nothing asks any more: a panel that only changed still waits for its answer. Null where not all was seen. */
async function hasGone(stage: Opened, { name }: Control): Promise<boolean | null> {
  const tree = await treeOf(stage);
  if (tree === null || tree.isCut) return null;
  const banners = await findBanners(tree, stage.before);
  return !banners.some(({ controls }) =>
    controls.some((control) => control.name === name || ANSWERS.includes(control.does)),
  );
}

const ANSWERS: readonly Control['does'][] = ['accept', 'reject', 'save'];
