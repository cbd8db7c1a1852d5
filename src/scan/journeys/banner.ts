/**
 * The page's consent banner and its controls, found as a visitor would find them: something that speaks of cookies or
 * consent, with controls that say what they do. What is about something else (a newsletter, a chat, an age) is none.
 */
import type { ControlDoes, ControlSeen, SwitchSeen } from '../../core/visit/visit.ts';
import { all, type Node, type PageTree } from './accessible.ts';
import {
  isAboutConsent,
  isAboutCookies,
  isAboutData,
  isKeptBySite,
  speaksOfCookies,
} from './banner-subject.ts';
import { isOfCookies, leadsToCookiePage, leadsToRead, reopens, saysNo, whatItDoes } from './control-names.ts';
import { lookAt, type Look } from './measure.ts';

export interface Control {
  node: Node;
  does: ControlDoes;
  /** What is written on it, else its accessible name. */
  name: string;
  look: Look;
}

/** A check box, a switch, or a pair of radio buttons. */
export interface Switch {
  node: Node;
  name: string;
  isOn: boolean;
  isFixed: boolean;
  /** Radio buttons: whether pressing this one says no; null for what is switched on and off. */
  saysNo: boolean | null;
}

export interface Banner {
  controls: Control[];
  switches: Switch[];
  /** It lies over the page, or asks as a dialog. */
  isOver: boolean;
}

/** Of what stands in the way of climbing: what holds one of these is the page, or a part of it with a name of its own. */
const LANDMARKS = ['main', 'navigation', 'contentinfo', 'banner', 'search', 'RootWebArea'];
const PRESSED = ['button', 'link', 'menuitem', 'tab', 'DisclosureTriangle', 'PopUpButton'];
const SWITCHED = ['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio'];
const ANSWERS: readonly ControlDoes[] = ['accept', 'reject'];
const GROUPS = ['group', 'radiogroup'];
const DIALOGS = ['dialog', 'alertdialog'];

/** A settings panel with its list of cookies has many words, a page has more. */
const MOST_TEXT = 12_000;
/** Words beside the controls' own that a banner has at least. */
const LEAST_TEXT = 15;
/** Letters of a question that are kept. */
const MOST_QUESTION = 200;
/** Banners looked at closely, and controls of each. */
const MOST_GROUPS = 12;
const MOST_CONTROLS = 80;

/** Names an element among all of a page’s frames. */
export const keyOf = ({ session, element }: Node): string => `${session.id ?? ''} ${element ?? ''}`;

/** What is on the page now, to tell later what has come. */
export const elementsIn = (tree: PageTree): Set<string> => new Set(tree.nodes.map(keyOf));

/**
 * The likeliest first; none where nothing asks. Where there is more than is looked at, the tree is marked as cut.
 * `before`: what was there before a consent control was pressed, as
 * {@link elementsIn} gives it: what such a press opens belongs to it, whether or not it speaks of cookies again.
 */
export async function findBanners(
  tree: PageTree,
  before: ReadonlySet<string> | null = null,
): Promise<Banner[]> {
  const nodes = tree.nodes;
  const words = wordsOf(nodes);
  const groups = new Map<Node, Node[]>();
  for (const node of nodes) {
    if (!isPressed(node) && !SWITCHED.includes(node.role)) continue;
    const container = containerOf(node, words) ?? openedWith(node, before);
    if (container === null) continue;
    groups.set(container, [...(groups.get(container) ?? []), node]);
  }
  const banners: (Banner & { worth: number })[] = [];
  const outer = outermost(groups);
  tree.isCut ||= outer.length > MOST_GROUPS || outer.some(([, members]) => members.length > MOST_CONTROLS);
  for (const [container, members] of outer.slice(0, MOST_GROUPS)) {
    const banner = await bannerOf(container, members.slice(0, MOST_CONTROLS), words);
    if (banner !== null) banners.push(banner);
  }
  return banners.toSorted((a, b) => b.worth - a.worth);
}

/** Controls outside a banner that bring the choice back, the likeliest first. */
export async function findReopening(tree: PageTree): Promise<Control[]> {
  const found: Control[] = [];
  for (const node of tree.nodes) {
    if (!isPressed(node) || found.length >= MOST_CONTROLS) continue;
    const name = node.name || textOf(node);
    const isPage = node.role === 'link' && leadsToCookiePage(name);
    // What answers brings no question back.
    const isAnswer = ANSWERS.includes(whatItDoes(name)?.does ?? 'other');
    const mayBe = reopens(name) || isPage || (node.role !== 'link' && !isAnswer && isOfCookies(name));
    if (!mayBe || node.element === null) continue;
    const look = await lookAt(node.session, node.frame, node.element);
    if (!look?.isShown) continue;
    // What is about cookies and stays over the page when nothing is asked is there to be asked.
    const isTab = !isAnswer && look.isOver && (node.role !== 'generic' || look.isPointed);
    if (reopens(name) || isPage || isTab) found.push({ node, does: 'reopen', name, look });
  }
  // What stays over the page is there for this; the page about cookies is the last to ask.
  const rank = ({ node, look, name }: Control): number =>
    look.isOver && node.role !== 'link' ? 0 : !reopens(name) ? 3 : node.role === 'button' ? 1 : 2;
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** Something over the page waits for a yes or a no, and was not taken for a consent banner: it may be one all the same. */
export async function isAskedOtherwise(tree: PageTree): Promise<boolean> {
  for (const node of tree.nodes) {
    if (!isPressed(node) || node.element === null) continue;
    const does = whatItDoes(node.name || textOf(node))?.does;
    if (does !== 'accept' && does !== 'reject') continue;
    const look = await lookAt(node.session, node.frame, node.element);
    if (look?.isShown && look.isOver) return true;
  }
  return false;
}

const isPressed = ({ role, children }: Node): boolean =>
  PRESSED.includes(role) ||
  (role === 'generic' &&
    children.length > 0 &&
    children.every(({ role: inside }) => inside === 'StaticText'));

/** What a node and all below it say, and whether it holds a part of the page. Bounded: a long text is cut. */
interface Words {
  text: string;
  /** Without what its controls are called. */
  prose: string;
  length: number;
  holdsPart: boolean;
}

function wordsOf(nodes: readonly Node[]): Map<Node, Words> {
  const words = new Map<Node, Words>();
  for (const node of nodes.toReversed()) {
    const inside = node.children.map((child) => words.get(child) as Words);
    // What labels a switch is its name, and not said again.
    const own = node.role === 'StaticText' || SWITCHED.includes(node.role) ? node.name : '';
    const join = (texts: string[]): string =>
      texts
        .filter((text) => text !== '')
        .join(' ')
        .slice(0, MOST_TEXT);
    const isControl = PRESSED.includes(node.role) && node.role !== 'link';
    words.set(node, {
      text: join([own, ...inside.map(({ text }) => text)]),
      prose: isControl ? '' : join([own, ...inside.map(({ prose }) => prose)]),
      length: own.length + inside.reduce((sum, { length }) => sum + length, 0),
      holdsPart:
        inside.some(({ holdsPart }) => holdsPart) ||
        ['main', 'navigation', 'contentinfo'].includes(node.role),
    });
  }
  return words;
}

const textOf = (node: Node): string =>
  all(node)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ')
    .trim();

/** The nearest that speaks of cookies around it, and asks no other question. */
function containerOf(node: Node, words: ReadonlyMap<Node, Words>): Node | null {
  for (let at = node.parent; at !== null; at = at.parent) {
    const { text, prose, length, holdsPart } = words.get(at) as Words;
    const isFrame = at.role === 'RootWebArea' && at.parent !== null;
    if (holdsPart || length > MOST_TEXT || (LANDMARKS.includes(at.role) && !isFrame)) return null;
    const isDialog = DIALOGS.includes(at.role);
    if (speaksOfCookies(`${at.name} ${text}`) && at.name.length + prose.length >= LEAST_TEXT) {
      if (isAboutCookies(at.name, prose)) return at;
      if (isDialog) return null;
    }
    if (isAboutData(prose) && asks(at, isAboutConsent(prose))) return at;
    // A dialog about something else asks about that.
    if (isDialog) return null;
  }
  return null;
}

/** What the buttons of a group answer, as it says; '' where it does not. */
function questionOf(node: Node): string {
  for (let at = node.parent; at !== null; at = at.parent)
    if (GROUPS.includes(at.role)) return at.name.slice(0, MOST_QUESTION);
  return '';
}

/** Asks for a yes or a no in so many words, or `mayLead`, for a yes or for choosing one by one. */
function asks(container: Node, mayLead: boolean): boolean {
  const does = all(container)
    .filter(isPressed)
    .map((node) => whatItDoes(node.name || textOf(node))?.does);
  return does.includes('accept') && (does.includes('reject') || (mayLead && does.includes('settings')));
}

/** The outermost that came with it, below the page’s own parts. */
function openedWith(node: Node, before: ReadonlySet<string> | null): Node | null {
  if (before === null || before.has(keyOf(node))) return null;
  let opened = node;
  for (let at = node.parent; at !== null; at = at.parent) {
    const isFrame = at.role === 'RootWebArea' && at.parent !== null;
    if (before.has(keyOf(at)) || (LANDMARKS.includes(at.role) && !isFrame)) break;
    opened = at;
  }
  return opened === node ? null : opened;
}

/** Groups one within another are one, by the outer. */
function outermost(groups: ReadonlyMap<Node, Node[]>): [Node, Node[]][] {
  const outerOf = (node: Node): Node => {
    let outer = node;
    for (let at = node.parent; at !== null; at = at.parent) if (groups.has(at)) outer = at;
    return outer;
  };
  const joined = new Map<Node, Node[]>();
  for (const [container, members] of groups) {
    const outer = outerOf(container);
    joined.set(outer, [...(joined.get(outer) ?? []), ...members]);
  }
  return [...joined];
}

async function bannerOf(
  container: Node,
  members: readonly Node[],
  words: ReadonlyMap<Node, Words>,
): Promise<(Banner & { worth: number }) | null> {
  const looked = await Promise.all(
    members.map(async (node) => {
      if (node.element === null) return null;
      const look = await lookAt(node.session, node.frame, node.element);
      return look === null ? null : { node, look };
    }),
  );
  const here = looked.flatMap((each) => each ?? []);
  const controls = here.flatMap(({ node, look }): Control[] => {
    if (!look.isShown || node.isDisabled || !isPressed(node)) return [];
    if (node.isOn !== null && !isToggledAnswer(node)) return [];
    // What has no role of a control is one where the pointer says so.
    if (node.role === 'generic' && !look.isPointed) return [];
    const written = whatItDoes(look.text);
    const named = whatItDoes(node.name);
    // "Got it!", which is named "dismiss cookie message", agrees to nothing.
    const read = named?.does === 'close' ? named : (written ?? named);
    const name = written === null ? node.name : look.text;
    if (read !== null) return [{ node, does: read.does, name, look }];
    // A button that says nothing we know may be an answer all the same.
    return node.role === 'button' && !node.isDisclosure && !leadsToRead(look.text || node.name)
      ? [{ node, does: 'other', name, look }]
      : [];
  });
  const switches = here.flatMap(({ node, look }): Switch[] => {
    if (node.isOn === null || isToggledAnswer(node)) return [];
    const name = node.name || textOf(node.parent ?? node) || look.text;
    return [
      {
        node,
        // "Yes" is an answer: what to is said of them both.
        name: node.role === 'radio' ? `${questionOf(node)} ${name}`.trim() : name,
        isOn: node.isOn,
        isFixed: node.isDisabled,
        saysNo: node.role === 'radio' ? saysNo(name) : null,
      },
    ];
  });
  const isFree = switches.some(({ isFixed }) => !isFixed);
  if (isFree && !controls.some(({ does }) => does === 'save')) keepByGoingOn(controls);
  const does = new Set(controls.map((control) => control.does));
  const isOver = DIALOGS.includes(container.role) || here.some(({ look }) => look.isShown && look.isOver);
  const choosesBySwitch = does.has('save') && isFree;
  const isAsked = does.has('accept') || does.has('reject') || choosesBySwitch;
  // What lies over the page and speaks of cookies asks something, or only tells: a button of words that we do not know
  // may be the answer, where more than a link names them.
  const isTold =
    isOver && (does.has('settings') || does.has('close') || (does.has('other') && speaksItself(container)));
  if (!isAsked && !isTold) return null;
  const speaks = speaksOfCookies(`${container.name} ${words.get(container)?.text ?? ''}`);
  if (!isOver && !speaks) return null;
  // In the page's own text only a control that says both what and of what, or a form to choose with.
  const isBar = isShort(container, words) && isKeptBySite(words.get(container)?.text ?? '');
  if (!isOver && !choosesBySwitch && !controls.some(isPlain) && !isBar) return null;
  const worth =
    (isOver ? 4 : 0) +
    (does.has('accept') ? 2 : 0) +
    (does.has('reject') ? 2 : 0) +
    (choosesBySwitch ? 1 : 0) +
    (container.parent === null ? 0 : 1);
  return { controls, switches, isOver, worth };
}

/** A button that answers for all is one, whether or not it also shows which answer stands. */
const isToggledAnswer = (node: Node): boolean => {
  const read = node.role === 'button' ? whatItDoes(node.name || textOf(node)) : null;
  return read !== null && (read.does === 'accept' || read.does === 'reject') && read.isOfCookies;
};

/** A bar that stays over the page may have a link about cookies among others, and ask nothing. */
const speaksItself = (container: Node): boolean => speaksOfCookies(`${container.name} ${proseOf(container)}`);

/** Without what its links and buttons say. */
const proseOf = (node: Node): string =>
  node.role === 'StaticText'
    ? node.name
    : node.children
        .filter(({ role }) => !PRESSED.includes(role))
        .map(proseOf)
        .join(' ');

/** "Continue" beside switches goes on with what they say, and accepts nothing. */
function keepByGoingOn(controls: Control[]): void {
  for (const control of controls)
    if (control.does === 'accept' && whatItDoes(control.name)?.isGoingOn === true) control.does = 'save';
}

/** "Accept additional cookies" says of itself what it is about. */
const isPlain = ({ name, does }: Control): boolean =>
  ['accept', 'reject'].includes(does) && whatItDoes(name)?.isOfCookies === true;

/** A notice in the page's flow with two or three lines and its buttons. */
const isShort = (container: Node, words: ReadonlyMap<Node, Words>): boolean =>
  (words.get(container)?.length ?? Infinity) <= 1500;

/** `stops`: as {@link keyOf} names them, where Tab was pressed. */
export const controlSeen = (
  { node, does, name, look }: Control,
  layer: number,
  stops?: ReadonlyMap<string, number | null>,
): ControlSeen => {
  const { width, height, contrast } = look;
  const reached = stops?.get(keyOf(node));
  return { does, name, layer, width, height, contrast, ...(reached !== undefined && { stops: reached }) };
};

export const switchSeen = ({ name, isOn, isFixed, saysNo: no }: Switch, layer: number): SwitchSeen[] =>
  // Of a pair of radio buttons the one that says yes is the switch.
  no === true ? [] : [{ name, isOn, isFixed, layer }];
