/** Several archives as one, a piece of text at a time, so that they are never held together: their pages are numbered anew. */
import { jsonText } from '../../core/text/json.ts';
import { harOf, type Har } from './har.ts';

/** `hars` gives them afresh each time that it is called. `version`: of Candour, for an archive of nothing. */
export async function* mergedHar(hars: () => AsyncIterable<Har>, version: string): AsyncGenerator<string> {
  let { log } = harOf([], { version, browser: '' });
  for await (const first of hars()) {
    log = first.log;
    break;
  }
  const { pages: _, entries: __, ...head } = log;
  const idOf = (place: number, id: string): string => `site_${place}_${id}`;
  // All but the last brace of an object that has no lists yet.
  yield `{\n"log": ${jsonText(head).slice(0, -2)},\n"pages": [`;
  yield* listed(hars(), (one, place) => one.log.pages.map((page) => ({ ...page, id: idOf(place, page.id) })));
  yield '],\n"entries": [';
  yield* listed(hars(), (one, place) =>
    one.log.entries.map((entry) => ({ ...entry, pageref: idOf(place, entry.pageref) })),
  );
  yield ']\n}\n}\n';
}

async function* listed(
  hars: AsyncIterable<Har>,
  of: (har: Har, place: number) => readonly unknown[],
): AsyncGenerator<string> {
  let place = 0;
  let isFirst = true;
  for await (const har of hars) {
    place += 1;
    for (const one of of(har, place)) {
      yield `${isFirst ? '' : ','}\n${jsonText(one, 0)}`;
      isFirst = false;
    }
  }
}
