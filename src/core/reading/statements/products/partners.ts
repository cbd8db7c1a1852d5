/**
 * Who runs a site or a service together: "this site is run jointly by Ashby Council and Fernley NHS Trust". They speak in
 * its notice, and supply it with nothing.
 */
import type { Sentence } from '../../page/sentences.ts';
import { holds } from '../../patterns/may-match.ts';

/** What is run together. */
const OURS =
  /\b(?:web ?sites?|sites?|portal|services?|platform|app|pages?|directory|hub|notice|polic(?:y|ies)|project|scheme|programme|partnership|controllers)\b/i;
const TOGETHER = String.raw`(?:jointly|together|in partnership|in collaboration)`;
const RUN = String.raw`(?:runs?|owns?|owned|operate[sd]?|manage[sd]?|provide[sd]?|publish(?:es|ed)?|deliver(?:s|ed)?|fund(?:s|ed)?|commission(?:s|ed)?)`;
const SHARED = String.raw`(?:partnership|collaboration|joint (?:[\w-]+ )?(?:project|venture|service|initiative|web ?site|site|scheme|enterprise|programme))`;
const WHO = String.raw`(?<who>[^.;:]{3,240})`;
const PARTNERS: readonly RegExp[] = [
  new RegExp(String.raw`\b${TOGETHER},? by (?:the )?${WHO}`, 'di'),
  new RegExp(String.raw`\b${RUN}\b[^.;]{0,40}\b${TOGETHER} (?:with|between) (?:the )?${WHO}`, 'di'),
  new RegExp(
    String.raw`\b(?:a|the|our) (?:[\w-]+ ){0,2}?${SHARED} (?:of|by|between|from|with|run by) (?:the )?${WHO}`,
    'di',
  ),
  new RegExp(
    String.raw`\b(?:web ?site|site|portal|service|platform|app|notice)(?: (?:is|are))? (?:run and )?shared (?:by|between) (?:the )?${WHO}`,
    'di',
  ),
  new RegExp(
    String.raw`^${WHO}? (?:jointly ${RUN}|${RUN} (?:this|the|our)\b[^.;]{0,40}\b(?:jointly|together)\b|are (?:all |both )?(?:the )?joint (?:data )?controllers\b)`,
    'di',
  ),
];
/** Who is called so works for whoever runs it. */
const IS_SUPPLIER =
  /\b(?:suppliers?|providers?|processors?|contractors?|software|hosting|agency|developers?|compan(?:y|ies)|firm)\b/;
/** "A partnership with Acme to help us …": whoever helps runs nothing. */
const FOR_US = / to (?:assist|help|support|provide|supply) us\b/i;
/** Where the names end and what they do together goes on. */
const GOES_ON = / (?:to|which|who|that|under|in order|so that|for|as|on behalf|using)\b/i;

/** The stretch of a sentence in which the partners stand, or null. */
export function partnersIn({ text, lead }: Sentence): { from: number; to: number } | null {
  if (!holds(text, IS_TOLD) || !OURS.test(`${lead?.text ?? ''} ${text}`)) return null;
  for (const pattern of PARTNERS) {
    const match = pattern.exec(text);
    const place = match?.indices?.groups?.['who'];
    if (match === null || place === undefined) continue;
    const who = text.slice(...place);
    const to = GOES_ON.exec(who)?.index ?? who.length;
    if (IS_SUPPLIER.test(match[0].replace(/\bservices?\b/gi, ''))) return null;
    if (FOR_US.test(who)) return null;
    return { from: place[0], to: place[0] + to };
  }
  return null;
}

const IS_TOLD = /\b(?:joint|jointly|together|partnership|collaboration|shared)\b/i;

/** Their names, as printed. */
export function partnerNames(sentence: Sentence): string[] {
  const place = partnersIn(sentence);
  if (place === null) return [];
  return sentence.text
    .slice(place.from, place.to)
    .split(/, (?:and )?| and | & | with /)
    .map((name) =>
      name
        .replace(/^the /i, '')
        .replace(/ ?\(.*$/, '')
        .trim(),
    )
    .filter((name) => /^\p{Lu}/u.test(name));
}
