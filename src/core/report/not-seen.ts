/** What the notices declare for the website and the page did not show, and why that may be. */
import type { Category } from '../companies/company.ts';
import { notSeen } from '../findings/declared-not-seen.ts';
import type { Facts } from '../findings/facts.ts';
import type { Declaration } from '../notices/notice.ts';
import type { Known } from './known.ts';
import type { NotSeenRow } from './rows.ts';

/** Kinds that come with the page whatever the visitor chooses. */
const WITHOUT_CHOICE: readonly Category[] = ['consent', 'security', 'hosting'];
/** Kinds that wait for the visitor to do something else than choose: open a chat, pay, share, play. */
const WITH_ANOTHER_STEP: readonly Category[] = ['support', 'payments', 'social', 'content'];

export function notSeenRows(facts: Facts, known: Known): NotSeenRow[] {
  const why = whyNotSeen(facts, known);
  return notSeen(facts).map((stated) => ({
    notice: stated.notice.id,
    name: stated.statement.name,
    product: stated.statement.product,
    why: why(stated.statement),
    quote: stated.statement.quote,
  }));
}

type Expected = Pick<Declaration, 'category' | 'product' | 'limitedTo'>;

/** Why a thing that is declared may not have been seen here. */
export function whyNotSeen({ visits }: Facts, known: Known): (expected: Expected) => NotSeenRow['why'] {
  const whole = visits.filter(({ gaps, settled }) => gaps.length === 0 && settled);
  const isAccepted = whole.some(({ choices }) => choices.some(({ choice }) => choice === 'accepted'));
  return (expected) =>
    whole.length > 0 && isExercised(expected, isAccepted, known) ? 'not-found' : 'not-exercised';
}

/** True where all was done here that could have brought it. */
function isExercised({ category, limitedTo, product }: Expected, isAccepted: boolean, known: Known): boolean {
  const kind = known.companies.product(product ?? '')?.product.category ?? category;
  if (limitedTo !== null || kind === null || WITH_ANOTHER_STEP.includes(kind)) return false;
  return isAccepted || WITHOUT_CHOICE.includes(kind);
}
