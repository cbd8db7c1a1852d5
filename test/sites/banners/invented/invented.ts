/**
 * Banners in shapes and words of no particular tool: each is HTML whose controls say by `data-does` what they do, and by
 * `data-to` which layer they show instead of choosing. What can be done on it is written beside it by hand.
 */
import type { PageTools } from '../../page-tools.ts';
import type { JourneyOnBanner, Memory, Part, Parts, Registered, Way } from '../banner.ts';
import type { BannerWindow } from '../recorder.ts';

export interface Invented {
  /** Kebab-case, the end of its page's name. */
  name: string;
  why: string;
  /** Elements with `data-layer`: the first of them asks. */
  html: string;
  /** Beside it in the page, before and after. */
  body?: string;
  /** A list item for the footer. */
  footer?: string;
  ways: Record<JourneyOnBanner, Way>;
  /** Journeys of which the page leaves open whether there was anything to do. */
  open?: readonly JourneyOnBanner[];
  how?: How;
  /** Where the choice is kept. */
  keeps?: 'cookie' | 'local';
  language?: string;
}

export interface How {
  /** When it comes; after the load, where nothing else is said. */
  comes?: 'scrolled' | 'touched';
  place?: 'flow' | 'closed-shadow' | 'open-shadow';
  /** Its buttons send a form, and the page comes anew with a word of thanks. */
  sends?: boolean;
  /** What closing it is taken for. */
  closes?: Registered;
}

const PARTS: readonly Part[] = ['accept', 'reject', 'settings', 'switch', 'save', 'close', 'reopen', 'hide'];

export const partsOf = ({ html }: Pick<Invented, 'html'>): Parts => ({
  ...Object.fromEntries(PARTS.map((part) => [part, `[data-does="${part}"]`])),
  ...(html.includes('type="radio"') && { switch: '[data-does="switch"][type="radio"]' }),
});

/** No tool's that is known. */
export const memories: Record<'cookie' | 'local', Memory> = {
  cookie: {
    read: (page) => (page.read('visitor_answer') ?? 'none') as Registered,
    write: (_page, choice) => {
      document.cookie = `visitor_answer=${choice}; path=/; max-age=31536000; SameSite=Lax; Secure`;
    },
  },
  local: {
    read: () => (localStorage.getItem('visitor-answer') ?? 'none') as Registered,
    write: (_page, choice) => localStorage.setItem('visitor-answer', choice),
  },
};

/** Runs in the page. */
export const runInvented = (page: PageTools, given: How): void => {
  const own = globalThis as unknown as BannerWindow;
  const memory = own.bannerMemory ?? { read: (): Registered => 'none', write: () => {} };
  const source = document.getElementById('asking') as HTMLTemplateElement;
  const isYes = (choice: Registered): boolean => choice === 'accepted' || choice === 'partial';
  let layers: HTMLElement[] = [];
  let hasRun = false;
  const runOptional = (): void => {
    if (!hasRun) page.open('optional');
    hasRun = true;
  };
  const put = (layer: HTMLElement, isShown: boolean): void => {
    layer.hidden = !isShown;
    if (layer instanceof HTMLDialogElement && layer.open !== isShown) {
      if (isShown) layer.showModal();
      else layer.close();
    }
    if (layer.popover !== null && layer.matches(':popover-open') !== isShown) layer.togglePopover(isShown);
  };
  const show = (name: string | null): void => {
    for (const layer of layers) put(layer, layer.dataset['layer'] === name);
  };
  /** As the page remembers them. */
  const stand = (layer: HTMLElement | undefined): void => {
    const now = memory.read(page);
    if (now !== 'accepted' && now !== 'rejected') return;
    const isYesNow = now === 'accepted';
    for (const one of layer?.querySelectorAll<HTMLElement>('[data-does="switch"]') ?? []) {
      if (!(one instanceof HTMLInputElement)) one.setAttribute('aria-checked', String(isYesNow));
      else one.checked = one.type === 'radio' ? (one.value === 'yes') === isYesNow : isYesNow;
    }
  };
  const keep = (choice: Registered): void => {
    memory.write(page, choice);
    if (isYes(choice)) runOptional();
    show(layers.some((layer) => layer.dataset['layer'] === 'thanks') ? 'thanks' : null);
  };
  const saved = (from: Element): Registered | null => {
    const layer = from.closest('[data-layer]');
    const all = [...(layer?.querySelectorAll<HTMLElement>('[data-does="switch"]') ?? [])];
    const radios = all.filter((one): one is HTMLInputElement => one.matches('[type="radio"]'));
    const names = [...new Set(radios.map(({ name }) => name))];
    const answers = names.map((name) => radios.find((one) => one.name === name && one.checked)?.value);
    if (answers.includes(undefined)) return null;
    const singles = all.filter((one) => !one.matches('[type="radio"]'));
    const says = [
      ...answers.map((answer) => answer === 'yes'),
      ...singles.map((one) => (one instanceof HTMLInputElement ? one.checked : isOn(one))),
    ];
    return says.every(Boolean) ? 'accepted' : says.some(Boolean) ? 'partial' : 'rejected';
  };
  const isOn = (one: HTMLElement): boolean =>
    (one.getAttribute('aria-checked') ?? one.getAttribute('aria-pressed')) === 'true';
  const pressed = (event: Event): void => {
    const target = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-does], [data-to]');
    if (target === null) return;
    const { does, to } = target.dataset;
    if (target.matches('a')) event.preventDefault();
    if (to !== undefined) {
      stand(layers.find((layer) => layer.dataset['layer'] === to));
      return show(to);
    }
    if (does === 'settings') return;
    if (does === 'switch') {
      const name = target.hasAttribute('aria-pressed') ? 'aria-pressed' : 'aria-checked';
      if (!(target instanceof HTMLInputElement)) target.setAttribute(name, String(!isOn(target)));
    } else if (does === 'hide') show(null);
    else {
      const answer =
        does === 'save'
          ? saved(target)
          : does === 'close'
            ? (given.closes ?? 'closed')
            : ((does === 'accept' ? 'accepted' : 'rejected') as Registered);
      if (answer === null) return;
      if (given.sends === true) memory.write(page, answer);
      else keep(answer);
    }
  };
  const mount = (): void => {
    const holder = document.createElement('div');
    if (given.place === 'flow') document.body.prepend(holder);
    else document.body.append(holder);
    let root: HTMLElement | ShadowRoot = holder;
    if (given.place === 'closed-shadow' || given.place === 'open-shadow') {
      const shadow = holder.attachShadow({ mode: given.place === 'open-shadow' ? 'open' : 'closed' });
      own.recordIn?.(shadow);
      root = shadow;
    }
    root.append(source.content.cloneNode(true));
    root.addEventListener('click', pressed);
    for (const item of document.querySelectorAll('footer [data-to]')) item.addEventListener('click', pressed);
    layers = [...root.querySelectorAll<HTMLElement>('[data-layer]')];
    for (const form of root.querySelectorAll('form')) {
      const journey = document.createElement('input');
      Object.assign(journey, { type: 'hidden', name: 'journey' });
      journey.value = new URLSearchParams(location.search).get('journey') ?? '';
      form.append(journey);
      if (given.sends !== true) form.addEventListener('submit', (event) => event.preventDefault());
    }
    const isThanked = new URLSearchParams(location.search).has('answer');
    const [first] = layers;
    if (memory.read(page) === 'none') show(first?.dataset['layer'] ?? null);
    else show(isThanked ? 'thanks' : null);
  };
  if (isYes(memory.read(page))) runOptional();
  const once = (names: readonly string[]): void => {
    let hasCome = false;
    for (const name of names)
      addEventListener(
        name,
        () => {
          if (!hasCome) mount();
          hasCome = true;
        },
        { passive: true },
      );
  };
  if (given.comes === 'scrolled') once(['scroll']);
  else if (given.comes === 'touched') once(['mousemove', 'wheel', 'touchstart', 'keydown', 'scroll']);
  else mount();
};
