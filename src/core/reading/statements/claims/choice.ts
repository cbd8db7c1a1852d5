/** Asked first, can be declined, taken for granted, opted out of elsewhere. */
import {
  categoriesIn,
  endOf,
  firstOf,
  isAboutCookies,
  visitorProducts,
  type Family,
  type Found,
  type Said,
} from './rule.ts';

const YES = String.raw`(?:accept|agree|consent|permission|allow|opt(?:ed)?[- ]in|choose to|give|given|said yes|say (?:yes|so|that (?:we|it|you)|we (?:can|may)|it(?:'s| is) (?:ok|okay|fine))|tell us (?:that )?(?:we|it|you)|happy|click|enable|turn|acknowledge)`;
const SETS = String.raw`(?:set|use|used|place|placed|load|loaded|collect|collected|store|stored|save|track|turned on|switched on|enable|enabled|activate|activated|drop|run|runs|written)`;

const ASKS_FIRST: readonly RegExp[] = [
  /\b(?:with|subject to|on the basis of|based on) your (?:explicit |express |prior )?(?:permission|consent|agreement)\b/i,
  /\bwe(?:'d| would) (?:also )?like (?:to (?:set|use|place|store)|your (?:permission|consent))\b[^.]{0,90}\bcookies?\b/i,
  new RegExp(
    String.raw`\bonly (?:be )?${SETS}\b[^.]{0,110}\b(?:if|when|once|after|where|with)\b[^.]{0,50}\b(?:you|your|user)\w*\b[^.]{0,40}\b${YES}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|never|n't)\b[^.]{0,50}\b${SETS}\b[^.]{0,90}\b(?:unless|until|without|before)\b[^.]{0,20}\b(?:you|your|user)\w*\b[^.]{0,40}\b${YES}`,
    'i',
  ),
  new RegExp(String.raw`\bonly\b[^.]{0,40}\b(?:if|once|when|after) you(?:'ve| have)? (?:${YES})`, 'i'),
  /\b(?:we|banner|message|pop-?up|you (?:will|are|may))\b[^.]{0,60}\bask(?:s|ed|ing)?\b[^.]{0,60}\b(?:permission|consent|accept|agree|allow|happy)\w*/i,
  /\b(?:need|needs|require|requires|seek|obtain|get|must have|have to ask for|required to (?:obtain|get|ask for)) (?:your|the user's|users'|user|prior) (?:explicit |prior )?(?:consent|permission)\b/i,
  /\bcookies?\b[^.]{0,60}\b(?:are|is|remain) (?:switched off|turned off|off|disabled|not set|blocked) (?:by default|until|unless)\b/i,
  /\bif you (?:say yes|agree|accept|consent|opt in|allow (?:it|this|them))\b,? [^.]{0,40}\b(?:sets?|places?|stores?|uses?|loads?|adds?)\b/i,
  /\b(?:where|when|if|once) you(?:'ve| have)? (?:given|granted|provided) (?:us )?(?:your )?(?:permission|consent)\b/i,
  /\byou (?:must|need to|have to|will need to) (?:first )?(?:opt[- ]in|agree|consent|accept|say yes)\b[^.]{0,60}\bbefore\b/i,
  /\bby default,? [^.]{0,60}\bcookies?\b[^.]{0,20}\b(?:off|disabled|blocked|not set)\b/i,
  new RegExp(
    String.raw`\b(?:nothing|no (?:[\w-]+ ){0,4}cookies?) (?:is|are|will be) ${SETS}\b[^.]{0,60}\b(?:unless|until|before)\b[^.]{0,20}\byou\w*\b[^.]{0,40}\b${YES}`,
    'i',
  ),
  /\b(?:where|when|if|once) you(?:'ve| have) (?:consented|agreed|accepted|opted[- ]in|allowed|chosen to (?:accept|allow))\b/i,
  /\b(?:legal|lawful) basis\b[^.]{0,60}\bcookies?\b[^.]{0,40}\bis (?:your )?consent\b/i,
  /\bblock(?:s|ed)?\b[^.]{0,60}\b(?:until|unless) you\b[^.]{0,30}\b(?:accept|agree|consent|choose|choice|decide|opt|allow)\w*/i,
  /\b(?:still |also )?(?:need|require) your (?:consent|permission|agreement)\b/i,
  /\b(?:if|where|when|once) you (?:choose|decide) to (?:accept|allow|agree)\b[^.]{0,40}\bcookies\b[^.]{0,20},[^.]{0,60}\bwill be (?:added|set|stored|used|placed)\b/i,
  /\byou can choose to (?:accept|allow|opt in to)\b[^.]{0,20}\b(?:additional|optional|analytics?|non-essential|marketing|advertising|statistics)\b[^.]{0,20}\bcookies\b/i,
  // "Until you say yes, no optional cookies are placed": the case stands first.
  new RegExp(
    String.raw`\b(?:until|unless) (?:and until )?you\b[^.,]{0,40}\b${YES}[^.,]{0,40}, (?:\w+ ){0,3}?(?:no|not|nothing|never|none)\b[^.]{0,50}\b${SETS}`,
    'i',
  ),
  /\bbefore (?:we|this (?:web)?site|our (?:web)?(?:site|pages))\b[^.]{0,30}\bcookies?\b[^.]{0,60}\b(?:we|you)(?: will| shall|'ll| are)?(?: always| first)? ask(?:ed)?\b/i,
  /\bstay(?:s)? (?:switched |turned )?off (?:until|unless) you\b/i,
  /\bif you (?:accept|agree to|consent to|allow)\b[^.]{0,20}\b(?:analytics|optional|additional|marketing|advertising|non-essential|statistics)\b[^.]{0,20}\bcookies?\b[^.,]{0,30}, (?:we|they|these|google)\b[^.]{0,40}\b(?:will|may)\b/i,
];
const NOT_ASKED =
  /\b(?:do(?:es)? not|don't|doesn't|not|without)\b[^.]{0,30}\b(?:need|have to|require|asking|necessary|requiring)\b|\bby (?:using|continuing|visiting)\b|\bwithdr[ae]w\b|\bassum\w+\b/i;
const OF_PEOPLE = /\bpersonal (?:information|data|details)\b/i;
const OF_COOKIES = /\bcookies?\b|\banalytics\b|\btrack(?:ing|ers?)\b/i;

/** What is not necessary is a kind of cookie, no word on asking. */
const NOT_NECESSARY = /\bnot (?:strictly |absolutely )?(?:essential|necessary|needed|required)\b/gi;

export const asksFirst: Family = (said) => {
  const products = visitorProducts(said);
  const match = isAboutCookies(said) || products.length > 0 ? firstOf(said.text, ASKS_FIRST) : null;
  if (match === null || NOT_ASKED.test(said.text.replace(NOT_NECESSARY, ''))) return [];
  // What the law asks of every website is no promise of this one.
  if (
    /\b(?:all|every|most|other|many) (?:web)?sites?\b|\b(?:organisations|law|regulations|directive) (?:\w+ ){0,3}requires?\b|\b(?:websites|organisations|companies) (?:must|have to|are required|have been required)\b/i.test(
      said.text,
    )
  )
    return [];
  // Consent to other processing is another matter.
  if (!OF_COOKIES.test(said.text) && OF_PEOPLE.test(said.text)) return [];
  // "Lets us know if you have agreed to cookies" tells what a cookie is for.
  if (/\b(?:know|remember|record|sav|stor|check)\w*\b[^.]{0,20}$/i.test(said.text.slice(0, match.index)))
    return [];
  if (
    !OF_COOKIES.test(said.text) &&
    products.length === 0 &&
    !(
      OF_COOKIES.test(said.headings) &&
      said.mentions.length + Number(/\b(?:this|these|it|they|data)\b/i.test(said.text)) > 0
    )
  )
    return [];
  if (
    /\b(?:legal|lawful) bas[ie]s\b|\bspecial category\b/i.test(said.text) &&
    !/\bcookies?\b/i.test(said.text)
  )
    return [];
  return [{ kind: 'asks-first', ...what(said), ...whose(said), end: said.text.length }];
};

/** Products of the sentence before, where it speaks of them alone; else those it names. */
function whose(said: Said): Pick<Found, 'products' | 'categories'> {
  const products = said.mentions.length > 0 || OF_COOKIES.test(said.text) ? [] : visitorProducts(said);
  if (products.length === 0) return {};
  return {
    products: [...new Set(products.flatMap(({ productId }) => productId ?? []))],
    categories: [...new Set(products.flatMap(({ category }) => category ?? []))],
  };
}

/** What is asked for or declined: kinds of cookie in the sentence, else in the heading. */
function what({ text, headings }: Said): Pick<Found, 'value' | 'categories'> {
  const own = categoriesIn(text);
  const categories = own.length > 0 || /\ball (?:\w+ )?cookies\b/i.test(text) ? own : categoriesIn(headings);
  const words =
    /\b(?:analytics?|advertising|marketing|optional|additional|non-essential|performance|third[- ]party|tracking|functional|statistics)(?:(?:,| and| or) (?:\w+))? cookies?\b/i.exec(
      text,
    )?.[0];
  return { categories, value: words ?? (categories.length > 0 ? categories.join(', ') : 'cookies') };
}

const DECLINE = String.raw`(?:declin\w+|reject\w*|refus\w+|disabl\w+|deactivat\w+|turn(?:ing|ed)? (?:\w+ )?(?:on or )?off|switch(?:ing|ed)? (?:\w+ )?off|withdraw\w*|opt(?:ing)?[- ]out|chang\w+|manag\w+|updat\w+|review\w*|amend\w*|adjust\w*|alter|edit|revoke|toggle|control|block)`;
const CAN_DECLINE: readonly RegExp[] = [
  /\b(?:turn|switch)\b[^.,]{0,40}\boff\b[^.]{0,30}\b(?:cookie|consent|privacy) (?:panel|settings|banner|preferences|tool|controls?|window)\b/i,
  /\byou (?:can|may|are able to|will be able to|have the (?:choice|option) to|get to)\b[^.]{0,40}\b(?:choose|select|decide|pick)\b[^.]{0,30}\b(?:which|what|whether|if|not to)\b[^.]{0,60}\b(?:cookies?|set|use|accept|happy)\b/i,
  /\b(?:you|visitors|users|customers|residents) (?:can|may) (?:also )?choose (?:whether )?(?:not )?to (?:accept|allow|reject|refuse|decline|block)\b[^.]{0,60}\bcookies?\b/i,
  new RegExp(
    String.raw`\b(?:you (?:can|may|are able to|will be able to)(?! (?:see|find|notice|receive|be asked)\b)|can be|able to|option to|choose to|free to|ability to)\b[^.]{0,60}\b${DECLINE}\b[^.]{0,80}\b(?:cookies?|consent|choices?|preferences?|settings|mind)\b`,
    'i',
  ),
  /\bcookies?\b[^.]{0,25}\b(?:can|may) (?:also )?be (?:declined|rejected|refused|disabled|deactivated|turned off|switched off|opted out|managed)\b/i,
  new RegExp(
    String.raw`\bcookies?\b[^.]{0,60}\byou (?:can|may) (?:also )?${DECLINE} (?:them|these|those|this|it)\b`,
    'i',
  ),
  /\b(?:inviting|asking|allowing|letting|invites|asks) you to accept\b[^.]{0,40}\b(?:reject|decline|refuse)\b/i,
  /\byou (?:do not|don't) (?:have|need) to (?:accept|allow|agree to)\b[^.]{0,40}\bcookies?\b/i,
  /^(?:change|manage|update|review|amend|edit) (?:your|my) (?:cookie|consent) (?:preferences|settings|choices?)\W*$/i,
  /\bby (?:declining|rejecting|refusing|turning off|switching off|disabling)\b[^.]{0,40}\bcookies?\b/i,
  /\b(?:allows?|lets?|enables?) you (?:to )?(?:accept (?:and|or) )?(?:reject|decline|refuse|withdraw|opt out|turn off|switch off)\b[^.]{0,80}\b(?:cookies?|consent|analytics|tracking)\b/i,
  /\b(?:click|select|use|press|open|visit|go to)\b[^.]{0,80}\bto (?:change|manage|update|review|withdraw|adjust|amend|edit) your (?:mind|(?:cookie )?(?:preferences|settings|choices?|consent))\b/i,
  /\b(?:restrict|block|decline|reject|refuse|turn off|switch off|disable|opt out)\b[^.]{0,60}\bcookies\b[^.]{0,60}\byou can do (?:this|so|that|it) (?:through|in|by|on|using|via|with)\b/i,
  /\b(?:accept or (?:reject|decline|refuse)|allow or (?:refuse|disallow|reject)|turn (?:\w+ )?on (?:and|or) off)\b[^.]{0,60}\bcookies?\b/i,
  /\b(?:change|manage|update|set) your (?:cookie )?(?:settings|preferences|choices?|consent)\b[^.]{0,30}\bat any time\b/i,
];
/** Said of a product that the page uses: "it" and "them" stand for it. */
const DECLINED = String.raw`(?:declin|reject|refus|disabl|deactivat)\w*|say no to|turn(?:ing)? (?:\w+ ){0,3}off|switch(?:ing)? (?:\w+ ){0,3}off`;
const CAN_DECLINE_PRODUCT = new RegExp(
  String.raw`\b(?:(?:you|visitors) (?:can|may|are (?:able|free) to|have the (?:choice|option) to|do not have to)|can be|able to|free to)\b[^.]{0,40}\b(?:${DECLINED})(?![\w-])`,
  'i',
);
const BROWSER =
  /\bbrowsers?\b|\byour (?:computer|device|phone)(?:'s)? settings\b|\b(?:adjust|set|configure|change) your (?:computer|device|phone|machine|PC)\b|\bincognito\b|\bdelete\b[^.]{0,30}\bcookies\b/i;
const ON_SITE =
  /\bbanner\b|\bpop-?up\b|\bcontroller\b|\bcookie (?:control|settings|preferences?|options|tool|manager|management|consent|policy|page)\b|\bthis page\b|\bon (?:our|this|the) (?:web)?site\b|\bbelow\b|\bconsent\b/i;

export const canDecline: Family = (said) => {
  const products = visitorProducts(said);
  const match =
    (isAboutCookies(said) ? firstOf(said.text, CAN_DECLINE) : null) ??
    (products.length > 0 ? CAN_DECLINE_PRODUCT.exec(said.text) : null);
  if (
    match === null ||
    /\bhow (?:to|you (?:can|may))\b|\bcan ?not\b|\bcan't\b|\bcannot be\b/i.test(
      said.text.slice(0, endOf(match)),
    )
  )
    return [];
  // "Remembers when you accept or reject cookies" tells what a cookie is for.
  if (
    /^(?:accept|allow|turn)/i.test(match[0]) &&
    /\b(?:remember|record|sav|stor|know|tell)\w*\b[^.]{0,40}$/i.test(said.text.slice(0, match.index))
  )
    return [];
  if (said.sentence.kind === 'heading' && /^(?:change|manage)/i.test(said.text)) return [];
  // A supplier's own opt-out is no choice on this site.
  if (
    /\bopt(?:ing)?[- ]out\b/i.test(match[0]) &&
    said.mentions.length > 0 &&
    !/\bopt(?:ing)?[- ]out\b[^.]{0,20}\banalytics cookies\b[^.]{0,40}\b(?:banner|preferences|settings)\b/i.test(
      said.text,
    )
  )
    return [];
  // "By disabling cookies" may go on about the browser of the sentence before.
  const near = /^by\b/i.test(match[0]) ? `${said.before} ${said.text}` : said.text;
  if (BROWSER.test(near) && !ON_SITE.test(near)) return [];
  if (
    products.length === 0 &&
    !/\bcookies?\b|\bpreferences?\b|\bchoices?\b|\byour mind\b|\btracking\b|\banalytics\b/i.test(said.text)
  )
    return [];
  if (/\bwithdraw\w* (?:your )?consent\b/i.test(said.text) && !OF_COOKIES.test(said.text)) return [];
  return [{ kind: 'can-decline', ...what(said), ...whose(said), end: endOf(match) }];
};

const IMPLIED: readonly RegExp[] = [
  /\bimplied consent\b/i,
  /\bby continuing\b[^.]{0,60}\byou (?:agree|consent|accept)\b(?![^.]*\b(?:terms|conditions)\b)/i,
  /\b(?:by|your|if you|when you|in) (?:are )?(?:continu\w+ (?:to )?(?:use|using|browse|browsing|with|to navigate)?|carry(?:ing)? on|clicking on a link|staying|remaining|keep using|using|use|browsing|visiting|accessing|proceeding|moving|navigating)\b[^.]{0,110}\b(?:consent\w*|agree\w*|accept\w*|assum\w+|deemed|imply|implied|happy)\b[^.]{0,100}\bcookies?\b/i,
  /\b(?:if|unless) you\b[^.]{0,110}\bwe(?:'ll| will| shall)? (?:assume|take (?:it|this|that)|consider|treat)\b[^.]{0,110}/i,
  /\bcookies?\b[^.]{0,110}\bby (?:using|continuing|browsing|visiting)\b[^.]{0,80}\b(?:consent|agree|accept)\w*/i,
  /\b(?:continued use|use of (?:this|our|the) (?:web)?site)\b[^.]{0,60}\b(?:consent|agreement|acceptance|imply|implies|constitutes)\b[^.]{0,60}\bcookies?\b/i,
  /\b(?:continuing|carrying on|staying|remaining|browsing|using|use of)\b[^.]{0,60}\b(?:means?|implies|indicates|signifies|shows)\b[^.]{0,40}\b(?:agree|accept|consent|happy|content|ok(?:ay)?)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\byou (?:are )?(?:consent|agree|accept)\w*\b[^.]{0,40}\bcookies?\b[^.]{0,40}\b(?:if|when|by) (?:you )?(?:continu|carry|carrying|using|use|keep)\w*/i,
  /\b(?:if|should|unless) you (?:continue|carry on|use|keep|stay|do nothing|ignore|close|do not change|don't change|have not changed)\b[^.]{0,90}\b(?:you are|you're|it is|it will be) (?:\w+ )?(?:consent|agree|accept|understood|assumed|presumed|deemed|taken)\w*\b[^.]{0,60}\bcookies?\b/i,
  /\bwe (?:have |will |shall |'ll )?(?:assumed?|presumed?)\b[^.]{0,20}\byou\b[^.]{0,30}\b(?:consent|agree|accept|happy|content|ok(?:ay)?)\b/i,
];

/** "By using this site you agree to this policy", in a policy of cookies. */
const BY_USE_OF_POLICY =
  /\bby (?:accessing|using|visiting|browsing|continuing)\b[^.]{0,60}\byou (?:agree|consent|accept)\b[^.]{0,40}\b(?:this|our|the) (?:cookies? )?policy\b/i;

export const consentImplied: Family = (said) => {
  const byUse = said.isCookiePage ? BY_USE_OF_POLICY.exec(said.text) : null;
  if (byUse !== null) return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(byUse) }];
  const match = firstOf(said.text, IMPLIED);
  if (
    match === null ||
    !(
      /\bcookies?\b/i.test(said.text) ||
      (/^(?:implied|we .*\b(?:happy|ok|okay|content)$)/i.test(match[0]) && isAboutCookies(said)) ||
      (/^by continuing/i.test(match[0]) && /\bcookies?\b/i.test(said.before))
    ) ||
    /\b(?:not|never) (?:assume|deemed|imply)|\bwithout (?:accepting|consenting|agreeing)\b|\bno (?:[\w-]+ )?cookies? (?:will|are)\b/i.test(
      said.text,
    )
  )
    return [];
  if (/\bask\w*\b[^.]{0,40}\bconsent\b/i.test(said.text)) return [];
  return [{ kind: 'consent-implied', value: null, categories: [], end: endOf(match) }];
};

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
