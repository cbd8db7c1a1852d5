/**
 * Makes a choice in the page’s consent banner by the shortest way that a visitor has, and says how it is known to have
 * been taken: by the tool’s own memory, or because the banner is gone. Never by a tool’s own functions.
 */
import type { Choice } from '../../core/visit/visit.ts';
import { CdpError, type Session } from '../browser/cdp.ts';
import type { Deadline } from '../browser/deadline.ts';
import { sleep } from '../browser/patience.ts';
import type { Cookie } from '../translate/from-cdp-cookie.ts';
import { readTree, type PageTree } from './accessible.ts';
import {
  elementsIn,
  findBanners,
  findReopening,
  isAskedOtherwise,
  type Banner,
  type Control,
  type Switch,
} from './banner.ts';
import { reopens } from './control-names.ts';
import { remembered } from './memory.ts';
import { press } from './press.ts';

/** The page that is acted on, and who wants to know of it. */
export interface Stage {
  page: Session;
  /** The page’s own, then those of its frames of other sites. */
  sessions(): Session[];
  cookies(): Promise<Cookie[]>;
  deadline: Deadline;
  /** True where there may be a banner though none was found: a consent tool’s script came, or not all was read. */
  mayAsk(): boolean;
  /** Called where not all of the page could be read. */
  onCut(): void;
  /** Called with what a look found: the banner as it stands, and in which layer. */
  onLook(banners: readonly Banner[], layer: number): void;
  /** Called once the banner is there, before anything is pressed. */
  onFound(): Promise<void>;
}

/** A stage on which a consent control may have been pressed: what was there before that. */
interface Opened extends Stage {
  before: ReadonlySet<string> | null;
}

export type Wish = 'reject' | 'accept' | 'close';

export interface Act {
  outcome: 'taken' | 'no-banner' | 'control-not-found' | 'no-effect';
  /** Name of the last control that was pressed, in the page’s words; null where none was. */
  control: string | null;
  clicks: number;
  layers: number;
  /** When it was pressed, ms since the epoch; null where nothing was. */
  pressedAt: number | null;
  /** `banner-gone` holds only where it also stays away. */
  knownBy: 'memory' | 'banner-gone' | null;
  /** Id in rules/consent of the tool that remembers it, or null. */
  tool: string | null;
  /** From when the banner was found until the last press, in milliseconds; null where nothing was pressed. */
  tookMs: number | null;
  /** What is in force as far as it shows; `unknown` where a press had no effect that shows. */
  choice: Choice;
}

/** A banner may come this long after the page has loaded, in milliseconds. */
const LATE_MS = 4000;
/** Where a consent tool’s script came, its banner may come this long after the load. */
const LATEST_MS = 8000;
/** Once something of it is there, all of it is within this, in milliseconds. */
const DRAWN_MS = 600;
/** What a press leads to is there within this, in milliseconds. */
const LEADS_MS = 3000;
/** A tool writes down a choice within this, in milliseconds; without a tool that we know, the banner’s going is enough sooner. */
const TAKEN_MS = 2500;
const GONE_MS = 700;
const LOOK_EVERY_MS = 200;
const MOST_LAYERS = 4;
const MOST_SWITCHES = 25;
const MOST_REOPENINGS = 3;

const NOTHING: Act = {
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

/** In a page that asks. */
export async function choose(stage: Stage, wish: Wish): Promise<Act> {
  const isThere = (found: readonly Banner[]): boolean => found.length > 0;
  let banners = await lookFor(stage, isThere, LATE_MS);
  if (banners.length === 0 && stage.mayAsk()) banners = await lookFor(stage, isThere, LATEST_MS - LATE_MS);
  // Who has a consent tool may ask by it: that nothing came to be seen of it is no word that nobody is asked.
  if (banners.length === 0) return stage.mayAsk() ? { ...NOTHING, outcome: 'control-not-found' } : NOTHING;
  await stage.onFound();
  // Some are drawn bit by bit: what is not there yet may be in a moment.
  const isWhole = banners.some((banner) => wayOf(banner, wish) !== null);
  const whole = isWhole ? banners : await lookFor(stage, hasWay(wish), DRAWN_MS);
  return goThrough(stage, wish, { banners: whole.length > 0 ? whole : banners, layer: 1, clicks: 0 });
}

/** In a page where a choice was made: brings it back, and says no. */
export async function withdraw(stage: Stage): Promise<Act> {
  for (const control of await waysBack(stage)) {
    const opened = { ...stage, before: await elementsNow(stage) };
    if ((await press(stage.page, control.node)) !== 'pressed') continue;
    const banners = await lookFor(
      opened,
      (found) => hasWay('reject')(found) || found.some(leadsOn),
      LEADS_MS,
    );
    if (banners.length === 0) continue;
    await stage.onFound();
    const act = await goThrough(opened, 'reject', { banners, layer: 1, clicks: 1 });
    return act.outcome === 'taken' ? { ...act, choice: 'withdrawn' } : act;
  }
  return { ...NOTHING, outcome: 'control-not-found', choice: 'accepted' };
}

/** The likeliest first. What stays over the page comes as late as its banner does. */
async function waysBack(stage: Stage): Promise<Control[]> {
  const until = Date.now() + Math.min(LATE_MS, stage.deadline.left());
  for (;;) {
    const tree = await treeOf(stage);
    const controls = tree === null ? [] : await findReopening(tree);
    const isLikely = controls.some(({ name, look }) => reopens(name) || look.isOver);
    if (isLikely || Date.now() >= until) return controls.slice(0, MOST_REOPENINGS);
    await sleep(LOOK_EVERY_MS);
  }
}

interface Place {
  banners: readonly Banner[];
  layer: number;
  clicks: number;
}

async function goThrough(stage: Stage | Opened, wish: Wish, from: Place): Promise<Act> {
  const began = Date.now();
  const act = await stepThrough(stage, wish, from);
  return { ...act, tookMs: act.pressedAt === null ? null : act.pressedAt - began };
}

async function stepThrough(on: Stage | Opened, wish: Wish, from: Place): Promise<Act> {
  let stage: Opened = { before: null, ...on };
  let { banners, layer, clicks } = from;
  for (; layer <= MOST_LAYERS && stage.deadline.left() > 0; layer += 1) {
    stage.onLook(banners, layer);
    const here = banners.find((banner) => wayOf(banner, wish) !== null);
    const way = here === undefined ? null : wayOf(here, wish);
    if (here !== undefined && way !== null) return take(stage, wish, { way, layer, clicks });
    const further =
      wish === 'close'
        ? undefined
        : banners
            .flatMap(({ controls }) => controls)
            .filter(({ does }) => does === 'settings')
            // A button opens something here, a link may lead away.
            .toSorted((a, b) => Number(a.node.role === 'link') - Number(b.node.role === 'link'))[0];
    if (further === undefined) break;
    const known = namesIn(banners);
    stage = { ...stage, before: await elementsNow(stage) };
    if ((await press(stage.page, further.node)) !== 'pressed') break;
    clicks += 1;
    const led = await lookFor(
      stage,
      (found) =>
        found.some((banner) => wayOf(banner, wish) !== null) ||
        (found.some(leadsOn) && namesIn(found) !== known),
      LEADS_MS,
    );
    if (led.length === 0) return { ...NOTHING, outcome: 'control-not-found', clicks, layers: layer };
    banners = led;
  }
  return { ...NOTHING, outcome: 'control-not-found', clicks, layers: Math.min(layer, MOST_LAYERS) };
}

/** How a wish is done in a banner: switches to press, then a control. */
interface Way {
  switches: Switch[];
  control: Control;
}

function wayOf({ controls, switches }: Banner, wish: Wish): Way | null {
  const named = (does: Control['does']): Control | undefined =>
    controls.find((control) => control.does === does);
  const direct = named(wish);
  if (direct !== undefined) return { switches: [], control: direct };
  const save = named('save');
  if (wish === 'close' || save === undefined) return null;
  const free = switches.filter(({ isFixed }) => !isFixed);
  if (free.length === 0 || free.length > MOST_SWITCHES) return null;
  const isNo = wish === 'reject';
  const toPress = free.filter(({ isOn, saysNo }) =>
    saysNo === null ? isOn === isNo : saysNo === isNo && !isOn,
  );
  return { switches: toPress, control: save };
}

const hasWay =
  (wish: Wish) =>
  (banners: readonly Banner[]): boolean =>
    banners.some((banner) => wayOf(banner, wish) !== null);

const leadsOn = ({ controls }: Banner): boolean => controls.some(({ does }) => does === 'settings');

const namesIn = (banners: readonly Banner[]): string =>
  JSON.stringify(
    banners.map(({ controls, switches }) => [controls.map(({ name }) => name), switches.length]),
  );

interface Taking {
  way: Way;
  layer: number;
  clicks: number;
}

async function take(stage: Opened, wish: Wish, taking: Taking): Promise<Act> {
  const { layer } = taking;
  const turned = await turnAll(stage, wish, taking.way);
  let clicks = taking.clicks + turned.clicks;
  if (turned.control === null) return { ...NOTHING, outcome: 'control-not-found', clicks, layers: layer };
  const { control } = turned;
  const made = { ...NOTHING, control: control.name, layers: layer, choice: 'unknown' as Choice };
  let pressedAt: number | null = null;
  let target: Control | null = control;
  let isSaving = false;
  // Once more with where it is by then: a banner may move or be drawn anew as it is pressed.
  for (let attempt = 0; attempt < 2 && target !== null; attempt += 1) {
    const at = Date.now();
    const done = await press(stage.page, target.node);
    if (done === 'pressed') {
      // Pressing the same again is no step of its own: a visitor would not have had to.
      if (pressedAt === null || isSaving) clicks += 1;
      pressedAt = at;
      const seen = await effectOf(stage, wish, control);
      if (seen.knownBy !== null)
        return { ...made, ...seen, outcome: 'taken', clicks, pressedAt, choice: MEANT[wish] };
      if (seen.isOtherwise) break;
    }
    const saving: Control | null = attempt === 0 && done === 'pressed' ? await savingNow(stage, wish) : null;
    isSaving = saving !== null;
    target = saving ?? (await again(stage, wish, control));
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
  while (way !== null && way.switches.length > 0) {
    const [next] = way.switches as [Switch];
    if (clicks >= MOST_SWITCHES || (await press(stage.page, next.node)) !== 'pressed')
      return { control: null, clicks };
    clicks += 1;
    const { name } = way.control;
    const left = way.switches.length;
    const isTurned = (now: Way | null): boolean => now !== null && now.switches.length < left;
    await lookFor(stage, (found) => isTurned(wayIn(found, wish, name)), DRAWN_MS);
    way = await wayNow(stage, wish, name);
    if (!isTurned(way)) return { control: null, clicks };
  }
  return { control: way?.control ?? null, clicks };
}

const wayIn = (banners: readonly Banner[], wish: Wish, name: string): Way | null =>
  banners.flatMap((banner) => wayOf(banner, wish) ?? []).find(({ control }) => control.name === name) ?? null;

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
  do {
    await sleep(LOOK_EVERY_MS / 2);
    const now = await remembered(stage.page, stage.cookies);
    tool = now?.tool ?? null;
    if (now !== null && isMeant(now.choice, wish)) return { knownBy: 'memory', tool, isOtherwise: false };
    isOtherwise = now !== null && wish !== 'close' && CHOSEN.includes(now.choice);
    isGone = await hasGone(stage, control);
    // A tool that we know would have written it down by now, or does so in a moment.
    const isEnough = isGone && !isOtherwise && Date.now() - began >= GONE_MS;
    if (isEnough && (now === null || wish === 'close'))
      return { knownBy: 'banner-gone', tool, isOtherwise: false };
  } while (Date.now() - began < TAKEN_MS && stage.deadline.left() > 0);
  if (isOtherwise) return { knownBy: null, tool, isOtherwise };
  return { knownBy: isGone ? 'banner-gone' : null, tool, isOtherwise: false };
}

/** True where nothing asks any more: a panel that only changed still waits for its answer. */
async function hasGone(stage: Opened, { name }: Control): Promise<boolean> {
  const tree = await treeOf(stage);
  if (tree === null || tree.isCut) return false;
  const banners = await findBanners(tree, stage.before);
  return !banners.some(({ controls }) =>
    controls.some((control) => control.name === name || ANSWERS.includes(control.does)),
  );
}

const ANSWERS: readonly Control['does'][] = ['accept', 'reject', 'save'];

/** Looks until what is found will do, and gives what was found last. */
export async function lookFor(
  stage: Pick<Stage, 'sessions' | 'deadline' | 'onCut'> & Partial<Opened>,
  willDo: (banners: readonly Banner[]) => boolean,
  patience: number,
): Promise<Banner[]> {
  const until = Date.now() + Math.min(patience, stage.deadline.left());
  for (;;) {
    const tree = await treeOf(stage);
    const banners = tree === null ? [] : await findBanners(tree, stage.before);
    if (tree?.isCut !== false) stage.onCut();
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

/** True where all of the page can be looked at. */
export async function isReadable(stage: Pick<Stage, 'sessions' | 'deadline'>): Promise<boolean> {
  const tree = await treeOf(stage);
  return tree !== null && !tree.isCut;
}

async function elementsNow(stage: Stage): Promise<ReadonlySet<string>> {
  const tree = await treeOf(stage);
  return tree === null ? new Set() : elementsIn(tree);
}

/** Null while the page goes on to another. */
async function treeOf({
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
