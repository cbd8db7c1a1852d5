/** What stands in `candour.config.json`: defaults for the options of a scan, and findings that do not count. */
import type { CookiePolicy } from '../browser/browser.ts';

/** Each option by its name, as on the command line; what is given there comes first. */
export interface ConfigFile {
  $schema?: string;
  /** The form of this file. */
  schema?: 'candour/config@1';
  format?: string[];
  notice?: string[];
  out?: string;
  /** Finding id, severity or verdict that makes the exit code 1; several in a list. */
  failOn?: string | string[];
  /** A report, or a list of them: what was so in it is no news. */
  baseline?: string;
  /** Seconds. */
  observe?: number;
  /** Seconds. */
  timeout?: number;
  thirdPartyCookies?: CookiePolicy;
  browser?: string;
  browserArg?: string[];
  userAgent?: string;
  from?: string;
  cookieJar?: string;
  ignoreCertificateErrors?: boolean;
  concurrency?: number;
  choice?: string[];
  ignore?: IgnoreEntry[];
}

/** A finding that stays in the report, marked, and does not count for the exit code. */
export interface IgnoreEntry {
  /** Id of the finding. */
  finding: string;
  /** Address of the page, without query; with a star at its end, of all below it. Absent: every page. */
  page?: string;
  /** Product id that the finding is about. Absent: any. */
  product?: string;
  /** Name of the cookie that the finding is about. Absent: any. */
  cookie?: string;
  /**
   * Why it does not count.
   * @pattern \S
   */
  reason: string;
  /**
   * The last day on which it does not count, such as 2027-03-31. Absent: until it is taken out.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  until?: string;
}
