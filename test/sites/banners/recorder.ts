/**
 * A page's own record of what was truly done to it: every press, with the part it fell on, and every change of what the
 * tool's memory says. It is posted to the page's own host and kept by the server, apart from what an observer sees.
 */
import type { PageTools } from '../page-tools.ts';
import type { Part, Parts, Registered } from './banner.ts';

export const RECORDED_PATH = '/recorded';

export interface Recorded {
  /** Name of the banner page. */
  page: string;
  /** What the address says after `journey=`, or null. */
  journey: string | null;
  /** One load of one document. */
  load: string;
  what: 'loaded' | 'pressed' | 'registered';
  /** Of the memory: as it was found, or as it became; null for a press, or where this document keeps none. */
  choice: Registered | null;
  /** Of a press: `other` for a control that is not of the banner, `nothing` where there is none. */
  part: Part | 'other' | 'nothing' | null;
  /** Words of what was pressed. */
  text: string;
  /** False for a press that a script made up. */
  trusted: boolean;
}

export interface RecorderGiven {
  page: string;
  parts: Parts;
  keepsMemory: boolean;
}

/** What a banner page puts into its window before anything else. */
export interface BannerWindow {
  bannerMemory?: { read(page: PageTools): Registered; write(page: PageTools, choice: Registered): void };
  /** Watches a closed shadow root, of which the window sees the host alone. */
  recordIn?(root: ShadowRoot): void;
}

export const record = (page: PageTools, given: RecorderGiven): void => {
  const own = globalThis as unknown as BannerWindow;
  const load = crypto.randomUUID();
  const journey = new URLSearchParams(location.search).get('journey');
  const tell = (entry: object): void => {
    navigator.sendBeacon('/recorded', JSON.stringify({ page: given.page, journey, load, ...entry }));
  };
  const read = (): Registered | null => (given.keepsMemory ? (own.bannerMemory?.read(page) ?? null) : null);
  const hosts = new WeakSet<EventTarget>();
  const pressed = (event: Event, within: EventTarget | null): void => {
    const path = event.composedPath();
    if (within === null && path[0] !== undefined && hosts.has(path[0])) return;
    const elements = path.filter((one): one is Element => one instanceof Element);
    // A press on its label comes again as one on the control itself.
    const label = elements.find((one) => one instanceof HTMLLabelElement);
    if (label instanceof HTMLLabelElement && label.control !== null && !path.includes(label.control)) return;
    const names = Object.entries(given.parts);
    const part = elements.flatMap((element) =>
      names.filter(([, selector]) => element.matches(selector)),
    )[0]?.[0];
    const control = elements.find((element) =>
      element.matches('a, button, input, label, select, summary, textarea, [role], [tabindex], [onclick]'),
    );
    const isControl =
      control !== undefined && !control.matches('[role="dialog"], [role="region"], [role="alert"]');
    tell({
      what: 'pressed',
      choice: null,
      part: part ?? (isControl ? 'other' : 'nothing'),
      text: (control ?? elements[0])?.textContent?.trim().slice(0, 80) ?? '',
      trusted: event.isTrusted,
    });
  };
  own.recordIn = (root) => {
    hosts.add(root.host);
    root.addEventListener('click', (event) => pressed(event, root), true);
  };
  addEventListener('click', (event) => pressed(event, null), true);
  let last = read();
  const registered = (what: 'loaded' | 'registered'): void =>
    tell({ what, choice: last, part: null, text: '', trusted: true });
  const look = (): void => {
    const now = read();
    if (now === last) return;
    last = now;
    registered('registered');
  };
  registered('loaded');
  if (!given.keepsMemory) return;
  // Memory changes after something was done or shown, and a while after at most: a page that nothing happens in rests.
  let until = 0;
  let isLooking = false;
  const lookOn = (): void => {
    look();
    isLooking = performance.now() < until;
    if (isLooking) setTimeout(lookOn, 100);
  };
  const happened = (): void => {
    until = performance.now() + 600;
    if (isLooking) return;
    isLooking = true;
    setTimeout(lookOn);
  };
  for (const event of ['click', 'change', 'keydown', 'pointermove', 'scroll', 'load', 'message'])
    addEventListener(event, happened, { capture: true, passive: true });
  new MutationObserver(happened).observe(document, { childList: true, subtree: true, attributes: true });
  cookieStore.addEventListener('change', look);
  addEventListener('storage', look);
  addEventListener('pagehide', look);
};

/** What a page posted. */
export const recordedIn = (body: string): Recorded => JSON.parse(body) as Recorded;
