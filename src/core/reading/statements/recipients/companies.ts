/**
 * Companies told of without a name: of a kind, in a sentence about the website ("advertising networks see that you open
 * our pages"), and suppliers in general ("our suppliers may handle information for us"). What a sentence says of
 * another place, or denies, is neither.
 */
import type { Category } from '../../../companies/company.ts';
import { matchIn } from '../../patterns/may-match.ts';
import { OUR_PAGES, OUR_SITE } from './kinds.ts';

const COMPANIES = String.raw`(?:companies|providers|suppliers|services|firms|platforms|networks)`;

const KINDS: readonly [RegExp, Category][] = [
  [String.raw`(?:web(?:site)? )?(?:analytics|statistics|traffic measurement) ${COMPANIES}`, 'statistics'],
  [
    String.raw`(?:online )?(?:advertising|advert|ad|remarketing) (?:${COMPANIES}|agencies|exchanges)`,
    'advertising',
  ],
  [String.raw`social (?:media|networking) (?:${COMPANIES}|sites|websites)|social networks`, 'social'],
  [String.raw`(?:video|film) (?:hosts|sites|(?:hosting |sharing |streaming )?${COMPANIES})`, 'content'],
].map(([words, category]) => [new RegExp(String.raw`\b(?<phrase>${words})\b`, 'i'), category as Category]);

/** A page of ours, or a visit to it; what only leads to the website is not on it. */
const ON_OUR_SITE = new RegExp(
  String.raw`(?<!\b(?:to|towards|of|about) )\b(?:${OUR_PAGES}|${OUR_SITE})|\bvisits? to ${OUR_SITE}|\byour visits?\b(?! to (?!${OUR_SITE}))|\b(?:pages?|website) (?:that )?you (?:open|visit|read|look at)\b`,
  'i',
);

/** How they come into it: they do something, or we give them something, or something of ours comes from them. */
const TAKE_PART =
  /^(?:(?:the|some|our|certain|other) )?$|\b(?:use|uses|using|share|shares|send|sends|sent|pass|passes|given? to|work with|works with|from|by|with|to) (?:(?:the|some|our|one or more|third[- ]party|other|several) )*$/i;

/** A denial, a question, a case or somebody else's, anywhere in the sentence. */
const NOT_SO =
  /\b(?:not|never|no|none|neither|nor|without|unless|whether|other websites?|another website|links? to|block|opt[- ]out)\b|n't\b|\?$/i;

/** Null where none is told of. */
export function companiesOfKind(text: string): { name: string; category: Category } | null {
  for (const [pattern, category] of KINDS) {
    const match = matchIn(text, pattern);
    if (match === null || !TAKE_PART.test(text.slice(0, match.index))) continue;
    return NOT_SO.test(text) || !ON_OUR_SITE.test(text) ? null : { name: match[0], category };
  }
  return null;
}

const FOR_US = String.raw`(?:for us|for the council|on our behalf|on the council'?s behalf|on behalf of (?:us|the council))`;

/** Whoever works for the council, and nobody in particular. */
const SUPPLIERS = new RegExp(
  String.raw`\b(?:(?:our|the council'?s) (?:(?:[\w-]+ )?service providers|(?:[\w-]+ )?suppliers|contractors)|(?:third[- ]part(?:y|ies)|companies|organisations|suppliers|providers)(?: \w+)? (?:(?:who|that|which) (?:(?:\w+ ){1,3}?${FOR_US}|we work with|work (?:for|with) (?:us|the council))|(?:contracted|appointed|engaged) by (?:us|the (?:[\w-]+ ){0,2}council)|acting ${FOR_US}|working ${FOR_US}|we work with)|third[- ]party (?:service providers|suppliers))\b`,
  'i',
);
const OF_DATA = /\b(?:information|data|details)\b/i;

/** Null where nobody is told of in general. */
export function suppliersInGeneral(text: string): { name: string; category: null } | null {
  const match = matchIn(text, SUPPLIERS);
  return match === null || NOT_SO.test(text) || !OF_DATA.test(text)
    ? null
    : { name: match[0], category: null };
}
