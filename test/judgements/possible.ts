/** Which values can stand together: the others make no page, or one whose truth nobody could state. */
import type { Case } from './dimensions.ts';
import { fits, productsOf } from './products.ts';

type Values = Omit<Case, 'name' | 'turn'>;

/** Said where the page is about no product. */
const OF_NOBODY: readonly Case['says'][] = ['nobody', 'other', 'list', 'general'];

/** Said of cookies that the page has to store. */
const OF_LIFETIMES: readonly Case['says'][] = ['shorter', 'session', 'capped'];
const STORING: readonly Case['does'][] = ['counts', 'advertises', 'embeds', 'download'];

export function isPossible(values: Values): boolean {
  return fitsLinked(values) && fitsSaid(values) && fitsBeside(values);
}

function fitsLinked({ linked, readable, says, does }: Values): boolean {
  if (linked === 'nothing' || linked === 'service') return readable === 'read' && says === 'nobody';
  // What is not read says nothing: one thing to say will do, that would excuse the page.
  const isUnread = linked === 'elsewhere' || (readable !== 'read' && readable !== 'moved');
  if (isUnread && says !== 'banner') {
    if (linked === 'elsewhere' && readable !== 'read') return false;
    return says === (productsOf(does).length === 0 ? 'list' : 'product');
  }
  // A list in the banner alone is one of what is not stored yet: what it says of a choice is another matter.
  if (says === 'banner')
    return (linked === 'banner' || linked === 'banner-alone') && does.startsWith('asks-');
  return true;
}

function fitsSaid({ says, does }: Values): boolean {
  const products = productsOf(does);
  if (products.length === 0) return OF_NOBODY.includes(says);
  if (OF_LIFETIMES.includes(says) && !STORING.includes(does)) return false;
  return products.some((product) => fits(product, says));
}

/** Sites of a council's own stand beside pages of that council alone. */
function fitsBeside({ beside, host }: Values): boolean {
  if (beside === 'sibling' || beside === 'former') return host === 'www' || host === 'bare';
  return beside !== 'supplier' || host === 'www' || host === 'bare' || host === 'sub';
}
