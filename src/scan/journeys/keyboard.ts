/**
 * How often Tab is pressed until the keyboard reaches a control: pressed for real, because what a page makes of it
 * (dialogs that hold it, what is inert, groups of radio buttons, numbers of its own) cannot be counted from outside.
 */
import { MOST_STOPS } from '../../core/visit/stops.ts';
import { CdpError, type Session } from '../browser/cdp.ts';
import type { Deadline } from '../browser/deadline.ts';
import { keyOf, type Control } from './banner.ts';

/** Beyond this it is not gone on with, in milliseconds. */
const PRESSING_MS = 1500;

/** Controls of one document, as objects of a world of ours. */
interface Place {
  session: Session;
  keys: string[];
  objects: { objectId: string }[];
}

/**
 * Presses by {@link keyOf}: 0 for what has the focus at once, null for what so many presses do not reach. A control that
 * is not in it was not told of: the page went on, its time was over, or it is, or may stand behind, a frame of another
 * site, whose keys the browser takes by another way. `sessions`: the page’s own first.
 */
export async function stopsTo(
  sessions: readonly Session[],
  controls: readonly Control[],
  deadline: Deadline,
): Promise<Map<string, number | null>> {
  const stops = new Map<string, number | null>();
  const [page, ...others] = sessions;
  if (page === undefined) return stops;
  const pressing = deadline.step({ patience: PRESSING_MS, least: 0 });
  try {
    const places = await placesOf(controls.filter(({ node }) => node.session === page));
    const asked = new Set(places.flatMap(({ keys }) => keys));
    for (let presses = 0; presses <= MOST_STOPS && stops.size < asked.size; presses += 1) {
      if (pressing.left() === 0) return stops;
      if (presses > 0) await pressTab(page);
      for (const key of await focused(places)) if (!stops.has(key)) stops.set(key, presses);
    }
    if (others.length === 0) for (const key of asked) if (!stops.has(key)) stops.set(key, null);
  } catch (error) {
    // Some pages go on to another as the focus moves: what was told by then holds.
    if (!(error instanceof CdpError)) throw error;
  }
  return stops;
}

async function placesOf(controls: readonly Control[]): Promise<Place[]> {
  const byFrame = Map.groupBy(
    controls.filter(({ node }) => node.element !== null),
    ({ node }) => `${node.session.id ?? ''} ${node.frame}`,
  );
  return Promise.all(
    [...byFrame.values()].map(async (here): Promise<Place> => {
      const [{ node: first }] = here as [Control];
      const { session, frame } = first;
      const world = await session.send('Page.createIsolatedWorld', { frameId: frame, worldName: 'candour' });
      const objects = await Promise.all(
        here.map(({ node }) =>
          session.send('DOM.resolveNode', {
            backendNodeId: node.element as number,
            executionContextId: world.executionContextId,
          }),
        ),
      );
      const found = here.flatMap(({ node }, at) => {
        const objectId = objects[at]?.object.objectId;
        return objectId === undefined ? [] : [{ key: keyOf(node), objectId }];
      });
      return {
        session,
        keys: found.map(({ key }) => key),
        objects: found.map(({ objectId }) => ({ objectId })),
      };
    }),
  );
}

async function pressTab(page: Session): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab });
}

/** Keys of those that have the focus. */
async function focused(places: readonly Place[]): Promise<string[]> {
  const told = await Promise.all(
    places.map(async ({ session, keys, objects: [first, ...others] }) => {
      if (first === undefined) return [];
      const { result } = await session.send('Runtime.callFunctionOn', {
        ...first,
        functionDeclaration: `function (...others) { return [this, ...others].map(${hasFocus.toString()}); }`,
        arguments: others,
        returnByValue: true,
      });
      return keys.filter((_, at) => (result.value as boolean[])[at] === true);
    }),
  );
  return told.flat();
}

/** Self-contained: its text is injected. What is drawn inside a control may have it for it. */
function hasFocus(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.matches(':focus, :focus-within') === true;
}
