/** What the relay in a page sends to the background: words of the probes, as said, and values to look for at once. */
export interface PageWords {
  /** JSON of ProbeWords, unchecked. */
  words: string[];
  /** Values of storage keys among them: looked for in this page's requests, in memory only. */
  values: { kind: 'local' | 'session'; key: string; value: string }[];
}
