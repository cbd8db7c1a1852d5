/** The shape of a format: one file each; index.ts lists them. It turns finished Reports into text or bytes and computes nothing. */
import type { ChangesSince } from '../../core/compare/since.ts';
import type { Report } from '../../core/report/report.ts';
import type { SiteReport } from '../../core/site/site-report.ts';
import type { Har } from '../har/har.ts';

export interface Look {
  /** True where the text goes to a terminal that shows colour. */
  colour: boolean;
  /** Path of the browser to print with; absent or null to find one. */
  browser?: string | null;
  /** What was recorded of the pages, redacted, afresh each time that it is called; where it is not given, nothing was. */
  recorded?: () => AsyncIterable<Har>;
  /** Sites whose links were followed, for a form that tells of pages and sites in one. */
  sites?: readonly SiteReport[];
  /** What changed since an earlier run; absent or null: nothing is compared. */
  since?: ChangesSince | null;
}

/** Text, whole or in pieces, or the bytes of a form that is none, such as PDF. */
export type Printed = string | Uint8Array | AsyncIterable<string>;

/** `Made`: what `all` gives; only a form that takes its time gives a promise. */
export interface Format<Made = Printed | Promise<Printed>> {
  /** As given to `--format`. */
  id: string;
  /** Of the file that it is written to, without a dot. */
  extension: string;
  /** One Report as it is done, for a form that can be printed piece by piece; null where it must wait for all. */
  one(report: Report, look: Look): string | null;
  /** All of them, as one. */
  all(reports: readonly Report[], look: Look): Made;
  /** True for a form that a person opens page by page: a folder of several pages holds a file for each besides. */
  isOfPages?: boolean;
  /** What a folder holds besides, by what is added to the file's name: a table can be only one on standard output. */
  beside?(reports: readonly Report[]): ReadonlyMap<string, Printed>;
  /** Whole sites, for a form that tells of them as such; where it is not given, their pages are printed. */
  sites?(sites: readonly SiteReport[], look: Look): string;
}
