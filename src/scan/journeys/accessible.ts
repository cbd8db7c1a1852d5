/**
 * The page as assistive technology is told of it, all frames in one tree: closed shadow roots and frames of other sites
 * are in it, what is hidden is not. Reads only.
 */
import type { Protocol } from 'devtools-protocol';
import { CdpError, type Session } from '../browser/cdp.ts';
import type { Deadline } from '../browser/deadline.ts';
import { evaluate } from '../observe/page-reads.ts';

export interface Node {
  /** Whose protocol session speaks of it. */
  session: Session;
  frame: string;
  /** Names its element to the browser; null where it has none. */
  element: number | null;
  /** ARIA role, or Chromium’s own word for what has none. */
  role: string;
  name: string;
  /** Of a check box, a switch or a radio button; null for anything else. */
  isOn: boolean | null;
  isDisabled: boolean;
  /** Shows and hides something of the page, as it says of itself. */
  isDisclosure: boolean;
  parent: Node | null;
  children: Node[];
}

export interface PageTree {
  /** In the order of the page; empty where it did not say. */
  nodes: Node[];
  /** Some frame did not say, or more is there than is read or looked at: what was not found may be there. */
  isCut: boolean;
}

const MOST_NODES = 60_000;

/** No page that people read has as much. */
const MOST_ELEMENTS = 30_000;
const MOST_LETTERS = 2_000_000;
const IS_LARGE = `document.getElementsByTagName('*').length > ${MOST_ELEMENTS} || (document.documentElement?.textContent ?? '').length > ${MOST_LETTERS}`;

interface FrameTree {
  id: string;
  parent: string | null;
  session: Session;
  nodes: Protocol.Accessibility.AXNode[];
}

/** A frame that does not say within this is not waited for, in milliseconds. */
const FRAME_MS = 2000;

/**
 * Rejects with a CdpError where the page itself is gone, and ends with the deadline. `sessions`: the page’s first, then
 * those of its frames of other sites.
 */
export async function readTree(sessions: readonly Session[], deadline: Deadline): Promise<PageTree> {
  const soon = deadline.step({ patience: FRAME_MS, least: 0 });
  const read = await Promise.all(
    sessions.map((session, place) => soon.within(framesOf(session, place), () => null)),
  );
  // The page itself did not say.
  if (read[0] === null) return { nodes: [], isCut: true };
  const frames = read.flatMap((each) => each ?? []);
  let isCut = read.includes(null);
  const byFrame = new Map<string, Node>();
  let left = MOST_NODES;
  for (const frame of frames) {
    left -= frame.nodes.length;
    const root = left < 0 ? null : rootOf(frame);
    if (root === null) isCut = true;
    else byFrame.set(frame.id, root);
  }
  await Promise.all(
    frames.map(async ({ id, parent }) => {
      const root = byFrame.get(id);
      const holder = parent === null ? undefined : byFrame.get(parent);
      if (root === undefined || holder === undefined) return;
      const owner = await soon.within(ownerOf(holder, id), () => null);
      if (owner === null) return;
      root.parent = owner;
      owner.children.push(root);
    }),
  );
  // The page's own frame is the first.
  const [root] = byFrame.values();
  return { nodes: root === undefined ? [] : all(root), isCut };
}

/** Null where it went away, or would not say. */
async function framesOf(session: Session, place: number): Promise<FrameTree[] | null> {
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    return await Promise.all(
      flat(frameTree).map(async ({ id, parentId = null }) => {
        const frame = { id, parent: parentId, session };
        try {
          // To describe millions of words would hold the page up for longer than it is looked at.
          if (await evaluate<boolean>(session, id, IS_LARGE)) return { ...frame, nodes: [] };
          const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: id });
          return { ...frame, nodes };
        } catch (error) {
          // A frame may go at any moment.
          if (!(error instanceof CdpError) || parentId === null) throw error;
          return { ...frame, nodes: [] };
        }
      }),
    );
  } catch (error) {
    // Where the page itself goes, there is nothing to look at.
    if (!(error instanceof CdpError) || place === 0) throw error;
    return null;
  }
}

const flat = ({ frame, childFrames = [] }: Protocol.Page.FrameTree): Protocol.Page.Frame[] => [
  frame,
  ...childFrames.flatMap(flat),
];

/** The node that a frame stands in; null where it is not shown. */
async function ownerOf(holder: Node, frameId: string): Promise<Node | null> {
  try {
    const { backendNodeId } = await holder.session.send('DOM.getFrameOwner', { frameId });
    return all(holder).find(({ element }) => element === backendNodeId) ?? null;
  } catch (error) {
    if (error instanceof CdpError) return null;
    throw error;
  }
}

/** A node and all below it, in the order of the page. */
export function all(node: Node): Node[] {
  const found: Node[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at] as Node);
  }
  return found;
}

function rootOf({ id, session, nodes }: FrameTree): Node | null {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [top] = nodes;
  if (top === undefined) return null;
  const made = (seen: Protocol.Accessibility.AXNode): Node => ({
    session,
    frame: id,
    element: seen.backendDOMNodeId ?? null,
    role: String(seen.role?.value ?? ''),
    name: String(seen.name?.value ?? ''),
    isOn: isOn(seen),
    isDisabled: property(seen, 'disabled') === true,
    isDisclosure: property(seen, 'expanded') !== undefined,
    parent: null,
    children: [],
  });
  const root = made(top);
  const met = new Set([top.nodeId]);
  // What is ignored passes on what it holds: its children stand in its place.
  const inside = (ids: readonly string[] = [], holder: Node) =>
    ids.toReversed().map((id) => ({ id, holder }));
  const waiting = inside(top.childIds, root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const seen = byId.get(next.id);
    if (seen === undefined || met.has(next.id) || seen.role?.value === 'InlineTextBox') continue;
    met.add(next.id);
    let { holder } = next;
    if (!seen.ignored) {
      const node = { ...made(seen), parent: holder };
      holder.children.push(node);
      holder = node;
    }
    waiting.push(...inside(seen.childIds, holder));
  }
  return root;
}

function isOn(seen: Protocol.Accessibility.AXNode): boolean | null {
  const role = String(seen.role?.value ?? '');
  if (!['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio'].includes(role)) {
    // A button that stays pressed is a switch, too.
    const pressed = property(seen, 'pressed');
    return pressed === undefined || role !== 'button' ? null : isTrue(pressed);
  }
  return isTrue(property(seen, 'checked'));
}

const isTrue = (value: unknown): boolean => value === true || value === 'true';

const property = (seen: Protocol.Accessibility.AXNode, name: string): unknown =>
  seen.properties?.find((each) => each.name === name)?.value.value;
