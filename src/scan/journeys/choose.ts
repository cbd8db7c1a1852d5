/**
 * Makes a choice in the page’s consent banner by the shortest way that a visitor has, and says how it is known to have
 * been taken: by the tool’s own memory, or because the banner is gone. Never by a tool’s own functions.
 */
import { sleep } from '../browser/patience.ts';
import { findReopening, type Banner, type Control } from './banner.ts';
import { reopens } from './control-names.ts';
import { freeUntil, pressOnceFree } from './press.ts';
import {
  elementsNow,
  LOOK_EVERY_MS,
  lookFor,
  stir,
  STIRRED_MS,
  treeOf,
  type Opened,
  type Stage,
} from './stage.ts';
import { DRAWN_MS, NOTHING, take, type Act } from './take.ts';
import { hasWay, leadsOn, wayOf, type Wish } from './way.ts';

/** A banner may come this long after the page has loaded, in milliseconds. */
const LATE_MS = 4000;
/** Where a consent tool’s script came, its banner may come this long after the load. */
const LATEST_MS = 8000;
/** What a press leads to is there within this, in milliseconds. */
const LEADS_MS = 3000;
const MOST_LAYERS = 4;
const MOST_REOPENINGS = 3;

/** In a page that asks. */
export async function choose(stage: Stage, wish: Wish): Promise<Act> {
  const isThere = (found: readonly Banner[]): boolean => found.length > 0;
  let banners = await lookFor(stage, isThere, LATE_MS);
  if (banners.length === 0 && stage.mayAsk()) banners = await lookFor(stage, isThere, LATEST_MS - LATE_MS);
  if (banners.length === 0) {
    await stir(stage);
    banners = await lookFor(stage, isThere, STIRRED_MS);
  }
  // Who has a consent tool may ask by it: that nothing came to be seen of it is no word that nobody is asked.
  if (banners.length === 0) return stage.mayAsk() ? { ...NOTHING, outcome: 'control-not-found' } : NOTHING;
  await stage.onFound();
  // Some are drawn bit by bit: what is not there yet may be in a moment.
  const isWhole = banners.some((banner) => wayOf(banner, wish) !== null);
  const whole = isWhole ? banners : await lookFor(stage, hasWay(wish), DRAWN_MS);
  return goThrough(stage, wish, { banners: whole.length > 0 ? whole : banners, layer: 1, clicks: 0 });
}

/** In a page where a choice was made: brings it back, and says no. `isKept`: it is known that the page has kept a yes. */
export async function withdraw(stage: Stage, isKept: boolean): Promise<Act> {
  // A page of settings has them there already; a banner that asks again may not have kept the yes.
  const [standing] = isKept ? await lookFor(stage, (found) => found.some(isForm), 0) : [];
  if (standing !== undefined && isForm(standing))
    return withdrawBy(stage, { banners: [standing], layer: 1, clicks: 0 });
  const controls = await waysBack(stage);
  const free = freeUntil(stage.deadline);
  let dead: string | null = null;
  // The likeliest once more at the end: what it calls may have come after it.
  for (const control of [...controls, ...controls.slice(0, 1)]) {
    const opened = { ...stage, before: await elementsNow(stage) };
    if ((await pressOnceFree(stage.page, control.node, free)).done !== 'pressed') continue;
    const banners = await lookFor(
      opened,
      (found) => hasWay('reject')(found) || found.some(leadsOn),
      LEADS_MS,
    );
    if (banners.length === 0 && reopens(control.name)) dead ??= control.name;
    if (banners.length === 0) continue;
    return withdrawBy(opened, { banners, layer: 1, clicks: 1 });
  }
  // What says that it brings the settings back, and brings nothing, is not the same as nothing that says so.
  if (dead !== null) return { ...NOTHING, outcome: 'no-effect', control: dead, choice: 'accepted' };
  return { ...NOTHING, outcome: 'control-not-found', choice: 'accepted' };
}

async function withdrawBy(stage: Stage | Opened, from: Place): Promise<Act> {
  await stage.onFound();
  const act = await goThrough(stage, 'reject', from);
  return act.outcome === 'taken' ? { ...act, choice: 'withdrawn' } : act;
}

/** Switches in the page’s own text, and a control to keep them by. */
const isForm = ({ isOver, controls, switches }: Banner): boolean =>
  !isOver && switches.length > 0 && controls.some(({ does }) => does === 'save');

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
    const free = freeUntil(stage.deadline);
    if ((await pressOnceFree(stage.page, further.node, free)).done !== 'pressed') break;
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

const namesIn = (banners: readonly Banner[]): string =>
  JSON.stringify(
    banners.map(({ controls, switches }) => [controls.map(({ name }) => name), switches.length]),
  );
