/** Data that is not sold. */
import { DATA, NEVER } from './sharing.ts';
import { endOf, type Family } from './rule.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';

const NOT_SOLD: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${NEVER}\b[^.]{0,30}\b(?:make|making|earn|profit)\b[^.]{0,15}\b(?:money )?(?:from|out of|with) (?:your|personal) (?:\w+ )?(?:information|data|details)\b`,
    'i',
  ),
  new RegExp(String.raw`\b${NEVER}\b[^.]{0,70}\b(?:sell|sold|selling|trad(?:e|ed|ing) in)\b`, 'i'),
  /\b(?:not|never) for sale\b/i,
];

const TOLD = /\bwhat you (?:tell|give|send|show) us\b/i;
/** What the reader may ask for is no promise. */
const ASKS_US =
  /\bright to (?:ask|tell|request|require|stop|object)\b|\bask (?:us|the council) (?:not|never) to\b/i;

/** "You may not sell it", "they may not use it to sell you anything". */
const IS_TO_READER = /^you (?:are|may|must|can|should|agree|shall)\b|\bsell(?:ing)? (?:you|to you)\b/i;

export const noSale: Family = ({ text }) => {
  const match = firstOf(text, NOT_SOLD);
  if (
    match === null ||
    holds(text, ASKS_US) ||
    IS_TO_READER.test(text) ||
    !(holds(text, DATA) || holds(text, TOLD)) ||
    /\bgoods\b|\btickets?\b|\balcohol\b/i.test(text)
  )
    return [];
  return [{ kind: 'no-sale', value: null, categories: [], end: endOf(match) }];
};
