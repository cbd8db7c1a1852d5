/** Suppliers that a page of ours brings with it, each kind in its own plain words: `subject` does it, `phrase` names it. */
import type { Category } from '../../../companies/company.ts';
import { ADVERB, OUR_PAGES, OUR_SITE } from './kinds.ts';

export const SUPPLIERS: readonly [RegExp, Category][] = [
  [
    new RegExp(
      String.raw`\b(?<subject>${OUR_PAGES}|${OUR_SITE}|we)${ADVERB} (?:use|uses|has|have|contains?|includes?|features?|displays?|embeds?) (?<phrase>(?:(?:an?|some|the|third[- ]party|external|embedded|of|and|or) )*(?:embedded |(?<=embeds? )|(?<=(?:third[- ]party|external) ))(?:videos?|maps?|content|media|feeds?|images)\b|(?:videos?|maps?|content|media|images)(?:,? (?:and|or) (?:videos?|maps?|content|media|images))* (?:\w+ )?(?:from|hosted by|provided by|supplied by) (?:third[- ]part(?:y|ies)|other (?:web ?)?sites|external (?:web ?)?sites|other organisations))`,
      'i',
    ),
    'content',
  ],
  [
    new RegExp(
      String.raw`\b(?<subject>${OUR_SITE}|we)${ADVERB} (?:use|uses|has|have|offers?|includes?|provides?) (?<phrase>(?:(?:an?|the|third[- ]party|external|online) )*(?:(?:live|web|online)[ -]?chat(?:bot)?|chatbot|virtual assistant|(?:feedback|survey|satisfaction survey)(?= (?:tools?|software|widgets?|providers?|platforms?)))(?: (?:service|software|tool|facility|function|feature|provider|system|widget|platform)s?)?)\b`,
      'i',
    ),
    'support',
  ],
  [
    new RegExp(
      String.raw`\b(?<subject>${OUR_PAGES}|${OUR_SITE})${ADVERB} (?:contains?|includes?|features?|displays?|carr(?:y|ies)|shows?) (?<phrase>(?:(?:some|the) )*(?:(?:third[- ]party|external) (?:adverts|advertising|advertisements)|(?:adverts|advertising|advertisements) (?:from|provided by|supplied by) (?:[\w-]+ )?(?:third[- ]part(?:y|ies)|other (?:companies|organisations)|advertisers|advertising (?:networks|companies|agencies))))`,
      'i',
    ),
    'advertising',
  ],
  [
    new RegExp(
      String.raw`\b(?<subject>${OUR_SITE}|we|the council)${ADVERB} uses? (?<phrase>(?:(?:an?|the|our|online|card|secure) )*(?:third[- ]party|external) (?:(?:online|card|secure) )*payments? (?:service )?(?:providers?|processors?|services?|gateways?|platforms?|systems?|companies|company))\b(?=[^.;]*\b(?:online|web ?site)\b)`,
      'i',
    ),
    'payments',
  ],
  [
    /^(?:all |any )?(?<subject>(?:online|card|web) payments?(?: (?:you make |made )?(?:on|through|via) (?:this|our|the council's) (?:web ?)?site)?) (?:are|is) (?:\w+ )?(?:processed|handled|taken|managed|collected)(?: \w+){0,3} by (?<phrase>(?:an?|our) (?:[\w-]+ ){0,2}?(?:third[- ]party|external)(?: (?:[\w-]+ ){0,2}(?:provider|processor|company|supplier))?)\b/i,
    'payments',
  ],
  [
    new RegExp(
      String.raw`^(?<subject>${OUR_SITE}) (?:is|are) (?:\w+ and |\w+ly )?hosted(?: and \w+)?(?: \w+){0,3}? by (?<phrase>(?:an?|our) (?:[\w-]+ ){0,3}?(?:third[- ]party|third party|external|hosting)(?: (?:[\w-]+ ){0,2}(?:provider|supplier|company|partner))?)\b`,
      'i',
    ),
    'hosting',
  ],
];
