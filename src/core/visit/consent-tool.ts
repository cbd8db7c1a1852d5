/**
 * How a consent tool's own memory tells the visitor's choice: the shape of a file in rules/consent, and its reader.
 * Values are the page's word: bounded, parsed, never evaluated, and dropped once read.
 */

export interface ConsentTool {
  $schema?: string;
  /** Equal to the file name. */
  id: string;
  name: string;
  /** Product id in rules/companies. */
  product: string;
  /** Hosts whose scripts are the tool's own. */
  hosts: string[];
  memory: ConsentMemory[];
}

/** One cookie or storage key that remembers a choice. */
export interface ConsentMemory {
  store: 'cookie' | 'local';
  /** Cookie name or key: a pattern in the grammar of core/notices/patterns.ts. */
  key: string;
  /**
   * How the value is written, after URL-decoding. `json`; `pairs` (`a:1,b:0` after `separator` and `assign`);
   * `text` (the whole value is one answer); `tcf` (an IAB TCF v2 consent string).
   */
  format: 'json' | 'pairs' | 'text' | 'tcf';
  separator?: string;
  assign?: string;
  /**
   * Path in the parsed value to the object, list or string that holds the optional purposes; empty for the whole.
   * A list names the purposes accepted.
   */
  purposes: string[];
  /** Purposes that are always on and say nothing, as patterns. */
  alwaysOn: string[];
  /** Answers that mean yes, compared as text without case. */
  yes: string[];
  /** Answers that mean no. */
  no: string[];
  /** Where a stored value may be a default: what shows that a person acted. Absent: storing is the act. */
  acted?: { cookie: string } | { path: string[]; equals: string[] };
  source: string;
}
