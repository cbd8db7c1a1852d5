/** The shape of a format: one file each; index.ts lists them. It turns finished Reports into text and computes nothing. */
import type { Report } from '../../core/report/report.ts';

export interface Look {
  /** True where the text goes to a terminal that shows colour. */
  colour: boolean;
}

export interface Format {
  /** As given to `--format`. */
  id: string;
  /** Of the file that it is written to, without a dot. */
  extension: string;
  /** One Report as it is done, for a form that can be printed piece by piece; null where it must wait for all. */
  one(report: Report, look: Look): string | null;
  /** All of them, as one text. */
  all(reports: readonly Report[], look: Look): string;
}
