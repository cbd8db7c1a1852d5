/** Which findings speak of a product, a cookie, a key or a sentence: by what they show for it, and by whose words they quote. */
import type { Finding } from '../../findings/finding.ts';

/** Places of findings, in the order of the Report. */
export interface FindingsAbout {
  cookies: (places: readonly number[]) => number[];
  storage: (places: readonly number[]) => number[];
  /** `requests`: of the products. */
  products: (ids: readonly string[], requests: readonly number[]) => number[];
  /** Those that quote these words; of `isBare`, those only that show nothing seen for it. */
  words: (said: { notice: string; quote: string }, isBare?: boolean) => number[];
}

export function findingsAbout(findings: readonly Finding[]): FindingsAbout {
  const cookies = new Places<number>();
  const storage = new Places<number>();
  const products = new Places<string>();
  const requests = new Places<number>();
  const words = new Places<string>();
  const bare = new Places<string>();
  for (const [place, { subject, evidence, declared }] of findings.entries()) {
    for (const row of evidence.cookies) cookies.add(row, place);
    for (const row of evidence.storage) storage.add(row, place);
    // What is said of one cookie of a product is not said of its company.
    const isOfOneThing = subject.cookie !== undefined || subject.storage !== undefined;
    if (subject.product !== undefined && (!isOfOneThing || evidence.requests.length > 0))
      products.add(subject.product, place);
    // What is said of several products shows the requests to all of them.
    if (subject.product === undefined || subject.claim !== undefined)
      for (const row of evidence.requests) requests.add(row, place);
    if (declared === null) continue;
    words.add(keyOf(declared), place);
    if (evidence.cookies.length + evidence.storage.length + evidence.requests.length === 0)
      bare.add(keyOf(declared), place);
  }
  return {
    cookies: (places) => cookies.of(places),
    storage: (places) => storage.of(places),
    products: (ids, rows) => inOrder([...products.of(ids), ...requests.of(rows)]),
    words: (said, isBare = false) => (isBare ? bare : words).of([keyOf(said)]),
  };
}

export const keyOf = ({ notice, quote }: { notice: string; quote: string }): string =>
  JSON.stringify([notice, quote]);

const inOrder = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b);

class Places<Key> {
  readonly #byKey = new Map<Key, number[]>();

  add(key: Key, place: number): void {
    const places = this.#byKey.get(key);
    if (places === undefined) this.#byKey.set(key, [place]);
    else places.push(place);
  }

  of(keys: readonly Key[]): number[] {
    return inOrder(keys.flatMap((key) => this.#byKey.get(key) ?? []));
  }
}
