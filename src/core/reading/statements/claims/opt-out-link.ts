/** A supplier's own opt-out, pointed to. */
import type { Family, Said } from './rule.ts';
import { holds, matchIn } from '../../patterns/may-match.ts';

const OPT_OUT =
  /\bopt(?:ing|ed)?[- ]?out\b|\bbrowser (?:plug-?in|add-?on|extension)\b|\b(?:official )?(?:plug-?in|add-?on)\b[^.]{0,50}\b(?:block|opt|prevent|disabl|stop)/i;
const OPT_OUT_ADDRESS = /opt[-_]?out|youronlinechoices|aboutads\.info|adssettings\.google|adchoices/i;

const OF_VISITS = /\bcookies?\b|\btrack\w*|\bcounted\b|\banalytics\b|\bstatistics\b|\badvert\w*/i;
/** Pages that tell anybody how to do it in a browser, and the council's own. */
const NO_SUPPLIERS = /aboutcookies|\bsupport\.|\.gov\.|\bico\.org|browser/i;

/** "… and instructions for how to opt out", of what was told of before. */
const SAYS_HOW = /\bhow to opt[- ]?out\b/i;

/** "You may opt out of these cookies by the steps at http://…": at somebody's who is not named. */
export function optsOutElsewhere({ text, before, addresses }: Said): boolean {
  if (!holds(text, OF_VISITS) && !(SAYS_HOW.test(text) && OF_VISITS.test(before))) return false;
  const places = [...addresses, ...(text.match(/\bhttps?:\/\/\S+/g) ?? [])].filter(
    (place) => /^https?:/i.test(place) && !NO_SUPPLIERS.test(place),
  );
  return (
    places.some((place) => OPT_OUT_ADDRESS.test(place)) ||
    (places.length > 0 && /\bopt[- ]?out\b/i.test(text))
  );
}

/** Where a supplier's own opt-out is pointed to. */
export const optOutLink: Family = (said) => {
  const { text, mentions, addresses, sentence } = said;
  const match = matchIn(text, OPT_OUT);
  const products = mentions.filter(({ isAddress, id }) => !isAddress || id !== '');
  const isLinked =
    addresses.some((address) => OPT_OUT_ADDRESS.test(address)) ||
    OPT_OUT_ADDRESS.test(/https?:\S+/.exec(text)?.[0] ?? '');
  if (sentence.kind === 'heading') return [];
  if (products.length === 0)
    return optsOutElsewhere(said)
      ? [{ kind: 'opt-out-link', value: null, categories: [], end: text.length }]
      : [];
  if (match === null && !isLinked) return [];
  if (/\b(?:can ?not|can't|unable to) opt/i.test(text)) return [];
  // "You can opt out of the newsletter": only where the supplier is what one opts out of, or a link says so.
  const names = [...new Set(products.map(({ name }) => name))].join(', ');
  const isOfIt =
    match !== null && products.some(({ start }) => start > match.index - 110 && start < match.index + 140);
  return isOfIt || isLinked ? [{ kind: 'opt-out-link', value: names, categories: [], end: text.length }] : [];
};
