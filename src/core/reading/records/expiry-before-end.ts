/** Lifetimes told before the verb: "a month later it has gone", "once you leave the site, they are wiped". */
import { isExpiry } from './expiry.ts';

const ENDS = String.raw`(?:gone?|goes|deleted|removed|expire[sd]?|wiped|cleared|erased|forgotten|dropped|disappears?)`;
const THEY_END = String.raw`,? (?:it|they|the cookies?|this|that|these|all|both)\b(?: (?:is|are|has|have|will|be|been|all|both|then|automatically))* ${ENDS}\b`;
/** "A month later it has gone", "once you leave the site they are wiped": the time before what becomes of it. */
const BEFORE_END = new RegExp(
  String.raw`(?:^|[,;:.–—-] |\band )(?:([^,;:.]{3,40}?) later|(?:after )?((?:when|once|as soon as|after|within) [^,;:.]{3,60}?))${THEY_END}`,
  'i',
);

export function beforeEnd(text: string): string | null {
  const [, later, until] = BEFORE_END.exec(text) ?? [];
  const words = later ?? until?.replace(/^(?:after|within) (?=an? |\d|\p{L}+ \p{L}+$)/iu, '') ?? '';
  return isExpiry(words) ? words : null;
}
