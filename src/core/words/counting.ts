/** Numbers and lists as a language has them, so that a catalogue writes whole sentences and nobody adds an "s". */

/** The sentence for each plural form of the language; `other` is the one for the rest. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface Counting {
  /** `count(n, { one: '1 cookie', other: `${n} cookies` })`. */
  count: (n: number, forms: Forms) => string;
  /** "1,200". */
  grouped: (n: number) => string;
  /** "A", "A and B", "A, B and C"; past `most`, the last of them is what `rest` says of how many more there are. */
  list: (items: readonly string[], most?: number) => string;
  /** "A", "A or B", "A, B or C": of which none is. `rest`: what is said of those that are cut. */
  either: (items: readonly string[], most?: number, rest?: (more: number) => string) => string;
}

/**
 * `rest`: "4 others", where a list is cut. What the language does is read when first asked for: it takes longer than all else
 * that the extension's worker does at a start.
 */
export function countingIn(language: string, rest: (more: number) => string): Counting {
  const plurals = once(() => new Intl.PluralRules(language));
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const choices = once(() => new Intl.ListFormat(language, { type: 'disjunction' }));
  const numbers = once(() => new Intl.NumberFormat(language));
  return {
    count: (n, forms) => forms[plurals().select(n)] ?? forms.other,
    grouped: (n) => numbers().format(n),
    list: (items, most = Infinity) => lists().format(cut(items, most, rest)),
    either: (items, most = Infinity, last = rest) => choices().format(cut(items, most, last)),
  };
}

const cut = (items: readonly string[], most: number, rest: (more: number) => string): readonly string[] =>
  items.length <= most ? items : [...items.slice(0, most - 1), rest(items.length - most + 1)];

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}
