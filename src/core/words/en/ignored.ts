/** What a person’s configuration, or an earlier run, leaves out of the count: it stays told, and marked. */
import { count, grouped } from './counting.ts';

export const ignored = {
  /** Beside what it marks. */
  mark: 'ignored',
  /** `until`: the last day of it, in words; null where none was given. */
  why: (reason: string, until: string | null): string =>
    until === null ? `Ignored: ${reason}` : `Ignored until ${until}: ${reason}`,
  /** In a table, where that is so. */
  verdict: (verdict: string): string => `${verdict} (ignored)`,
  only: 'All that differs is ignored.',
  /** Of several pages. */
  onlyOn: (pages: number): string =>
    count(pages, {
      one: 'On 1 of these pages all that differs is ignored. The reasons stand with the page.',
      other: `On ${grouped(pages)} of these pages all that differs is ignored. The reasons stand with the pages.`,
    }),
  title: (n: number): string => `Ignored, and left out of the count (${grouped(n)})`,
  column: 'Ignored',
};
