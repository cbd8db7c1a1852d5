/** Consent that is taken for granted from the use of the website. */
import { either, endOf, isAboutCookies, type Family, type Said } from './rule.ts';
import { firstOf, holds, matchIn } from '../../patterns/may-match.ts';

const BY_STAYING = String.raw`(?:continu(?:e|ing)|carry(?:ing)? on|stay(?:ing)?|us(?:e|ing)|browsing|visit(?:ing)?|going on|moving|do(?:ing)? nothing|(?:do|does) not (?:object|change)|your (?:continued )?use)`;
const BY_USE_TO_PROCESSING =
  /\b(?:by|in) using (?:this|our|the) (?:web ?)?site\b[^.]{0,20}\byou (?:are |hereby )?consent(?:ing)? to (?:the processing of (?:data|information)|(?:this|our|the) privacy (?:policy|notice|statement))\b/i;
const IMPLIED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${BY_STAYING}\b[^.]{0,60}\b(?:signals?|counts? as|amounts? to|is (?:taken|treated|seen|understood) as|we (?:treat|take|count)|taken to have|on the understanding that|regarded as)\b[^.]{0,60}\b(?:consent|agree|accept)\w*\b[^.]{0,40}\bcookies?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do nothing|do not object|don't object|carry on|continue)\b[^.]{0,60}\bcookies?\b[^.]{0,50}\b(?:on the understanding|as if|taken to)\b[^.]{0,40}\b(?:consent|agree|accept)\w*`,
    'i',
  ),
  // "Carry on using anytown.gov.uk and we take it that you are happy".
  /\b(?:carry on|continue|keep|go on|stay)\b(?:[^.]|\.(?=\w)){0,80}\b(?:and|then) we(?:'ll| will| shall)? (?:assume|presume|take it)\b[^.]{0,60}\b(?:happy|ok|okay|content|agree|accept|consent)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\bimplied consent\b/i,
  // "By clicking on any links you consent to some information being collected".
  /\bby (?:clicking|following|browsing|using|visiting|accessing)\b[^.]{0,110}\byou (?:consent|agree)\b[^.]{0,30}\b(?:information|data|details)\b[^.]{0,30}\bbeing (?:collected|used|processed|recorded|stored)\b/i,
  // "If your browser accepts cookies, you are giving consent".
  /\bif your browser\b[^.]{0,80}\b(?:accept\w*|allow\w*|set)\b[^.]{0,40}\b(?:you (?:are )?(?:giving|give)|we (?:take|assume)|(?:is|as) taken)\b[^.]{0,20}\bconsent\b/i,
  // "By using this website, you consent to the processing of data about you by Google".
  BY_USE_TO_PROCESSING,
  /\bby continuing\b[^.]{0,60}\byou (?:agree|consent|accept)\b(?![^.]*\b(?:terms|conditions)\b)/i,
  /\b(?:by|your|(?:if|when|where|as long as) you|in) (?:are )?(?:continu\w+ (?:to )?(?:use|using|browse|browsing|with|to navigate)?|carry(?:ing)? on|clicking on a link|staying|remaining|keep using|using|use|browsing|visiting|accessing|proceeding|moving|navigating)\b[^.]{0,110}\b(?:consent\w*|agree\w*|accept\w*|assum\w+|deemed|imply|implied|happy)\b[^.]{0,100}\bcookies?\b/i,
  /\b(?:if|unless) you\b[^.]{0,110}\bwe(?:'ll| will| shall)? (?:assume|take (?:it|this|that)|consider|treat)\b[^.]{0,110}/i,
  /\bcookies?\b[^.]{0,110}\bby (?:using|continuing|browsing|visiting)\b[^.]{0,80}\b(?:consent|agree|accept)\w*/i,
  /\b(?:continuing|carrying on|staying|remaining|browsing|using|use of)\b[^.]{0,60}\b(?:means?|implies|indicates|signifies|shows)\b[^.]{0,40}\b(?:agree|accept|consent|happy|content|ok(?:ay)?)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\byou (?:are )?(?:consent|agree|accept)\w*\b[^.]{0,40}\bcookies?\b[^.]{0,40}\b(?:if|when|by) (?:you )?(?:continu|carry|carrying|using|use|keep)\w*/i,
  /\b(?:if|should|unless) you (?:continue|carry on|use|keep|stay|do nothing|ignore|close|do not change|don't change|have not changed)\b[^.]{0,90}\b(?:you are|you're|it is|it will be) (?:\w+ )?(?:consent|agree|accept|understood|assumed|presumed|deemed|taken)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\bwe(?:'ll| have| will| shall)? (?:assumed?|presumed?|take it|suppose|conclude)\b[^.]{0,20}\byou(?:'re)?\b[^.]{0,30}\b(?:consent|agree|accept|happy|content|ok(?:ay)?)\b/i,
  // Who does not want them is to stay away: whoever stays is taken to agree.
  /\bif you (?:do not|don't|would rather not)\b[^.]{0,60}\bcookies?\b[^.]{0,80}\b(?:stop using|not use|leave|avoid using|not continue (?:to use|using)|not visit) (?:this|our|the) (?:web)?site\b/i,
];

/** What somebody does who is taken to agree: comes to the site, or hands something over. */
const DOING = String.raw`(?:us|access|visit|brows|submitt?|send|giv|provid|suppl(?:y)?|complet|enter|register|contact|fill)(?:e|y)?ing`;
const YOU_AGREE = String.raw`\byou (?:are |also |hereby |will be |have )*(?:(?:deemed|taken|assumed|presumed) to (?:have )?)?(?:agree\w*|consent\w*|accept\w*|(?:signify|giv(?:e|ing)) your (?:acceptance|agreement|consent))\b`;
/** To what: this notice, or what is done with the data. */
const TO_THIS = String.raw`[^.;]{0,50}?\b(?:this|(?:these|the) (?:\w+ )?practices|(?:this|our|the) (?:privacy |cookies? )*(?:policy|notice|statement)|(?:our|us|us to|the \w+|we may|we can|we will)\b[^.;]{0,30}?\b(?:us(?:e|ing)|process\w*|stor(?:e|ing)|hold\w*|collect\w*|keep\w*)|your (?:personal )?(?:data|information|details) being)\b`;
const GIVE = String.raw`(?:use|access|visit|submit|send|give|provide|supply|complete|enter|register)`;
const BY_DOING: readonly RegExp[] = [
  // "When you give us your details, you also agree to:", and a list of what.
  new RegExp(
    String.raw`\b(?:if|when|once|where) you ${GIVE}\b[^.;,]{0,60}, ${YOU_AGREE}(?: to:$|${TO_THIS})`,
    'i',
  ),
  new RegExp(String.raw`\b(?:by|in|through) (?:\w+ly )?${DOING}\b[^.;]{0,80}?${YOU_AGREE}${TO_THIS}`, 'i'),
  new RegExp(
    String.raw`\b(?:if|when) you (?:carry on|continue|keep)\b[^.;]{0,60}\bwe (?:take it|assume|presume|understand)\b[^.;]{0,20}${YOU_AGREE}${TO_THIS}`,
    'i',
  ),
  // "Your continued use of the site will be deemed your acceptance of those changes".
  /\b(?:continued )?use of (?:this|our|the) (?:web ?)?(?:site|services?)\b[^.;]{0,90}\b(?:means?|is|will be|constitutes|signifies|implies|indicates)\b[^.;]{0,30}\b(?:accept\w*|agree\w*|consent\w*)\b/i,
  /\b(?:submitting|sending|completing|using|giving) [^.;]{2,50}\b(?:is|will be) (?:taken|deemed|treated|regarded)\b[^.;]{0,12}\b(?:agreement|consent|acceptance)\b/i,
];
/** What is said of contracts and news is another matter. */
const OF_OTHERS =
  /\bterms (?:of(?! (?:this|our|the) (?:privacy|cookies?) )|and)\b|\bconditions\b|\bnewsletters?\b|\b(?:not|never|n't) (?:assume|presume|take it|be taken)\b|\bwithout (?:accepting|consenting|agreeing)\b/i;

/** "We use cookies. By staying on this website you accept that we do so": of what was said before. */
const BY_STAYING_TO_THAT = new RegExp(
  String.raw`\bby (?:${BY_STAYING})\b[^.;,]{0,50},? you (?:are )?(?:accept|agree|consent)(?:ing|s)?(?: to| with)? (?:them|these|it|this|that|so|their use|(?:that )?we do so|us doing so)\b(?! (?:we|they|it|you|our|the|privacy|policy|notice|\w+ing)\b(?! do so))`,
  'i',
);

/** "By using this site you agree to this policy", in a policy of cookies. */
const BY_USE_OF_POLICY =
  /\bby (?:accessing|using|visiting|browsing|continuing)\b[^.]{0,60}\byou (?:agree|consent|accept)\b[^.]{0,40}\b(?:this|our|the) (?:cookies? )?policy\b/i;

/** What anybody does who reads a page. */
const READS = either([
  String.raw`carry(?:ing)? on`,
  String.raw`keep(?:ing)? (?:on )?(?:reading|browsing|using|going|scrolling)`,
  String.raw`read(?:ing)? on`,
  String.raw`stay(?:ing)?(?: (?:here|on|with us))?`,
  String.raw`scroll(?:ing)?`,
  String.raw`us(?:e|ing) (?:this|our|the) (?:web ?)?(?:site|pages)`,
  String.raw`your (?:continued )?(?:visit|use|silence|stay)`,
  String.raw`clos(?:e|ing) (?:this|the) (?:message|banner|box|notice|window|bar)`,
  String.raw`(?:do|doing) nothing`,
  String.raw`ignor(?:e|ing) (?:this|it)`,
]);
const IS_A = either([
  'and (?:so )?you(?: are)?',
  ',? you(?: are)?',
  ',? (?:that|this|it) is',
  'means?(?: that)?(?: you(?: are)?)?',
  'is(?: taken| read| treated| seen| understood)?(?: as)?',
  'counts? as',
  'tells? us(?: that)? you(?: are)?',
  'as',
]);
const A_YES = either([
  '(?:a|your|say|saying) yes',
  '(?:your )?(?:agreement|consent|acceptance)',
  'agree(?:ing)?',
  'consent(?:ing)?',
  'accept(?:ing)?',
  '(?:fine|happy|content|ok(?:ay)?) with(?! us\\b)',
]);
/** "Carry on and you say yes to our cookies", "your visit counts as a yes to cookies", "we read your silence as consent". */
const READING_IS_YES = new RegExp(
  String.raw`\b${READS} ?${IS_A} (?:hereby |also |then )?${A_YES}\b(?! or (?:no|not)\b)`,
  'i',
);
/** "Keep reading and we will set all our cookies". */
const AND_WE_SET = new RegExp(
  String.raw`(?:^|[.:;] )${READS},? (?:and |then )+we (?:will |shall |['’]ll )?(?:set|use|place|store|save) (?:all|every one) (?:of )?(?:our |the |these )?cookies\b`,
  'i',
);
const RULED_OUT = /\b(?:not|never|no|whether|unless|until|before|without)\b|n['’]t\b/i;
const readingIsYes = (said: Said): RegExpExecArray | null => {
  const { text, before } = said;
  if (!isAboutCookies(said) || RULED_OUT.test(text) || holds(text, OF_OTHERS)) return null;
  const match = matchIn(text, READING_IS_YES) ?? matchIn(text, AND_WE_SET);
  if (match === null || /\bcookies?\b/i.test(text)) return match;
  return /\bcookies?\b/i.test(before) && /\b(?:them|these|this|it|so)\b/i.test(text.slice(endOf(match)))
    ? match
    : null;
};

export const consentImplied: Family = (said) => {
  const byReading = readingIsYes(said);
  if (byReading !== null)
    return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(byReading) }];
  const byUse = said.isCookiePage ? matchIn(said.text, BY_USE_OF_POLICY) : null;
  if (byUse !== null) return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(byUse) }];
  const toThat =
    /\bcookies?\b/i.test(said.before) && !holds(said.text, OF_OTHERS)
      ? matchIn(said.text, BY_STAYING_TO_THAT)
      : null;
  if (toThat !== null) return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(toThat) }];
  const byDoing = holds(said.text, OF_OTHERS) ? null : firstOf(said.text, BY_DOING);
  if (byDoing !== null)
    return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(byDoing) }];
  const match = firstOf(said.text, IMPLIED);
  if (
    match === null ||
    !(
      /\bcookies?\b/i.test(said.text) ||
      BY_USE_TO_PROCESSING.test(match[0]) ||
      /\bbeing (?:collected|used|processed|recorded|stored)$/i.test(match[0]) ||
      (/^(?:implied|we\b.*\b(?:happy|ok|okay|content)$|(?:if|unless) you\b.*\bwe\b)/i.test(match[0]) &&
        /\b(?:happy|ok|okay|content|consent|agree|accept|yes)\w*/i.test(match[0]) &&
        isAboutCookies(said)) ||
      (/^by continuing/i.test(match[0]) && /\bcookies?\b/i.test(said.before))
    ) ||
    /\b(?:not|never|n't) (?:assume|presume|deemed|imply|take it|suppose|conclude)|\bwithout (?:accepting|consenting|agreeing)\b|\bno (?:[\w-]+ )?cookies? (?:will|are)\b/i.test(
      said.text,
    )
  )
    return [];
  if (/\bask\w*\b[^.]{0,40}\bconsent\b/i.test(said.text)) return [];
  return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(match) }];
};
