/** Presses a control as a visitor does: by the mouse, where it is drawn now, and only where it is what lies on top there. */
import type { Session } from '../browser/cdp.ts';
import { CdpError } from '../browser/cdp.ts';
import type { Deadline } from '../browser/deadline.ts';
import { sleep } from '../browser/patience.ts';
import type { Node } from './accessible.ts';

interface Point {
  x: number;
  y: number;
}

/** What moves is waited for: two readings this far apart give the same place. */
const STILL_MS = 60;
const MOST_READINGS = 30;
/** What lies over a control by itself, such as news that go again or a page being made ready, is gone within this, in milliseconds. */
const COVERED_MS = 3000;
const LOOK_EVERY_MS = 200;

export type Pressed = 'pressed' | 'gone' | 'covered';

/** Until when it is waited for that a control comes to lie free, in milliseconds since the epoch. */
export const freeUntil = ({ at }: Deadline): number => Math.min(Date.now() + COVERED_MS, at);

/** The same, and waits for what lies over it to go: a visitor does not give up at once. `at`: when it was begun. */
export async function pressOnceFree(
  page: Session,
  node: Node,
  until: number,
): Promise<{ done: Pressed; at: number }> {
  for (;;) {
    const at = Date.now();
    const done = await press(page, node);
    if (done !== 'covered' || at >= until) return { done, at };
    await sleep(LOOK_EVERY_MS);
  }
}

/** `page`: the session of the page itself, through which all input goes. */
export async function press(page: Session, node: Node): Promise<Pressed> {
  if (node.element === null) return 'gone';
  try {
    const objectId = await targetOf(node);
    if (objectId === null) return 'gone';
    const point = await stillPoint(node, objectId);
    if (point === null) return 'gone';
    if (!(await isOnTop(node, objectId))) return 'covered';
    const offset = await offsetOf(node);
    if (offset === null) return 'gone';
    await click(page, { x: point.x + offset.x, y: point.y + offset.y });
    return 'pressed';
  } catch (error) {
    if (error instanceof CdpError) return 'gone';
    throw error;
  }
}

async function click(page: Session, { x, y }: Point): Promise<void> {
  const mouse = { x, y, button: 'left', clickCount: 1 } as const;
  await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
  await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
}

/** The element; of a check box that is drawn as something else, its label. */
async function targetOf({ session, frame, element }: Node): Promise<string | null> {
  const world = await session.send('Page.createIsolatedWorld', { frameId: frame, worldName: 'candour' });
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: element as number,
    executionContextId: world.executionContextId,
  });
  if (object.objectId === undefined) return null;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${drawn.toString()})(this.nodeType === 3 ? this.parentElement : this); }`,
  });
  return result.objectId ?? null;
}

/** Self-contained: its text is injected. */
function drawn(element: HTMLInputElement): Element {
  const { width, height } = element.getBoundingClientRect();
  const { opacity, clipPath, clip } = getComputedStyle(element);
  const isHidden = width < 8 || height < 8 || Number(opacity) === 0 || clipPath !== 'none' || clip !== 'auto';
  const label = isHidden ? element.labels?.[0] : undefined;
  const shown = label ?? element;
  shown.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  return shown;
}

async function stillPoint({ session }: Node, objectId: string): Promise<Point | null> {
  let last: Point | null = null;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const { quads } = await session.send('DOM.getContentQuads', { objectId });
    const quad = quads.find((each) => areaOf(each) >= 4);
    if (quad === undefined) return null;
    const point = middleOf(quad);
    const isMoving = await animates(session, objectId);
    const isStill = last !== null && Math.hypot(point.x - last.x, point.y - last.y) < 1;
    if (isStill && !isMoving) return point;
    last = point;
    await sleep(STILL_MS);
  }
  return last;
}

/** True while it, or what it stands in, is drawn on its way: a busy page may stand still between two readings. */
async function animates(session: Session, objectId: string): Promise<boolean> {
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function () { return (${isOnItsWay.toString()})(this); }`,
    returnByValue: true,
  });
  return result.value === true;
}

/** Self-contained: its text is injected. What moves for ever is not waited for. */
function isOnItsWay(element: Element): boolean {
  for (let at: Element | null = element; at !== null;) {
    for (const animation of at.getAnimations()) {
      const end = animation.effect?.getComputedTiming().endTime;
      if (animation.playState === 'running' && Number.isFinite(end)) return true;
    }
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return false;
}

const corners = (quad: readonly number[]): Point[] =>
  [0, 2, 4, 6].map((at) => ({ x: quad[at] ?? 0, y: quad[at + 1] ?? 0 }));

const middleOf = (quad: readonly number[]): Point => {
  const points = corners(quad);
  const mean = (pick: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
};

/** By the shoelace formula. */
const areaOf = (quad: readonly number[]): number => {
  const points = corners(quad);
  const sum = points.reduce((total, { x, y }, at) => {
    const next = points[(at + 1) % points.length] as Point;
    return total + x * next.y - next.x * y;
  }, 0);
  return Math.abs(sum) / 2;
};

async function isOnTop({ session }: Node, objectId: string): Promise<boolean> {
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function () { return (${isTop.toString()})(this); }`,
    returnByValue: true,
  });
  return result.value === true;
}

/** Self-contained: its text is injected. Whether its middle is its own, in its own frame and in those around it. */
function isTop(element: Element): boolean {
  const box = element.getBoundingClientRect();
  let x = box.left + box.width / 2;
  let y = box.top + box.height / 2;
  let asked = element;
  for (;;) {
    const root = asked.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x, y);
    // What is drawn inside it takes the press for it, and so does a label or a link around it.
    const isIts =
      top !== null && (asked.contains(top) || (top.contains(asked) && top.matches('label, a, button')));
    if (!isIts) return false;
    const view = asked.ownerDocument.defaultView;
    let holder: Element | null;
    try {
      holder = root instanceof ShadowRoot ? root.host : (view?.frameElement ?? null);
    } catch {
      return true; // A frame of another site: what lies over it there is not for it to see.
    }
    if (holder === null) return true;
    if (!(root instanceof ShadowRoot)) {
      const around = holder.getBoundingClientRect();
      x += around.left + holder.clientLeft;
      y += around.top + holder.clientTop;
    }
    asked = holder;
  }
}

/** Where the corner of a frame of another site lies in the page; null where it is gone. */
async function offsetOf(node: Node): Promise<Point | null> {
  const offset = { x: 0, y: 0 };
  let { session } = node;
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.session === session || at.element === null) continue;
    // The first node of another session above it: what its frame stands in.
    const { model } = await at.session.send('DOM.getBoxModel', { backendNodeId: at.element });
    offset.x += model.content[0] ?? 0;
    offset.y += model.content[1] ?? 0;
    session = at.session;
  }
  return offset;
}
