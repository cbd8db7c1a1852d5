/** A supplier's own opt-out, pointed to. */
import type { Family } from './rule.ts';

const OPT_OUT =
  /\bopt(?:ing|ed)?[- ]?out\b|\bbrowser (?:plug-?in|add-?on|extension)\b|\b(?:official )?(?:plug-?in|add-?on)\b[^.]{0,50}\b(?:block|opt|prevent|disabl|stop)/i;
const OPT_OUT_ADDRESS = /opt[-_]?out|youronlinechoices|aboutads\.info|adssettings\.google|adchoices/i;

/** Where a supplier's own opt-out is pointed to. */
export const optOutLink: Family = ({ text, mentions, addresses, sentence }) => {
  const match = OPT_OUT.exec(text);
  const products = mentions.filter(({ isAddress, id }) => !isAddress || id !== '');
  const isLinked =
    addresses.some((address) => OPT_OUT_ADDRESS.test(address)) ||
    OPT_OUT_ADDRESS.test(/https?:\S+/.exec(text)?.[0] ?? '');
  if (sentence.kind === 'heading' || products.length === 0 || (match === null && !isLinked)) return [];
  if (/\b(?:can ?not|can't|unable to) opt/i.test(text)) return [];
  // "You can opt out of the newsletter": only where the supplier is what one opts out of, or a link says so.
  const names = [...new Set(products.map(({ name }) => name))].join(', ');
  const isOfIt =
    match !== null && products.some(({ start }) => start > match.index - 110 && start < match.index + 140);
  return isOfIt || isLinked ? [{ kind: 'opt-out-link', value: names, categories: [], end: text.length }] : [];
};
