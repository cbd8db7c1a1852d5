/** What stands before and behind a supplier's name, where both together say that it works for us. */
import { STAFF_ANYWHERE } from '../../lexicon/staff.ts';
import { before, behind, CALLED, OURS, ROLE, WE } from './frame-words.ts';

/** What somebody does who works for us. */
const WORK_FOR_US = behind(
  String.raw`,? to (?:deliver|provide|run|host|build|maintain|manage|support|improve|develop|design|send|offer|operate|collect|process|print|administer) (?:and \w+ )?${OURS}`,
);
const WHO_WORK = behind(
  String.raw`,? (?:who|which|to|so (?:that )?(?:they|it) can) (?:will |can |may |then |also )*(?:delivers?|sends?|provides?|process(?:es)?|prints?|posts?|collects?|carr(?:y|ies) out|installs?|fits?|manages?|runs?|handles?|arranges?|suppl(?:y|ies)|maintains?|supports?|hosts?|stores?|administers?)\b`,
);

/** Pairs: what stands before, and behind. */
export const AROUND: readonly (readonly [RegExp, RegExp])[] = [
  // "We use X to …", "the club has a system called X".
  [
    before(
      String.raw`\b${WE} (?:(?:also|currently|now|sometimes|may|will|can|only|mainly) )*(?:uses?|using|(?:subscribes?|switched|(?:have |has )?moved(?: (?:our|the|all) [\w -]{2,30}?)?) to|rel(?:y|ies) on|(?:have |has )?(?:contracted|commissioned|appointed|chosen)|partners? with|(?:ha(?:s|ve) )?(?:entered|formed|made) (?:into )?(?:a |an )?(?:partnership|agreement|contract) with)(?: \w+ and)? ${CALLED}`,
    ),
    /^(?:'s)?(?: (?:software|service|platform|tool|system|website|app|technology|analytics|cookies))?(?: (?:to|for|as|when|so that|in order|cookies|which|that)\b|[.;]?$|,| \()/,
  ],
  // "The museum uses X of Y to measure use of the website".
  [
    before(String.raw`\b(?:uses?|using) `),
    /^(?: (?:of|by|from) [A-Z]\S*(?: [A-Z]\S*){0,3})?,? (?:to|for) (?:help (?:us )?)?(?:measur|analy|track|count|monitor|record)\w*\b[^.;]{0,60}\b(?:us(?:ag)?e|visits?|visitors?|traffic|web ?site|pages?)\b/,
  ],
  [
    before(String.raw`\b[Ww]e (?:also )?work with `),
    behind(
      String.raw` to (?:run|host|build|provide|maintain|manage|support|improve|develop|design) (?:and \w+ )?${OURS}`,
    ),
  ],
  [
    before(
      String.raw`\b[Ww]e (?:also |may |will |sometimes |have to |need to )*share (?:\w+ ){0,3}(?:information|data|details|it|them) with (?:our (?:[\w-]+ ){1,3})?(?:the )?`,
    ),
    /^,? (?:to|who|for|so|in order)\b/,
  ],
  // "We work with X to deliver this service", "we pass your details to X, who deliver it".
  [/\b[Ww]e (?:also )?work (?:closely |in partnership )?with (?:the )?$/, WORK_FOR_US],
  [
    /\b(?:[Ww]e|[Cc]ouncil) (?:\w+ )?(?:pass|give|send|share|provide|disclose|transfer|forward)(?:s|es|ed)? (?:on )?(?:your |the |any |this |some |these |it|them)(?: ?personal)?(?: ?(?:contact )?(?:details|data|information|name|address|e-?mail address|postcode|number)(?: and \w+)?)?(?: on)? (?:to|with) (?:the )?$/i,
    WHO_WORK,
  ],
  // "We use a mailing service, X, to send", "added to our customer database (X)".
  [
    before(
      String.raw`\b(?:[Uu]s(?:es?|ing)|through|via|with|by|in|into|on|to|from) (?:an?|our|the) (?:[\w-]+ ){0,4}?(?:${ROLE})(?:,| \() ?`,
    ),
    /^[,)]/,
  ],
  // "Download the X app to pay".
  [/\b(?:[Dd]ownload|[Ii]nstall|[Oo]pen) (?:the |our )$/, /^ (?:mobile )?app\b/],
  // "Data is visible to X, who support the system", "access is limited to our staff and X".
  [/\b(?:visible|available|accessible|open) to (?:the )?$/, WHO_WORK],
  [
    /\b(?:limited|restricted|available|visible) to (?:our |the )?(?:staff|officers|trustees|team) and (?:the )?$/,
    /^(?:[.;]?$|,? who\b)/,
  ],
  // "This website uses the X plugin", "kept on X servers".
  [
    /\b(?:[Uu]s(?:es?|ing)|via|through|with|(?:kept|held|stored|hosted|run) (?:on|in)) (?:the |an? |our )?$/,
    /^ (?:plug-?in|widget|toolbar|servers?|platform|software|player|cloud|database(?! table)|api|script|pixel)\b/i,
  ],
  // "Rydym yn defnyddio X i anfon", "gan ddefnyddio X".
  [
    /(?<!\p{L})(?:rydym|rydyn|byddwn|mae['’]r (?:cyngor|wefan|safle)(?: hon| hwn| yma)?)(?: ni)? yn defnyddio (?:system |meddalwedd |gwasanaeth |cwmni |offeryn )?$|(?<!\p{L})(?:gan ddefnyddio|defnyddiwn|defnyddir) (?:system |meddalwedd )?$/iu,
    /^(?: (?:i|ar gyfer|er mwyn|at|fel|pan|sy)(?!\p{L})|['’]?[.;,]?$|,| \()/iu,
  ],
  // "Mae X yn prosesu taliadau ar ein rhan".
  // "Byddwn yn rhannu eich data gyda'r X".
  [
    /(?<!\p{L})rhannu (?:eich|y|unrhyw|peth) (?:data|gwybodaeth|manylion)(?: personol)? (?:gyda|â)(?:['’]r| y| yr)? $/iu,
    /^(?:[.,;]|$| \()/,
  ],
  [/(?<!\p{L})wedi (?:penodi|comisiynu|contractio|llogi|dewis) (?:cwmni )?$/iu, /^ i (?!ni(?!\p{L}))/iu],
  [
    /^(?:Mae|Bydd|Gall|Bu)(?:['’]r)? (?:cwmni )?$/,
    /^ (?:hefyd )?yn (?:cysylltu|galw|prosesu|rhedeg|cynnal|lletya|darparu|anfon|casglu|storio|rheoli|cadw|gweithredu|argraffu)(?!\p{L})[^.;]{0,60}(?:ar ein rhan|i ni|(?<!\p{L})ein |taliadau|['’]r wefan)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:yn|ar|mewn|drwy|trwy|gan) (?:y |ein |eu )?(?:system|meddalwedd|platfform|cwmni|cronfa ddata) $/iu,
    /^(?:[.;,]?$|[.,;]| (?:a|ac|i|sy|ar|am|yn)(?!\p{L}))/iu,
  ],
  // "Through their X ticketing system".
  [
    /\b(?:through|using|with|via|supply of|supplying|use of|provid(?:es?|ing)) their $/,
    /^ (?:[\w-]+ ){0,5}?(?:systems?|software|platform|tool|service|product|package)\b/,
  ],
  [/: $/, / sets? (?:\w+ )?cookies?\b/],
  // "Updates from X, the town's radio, appear beside the page".
  [
    before(
      String.raw`\b(?:posts?|feeds?|updates?|videos?|films?|clips?|photos?|photographs?|pictures?|maps?|stories|reviews|timelines?|news) (?:from|by) (?:the )?`,
      'iu',
    ),
    /^(?:, [^,]{2,60},)? (?:appears?|plays?|(?:is|are) (?:shown|displayed|played|embedded|included))\b[^.;]{0,60}\b(?:columns?|pages?|(?:web)?sites?|homepage|panel|corner|side|below)\b/,
  ],
  // "We may ask X to help".
  [
    before(
      String.raw`\b${WE} (?:(?:also|sometimes|may|will|can) )*(?:asks?|pays?|hires?|engages?|instructs?) (?:the )?`,
    ),
    /^ (?:to|for) (?!(?:permission|consent|advice|comments?|views?)\b)/,
  ],
  // "The use of the X membership system".
  [/\b[Uu]s(?:e|es|ing) (?:of )?(?:the )?$/, /^ (?:[\w-]+ ){0,2}?(?:system|software|database|platform)\b/],
  // "Rookford uses X to send letters".
  [
    before(String.raw`\b\p{Lu}[\p{L}\d]+ uses (?:the )?`),
    /^ to (?:send|deliver|host|process|provide|manage|take|run|store|print|collect)\b/,
  ],
  // "Officers meet on X".
  [
    before(
      String.raw`\b(?:${STAFF_ANYWHERE})\b[^.;]{0,80}\b(?:meet|chat|message)s?(?: (?:one another|each other|online))? on `,
    ),
    /^(?:[.;,]?$|[.,;]| (?:and|or|to|for|when)\b)/,
  ],
  // "Using X SSL certification".
  [
    /\b(?:using|by|with|through) (?:an? |the )?$/,
    /^ (?:(?:SSL|TLS|HTTPS|security|web) )?certificat(?:es?|ion)\b/i,
  ],
  // "A map service / X – used to show places".
  [/\p{Lu}\w+ \/ $/u, /^ ?[-–—:] (?:(?:is |which is )?used|we use (?:it|this|them)) (?:to|for)\b/],
  // "On the X portal".
  [/\b(?:on|in|through|via|using|with) (?:the|our) $/i, /^ (?:portal|platform|app|software)\b/],
  // "The X chatbot".
  [
    /\b(?:the|our) $/i,
    /^(?: AI)? (?:chat ?bot|web ?chat|live chat|virtual assistant|booking system|payment (?:system|gateway)|survey tool)\b/i,
  ],
];
