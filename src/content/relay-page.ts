/**
 * The extension's side of a page: takes what the hooks say, adds keys that hooks cannot see, and sends it on in
 * batches. It keeps nothing and decides nothing, but for telling what has not come.
 */
import { readMessage, type ProbeEvent } from '../core/visit/probe-message.ts';
import { readStorageKeys, type StorageKey } from '../probes/storage-keys.ts';
import { COUNT, OFFER, MESSAGE } from './hooked-page.ts';
import type { RelayBatch } from '../probes/relay-batch.ts';

// `chrome`, not webextension-polyfill: this runs in every frame of every page and would be more than twice as large.
// Chromium and Firefox both answer it with promises in Manifest V3.

const PAUSE_MS = 100;
const MOST_IN_BATCH = 200;
const MOST_MESSAGES = 3000;
const LONGEST_KEY = 200;
const LONGEST_VALUE = 4096;

export function relayPage(): void {
  const meeting = document.createElement('i');
  // A blank frame is hooked before its parent's code goes on.
  const isShared =
    location.href !== 'about:blank' &&
    (isReachedBy(window.parent) || isReachedBy(window.opener as Window | null));
  let messages: RelayBatch['messages'] = [];
  let keys: RelayBatch['keys'] = [];
  let values: RelayBatch['values'] = [];
  let isLost = false;
  let isCut = false;
  let isNews = false;
  let sent = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isSoon = false;
    if (messages.length + keys.length === 0 && !isNews) return;
    const ready: RelayBatch = { messages, keys, values, isLost, isCut, isShared };
    [messages, keys, values, isNews] = [[], [], [], false];
    // Once the extension has been updated or removed, its old scripts stay behind and cannot reach it.
    if (chrome.runtime?.id === undefined) sent = MOST_MESSAGES;
    else await chrome.runtime.sendMessage(ready).catch(() => lose());
  };

  const lose = (): void => {
    isNews ||= !isLost;
    isLost = true;
  };

  /** At the end of what the page is doing now. */
  let isSoon = false;
  const soon = (): void => {
    if (!isSoon) queueMicrotask(() => void send());
    isSoon = true;
  };
  const sendLater = (): void => {
    timer ??= setTimeout(() => void send(), PAUSE_MS);
  };

  const known = new Set<string>();
  const take = (text: string, event: ProbeEvent): void => {
    if (event.type === 'count' || event.type === 'tried') return;
    if (sent >= MOST_MESSAGES) return lose();
    if (event.type === 'storage' && !takeKey(event)) return;
    sent += 1;
    messages.push(text);
    if (messages.length >= MOST_IN_BATCH) void send();
    // A page out of sight has slow timers, and the change in the jar waits to hear who asked for it.
    else if (event.type === 'cookie') soon();
    else sendLater();
  };

  /** True where the hooks' word stands for the key: in a window that others reach it is looked for first. */
  const takeKey = (key: StorageKey): boolean => {
    const isArea = key.kind === 'local' || key.kind === 'session';
    if (isShared && !(isArea && valueOf(key) !== null)) {
      readSoon();
      return false;
    }
    noteKey(key);
    return true;
  };

  /** A key's value goes along for the length of a look: whether a request carries it. It is not kept. */
  const noteKey = (key: StorageKey): void => {
    known.add(`${key.kind} ${key.key}`);
    if (key.kind !== 'local' && key.kind !== 'session') return;
    const value = valueOf(key);
    if (value !== null) values.push({ kind: key.kind, key: key.key, value: value.slice(0, LONGEST_VALUE) });
  };

  /** Keys that came to be without a call that could be hooked (`localStorage.key = value`, a worker's database). */
  const readNewKeys = async (before = false): Promise<void> => {
    const isMore = await readStorageKeys((key) => {
      if (known.has(`${key.kind} ${key.key}`)) return;
      noteKey(key);
      keys.push({ ...key, before });
    });
    isNews ||= isMore && !isCut;
    isCut ||= isMore;
  };
  let isReading = false;
  const readSoon = (): void => {
    if (isReading) return;
    isReading = true;
    setTimeout(() => {
      isReading = false;
      void readNewKeys().then(send);
    }, PAUSE_MS);
  };

  /** The hooks answer at once, with the number of their last message. */
  const countMessages = (): void => {
    const isAnswered = !meeting.dispatchEvent(new Event(COUNT, { cancelable: true }));
    if (!isAnswered && last > 0) lose();
  };

  meeting.addEventListener(MESSAGE, (event) => {
    const text: unknown = (event as CustomEvent).detail;
    const message = typeof text === 'string' ? readMessage(text) : null;
    if (message?.number !== last + 1) {
      lose();
      sendLater();
    }
    if (message === null) return;
    last = message.number;
    take(text as string, message.event);
  });
  document.fonts.dispatchEvent(new MouseEvent(OFFER, { relatedTarget: meeting }));

  globalThis.candourReadAgain = async () => {
    countMessages();
    await readNewKeys();
    await send();
  };
  void readNewKeys(true).then(sendLater);
  addEventListener('load', () => {
    for (const wait of [0, 1000, 3000]) setTimeout(() => void globalThis.candourReadAgain?.(), wait);
  });
  addEventListener('pagehide', () => {
    countMessages();
    // What is read at once is sent at once: later the page may be gone.
    void readNewKeys().then(send);
    void send();
  });
}

/** True for another window of the same origin: it could reach this one while its first, empty document was there. */
function isReachedBy(other: Window | null): boolean {
  try {
    return other !== null && other !== window && other.document !== null;
  } catch {
    // Another origin's.
    return false;
  }
}

/** What is kept in local or session storage under a key, of which the first 200 characters are given; else null. */
function valueOf({ kind, key }: StorageKey): string | null {
  try {
    const area = kind === 'local' ? localStorage : sessionStorage;
    const whole =
      key.length < LONGEST_KEY ? key : (Object.keys(area).find((each) => each.startsWith(key)) ?? key);
    return area.getItem(whole);
  } catch {
    // A sandboxed frame has no storage, whatever the page says: then there is no value to look for.
    return null;
  }
}
