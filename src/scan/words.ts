/**
 * What the probes say from inside pages and workers: the text that is injected, and the check of what comes back.
 * The page's word: bounded, checked, never trusted further.
 */
import { installHooks } from '../probes/hooks.ts';
import type { ProbeWord } from '../core/visit/probe.ts';

/** A word with where it was said. */
export interface WordSaid {
  /** Address of the document or worker, as it said; null for one without an address of its own. */
  address: string | null;
  /** Origin of the document or worker: `null` for an opaque one. */
  origin: string;
  word: ProbeWord;
}

/** More words than this from one visit are not kept: a page may shout. */
export const MOST_WORDS = 20_000;

/** Takes the function that speaks to us away, before the page's own code can find it. */
const takeBinding = (binding: string): string => `
  const name = ${JSON.stringify(binding)};
  const tell = globalThis[name];
  if (typeof tell !== 'function') return;
  delete globalThis[name];`;

/** The script to run first in every document. `binding`: the name under which the browser put the function to tell. */
export const documentScript = (binding: string): string => `(() => {${takeBinding(binding)}
  const place = globalThis.location;
  const origin = String(globalThis.origin);
  const stringify = JSON.stringify;
  (${installHooks.toString()})((json) => tell(stringify([place.href, origin, json])));
})();`;

/** The script to run first in every worker. Where it runs is known from the worker's target. */
export const workerScript = (binding: string): string => `(() => {${takeBinding(binding)}
  const stringify = JSON.stringify;
  (${installHooks.toString()})((json) => tell(stringify([null, null, json])));
})();`;

const KINDS = ['local', 'session', 'indexeddb', 'cache'];

function isWord(value: unknown): value is ProbeWord {
  if (typeof value !== 'object' || value === null) return false;
  const word = value as Record<string, unknown>;
  if (typeof word['time'] !== 'number' || !Number.isFinite(word['time'])) return false;
  if (word['word'] === 'ready') return true;
  if (word['word'] === 'cookie') {
    return (
      typeof word['text'] === 'string' &&
      word['text'].length <= 4200 &&
      (word['script'] === null || typeof word['script'] === 'string') &&
      typeof word['refused'] === 'boolean'
    );
  }
  return (
    word['word'] === 'storage' &&
    typeof word['kind'] === 'string' &&
    KINDS.includes(word['kind']) &&
    typeof word['key'] === 'string' &&
    word['key'].length <= 200 &&
    typeof word['before'] === 'boolean'
  );
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON: then it is not a word of ours, and the caller drops it.
    return null;
  }
};

/** Origin of a worker by its address: a blob's is that of the page that made it. */
const originOf = (address: string): string => URL.parse(address)?.origin ?? 'null';

/**
 * One word as it came through the binding, or null where it is not one. `worker`: address of the worker that said it,
 * null for a document, which says its own.
 */
export function wordSaid(payload: string, worker: string | null): WordSaid | null {
  if (payload.length > 20_000) return null;
  const said = parse(payload);
  if (!Array.isArray(said)) return null;
  const [claimed, claimedOrigin, json] = said as unknown[];
  const address = worker ?? claimed;
  const origin = worker === null ? claimedOrigin : originOf(worker);
  if (typeof address !== 'string' || typeof origin !== 'string' || typeof json !== 'string') return null;
  const word = parse(json);
  if (!isWord(word)) return null;
  return { address: /^https?:/i.test(address) ? address : null, origin, word };
}
