/**
 * All that is known of a consent tool: which scripts are its own, where it holds what it declares, and how its own memory
 * shows the visitor's choice. The shape of a file in rules/consent. Data only; the memory is read by ./consent.ts. Values are the page's word: bounded, parsed, never evaluated, and
 * dropped once read.
 */

export interface ConsentTool {
  $schema?: string;
  /** Equal to the file name. */
  id: string;
  name: string;
  /** Product id in rules/companies. */
  product: string;
  /** Hosts whose scripts are the tool's own, with their subdomains. Empty where sites serve it themselves. */
  hosts: string[];
  /** Paths of its script where sites serve it themselves, with `*`, compared without case. */
  files?: string[];
  /** Where hosts of public packages have it: `npm/NAME` or `gh/OWNER/NAME`. */
  packages?: string[];
  /** Where it holds its own list of cookies; absent where it shows the choice alone. Read by src/core/reading/tools/ID.ts. */
  declares?: SettingsHeld;
  memory: ConsentMemory[];
}

/** Where a page holds a tool's settings. */
interface SettingsHeld {
  /** In the page's own world, in the order in which they are asked. Empty where they only come in a file. */
  held: SettingsPlace[];
  /** Functions that the page's own scripts give the settings to, such as `CookieControl.load`. */
  givenTo?: string[];
}

/** A global that is the settings, or what of it they are. */
export interface SettingsPlace {
  global: string;
  /** Its method that gives them. */
  call?: string;
  /** They are its fields of which the names begin so, before a capital letter. */
  fields?: string;
}

/** One cookie or storage key (or a family of them) that remembers a choice. */
export interface ConsentMemory {
  store: 'cookie' | 'local';
  /** Cookie name or key. `*` stands for any characters; all keys that match are read together. */
  key: string;
  /**
   * How the value is written, before or after URL-decoding. `json`; `base64-json`; `pairs` (`a:1,b:0` by
   * `separator` and `assign`, braces and quotes dropped); `text` (the whole value is one answer, named by its
   * key); `tcf` (an IAB TCF v2 consent string).
   */
  format: 'json' | 'base64-json' | 'pairs' | 'text' | 'tcf';
  separator?: string;
  assign?: string;
  /** How the text found at `purposes` is written, where it is itself pairs. */
  inner?: { separator: string; assign: string };
  /**
   * Path in the parsed value to the purposes and their answers; empty for the whole. An object gives an answer a
   * purpose, or, where its values are lists, the purposes of each answer; a list names the purposes accepted.
   */
  purposes: string[];
  /** Path to an object whose keys are all purposes on offer: tells "all accepted" where `purposes` is a list. */
  offered?: string[];
  /** Purposes that are always on and say nothing, with `*` as in `key`, compared without case. */
  alwaysOn: string[];
  /** Answers that mean yes, with `*` as in `key`, compared without case. */
  yes: string[];
  /** Answers that mean no. */
  no: string[];
  /** Answers that mean yes to a part. */
  some?: string[];
  /** Answers that mean the banner was only closed. */
  closed?: string[];
  /** Answers that mean not asked yet. */
  waiting?: string[];
  /** What acting without any answer means in this tool. Absent: the banner was only closed. */
  silence?: 'rejected';
  /** Where a stored value may be a default: what shows that a person acted, all of it. Absent: storing is the act. */
  acted?: Acted[];
  /** Where the facts were read: an address, or a data set with its date. */
  source: string;
}

/**
 * `key`: another cookie or storage key is there, with one of these values where they are given. `path`: what the
 * value holds there is one of `equals`, or none of `unless`; `*` as in `key`.
 */
export type Acted =
  | { key: string; equals?: string[] }
  | { path: string[]; equals: string[] }
  | { path: string[]; unless: string[] };
