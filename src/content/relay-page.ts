/**
 * The extension's side of a page: takes what the hooks say, adds keys that hooks cannot see, and sends it on in
 * batches. It keeps nothing and decides nothing.
 */
import { readStorageKeys } from '../probes/storage-keys.ts';
import { ASK, OFFER, WORD } from './hooked-page.ts';
import type { PageWords } from '../probes/page-words.ts';

// `chrome`, not webextension-polyfill: this runs in every frame of every page and would be more than twice as large.
// Chromium and Firefox both answer it with promises in Manifest V3.

const PAUSE_MS = 100;
const MOST_IN_BATCH = 200;
const MOST_WORDS = 3000;
const LONGEST_WORD = 6000;
const LONGEST_VALUE = 4096;

export function relayPage(): void {
  const meeting = document.createElement('i');
  let batch: PageWords = { words: [], values: [] };
  let sent = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let met = false;

  const send = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isSoon = false;
    if (batch.words.length === 0) return;
    const ready = batch;
    batch = { words: [], values: [] };
    // Once the extension has been updated or removed, its old scripts stay behind and cannot reach it.
    if (chrome.runtime?.id === undefined) sent = MOST_WORDS;
    else chrome.runtime.sendMessage(ready).catch(() => (sent = MOST_WORDS));
  };

  /** At the end of what the page is doing now. */
  let isSoon = false;
  const soon = (): void => {
    if (!isSoon) queueMicrotask(send);
    isSoon = true;
  };

  const known = new Set<string>();
  const take = (word: string): void => {
    if (word.length > LONGEST_WORD || sent >= MOST_WORDS) return;
    sent += 1;
    batch.words.push(word);
    noteKey(word);
    if (batch.words.length >= MOST_IN_BATCH) send();
    // A page out of sight has slow timers, and the change in the jar waits to hear who asked for it.
    else if (word.startsWith('{"word":"cookie"')) soon();
    else timer ??= setTimeout(send, PAUSE_MS);
  };

  /** A key's value goes along for the length of a look: whether a request carries it. It is not kept. */
  const noteKey = (word: string): void => {
    const key = keyOf(word);
    if (key === null) return;
    known.add(`${key.kind} ${key.key}`);
    if (key.kind !== 'local' && key.kind !== 'session') return;
    try {
      const area = key.kind === 'local' ? localStorage : sessionStorage;
      const value = area.getItem(key.key);
      if (value !== null)
        batch.values.push({ kind: key.kind, key: key.key, value: value.slice(0, LONGEST_VALUE) });
    } catch {
      // A sandboxed frame has no storage, whatever the page says: then there is no value to look for.
      return;
    }
  };

  meeting.addEventListener(WORD, (event) => {
    met = true;
    const word: unknown = (event as CustomEvent).detail;
    if (typeof word === 'string') take(word);
  });
  const offer = (): void => {
    if (!met) window.dispatchEvent(new MouseEvent(OFFER, { relatedTarget: meeting }));
  };
  window.addEventListener(ASK, offer);
  offer();

  /** Keys that came to be without a call that could be hooked (`localStorage.key = value`, a worker's database). */
  const readNewKeys = (): void => {
    const takeNew = (word: string): void => {
      const key = keyOf(word);
      if (key !== null && !known.has(`${key.kind} ${key.key}`)) take(word);
    };
    void readStorageKeys(takeNew, false).then(send);
  };
  addEventListener('load', () => {
    for (const wait of [0, 1000, 3000]) setTimeout(readNewKeys, wait);
  });
  addEventListener('pagehide', () => {
    readNewKeys();
    send();
  });
}

function keyOf(word: string): { kind: string; key: string } | null {
  try {
    const said = JSON.parse(word) as Record<string, unknown> | null;
    if (said?.word !== 'storage' || typeof said.kind !== 'string' || typeof said.key !== 'string')
      return null;
    return { kind: said.kind, key: said.key };
  } catch {
    // Not JSON: the background checks every word again and counts it out.
    return null;
  }
}
