/** Of all that is said of a product, the one statement that is reported. */
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import type { ProductRead } from '../../reading.ts';

export interface Candidate {
  read: ProductRead;
  mention: Mention;
  sentence: Sentence;
  /** The smaller, the plainer. */
  rank: number;
  /** True where a company's name stands for something of its own, not for its product named beside it. */
  standsAlone: boolean;
  /** True where the product is a suite, whose parts are told apart by their names. */
  isSuite: boolean;
}

/** One statement a product: the plainest, the first of equals. A company beside its own product says nothing more. */
export function chosen(candidates: readonly Candidate[]): ProductRead[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { read, mention, isSuite } = candidate;
    const isNamedApart = mention.productId === null || goesOn(mention);
    const name = isNamedApart
      ? keyOf(read.id === null ? read.name : mention.name)
      : isSuite
        ? keyOf(mention.known).replace(/s$/, '')
        : '';
    const key = `${String(read.negated)} ${read.id ?? ''} ${name}`;
    const before = best.get(key);
    if (before === undefined || candidate.rank < before.rank) best.set(key, keptAlone(candidate, before));
    else if (candidate.standsAlone) before.standsAlone = true;
  }
  const kept = [...best.values()];
  return kept.filter((candidate) => !isSaidByProduct(candidate, kept)).map(({ read }) => read);
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** "Firebase Analytics", where the rules know Firebase. */
const goesOn = ({ name, known }: Mention): boolean =>
  /^ \p{Lu}/u.test(name.slice(known.length)) && name.startsWith(known);

const keptAlone = (candidate: Candidate, before: Candidate | undefined): Candidate => ({
  ...candidate,
  standsAlone: candidate.standsAlone || (before?.standsAlone ?? false),
});

function isSaidByProduct({ mention, read, standsAlone }: Candidate, kept: readonly Candidate[]): boolean {
  if (mention.productId !== null || read.id === null) return false;
  const theirs = kept.filter(
    (other) =>
      other.mention.productId !== null &&
      other.mention.companyId === mention.companyId &&
      other.read.negated === read.negated,
  );
  if (theirs.length === 0) return false;
  const isPartOfName = theirs.some(({ mention: other }) =>
    other.name.toLowerCase().includes(mention.known.toLowerCase()),
  );
  return isPartOfName && !standsAlone;
}
