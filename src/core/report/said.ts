/** Standings in which a notice, or the banner, says that the page uses a product; and those in which it speaks of it at all. */
import type { Declared, ProductRow } from '../findings/rows.ts';

export const SAID: readonly Declared[] = ['named', 'by-category', 'by-its-cookies', 'in-consent-tool'];

/** Of what is not named, words are kept where the notice speaks of it as something else ("follow us on …"). */
export const isSpokenOf = ({ declared, declaredBy }: Pick<ProductRow, 'declared' | 'declaredBy'>): boolean =>
  SAID.includes(declared) || (declared === 'not-named' && declaredBy !== null);
