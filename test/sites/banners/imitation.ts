/**
 * Banners of our own making that have the shape, names, layers and memory of well-known tools: what one of them is made
 * of, and the script that runs it in the page, with every behaviour of ./behaviours.ts.
 */
import type { PageTools } from '../page-tools.ts';
import type { Memory, Parts, Registered } from './banner.ts';
import type { Behaviour, Words } from './behaviours.ts';
import type { BannerWindow } from './recorder.ts';

export interface Imitation {
  /** Kebab-case, the beginning of its pages' names. */
  id: string;
  name: string;
  consentTool: string | null;
  /** Script of its own; null: it stands in the page. */
  script: { host: string; path: string; tag: string } | null;
  words: Words;
  style: string;
  /** One element each. */
  first(words: Words, has: Shape): string;
  second(words: Words, has: Shape): string;
  /** What brings a choice back; in the footer where it is a list item. */
  reopen(words: Words): string;
  /** What is said once a choice is made, with a control that hides it; null: nothing. */
  confirm: ((words: Words) => string) | null;
  parts: Parts;
  memory: Memory;
  /** Whether it has a control to close it where the behaviour does not say so. */
  closes: 'absent' | 'closed';
  /** What its memory says once it is closed, where that is no yes. */
  closedMeans: Registered;
  /** The second layer has a control that refuses all. */
  refusesInSettings: boolean;
}

/** Which controls a banner has. */
export interface Shape {
  reject: boolean;
  settings: boolean;
  close: boolean;
  preticked: boolean;
}

export const shapeOf = (tool: Imitation, how: Behaviour): Shape => ({
  reject: !['settings', 'absent'].includes(how.rejects ?? 'works'),
  settings: ['works', 'settings'].includes(how.rejects ?? 'works'),
  close: (how.closes ?? tool.closes) !== 'absent',
  preticked: how.isPreticked === true,
});

export interface RunSpec {
  page: string;
  style: string;
  first: string;
  second: string;
  reopen: string | null;
  confirm: string | null;
  parts: Parts;
  how: Behaviour;
  closes: 'absent' | 'closed' | 'accepted';
  /** Address of the frame that it stands in, for the page around it; null: it stands in this document. */
  frame: string | null;
  /** This document is that frame. */
  isFrame: boolean;
}

export const SPEC_ID = 'banner-settings';

/** Reads what it is to do from an element of the page, as it may come from a host of its own. */
export const runBanner = (page: PageTools): void => {
  const spec = JSON.parse(document.getElementById('banner-settings')?.textContent ?? '{}') as RunSpec;
  const own = globalThis as unknown as BannerWindow;
  const { how, parts } = spec;
  type Message = { banner: string; chosen?: Registered; reopenAfter?: Registered };

  const element = (html: string): HTMLElement => {
    const held = document.createElement('template');
    held.innerHTML = html.trim();
    return held.content.firstElementChild as HTMLElement;
  };
  let hasRun = false;
  const runOptional = (): void => {
    if (!hasRun) page.open('optional');
    hasRun = true;
  };
  const memory = own.bannerMemory ?? { read: (): Registered => 'none', write: () => {} };
  const isYes = (choice: Registered): boolean => choice === 'accepted' || choice === 'partial';

  const layers: Partial<Record<'first' | 'second' | 'confirm' | 'frame', HTMLElement>> = {};
  let back: HTMLElement | null = null;
  const show = (name: keyof typeof layers | null): void => {
    for (const [layer, shown] of Object.entries(layers)) shown.style.display = layer === name ? '' : 'none';
    if (back !== null && back.tagName !== 'LI') back.style.display = name === null ? '' : 'none';
  };
  /** In the document that keeps the memory. */
  const keep = (choice: Registered): void => {
    const forgets = how.rejects === 'forgets' && choice === 'rejected';
    if (!forgets) memory.write(page, choice);
    if (isYes(choice) || how.ignoresRejection === true) runOptional();
    show(choice !== 'closed' && layers.confirm !== undefined ? 'confirm' : null);
    if (how.reloads === true && isYes(choice)) location.reload();
  };
  const choose = (choice: Registered): void => {
    if (spec.isFrame) parent.postMessage({ banner: spec.page, chosen: choice } satisfies Message, '*');
    else keep(choice);
  };

  /** Of a Yes and a No, the Yes. */
  const switches = (): HTMLElement[] =>
    [...(layers.second?.querySelectorAll<HTMLElement>(parts.switch ?? 'none') ?? [])].filter(
      (one) => !one.classList.contains('cookie-no'),
    );
  const isOn = (one: HTMLElement): boolean =>
    one instanceof HTMLInputElement ? one.checked : one.getAttribute('aria-checked') === 'true';
  const turn = (one: HTMLElement, on: boolean): void => {
    const no = one.closest('fieldset')?.querySelector<HTMLInputElement>('.cookie-no');
    if (no) no.checked = !on;
    if (one instanceof HTMLInputElement) one.checked = on;
    else one.setAttribute('aria-checked', String(on));
  };
  const openSettings = (now: Registered): void => {
    if (now !== 'none' && now !== 'closed') for (const one of switches()) turn(one, now === 'accepted');
    show('second');
  };
  const saved = (): Registered => {
    const on = switches().filter(isOn).length;
    if (on === 0) return 'rejected';
    return on === switches().length ? 'accepted' : 'partial';
  };
  const act: Partial<Record<string, (target: Element) => void>> = {
    accept: () => choose('accepted'),
    reject: () => {
      if (how.rejects !== 'dead') choose('rejected');
    },
    settings: () => openSettings(spec.isFrame ? 'none' : memory.read(page)),
    save: () => choose(saved()),
    close: () => choose(spec.closes === 'accepted' ? 'accepted' : 'closed'),
    hide: () => show(null),
    switch: (target) => {
      if (target instanceof HTMLButtonElement) turn(target, !isOn(target));
    },
    reopen: () => {
      if (how.reopens === 'dead') return;
      if (spec.frame === null) openSettings(memory.read(page));
      else {
        show('frame');
        (layers.frame as HTMLIFrameElement).contentWindow?.postMessage(
          { banner: spec.page, reopenAfter: memory.read(page) } satisfies Message,
          '*',
        );
      }
    },
  };
  const pressed = (event: Event): void => {
    if (how.isTrustedOnly === true && !event.isTrusted) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    for (const [part, selector] of Object.entries(parts)) {
      const control = target.closest(selector);
      if (control === null) continue;
      if (control.matches('a')) event.preventDefault();
      act[part]?.(control);
      return;
    }
  };

  const rootOf = (): { append(...nodes: Node[]): void; on: EventTarget } => {
    const holder = document.createElement('div');
    holder.id = 'cookie-choices';
    if (how.place === 'flow') document.body.prepend(holder);
    else document.body.append(holder);
    if (how.place !== 'closed-shadow') return { append: (...nodes) => holder.append(...nodes), on: holder };
    const shadow = holder.attachShadow({ mode: 'closed' });
    own.recordIn?.(shadow);
    return { append: (...nodes) => shadow.append(...nodes), on: shadow };
  };
  const mount = (): void => {
    const root = rootOf();
    root.on.addEventListener('click', pressed);
    const slide = `@keyframes banner-comes { from { transform: translateY(-60vh); } to { transform: none; } } .banner-moves { animation: banner-comes 1.5s ease-out; }`;
    const flow =
      '#cookie-choices > * { position: static !important; transform: none !important; max-width: none !important; width: auto !important; }';
    root.append(element(`<style>${spec.style} ${slide} ${how.place === 'flow' ? flow : ''}</style>`));
    if (spec.frame === null) {
      layers.first = element(spec.first);
      layers.second = element(spec.second);
      if (spec.confirm !== null) layers.confirm = element(spec.confirm);
      if (how.moves === true) layers.first.classList.add('banner-moves');
    } else {
      layers.frame = element(
        `<iframe src="${spec.frame}" title="Cookies" style="position: fixed; inset: auto 0 0; width: 100%; height: 340px; z-index: 99; background: #fff"></iframe>`,
      );
    }
    root.append(...Object.values(layers));
    if (spec.reopen !== null) {
      back = element(spec.reopen);
      if (back.tagName !== 'LI') root.append(back);
      else {
        back.addEventListener('click', pressed);
        document.querySelector('footer ul')?.append(back);
      }
    }
    const isAsked = memory.read(page) === 'none';
    show(isAsked || spec.isFrame ? (spec.frame === null ? 'first' : 'frame') : null);
  };

  addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.banner !== spec.page) return;
    if (data.chosen !== undefined && !spec.isFrame) keep(data.chosen);
    if (data.reopenAfter !== undefined && spec.isFrame) openSettings(data.reopenAfter);
  });
  const chosen = memory.read(page);
  if (!spec.isFrame && (isYes(chosen) || how.runsBefore === true)) runOptional();
  if (!spec.isFrame && how.ignoresRejection === true && chosen === 'rejected') runOptional();
  setTimeout(mount, spec.isFrame ? 0 : (how.lateMs ?? 0));
};
