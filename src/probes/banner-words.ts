/**
 * The words of the page's cookie banner that a visitor can see. Self-contained: no import at run time, so that its text
 * can be injected, in a world of our own: there the page's changes to the language do not reach. Reads only.
 *
 * Words count as said because visitors read them: what is not displayed, has no size, lies off the page, is cut away,
 * transparent or tiny was shown to nobody.
 */
export interface BannerWords {
  /** A line for each block; cells of a row are parted by tabs. Empty where nothing asks about cookies. */
  text: string;
  /** More is shown than was read: beyond the bound, or in a frame of another site. */
  isCut: boolean;
}

/**
 * From each mention of cookies (English, Welsh) out to what holds it: a dialog, something fixed over the page, or what
 * is named for cookies. Open shadow roots and same-origin frames included. At most `most` characters.
 */
export function readBanner(most: number): BannerWords {
  const ABOUT = /cookie|consent|[cg]wci|chwci|briwsion|friwsion|caniatâd|cydsyni/i;
  /** Names that tools, councils and their suppliers give to what asks. */
  const NAMED =
    /cookie|consent|gdpr|cwci|onetrust|truste|usercentrics|didomi|(?:^|[^a-z])(?:ccc|cmp|cky|cc|sp_message)(?:$|[^a-z])/i;
  const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
  /** What holds one of these is the page, or its header. */
  const PAGE = 'main, [role="main"], nav, [role="navigation"], h1, form[role="search"]';
  const BUTTON = 'button, [role="button"], input[type="button"], input[type="submit"]';
  const SILENT =
    'script, style, noscript, template, textarea, select, object, canvas, svg, video, audio, title, head';
  /** Looked at in a page: many times what pages have. */
  const MOST_NODES = 300_000;
  const MOST_ROOTS = 300;
  /** Of what a container holds. */
  const MOST_HELD = 10_000;
  /** Of one text or line: several times what is told. */
  const LONGEST_TEXT = 4 * most;
  /** What stands in the page's flow and is longer is more than a banner. */
  const MOST_IN_FLOW = 1_500;
  const LEAST_OPACITY = 0.2;
  const LEAST_TYPE = 6;

  // A form's or document's own names can be taken by what stands in it: so everything is asked of the prototypes.
  const got = <Value>(owner: object, name: string): ((of: Node) => Value) => {
    const { get } = Object.getOwnPropertyDescriptor(owner, name) as { get: () => Value };
    return (of) => get.call(of);
  };
  const parentOf = got<Node | null>(Node.prototype, 'parentNode');
  const typeOf = got<number>(Node.prototype, 'nodeType');
  const childrenOf = got<NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
  const documentOf = got<Document | null>(Node.prototype, 'ownerDocument');
  const slotOf = got<HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
  const shadowOf = got<ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const tagOf = got<string>(Element.prototype, 'localName');
  const slotOfText = got<HTMLSlotElement | null>(Text.prototype, 'assignedSlot');
  const wordsOf = got<string>(CharacterData.prototype, 'data');
  const framed = got<Document | null>(HTMLIFrameElement.prototype, 'contentDocument');
  const bodyOf = got<HTMLElement | null>(Document.prototype, 'body');
  const windowOf = got<Window | null>(Document.prototype, 'defaultView');
  const { matches, closest, querySelector, getAttribute, getBoundingClientRect, checkVisibility } =
    Element.prototype;
  const attribute = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';
  const is = (element: Element, selector: string): boolean => matches.call(element, selector);
  const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);

  let isCut = false;
  /** The frame that a document stands in. */
  const frameOf = new Map<Document, Element>();

  /** Where it is drawn: in a slot, a shadow root's host, a frame. */
  const holderOf = (node: Node): Element | null => {
    const slot = typeOf(node) === Node.ELEMENT_NODE ? slotOf(node) : slotOfText(node);
    const parent = slot ?? parentOf(node);
    if (parent === null || typeOf(parent) === Node.ELEMENT_NODE) return parent as Element | null;
    if (typeOf(parent) === Node.DOCUMENT_NODE) return null;
    return (parent as ShadowRoot).host;
  };

  const frameAround = (element: Element): Element | null => {
    const inside = documentOf(element);
    return inside === null ? null : (frameOf.get(inside) ?? null);
  };

  /** Text nodes that speak of cookies, and frames that may and cannot be read. */
  const mentions: Text[] = [];
  const closedFrames: Element[] = [];
  const roots: Node[] = [document];
  let looked = 0;
  for (let root = roots[0], at = 0; root !== undefined; root = roots[(at += 1)]) {
    const walker = Document.prototype.createTreeWalker.call(
      document,
      root,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if ((looked += 1) > MOST_NODES || roots.length > MOST_ROOTS) {
        isCut = true;
        break;
      }
      if (typeOf(node) === Node.TEXT_NODE) {
        if (ABOUT.test(wordsOf(node))) mentions.push(node as Text);
        continue;
      }
      const element = node as Element;
      const shadow = shadowOf(element);
      if (shadow !== null) roots.push(shadow);
      if (tagOf(element) !== 'iframe') continue;
      const inside = framed(element);
      if (inside === null) closedFrames.push(element);
      else {
        frameOf.set(inside, element);
        roots.push(inside);
      }
    }
  }

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };

  const isNamed = (element: Element): boolean =>
    ['id', 'class', 'aria-label', 'title', 'name'].some((name) =>
      NAMED.test(attribute(element, name).slice(0, 500)),
    );

  /** Over the page, or named for cookies and apart from what the page is about. */
  const isContainer = (element: Element): 'over' | 'in-flow' | null => {
    if (is(element, 'html, body, main, nav, article')) return null;
    if (is(element, DIALOG)) return 'over';
    if (querySelector.call(element, PAGE) !== null) return null;
    if (/^(?:fixed|sticky)$/.test(styleOf(element).position)) return 'over';
    return isNamed(element) ? 'in-flow' : null;
  };

  /** The outermost container of each element asked about. */
  const containers = new Map<Element, Element | null>();
  const kinds = new Map<Element, 'over' | 'in-flow'>();
  const containerOf = (element: Element | null): Element | null => {
    const path: Element[] = [];
    let at = element;
    while (at !== null && !containers.has(at)) {
      path.push(at);
      at = holderOf(at) ?? frameAround(at);
    }
    let found = at === null ? null : (containers.get(at) ?? null);
    for (const each of path.reverse()) {
      if (found === null) {
        const kind = isContainer(each);
        if (kind !== null) {
          found = each;
          kinds.set(each, kind);
        }
      }
      containers.set(each, found);
    }
    return found;
  };

  /** In the flow of the page's own words only what asks is a banner; before and after them a short word is one too. */
  const isBanner = (
    container: Element,
    { length, hasButton }: { length: number; hasButton: boolean },
  ): boolean => {
    if (kinds.get(container) === 'over') return true;
    const isInMain = closest.call(container, 'main, [role="main"]') !== null;
    return isInMain ? hasButton && length <= MOST_IN_FLOW : hasButton || length <= MOST_IN_FLOW;
  };

  const isOver = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = holderOf(at) ?? frameAround(at))
      if (is(at, DIALOG) || /^(?:fixed|sticky)$/.test(styleOf(at).position)) return true;
    return false;
  };

  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  /** Of a frame, or of what scrolls: smaller, it shows nothing that can be read. */
  const isRoomy = ({ width, height }: DOMRect): boolean => width >= 80 && height >= 15;
  const areaOf = ({ left, top, right, bottom }: Box): number =>
    Math.max(0, right - left) * Math.max(0, bottom - top);
  const within = (box: Box, other: Box): Box => ({
    left: Math.max(box.left, other.left),
    top: Math.max(box.top, other.top),
    right: Math.min(box.right, other.right),
    bottom: Math.min(box.bottom, other.bottom),
  });
  const isTransparent = (colour: string): boolean => {
    const [, , , alpha] = colour.match(/[\d.]+/g) ?? [];
    return alpha !== undefined && Number(alpha) < LEAST_OPACITY;
  };

  /** Whether an element's own style lets what it holds be seen. */
  const paints = new Map<Element, boolean>();
  const isPainted = (element: Element): boolean => {
    const known = paints.get(element);
    if (known !== undefined) return known;
    const { opacity, filter, clip, clipPath, maskImage } = styleOf(element);
    const isSeen =
      Number(opacity) >= LEAST_OPACITY &&
      !/opacity|blur/.test(filter) &&
      (clip === 'auto' || clip === '') &&
      clipPath === 'none' &&
      (maskImage === 'none' || maskImage === '');
    paints.set(element, isSeen);
    return isSeen;
  };

  /** Whether boxes that are fixed or absolute are placed by it (https://drafts.csswg.org/css-position-3/#def-cb). */
  const places = (style: CSSStyleDeclaration, isFixed: boolean): boolean =>
    (!isFixed && style.position !== 'static') ||
    /paint|layout|strict|content/.test(style.contain) ||
    /transform|filter|perspective/.test(style.willChange) ||
    [style.transform, style.translate, style.rotate, style.scale, style.filter, style.perspective].some(
      (value) => value !== '' && value !== 'none',
    );

  /** True where nothing around it, up to the window of its document, hides or cuts away more than a tenth of the box. */
  const isShownIn = (from: Element, text: Box): { isShown: boolean; document: Document | null } => {
    const hidden = { isShown: false, document: null };
    let box = text;
    let whole = areaOf(box);
    let opacity = 1;
    let isFixed = false;
    /** Placed by something further out, whatever stands between: that does not cut it. */
    let isLoose = false;
    let last = from;
    for (let at: Element | null = from; at !== null; at = holderOf(at)) {
      const style = styleOf(at);
      const { position, overflowX, overflowY } = style;
      last = at;
      opacity *= Number(style.opacity);
      if (!isPainted(at) || opacity < LEAST_OPACITY) return hidden;
      if (isLoose && places(style, isFixed)) isLoose = false;
      if (!isLoose && !is(at, 'html, body') && style.display !== 'inline') {
        const own = rectOf(at);
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) {
          if (!isRoomy(own)) return hidden;
          // Nobody can scroll to what lies before the beginning.
          if (box.right + at.scrollLeft <= own.left || box.bottom + at.scrollTop <= own.top) return hidden;
          box = own;
          whole = areaOf(own);
        } else if (overflowX !== 'visible' || overflowY !== 'visible') {
          box = within(box, own);
          if (areaOf(box) < whole * 0.9) return hidden;
        }
      }
      if (position === 'fixed' || position === 'absolute') {
        isLoose = true;
        isFixed ||= position === 'fixed';
      }
    }
    const page = documentOf(last);
    const view = page === null ? null : windowOf(page);
    if (view === null) return hidden;
    const window = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
    const [x, y] = isFixed ? [0, 0] : [view.scrollX, view.scrollY];
    const isOnPage = isFixed ? areaOf(within(box, window)) > 0 : box.right + x > 1 && box.bottom + y > 1;
    return { isShown: isOnPage && areaOf(box) > 0, document: page };
  };

  /** Through all frames, out to the page. */
  const isShown = (from: Element, text: Box): boolean => {
    let at: { isShown: boolean; document: Document | null } = isShownIn(from, text);
    while (at.isShown && at.document !== null && at.document !== document) {
      const frame = frameOf.get(at.document);
      if (frame === undefined) return false;
      const box = rectOf(frame);
      if (!isRoomy(box) || !isDisplayed(frame)) return false;
      at = isShownIn(frame, box);
    }
    return at.isShown;
  };

  const isDisplayed = (element: Element): boolean =>
    checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });

  /** Some of what was asked about is seen, and not all of it. */
  let isInPart = false;
  /** What of a text node a visitor sees: all of it or nothing. */
  const shownOf = (node: Text, holder: Element): string => {
    const words = wordsOf(node).slice(0, LONGEST_TEXT).replace(/\s+/g, ' ');
    if (words === ' ' || words === '') return words;
    if (!isDisplayed(holder)) return '';
    const { fontSize, color, webkitTextFillColor } = styleOf(holder);
    if (Number.parseFloat(fontSize) < LEAST_TYPE) return '';
    if (isTransparent(color) || isTransparent(webkitTextFillColor)) return '';
    const range = new Range();
    range.setStart(node, 0);
    range.setEnd(node, Math.min(wordsOf(node).length, LONGEST_TEXT));
    const rects = [...range.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 3);
    const shown = rects.filter((rect) => isShown(holder, rect)).length;
    isInPart ||= (shown > 0 && shown < rects.length) || wordsOf(node).length > LONGEST_TEXT;
    return shown > 0 && shown === rects.length ? words : '';
  };

  /** What is drawn in an element, in order. */
  const heldIn = (element: Element, tag: string): Node[] => {
    const inside = tag === 'iframe' ? framed(element) : null;
    const body = inside === null ? null : bodyOf(inside);
    if (body !== null) return [body];
    const assigned = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    return assigned.length > 0 ? assigned : [...childrenOf(shadowOf(element) ?? element)];
  };

  interface Held {
    /** In order; of what is nothing but a link, which only leads elsewhere, none. */
    lines: string[];
    length: number;
    hasButton: boolean;
    /** There is more than its lines. */
    isLong: boolean;
  }

  /** The lines that a visitor sees in it. */
  const linesIn = (container: Element): Held => {
    const held: Held = { lines: [], length: 0, hasButton: false, isLong: false };
    let line = '';
    let isPlain = false;
    const endLine = (): void => {
      const plain = line
        .replace(/ *\t[ \t]*/g, '\t')
        .replace(/ +/g, ' ')
        .trim();
      if (isPlain && plain !== '') {
        held.lines.push(plain);
        held.length += plain.length + 1;
      }
      line = '';
      isPlain = false;
    };
    isInPart = false;
    const todo: { step: Node | 'line' | 'cell'; inLink: boolean }[] = [{ step: container, inLink: false }];
    let steps = 0;
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const { step, inLink } = next;
      if (step === 'line') endLine();
      else if (step === 'cell') line += '\t';
      else if ((steps += 1) > MOST_HELD || held.length > most || line.length > LONGEST_TEXT) {
        held.isLong = true;
        break;
      } else if (typeOf(step) === Node.TEXT_NODE) {
        const holder = holderOf(step);
        const shown = holder === null ? '' : shownOf(step as Text, holder);
        line += shown;
        isPlain ||= !inLink && shown.trim() !== '';
      } else if (typeOf(step) === Node.ELEMENT_NODE && !is(step as Element, SILENT)) {
        const element = step as Element;
        const tag = tagOf(element);
        const { display } = styleOf(element);
        held.hasButton ||= is(element, BUTTON);
        const isCell = display === 'table-cell';
        const isBlock = tag === 'br' || !(isCell || /^(?:inline|contents)/.test(display));
        if (isBlock) endLine();
        if (isBlock || isCell) todo.push({ step: isCell ? 'cell' : 'line', inLink: false });
        for (const each of heldIn(element, tag).reverse())
          todo.push({ step: each, inLink: inLink || tag === 'a' });
      }
    }
    endLine();
    held.isLong ||= isInPart;
    return held;
  };

  let text = '';
  const read = new Set<Element>();
  for (const mention of mentions) {
    const container = containerOf(holderOf(mention));
    if (container === null || read.has(container)) continue;
    read.add(container);
    const { lines, length, hasButton, isLong } = linesIn(container);
    if (!isLong && !lines.some((line) => ABOUT.test(line))) continue;
    if (!isBanner(container, { length, hasButton })) continue;
    text += [...(text === '' ? [] : ['']), ...lines].join('\n');
    isCut ||= isLong || text.length > most;
    if (isCut) break;
  }
  for (const frame of closedFrames) {
    const box = rectOf(frame);
    if (!isNamed(frame) || !isOver(frame) || !isRoomy(box)) continue;
    if (isDisplayed(frame) && isShown(frame, box)) isCut = true;
  }
  return { text: text.slice(0, most), isCut };
}
