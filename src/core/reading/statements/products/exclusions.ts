/** Where a name is only mentioned: policies and opt-outs pointed to, channels, other people's use, news. */
import { either } from '../claims/rule.ts';
import type { Group } from './group.ts';
import type { Sentence } from '../../page/sentences.ts';
import { OTHERS_DELIVER } from './in-our-pages.ts';
import { isOfState } from './public-bodies.ts';
import { takesReader } from './roles.ts';
import { isNoneOfOurs } from './none-of-ours.ts';
import { holds } from '../../patterns/may-match.ts';

/** "Google's privacy policy", "the Facebook website": somebody else's page. */
const THEIR_PAGE =
  /^(?! data cent)(?:'s?)?,?(?: (?:own|full|official|main|online|web|website|site|current|data|cookies?|privacy|protection|safety|security|help|support|legal|user|and|&|\/)){0,5} ?(?:polic(?:y|ies)|notices?|statements?|terms|websites?|web ?sites?|web ?pages?|help(?! (?:us|you|the|our|people|visitors|residents|to|make|keep|with|improve)\b)|guidance|guides?|overview|principles|cent(?:er|re)s?|documentation|pages?|site|faqs?|conditions)\b/i;
const OPT_OUT_AFTER = /^(?:'s?)?(?: (?:browser|cookies?|tracking|analytics|ads?))* ?opt(?:ing)?[- ]?out\b/i;
const OPT_OUT_BEFORE =
  /\b(?:opt(?:ing|ed|s)?[- ]?out (?:of|from)|(?:block|blocking|disable|disabling|refuse|reject|prevent|stop|stopping|deactivate)(?: (?:being|your|the|any|all|data))*)\b[^.:]{0,70}$/i;
const ASKING = '(?:(?:to|if you (?:want|would like|wish) to|you can|you may|please)(?: also)? )?';
const POINTING = either([
  'for (?:more|further|full|additional|detailed) ',
  'find (?:out )?',
  'read ',
  'see (?!your |it (?:on|in) )',
  'learn ',
  'view (?!your )',
  // "Visit figures" are what is counted.
  String.raw`visit (?!figures|statistics|data|numbers|counts|records?\b)`,
  'check (?!your )',
  'click ',
  'refer ',
  '(?:more|further|additional) (?:information|details|about|guidance)',
  'details (?:of|about|on) ',
  String.raw`information (?:about|on|from) [^.]{1,80}\b(?:can be|is available|found)\b`,
  'opt[- ]out',
  'understand (?:more|how)',
  'take a look',
  'see also',
]);
const POINTS_ELSEWHERE = new RegExp(`^${ASKING}${POINTING}`, 'i');

/** "Follow us on Twitter", "contact us via Facebook", "share this page on". */
const CHANNEL_BEFORE =
  /\b(?:follow(?:ing)? |find (?:us|the council|out more) |like (?:us|our) |join (?:us|our) |contact(?:s|ed|ing)? |messag(?:e|es|ing) |tweet |reach |speak to |talk to |connect with |get in touch |keep (?:up|in touch) |subscribe |posts? |posted |posting |publish(?:ed)? |comments? |interact(?:ions?)? |engage |news (?:and updates )?|updates? |complaints? |enquir\w+ |watch |log ?in |sign(?:ed|ing)? (?:in|up) |register(?:ed)? )[^.:]{0,60}\b(?:on|via|through|using|at|by|with|to|from|such as|including|like|is|are)\b[^.:]{0,40}$/i;
const OUR_CHANNELS =
  /\b(?:our|council'?s?|official|corporate|social media|social networking)\b[^.:]{0,40}\b(?:channels?|accounts?|presence|profiles?|pages|streams?|outlets?)\b[^.:]{0,40}$/i;
const SHARED_BY_READER =
  /\b(?:share|sharing|like|recommend|send) (?:this|it|content|pages?|our|the|articles?|a|links?)\b[^.:]{0,40}\b(?:on|via|to|with|through)\b[^.:]{0,30}$/i;

/** Somebody else uses it. */
const OTHERS_USE =
  /\b(?:you|your (?:bank|employer|landlord|school|doctor|GP|surgery|hospital|family|friends|carer)|they|users?|visitors?|customers?|residents?|people|others?|someone|anyone|councils|authorit(?:y|ies)|organisations|companies|many (?:other )?(?:web)?sites?|other (?:web)?sites?|in|by|when|while|if)(?: (?:may|can|could|will|might|also|already|choose to|decide to|do not|don't|do|want to|wish to|are|have|you|not))* (?:use|used|using|have)\b(?! (?:our|this|the|these|its) (?:[\w'’-]+ ){0,2}?(?:web ?sites?|sites?|pages?|services?|portal|forms?|app)\b)[^.:;]{0,50}$/i;
/** "Organisations sending messages using X": theirs, where nothing of ours is spoken of. */
const OF_ORGANISATIONS =
  /^(?![^]*\b(?:we|us|our|council|this|website)\b)[^]*\b(?:organisations|companies|councils|authorities|departments|businesses)\b[^.:;]{0,60}\b(?:using|use|via|through|with) (?:the )?$/i;
const OTHERS_USE_IN_WELSH =
  /\b(?:rhai|llawer|nifer|awdurdodau|cynghorau|cwmnïau|sefydliadau|pobl|ymwelwyr|defnyddwyr|gwefannau eraill|wefannau eraill)\b[^.:;]{0,40}\byn defnyddio\b[^.:;]{0,150}$/iu;
/** "Pan fyddwch yn defnyddio X", "how you use X": whoever reads uses it. */
const READER_USES_IN_WELSH =
  /(?<!\p{L})(?:fyddwch|byddwch|rydych|ydych|i chi)(?: chi)?(?:['’]n| yn)? dd?efnyddio (?:\p{L}+ ){0,3}$/iu;
const OUR_USE =
  /\bwe [^.;]{2,60} and (?:also )?use\b|\b(?:we|council|this (?:web)?site|our (?:web)?sites?|website)(?: (?:also|currently|may|will|sometimes|only|have|has|do|does|can|normally|occasionally))* (?:use|uses|using|used)\b|\b(?:to|by|is|are|was|were|been|sent|built|made|collected|and)(?: \w+)? using\b/i;

const SEARCH_ENGINE =
  /\b(?:search engines?|search provider|web browsers?|browsers?|email providers?|internet companies|tech(?:nology)? companies|companies)\b[^.:]{0,30}\b(?:such as|like|including|e\.?g\.?|for example|for instance|are|is)\b[^.:]{0,50}$/i;
const NEWS =
  /\b(?:announced|has signed|have signed|signed a|was acquired|acquired|has acquired|bought by|merged|awarded|won the|won an? (?:\w+ )?(?:prize|award|medal)|was appointed|took over|was fined|fined|according to|press release|reported that|(?:a|the|in) news (?:story|item|release|article)|shares in|sponsor\w*|hosted an event|opened its|visited(?! (?:us|our|the (?:web ?)?site|this|these)\b))\b/i;

/** "We use cookies to improve X", "to make X work": X, where it is of the state, is what the reader has come to. */
const IMPROVED = /\b(?:improv(?:e|ing)|g?wella|redesign(?:ing)?)(?: (?:the|our|y|yr))? $/i;
const MAKE = /\bmak(?:e|ing) (?:the )?$/i;
const WORK = /^(?: (?:service|website|site))? (?:work|better|easier|faster|simpler|safer)\b/i;

/** "Figures are shared within X": X, where it is of the state, is who speaks, or a part of it. */
const KEPT_AMONG =
  /\b(?:shar(?:e|ed|ing)|circulat\w+|seen|known|rh?ann\w*)\b[^.;]{0,60}\b(?:within|inside|across|o fewn)(?: (?:the|y|yr))? $/iu;

/** "If it is deployed via X, this cookie will be named …". */
const ONLY_IF =
  /^if\b[^,.]{0,80}\b(?:is|are) (?:deployed|implemented|installed|loaded|used|set up) (?:via|through|with|by|using) (?:the )?$/i;

/** "Microsoft's active server pages": what the council's own server runs on tells its maker nothing. */
const SERVER_SOFTWARE =
  /^(?:['’]s)? (?:active server pages?|ASP(?:\.NET)?|\.NET|IIS|Internet Information Serv\w+|SQL Server|Windows Server)\b/i;

/** "When you use X on our website": it is there. */
const ON_OURS =
  /^(?:'s?)?(?: [\w-]+){0,2}? (?:on|in|within|through|via) (?:(?:one|any|some|many|most|each) of )?(?:our|this|these|the council's) (?:[\w-]+ ){0,2}?(?:web ?sites?|sites?|web ?pages?|pages?|forms?)\b/i;

/** "For example, X or Y have their own cookies": what cookies there are, and not what is set here. */
const FOR_EXAMPLE = /\b(?:for example|for instance|such as|er enghraifft)\b[^.:]{0,60}$/i;
const THEIR_OWN_COOKIES =
  /^(?:,? (?:or|and) \p{Lu}\S*)?,? (?:have|has|use|uses|set|sets) (?:their|its) own cookies\b/u;
/** "Newid eich gosodiadau X": the reader's own, there. */
const READERS_SETTINGS = /\beich gosodiadau (?:\p{L}+ ){0,2}$/iu;

/** "We plan to use X", "we may in future use X": not used yet. */
const TO_TAKE_UP = String.raw`(?:to )?(?:use|using|add|adding|mov(?:e|ing)|switch\w*|install\w*|try|trying|introduc\w*|bring\w*|adopt\w*|start\w*)`;
const PLANNED = new RegExp(
  either([
    String.raw`\b(?:we|council|team)\b[^.;]{0,20}\b(?:plan(?:s|ning)?|intend(?:s|ing)?|hop(?:e|es|ing)|propos(?:e|es|ing)|consider(?:s|ing)?|thinking of|looking at) ${TO_TAKE_UP}\b[^.;]{0,40}$`,
    String.raw`\b(?:we|council|team) (?:may|might|could|will|shall) (?:in (?:the )?future|one day|soon|at some point) [^.;]{0,40}$`,
  ]),
  'i',
);

/** "We use a cookie … while you use X": the last to use is who uses it. */
export function isUsedByOthers(before: string): boolean {
  const others = OTHERS_USE.exec(before);
  return others !== null && !OUR_USE.test(before.slice(others.index));
}

/** "How to disable the X and Y cookies": there are such here. */
const areTheCookies = ({ before, after }: Group): boolean =>
  /\b(?:the|our|these) $/i.test(before) && /^ cookies\b/i.test(after);

/** "For more about cookies, visit:", and below it where. */
const LEADS_ELSEWHERE =
  /\b(?:(?:visit|read|see|find out|learn|look at)\b[^.]{0,40}|(?:more|further|general) (?:information|details|about)\b[^.]{0,60}):$/i;
const isReading = ({ kind, lead }: Sentence): boolean =>
  kind === 'item' &&
  holds(lead?.text ?? '', LEADS_ELSEWHERE) &&
  !/\b(?:use[ds]?|suppliers?|providers?|policies|notices)\b/i.test(lead?.text ?? '');

export function isOnlyMentioned(group: Group): boolean {
  const { sentence, before, after } = group;
  if (isNoneOfOurs(before, after, sentence.text)) return true;
  if (holds(before, PLANNED) || (group.mentions[0]?.start === 0 && isReading(sentence))) return true;
  if (holds(before, FOR_EXAMPLE) && holds(after, THEIR_OWN_COOKIES)) return true;
  if (holds(before, READERS_SETTINGS)) return true;
  if (holds(after, SERVER_SOFTWARE) && group.mentions.every(({ productId }) => productId === null))
    return true;
  if (isTheirPage(group) || holds(after, OPT_OUT_AFTER)) return true;
  if (holds(before, SEARCH_ENGINE) && !holds(before, OTHERS_DELIVER)) return true;
  if (holds(before, ONLY_IF)) return true;
  const isOurs = holds(before, OUR_USE) || areTheCookies(group);
  const isOthers = isUsedByOthers(before);
  // "To opt out of being tracked by X", in a row of a table of cookies, tells who tracks.
  const isTracker = sentence.kind === 'cell' && /\btracked by (?:the )?$/i.test(before);
  if (holds(before, OPT_OUT_BEFORE) && !isOurs && !isTracker) return true;
  if (/^(?:an )?overview of\b/i.test(sentence.text) && !isOurs) return true;
  if (holds(sentence.text, POINTS_ELSEWHERE) && !isOurs && sentence.kind !== 'cell') return true;
  const isOwn =
    [READER_USES_IN_WELSH, KEPT_AMONG, IMPROVED].some((pattern) => pattern.test(before)) ||
    (holds(before, MAKE) && holds(after, WORK));
  // A firm's product that is made to work here, that the reader uses here or that figures are kept in, is used.
  if (isOwn && group.mentions.every(isOfState)) return true;
  const isOfOthers = !isOurs && (holds(before, OF_ORGANISATIONS) || holds(before, OTHERS_USE_IN_WELSH));
  if ((isOthers || isOfOthers) && !takesReader(before) && !holds(after, ON_OURS)) return true;
  return holds(sentence.text, NEWS) && !isOurs;
}

/** Cookies that our pages set, told of in the same sentence or in the one before. */
const OURS_SET =
  /(?:^(?=pages\b)|\b(?:our|these|those|the|this|some|certain|a few|you use)\b[^.]{0,60}\b(?:pages?|(?:web ?)?sites?|forms?|services?|systems?|portal|films?|videos?|clips?|maps?|calendar|catalogue|register|search|player|toolbar|library|shop|bookings?|payments?|it))\b[^.]{0,60}\b(?:set|sets|use|uses|save|saves|place|places|store|stores|put|puts|leave|leaves|add|adds)\b[^.]{0,40}\bcookies?\b|\bcookies? (?:are|is|will be|may be) (?:also )?(?:set|saved|stored|placed|used|left)\b/i;
/** "… tells you what they are for": of those, and of no others. */
const TELLS_OF_THEM =
  /\b(?:them|they|these|those|its|each(?: one| of them)?|the(?:se|ir)? cookies|their (?:purposes?|uses?|names|details|lifetimes)|the details|an explanation|a list)\b/i;
/** How to be rid of cookies, or what cookies are, anybody may tell. */
const TELLS_ANYBODY =
  /\b(?:delet\w+|remov\w+|block\w*|disabl\w+|manag\w+|control\w*|clear\w*|reject\w*|refus\w+|browsers?|opt(?:ing)?[- ]?out|what (?:are )?cookies(?: are)?|about cookies)\b/i;

/** "Our pages set cookies. The X website tells you what they are for." */
const EXPLAINED_ON =
  /\bcookies? (?:in|on|of|from|set by|used by) (?:the|our|these|this)\b[^.]{0,40}\b(?:are|is) (?:\w+ )?(?:explained|described|listed|set out) (?:on|in|by|at) (?:the )?$/i;

export function explainsOurs(group: Group): boolean {
  const { sentence, before, after } = group;
  if (!isTheirPage(group) || holds(sentence.text, TELLS_ANYBODY)) return false;
  if (holds(before, EXPLAINED_ON)) return true;
  if (isNoticeOfSupplier(group)) return true;
  return (
    OURS_SET.test(`${sentence.before?.text ?? ''} ${before}`) &&
    TELLS_OF_THEM.test(`${before.replace(OURS_SET, ' ')} ${after}`)
  );
}

/** "We use payment providers. Their privacy notices are below:", and in the list "Acme privacy notice". */
const isNoticeOfSupplier = ({ sentence: { kind, text, lead }, after }: Group): boolean =>
  kind === 'item' &&
  text.length <= 80 &&
  /^(?:'s?)? (?:privacy|cookies?|data protection)\b/i.test(after) &&
  /\b(?:use|uses|using|provided to|share\w*|work with|passed to)\b[^.]{0,80}\b(?:providers?|suppliers?|processors?|partners?|third parties|companies|services)\b/i.test(
    `${lead?.before?.text ?? ''} ${lead?.text ?? ''}`,
  ) &&
  /\b(?:their|its|these|each)\b/i.test(lead?.text ?? '');

/** "The website of X". */
const SITE_OF = /\b(?:web ?site|site|notice|policy|cookie page|terms) of (?:the )?$/i;

function isTheirPage({ before, after }: Group): boolean {
  if (holds(before, SITE_OF)) return true;
  if (!holds(after, THEIR_PAGE)) return false;
  // "our Facebook page" is a channel, "the Google Maps website" theirs; "the Restore service pages" neither.
  return (
    !/^(?:'s?)? ?(?:cookies?|analytics) (?:on|and|to|for)\b/i.test(after) &&
    !/\b(?:powered|hosted|provided|built) (?:by|on|with) $/i.test(before)
  );
}

/** "If you share our pages on X, it may set cookies": what happens there, to those who go there. */
const IF_SHARED =
  /^(?:if|when|where|whenever|should|os|pan|lle)\b[^,;]{0,30}\b(?:you|users?|visitors?|people|chi|byddwch|fyddwch|ydych)\b[^,;]{0,30}\b(?:shar(?:e|ing)|like|post|pass (?:it |them )?on|recommend|tweet|rhannu|hoffi)\b/i;
/** "Adverts across X and Y": where they are shown. */
const ADVERTS_ON =
  /\b(?:adverts?|ads|advertising|re-?market\w*)\b[^.;:]{0,90}\b(?:on|across|in|including|such as|like)\b[^.;:]{0,40}$/i;
/** "We show adverts on X": whoever does tells X of it. */
const OUR_ADVERTS = /\b(?:we|the council)\b[^.;:]{0,40}\b(?:adverts?|ads|advertis\w+)\b/i;
/** What of theirs is in our pages. */
const IN_PAGES =
  /\b(?:buttons?|icons?|widgets?|plug-?ins?|embed\w*|pixels?|tags?|feeds?|timelines?|botwm|botymau)\b/i;
const FOLLOWS_VISITS = /\b(?:cookies?|track\w*|re-?target\w*|re-?market\w*)\b/i;

/** A place where people talk, of which only what happens there is told. */
export function isOnlyThere({ before, sentence: { text } }: Group, isOfFilms: boolean): boolean {
  if (holds(text, IN_PAGES)) return false;
  if (holds(text, IF_SHARED)) return true;
  return (
    holds(before, ADVERTS_ON) && !holds(before, OUR_ADVERTS) && (isOfFilms || !holds(text, FOLLOWS_VISITS))
  );
}

/** A way to reach the council, or to pass its pages on: only for places where people talk. */
export function isChannel({ before, sentence, after }: Group): boolean {
  if (holds(before, CHANNEL_BEFORE) || holds(before, SHARED_BY_READER)) return true;
  if (holds(before, OUR_CHANNELS)) return true;
  if (/^(?: \w+)? (?:icons?|share|account|page|channel|group|messenger)\b/i.test(after)) return true;
  return /^(?:follow|find|like|join|share|contact)\b/i.test(sentence.text);
}
