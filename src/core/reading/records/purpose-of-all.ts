/** What a list of cookies is for, said once for all of it: in its caption, or in the sentence straight above it. */

/** Longest paragraph that is taken for a purpose. */
const LONGEST = 600;

/** "These count …", "we use them to …", "they remember …": what cookies do. */
const TELLS =
  /\b(?:these|they|this|them|which|that|each|all|following|below|cookies?|(?:ch|c|g)wcis?|we use|used|needs?)\b[^.?]{0,80}\b(?:to (?!find|see|learn|read|change|manage|opt|accept|reject|delete|block|turn)\w+|tells? us|help(?:s|ed|ing)?|lets?|allow(?:s|ing)?|enabl\w+|count(?:s|ing)?|remember(?:s|ing)?|keep(?:s|ing)?|makes?|measur\w+|show(?:s|ing)?|record(?:s|ing)?|improv\w+|track(?:s|ing)?|protect(?:s|ing)?|support(?:s|ing)?|play(?:s|ing)?|so (?:that )?\w+|(?:used )?for (?!\d|more|further|details|example|each|every)\w+|er mwyn|i'n|i’n|yn (?:cyfrif|cofio|mesur|helpu))\b/i;
/** What only announces a list, or tells another thing of it. */
const ANNOUNCES =
  /\b(?:an?|all|and|any|are|as|at|below|by|can|cookies?|council'?s?|cwcis?|detail(?:s|ed)?|each|every|for|following|found|from|give[ns]?|has|have|here|how|i|in|information|is|it|its|lists?|listed|long|may|might|more|most|name[ds]?|of|on|or|other|our|out|page|pages|part(?:y|ies)|first|third|place[ds]?|purposes?|see|sets?|shown?|shows|sites?|some|store[ds]?|summary|tables?|that|the|their|them|these|they|this|those|to|types?|us|use|used|uses|we|web|websites?|what|which|will|with|you|your)\b/gi;
/** How long, since when, and how to refuse them. */
const ANOTHER_THING =
  /\b(?:last|lasts|expir\w+|days?|weeks?|months?|years?|browser|session|persistent|updated|reviewed|20\d\d|accept\w*|reject\w*|refus\w+|declin\w+|block\w*|delete\w*|disabl\w+|manage\w*|settings|preferences|consent\w*|opt(?:ing)?[- ]out|policy|notice|privacy)\b/i;

/** "These last for a day". */
const FOR_HOW_LONG =
  /\b(?:lasts?|lasting|(?:is|are) (?:kept|stored|held|saved|set|active)|stays?|remains?|lives?) (?:[\w-]+ ){0,4}?for [^.,;]+/gi;

/** Whether a caption, or the sentence straight above a list, tells what all of it is for. */
export function isPurpose(words: string): boolean {
  if (words.length > LONGEST || words.endsWith('?')) return false;
  if (TELLS.test(words.replace(FOR_HOW_LONG, ' '))) return true;
  if (ANOTHER_THING.test(words)) return false;
  const rest = words.replace(ANNOUNCES, ' ').match(/\p{L}{3,}/gu) ?? [];
  return rest.length >= 2;
}
