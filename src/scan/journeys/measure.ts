/**
 * What a visitor sees of one control: where it is, whether it is shown, how it looks beside others. Runs in the page, in
 * a world of our own; what it says decides nothing that the page could gain by.
 */
import type { Session } from '../browser/cdp.ts';
import { CdpError } from '../browser/cdp.ts';

export interface Look {
  isShown: boolean;
  /** It, or what holds it, lies over the page or asks as a dialog. */
  isOver: boolean;
  /** The pointer says that it can be pressed. */
  isPointed: boolean;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** 1 to 21, or null where there is no telling. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  contrast: number | null;
  /** What is written on it. */
  text: string;
  /** The `type` of an input, empty for anything else. */
  kind: string;
}

/** Null where it has gone. */
export async function lookAt(session: Session, frameId: string, element: number): Promise<Look | null> {
  try {
    const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'candour' });
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: element,
      executionContextId: world.executionContextId,
    });
    if (object.objectId === undefined) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${look.toString()})(this.nodeType === 3 ? this.parentElement : this); }`,
      returnByValue: true,
    });
    return exceptionDetails === undefined ? (result.value as Look) : null;
  } catch (error) {
    if (error instanceof CdpError) return null;
    throw error;
  }
}

/** Self-contained: its text is injected. */
function look(element: Element): Look {
  const holderOf = (of: Element): Element | null =>
    of.assignedSlot ??
    of.parentElement ??
    ((of.getRootNode() as ShadowRoot).host as Element | undefined) ??
    null;

  let isOver = false;
  for (let at: Element | null = element; at !== null; at = holderOf(at)) {
    const { position } = getComputedStyle(at);
    isOver ||=
      /^(?:fixed|sticky)$/.test(position) ||
      at.matches('dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], :popover-open');
  }

  const rgba = (colour: string): number[] => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const luminance = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrastOf = (): number | null => {
    let behind: number[] = [255, 255, 255, 1];
    for (let at: Element | null = element; at !== null; at = holderOf(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return null;
      const colour = rgba(backgroundColor);
      if ((colour[3] ?? 1) >= 1) {
        behind = colour;
        break;
      }
      if ((colour[3] ?? 0) > 0) return null;
    }
    const { color } = getComputedStyle(element);
    const [light = 1, dark = 0] = [luminance(rgba(color)), luminance(behind)].sort((a, b) => b - a);
    return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
  };

  const box = element.getBoundingClientRect();
  const isShown =
    box.width >= 4 &&
    box.height >= 4 &&
    box.right > 0 &&
    box.bottom + scrollY > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  return {
    isShown,
    isOver,
    isPointed: getComputedStyle(element).cursor === 'pointer',
    width: Math.round(box.width),
    height: Math.round(box.height),
    contrast: contrastOf(),
    kind: element instanceof HTMLInputElement ? element.type : '',
    text: (
      (element as HTMLElement).innerText ||
      (element.matches('input[type="button"], input[type="submit"]')
        ? (element as HTMLInputElement).value
        : '')
    )
      .trim()
      .slice(0, 120),
  };
}
