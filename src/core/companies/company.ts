/**
 * Who is behind a host, a cookie or a storage key: the shape of a file in rules/companies.
 * Data only; look-ups are in ./index.ts.
 */

/** What something is for. The closed list of the Report. `support`: chat, feedback, surveys; `content`: video, maps, feeds. */
export type Category =
  | 'necessary'
  | 'security'
  | 'consent'
  | 'functional'
  | 'statistics'
  | 'advertising'
  | 'social'
  | 'support'
  | 'content'
  | 'payments'
  | 'hosting'
  | 'unknown';

/** Where a fact was read. */
export interface Source {
  /** Referred to from hosts, cookies and storage keys of the same file. */
  id: string;
  title: string;
  /** Address of the text, only where the text itself was read; null for a data set named by its title. */
  address: string | null;
  /** Day it was read, or the day of the data set, ISO 8601 (YYYY-MM-DD). */
  date: string;
}

/** One company a file: `rules/companies/<id>.json`. */
export interface Company {
  $schema?: string;
  id: string;
  /** Trade name of the current owner, as shown to people. */
  name: string;
  /** ISO 3166-1 alpha-2 country of its seat. */
  country: string;
  /** Words by which notices name the company itself: legal entities, former names, misprints. */
  names: string[];
  sources: Source[];
  products: Product[];
}

export interface Product {
  /** Public and stable, kebab-case, unique over all files. */
  id: string;
  name: string;
  category: Category;
  /** What it does for or to the visitor, in plain lower-case words: "records how visitors use pages". */
  does: string;
  /** Words by which notices name the product: current and former names, common misprints. Not the company's. */
  names: string[];
  /** True where its names are those of parts that a notice tells apart and its hosts do not: an office suite. */
  suite?: true;
  hosts: Host[];
  cookies: CookieKnown[];
  storage: StorageKnown[];
}

export interface Host {
  /** A host and all its subdomains; with `exact`, that host alone. Lower case, punycode. */
  host: string;
  exact?: boolean;
  /** Start of the path that belongs to this product, such as `/recaptcha/`. The longest that matches wins. */
  path?: string;
  /** Start of the tag id that belongs to this product, such as `G-`. */
  tag?: string;
  /** Where it differs from the product's. */
  category?: Category;
  /** Id of a source in this file. */
  source: string;
}

export interface CookieKnown {
  /** A pattern in the grammar of core/cookies/patterns.ts, such as `_ga_*`. Case matters. */
  name: string;
  /** Hosts that hold it (with subdomains), where it is not the visited site's own. */
  hosts?: string[];
  /** What it is for, in our words. */
  purpose: string;
  /** Documented lifetime in seconds, 0 until the browser closes, null where not documented. */
  seconds: number | null;
  category?: Category;
  /** What `*` stands for, where not anything: eight or more hexadecimal digits, then at most a number behind `_`. */
  form?: 'hexadecimal';
  /**
   * True where the name is too short or too common to decide alone (`SR`, `_s`, `cap`): then the host that holds
   * it, or the host that set it, must be this product's. `where-known`: the same, but where neither host is known,
   * as in a printed list, the name still tells whose it commonly is (`fr`, `uuid2`).
   */
  needsHost?: boolean | 'where-known';
  /** For technical cookies: what they are commonly used for, in plain words ("load balancing"). */
  technical?: string;
  source: string;
}

export interface StorageKnown {
  kind?: 'local' | 'session' | 'indexeddb' | 'cache';
  /** A pattern in the same grammar as cookie names. */
  key: string;
  purpose: string;
  category?: Category;
  /** As for cookies: the key alone does not decide. */
  needsHost?: boolean;
  source: string;
}
