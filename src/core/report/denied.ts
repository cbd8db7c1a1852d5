/** Whom the notice says it does not use and the page contacts all the same: what the findings say, found again by product. */
import type { Finding } from '../findings/finding.ts';
import type { CompanyRow, GroupId } from './rows.ts';

/**
 * What is said not to be used of a company: all of it, all of it with exceptions that nobody can tell to hold here, or
 * some of its products.
 */
export type Denial = 'denied' | 'denied-with-exceptions' | 'denied-in-part';

/** What a company stands under: as its group, or as its denial. */
export type HeadingId = GroupId | Denial;

export const DENIALS: readonly Denial[] = ['denied', 'denied-with-exceptions', 'denied-in-part'];

/** The finding that the notice says this product is not used; undefined where there is none. */
export const denialOf = (findings: readonly Finding[], product: string): Finding | undefined =>
  findings.find(
    ({ id, subject, declared }) =>
      id === 'denial-contradicted' &&
      // Of a claim about what a supplier does, the product is used.
      subject.claim === undefined &&
      subject.product === product &&
      declared !== null,
  );

/** Groups whose titles say that nothing, or nothing in particular, is said: untrue of what is denied by name. */
const ABSENT: readonly GroupId[] = ['not-named', 'in-part', 'not-read', 'in-general-terms'];

/** What a company of this group stands under. */
export function headingOf(
  group: GroupId,
  { products }: Pick<CompanyRow, 'products'>,
  findings: readonly Finding[],
): HeadingId {
  if (!ABSENT.includes(group)) return group;
  const found = products.flatMap((product) => denialOf(findings, product) ?? []);
  if (found.length === 0) return group;
  if (found.length < products.length) return 'denied-in-part';
  return found.some(({ outcome }) => outcome === 'cannot-tell') ? 'denied-with-exceptions' : 'denied';
}
