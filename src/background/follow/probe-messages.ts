/** What probes in a page say, given to the Visit of their document. What they may say and what it means is in core. */
import { missedWords } from '../../core/words/missed.ts';
import type { RelayBatch } from '../../probes/relay-batch.ts';
import { hostOf, siteOf } from '../../core/parties/index.ts';
import { gapOf, type About } from '../../core/visit/gaps.ts';
import { readMessage } from '../../core/visit/probe-message.ts';
import { fromProbe } from '../../core/visit/probe.ts';
import { MOST_STORED_SECONDS } from '../../core/visit/see-cookies.ts';
import { addIdentifier } from '../../core/visit/identifiers.ts';
import type { ConsentTool } from '../../core/visit/consent-tool.ts';
import { since } from '../../core/visit/since.ts';
import { note, noteGap, pageSite, type HeldVisits, type HeldVisit } from '../held/held-visits.ts';
import { comingTo } from './arriving.ts';
import { noteMemory } from './choice.ts';
import { noteAsked } from './cookie-changes.ts';

const missed = missedWords.inPage;

interface Sender {
  tab: number;
  frame: number;
  document: string | null;
  /** Address of the frame, or its origin where it has no address of its own (about:blank, srcdoc). */
  url: string;
}

const MOST_MESSAGES = 200;
const MOST_KEYS = 4_000;
const LONGEST_KEY = 200;
const MOST_VALUES = 4_000;
const LONGEST_VALUE = 20_000;

/** True where a message has the shape that the relay sends. */
export function isRelayBatch(message: unknown): message is RelayBatch {
  if (typeof message !== 'object' || message === null) return false;
  const { messages, keys, values } = message as Partial<Record<keyof RelayBatch, unknown>>;
  return (
    Array.isArray(messages) &&
    Array.isArray(keys) &&
    Array.isArray(values) &&
    messages.every((text) => typeof text === 'string')
  );
}

/** `now`: milliseconds since the epoch. The Visit the batch was given to, or null. */
export function takeBatch(
  inHand: HeldVisits,
  tools: readonly ConsentTool[],
  batch: RelayBatch,
  sender: Sender,
  now: number,
): HeldVisit | null {
  const byDocument = sender.document === null ? undefined : inHand.byDocument.get(sender.document);
  // Of a page whose coming has not been told yet: it speaks before Firefox says that it is there.
  const coming = sender.frame === 0 ? comingTo(inHand, sender.tab, sender.url) : null;
  const held = byDocument ?? coming ?? inHand.byTab.get(sender.tab);
  if (held === undefined) return null;
  // A page fetched ahead has another frame number than 0: its own document is the first of its documents.
  const isTop = sender.frame === 0 || sender.document === [...held.documents][0];
  const isLost = takeMessages(held, batch, { url: sender.url, isTop, now }) || batch.isLost;
  takeKeys(held, batch, sender.url);
  if (isLost) {
    noteGap(held, gapOf('words-lost', missed.wordsLost, { about: aboutFrame(held, sender.url) }), now);
  }
  if (batch.isCut) {
    noteGap(
      held,
      gapOf('bound-reached', missed.keysCut, { loses: ['storage'], about: aboutFrame(held, sender.url) }),
      now,
    );
  }
  for (const { kind, key, value } of batch.values.slice(0, MOST_VALUES)) {
    if (typeof key !== 'string' || typeof value !== 'string' || value.length > LONGEST_VALUE) continue;
    addIdentifier(held.memory.identifiers, key, value);
    if (kind === 'local') noteMemory(held, tools, { store: 'local', key, value }, now);
  }
  return held;
}

/** True where some of it is no message of the hooks. */
function takeMessages(
  held: HeldVisit,
  { messages: texts, isShared }: RelayBatch,
  { url, isTop, now }: { url: string; isTop: boolean; now: number },
): boolean {
  const messages = texts.slice(0, MOST_MESSAGES).map(readMessage);
  for (const message of messages) {
    if (message === null) continue;
    if (isTop && message.event.type === 'ready') held.memory.isHooked = true;
    const context = { url, startedAt: held.startedAt, now, worker: false, isFrame: !isTop };
    for (const seen of fromProbe(message.event, context)) {
      note(held, seen);
      if (seen.seen !== 'cookie-asked') continue;
      noteAsked(held, seen.name, seen.host, held.startedAt + seen.at);
      // Up to what the jar keeps at most, the jar bears a lifetime out or not.
      if (isShared && seen.askedSeconds > MOST_STORED_SECONDS) {
        noteGap(
          held,
          gapOf('words-lost', missedWords.byExtension.lifetimeUntrusted, {
            loses: ['lifetimes'],
            about: { cookie: seen.name },
          }),
          now,
        );
      }
    }
  }
  return texts.length > MOST_MESSAGES || messages.includes(null);
}

function takeKeys(held: HeldVisit, { keys }: RelayBatch, url: string): void {
  const host = hostOf(url);
  if (host === null) return;
  for (const { kind, key, before, time } of keys.slice(0, MOST_KEYS)) {
    note(held, {
      seen: 'storage',
      kind,
      host,
      key: key.slice(0, LONGEST_KEY),
      before,
      at: since(held.startedAt, time),
    });
  }
}

/** Another site's frame speaks for itself alone. */
function aboutFrame(held: HeldVisit, url: string): About | null {
  const host = hostOf(url);
  return host === null || siteOf(host) === pageSite(held) ? null : { frame: host };
}
