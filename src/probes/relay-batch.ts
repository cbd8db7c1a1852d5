/** What the relay in a page sends to the background at a time. */
import type { StorageKind } from '../core/visit/visit.ts';

export interface RelayBatch {
  /** Messages of the hooks, as they came. */
  messages: string[];
  /** Keys that the relay itself found; `before`: they were there when the page opened. `time`: ms since the epoch. */
  keys: { kind: StorageKind; key: string; before: boolean; time: number }[];
  /** Values of storage keys among them: looked for in this page's requests, in memory only. */
  values: { kind: 'local' | 'session'; key: string; value: string }[];
  /** Some of what the hooks of this document said has not come. */
  isLost: boolean;
  /** More was stored than is told. */
  isCut: boolean;
  /**
   * Another page of the same origin could reach this window before our hooks did, and may have changed what they use:
   * a window keeps what was done to it while its first, empty document was there.
   * https://html.spec.whatwg.org/multipage/document-lifecycle.html#initialise-the-document-object
   */
  isShared: boolean;
}
