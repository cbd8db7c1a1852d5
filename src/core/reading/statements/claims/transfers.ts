/** Data that goes elsewhere. */
import { AMERICA, AREAS, BEYOND, clauseBefore, DENIED, GOES } from './places.ts';
import { endOf, type Family } from './rule.ts';
import { holds, matchIn } from '../../patterns/may-match.ts';

const ABROAD: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${GOES}\b[^.;]{0,110}\b(?<out>outside(?: of)?|outwith|beyond)(?: the)? (?<area>${AREAS})`,
  ),
  new RegExp(
    String.raw`\b(?:${GOES}|servers?|based|data cent(?:re|er)s?|located)\b[^.;]{0,130}\b(?:in|to|within|across) (?:both )?(?:the )?(?:[\w/ ]{0,20}?\b(?:and|or) (?:the )?)?(?<place>${AMERICA})\b`,
  ),
  new RegExp(
    String.raw`\b(?:transfer(?:s|red|ring)?|sen[dt]s?)\b[^.;]{0,60}\bto (?:the )?(?<country>${BEYOND})\b`,
  ),
  new RegExp(
    String.raw`\b(?:data|information|details)\b[^.;]{0,60}\b(?:process\w*|stored|held|hosted)\b[^.;]{0,60}\bin (?:the )?(?<country>${BEYOND})\b`,
  ),
  new RegExp(
    String.raw`\b${GOES}\b[^.;]{0,60}\b(?:countries|country|places?|locations?) other than (?:the )?(?<area>${AREAS})`,
  ),
  /\b(?<how>International Data Transfer (?:Agreement|Addendum)|IDTA|[Ss]tandard [Cc]ontractual [Cc]lauses|(?:UK[-–]US )?[Dd]ata [Bb]ridge)\b/,
  /\btransfer(?:s|red|ring)?\b[^.;]{0,60}\bto (?:an)?other countr(?:y|ies)\b[^.;]{0,60}\b(?<how>adequate|adequacy|safeguards)\b/i,
  new RegExp(
    String.raw`\b(?:transfer\w*|sen[dt]|moved?|go|goes|held|stored|processed)\b[^.;]{0,60}\b(?:to|in) (?<abroad>(?:an?|other|another|any) (?:\w+ )?countr(?:y|ies)) (?:without|whose|where|with (?:no|different|weaker)|that (?:do(?:es)? not|have no|has no))\b[^.;]{0,40}\b(?:protect\w*|laws?|privacy|rules)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:[Yy]our|[Pp]ersonal) (?:\w+ )?(?:data|information|details) (?:may|might|can|could|will|does|sometimes) (?:also |sometimes )?leaves? (?:the )?(?<area>${AREAS})`,
  ),
  new RegExp(String.raw`\bhappens? in (?:the )?(?<place>${AMERICA})\b`),
  new RegExp(
    String.raw`\b(?:third parties|suppliers?|companies|providers?|countries|organisations|processors)\b[^.;]{0,40}\b(?<out>not (?:based |located )?in|outside(?: of)?) (?:the )?(?<area>${AREAS})`,
  ),
  /\btransfers? (?:data|information|personal data|your)[^.]{0,110}\b(?<how>transfer mechanisms?|contractual clauses|model clauses|adequacy|safeguards|data bridge|privacy shield)\b/i,
  new RegExp(
    String.raw`\b(?:transfer\w*|sen[dt]|stored|processed|held|shared)\b[^.;]{0,60}\b(?<abroad>overseas|abroad|internationally|third countr\w+)\b`,
    'i',
  ),
];

/** "Transfers outside the UK: none". */
const IS_NONE = /[:–-] ?(?:none|no|not applicable|n\/a)\W*$/i;

export const transfers: Family = ({ text, sentence }) => {
  if (
    /\bright to\b|\byou (?:may |can |will |might )?(?:travel|go|move|live)\b/i.test(text) ||
    sentence.kind === 'heading' ||
    holds(text, IS_NONE)
  )
    return [];
  for (const pattern of ABROAD) {
    const match = matchIn(text, pattern);
    if (match === null || DENIED.test(clauseBefore(text.slice(0, match.index)))) continue;
    if (/\bnot\b|n't\b|\bnone of\b/.test(match[0]) && !/\bnot (?:based |located )?in\b/.test(match[0]))
      continue;
    const { area, place, how, abroad, country } = match.groups ?? {};
    const value =
      place !== undefined
        ? 'US'
        : area !== undefined
          ? `outside ${area}`
          : (how ?? country ?? abroad ?? null);
    return [{ kind: 'transfers', value, categories: [], end: endOf(match) }];
  }
  return [];
};
