/** Several archives as one: their pages are numbered anew. */
import type { Har } from './har.ts';

/** Null where there is none. */
export function mergedHar(hars: readonly Har[]): Har | null {
  const [first] = hars;
  if (first === undefined) return null;
  const placed = hars.map(({ log }, place) => {
    const idOf = (id: string): string => `site_${place + 1}_${id}`;
    return {
      pages: log.pages.map((page) => ({ ...page, id: idOf(page.id) })),
      entries: log.entries.map((entry) => ({ ...entry, pageref: idOf(entry.pageref) })),
    };
  });
  return {
    log: {
      ...first.log,
      pages: placed.flatMap(({ pages }) => pages),
      entries: placed.flatMap(({ entries }) => entries),
    },
  };
}
