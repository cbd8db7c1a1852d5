/** Of all that is said of a product, the one statement that is reported. */
import type { Mention } from '../../names/names.ts';
import type { ProductRead } from '../../reading.ts';

export interface Candidate {
  read: ProductRead;
  mention: Mention;
  /** The smaller, the plainer. */
  rank: number;
  /** True where a company's name stands for something of its own, not for its product named beside it. */
  standsAlone: boolean;
}

/** One statement a product: the plainest, the first of equals. A company beside its own product says nothing more. */
export function chosen(candidates: readonly Candidate[]): ProductRead[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { read, mention } = candidate;
    const name = mention.productId === null ? mention.known.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') : '';
    const key = `${String(read.negated)} ${read.id ?? ''} ${name}`;
    const before = best.get(key);
    if (before === undefined || candidate.rank < before.rank) best.set(key, keptAlone(candidate, before));
    else if (candidate.standsAlone) before.standsAlone = true;
  }
  const kept = [...best.values()];
  return kept.filter((candidate) => !isSaidByProduct(candidate, kept)).map(({ read }) => read);
}

const keptAlone = (candidate: Candidate, before: Candidate | undefined): Candidate => ({
  ...candidate,
  standsAlone: candidate.standsAlone || (before?.standsAlone ?? false),
});

function isSaidByProduct({ mention, read, standsAlone }: Candidate, kept: readonly Candidate[]): boolean {
  if (mention.productId !== null) return false;
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
