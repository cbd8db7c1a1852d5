/** What stands before a supplier's name, behind it or on both sides, where that alone says that it works for us. */
import { STAFF_ANYWHERE } from '../../lexicon/staff.ts';

/** Whoever speaks, and what is theirs. */
const WE = String.raw`(?:[Ww]e|[Cc]ouncil|[Cc]lub|[Tt]rust|[Cc]harity|[Gg]roup|[Ss]ociety|[Ss]chool|[Ss]urgery|[Pp]ractice|[Oo]rganisation|[Cc]ompany|[Aa]ssociation|[Ss]ite|[Ww]ebsite|[Ss]ervice|[Tt]rustees|[Ss]taff|[Cc]lerk|[Mm]useum|[Ll]ibrary|[Uu]niversity|[Aa]uthority|[Bb]oard|[Tt]eam)`;
const OURS = String.raw`(?:our|us|this|these|the council's|the (?:[\w-]+ ){0,2}?(?:web ?site|site|pages?|portal|forms?|web ?chat|search|maps?|payments?|bookings?))\b`;
/** What of ours a supplier works for. */
const THING = String.raw`(?:our|this|these|the council's|the) (?:[\w-]+ ){0,3}?(?:web ?site|site|pages?|portal|forms?|web ?chat|chat ?bot|live chat|chat|search|newsletters?|bulletins?|payments?|surveys?|bookings?|hosting|videos?|webcasts?|consultations?|toolbar|banner|statistics|analytics)\b`;
/** What a supplier or its product is called. */
export const ROLE = String.raw`(?:providers?|suppliers?|(?:[Ss]ub-?)?[Pp]rocessors?|hosts?|contractors?|partners?|company|business|developers?|makers?|firm|agency|agents?|people|software|systems?|platform|tool|toolbar|package|product|services?|plug-?in|app|program(?:me)?|database|filter|gateway|portal|assistant|catalogue|library|store)`;
/** What it does. */
export const WORKS = String.raw`(?:hosts?|runs?|builds?|provides?|suppl(?:y|ies)|powers?|manages?|maintains?|handles?|process(?:es)?|stores?|operates?|delivers?|supports?|sends?|takes?|collects?|counts?|answers?|prints?|posts|streams|shows|plays|reads?|translates?|protects?|designs?|looks? after|carr(?:y|ies)|keeps?|holds?|administers?)`;
const CALLED = String.raw`(?:an? (?:[a-z-]+ ){0,4}?(?:font|tool|library|plug-?in|service|platform|software|system|script|framework|product|app|package) (?:called )?|(?:an?|our|the|some) (?:[\w-]+ ){0,5}?(?:called|named|known as|provider|from|by|of|like|such as),? )?(?:the )?`;
const before = (words: string, flags = 'u'): RegExp => new RegExp(`${words}$`, flags);
export const behind = (words: string, flags = 'u'): RegExp => new RegExp(`^(?:'s)?${words}`, flags);

/** What an authority does, and what is done to people, is no supply. */
const AUTHORITY = String.raw`approved|required|regulated|governed|covered|inspected|audited|funded|owned|authori[sz]ed|imposed|issued|overseen|requested|signed|accredited|certified|defined|recommended|introduced|employed|represented|elected|asked|told|contacted|visited|recogni[sz]ed|accepted|prescribed|sponsored|donated|awarded|blocked|deleted|removed|refused|rejected|disabled|prevented|stopped|cleared|opened|viewed|downloaded|determined|decided|caused|affected|described|written|published|made|given`;

/** Enough before a name, whatever follows. */
export const PLAIN_BEFORE: readonly RegExp[] = [
  // "The firm that runs our website is called X", "the system that we use for forms is X".
  before(
    String.raw`\b[Tt]he (?:[\w-]+ ){0,2}?${ROLE} (?:(?:that|which|who|of|for|behind) )?(?:we use (?:for|on) [^.;,]{2,60}|(?:${WORKS} )?${THING}[^.;,]{0,40}?) (?:is|are) (?:called |named )?(?:the )?`,
  ),
  // "The provider of the link resolver is X".
  before(
    String.raw`\b[Tt]he (?:\w+ )?(?:provider|supplier|host|developer|maker)s? (?:of|for) (?:the|our) [^.;,]{3,60} (?:is|are) (?:the )?`,
  ),
  // "An outside company (X)", "a third party, X".
  before(
    String.raw`\b(?:third[- ]party|external|outside|independent|specialist)(?: [\w-]+){0,2}(?:,| \(|,? called) ?(?:the )?`,
  ),
  // "These pages place cookies, explained on the website of X".
  before(
    String.raw`\bcookies?\b[^.;]{0,80}\b(?:explained|described|listed|set out) on the (?:web ?)?site of (?:the )?`,
  ),
  // "Bailiffs (X, Y)".
  before(
    String.raw`\b(?:[Bb]ailiffs|[Ee]nforcement agents|[Tt]ranslators|[Pp]rinters|[Ii]nterpreters|[Cc]ollectors) \(`,
  ),
  // "Our printers, X".
  before(
    String.raw`\b[Oo]ur (?:[\w-]+ ){0,2}?(?:printers?|banks?|bankers|engineers|mailing house|bailiffs|auditors|insurers|installers|couriers?|caterers|carriers)(?:,| \(|,? called) ?(?:the )?`,
  ),
  // "The software support team, X".
  before(
    String.raw`\b(?:[Tt]he|[Oo]ur) (?:[\w-]+ ){0,2}?(?:software|development|technical|IT|ICT|hosting|maintenance)(?: (?:and |& )?(?:support|development|maintenance|hosting))* (?:team|contractor|house)(?:,| \() ?`,
  ),
  // "The credit reference agencies X", "survey providers such as X".
  before(
    String.raw`\b(?:agencies|firms|providers|suppliers|contractors|processors|platforms|tools|partners)(?: \(?(?:such as|like|including)|,? \(?e\.g\.| called)? `,
  ),
  // "Forms come from X", "we buy our web chat from X", "… services from X".
  before(
    String.raw`\b(?:[Oo]ur [\w-]+|[\w-]+ on (?:this|our) (?:web ?)?site) (?:comes?|(?:is|are) bought) from (?:the )?|\b(?:use|uses|using|buy|buys|rent|rents|have|get|gets)\b[^.;,]{0,50}\b(?:(?:services|software|tools?|products|systems?|platforms|apps|packages|buttons?|widgets?|fonts?|feeds?|maps?|forms?|plug-?ins?)(?: provided| supplied| made)?,? (?:from|by|of|such as|like|including)|(?:our|its|the) [^.;,]{2,40} from) (?:the )?`,
  ),
  // "The map on this page comes from X", "we have embedded a calendar from X".
  before(
    String.raw`\b(?:maps?|calendars?|films?|videos?|players?|forms?|feeds?|widgets?|charts?|images?|pictures?|photos?|fonts?|icons?|toolbar|counter|banner)\b[^.;,]{0,30} (?:comes?|(?:is|are) (?:taken|drawn|loaded|fetched|shown)) from (?:the )?|\b[Ee]mbed(?:s|ded)? (?:an? |the |our |some )?[^.;,]{2,30} (?:from|by) (?:the )?`,
  ),
  // "We have a contract with X", "our servers are with X", "backed up to X", "we stream meetings on X".
  before(
    String.raw`\b${WE} (?:have|has|holds?) (?:a |an )(?:\w+ )?(?:contract|agreement|licence|partnership) with (?:the )?|\b(?:[Oo]ur|[Tt]he) (?:\w+ )?(?:servers?|hosting|databases?|back-?ups?) (?:is|are|sits?) (?:held |hosted |kept )?(?:with|at) (?:the )?|\bbacked up (?:to|with|on) (?:the )?|\b${WE} (?:also )?(?:live-?)?stream(?:s|ed)?\b[^.;,]{0,30} (?:on|through|via|with) (?:the )?`,
  ),
  // "Payroll is outsourced to X", "errors are reported to X".
  before(
    String.raw`\boutsourc(?:e|es|ed|ing)\b[^.;,]{0,40} to (?:the )?|\b(?:errors?|logs?|crashes|faults|metrics|usage data) (?:is|are) (?:\w+ly )?(?:reported|sent|passed|logged|exported) (?:to|with|in) (?:the )?`,
    'iu',
  ),
  // "The survey company is X", "we buy data from X", "an engineer from X".
  before(
    String.raw`\b(?:the|our) (?:[\w-]+ ){0,2}?(?:company|firm) is (?:called )?|\bwe (?:also )?(?:buy|purchase|license|rent) [^.;,]{2,40} from (?:the )?|\b(?:researcher|engineer|surveyor|interviewer|installer|operative|technician)s? from (?:the )?|\b(?:e-?mails?|texts?|letters?|messages?|alerts?) (?:is|are) sent (?:to you )?from (?:the )?|\b(?:printing|booking|parking|ticketing|payment|search|wi-?fi|library)\b[^.;,]{0,30} uses (?:the )?`,
    'iu',
  ),
  // "Third parties we use include X".
  before(
    String.raw`\b(?:third parties|companies|firms|suppliers|providers|processors|contractors|tools|services|organisations) (?:(?:that|which|who|whom) )?we (?:currently |also )?(?:use|work with|employ|engage|rely on) (?:include|includes|are|is)(?:,? for example,?)? (?:the )?`,
    'iu',
  ),
  // "Hosted by X", "Website design by X".
  before(
    String.raw`^(?:(?:[Hh]osted|[Bb]uilt|[Dd]esigned|[Dd]eveloped|[Mm]aintained|[Cc]reated|[Pp]rovided|[Ss]upplied|[Mm]anaged)(?: (?:and|&) [a-z]+)?|(?:[Tt]his )?(?:[Ww]eb ?)?[Ss]ite(?: [a-z]+)?) by (?:the )?`,
  ),
  before(
    String.raw`\b[Tt]he content management system (?:of (?:this|our) (?:web ?)?site )?is |^[Pp]owered by |\bruns? on (?:the )?`,
  ),
  // "Alerts are sent to you by X".
  before(
    String.raw`\b(?:is|are|was|were|be|been|being|and|or) (?:\w+ly |also |all |then )*(?!(?:${AUTHORITY})\b)(?:[a-z]{2,14}(?:ed|en)|run|sent|held|kept|built|shown|sold|dealt with|looked after|put (?:up|out|together)|set up|read(?: aloud)?|done)\b(?: (?!by\b)[\w',-]+){0,7}? (?:by|through|via|using|drwy|trwy|gan) (?:(?:an?|our|the) (?:[\w-]+ ){0,4}?(?:party|${ROLE}),? (?:called |named |known as )?)?(?:the )?`,
  ),
  before(
    String.raw`(?<!\b(?:you|to|can|may|please|they|us) )\b(?:go(?:es)?|reach(?:es)?|comes?|arrives?|pass(?:es)?|runs?|is|are)\b(?: (?!by\b)[\w',-]+){0,5}? (?:through|via|drwy|trwy) (?:the )?`,
  ),
];

/** Enough before a name, wherever it ends: "cookies set by X count", "a cookie that is associated with X", "Used by X to …". */
export const SETS_COOKIES =
  /(?:^|: )(?:Used|Set|Placed|Stored|Created) by (?:the )?$|\b[Cc]ookies?(?: names?)? (?:(?:that )?(?:is|are) associated with|(?:are )?(?:set|placed|stored|provided) by) (?:the )?$/;

/** Enough behind a name that is not the first word of a sentence. */
export const PLAIN_BEHIND: readonly RegExp[] = [
  // "X, who process donations".
  behind(
    String.raw`,? (?:who|which|that) (?:also )?(?!provides? (?!our|us))${WORKS} (?:[\w-]+ ){0,2}?(?:our|this|payments?|donations?|bookings?|orders?|subscriptions?|e-?mails?|newsletters?|texts?|letters|surveys?|the (?:web ?)?site)\b`,
  ),
  behind(String.raw`,? (?:who|which|that) [\w' ]{2,40} (?:for us|on our behalf)\b`),
  behind(String.raw` (?:handles?|takes?|process(?:es)?|collects?) (?:your|the) (?:card|payment|bank)`),
];
/** "X Cyf., sy'n cynnal ein gwefan", "X Ltd, which provides technical support". */
export const SUPPORTS_US: readonly RegExp[] = [
  behind(
    String.raw`(?: \([^()]{2,40}\))?,? (?:sy['’]n|sydd yn) (?:darparu|cynnal|rhedeg|lletya|prosesu|anfon|rheoli|cyflenwi|gweithredu|storio|casglu|datblygu)\b[^.;]{0,40}?\b(?:ein|i ni|ar ein rhan|(?:y|ein) (?:system|wefan|safle|gwasanaeth)|taliadau|e-byst|cymorth technegol)(?!\p{L})`,
  ),
  behind(
    String.raw`,? (?:who|which|that) (?:also )?provides? (?:\w+ )?(?:(?:technical|IT|ICT|software|web|systems?) )(?:support|maintenance|hosting|services)\b`,
  ),
];
/** Enough behind any name. */
export const PLAIN_BEHIND_ANY: readonly RegExp[] = [
  behind(
    String.raw`(?: \([^()]{2,40}\)| by [A-Z]\w+)? (?:is|are|acts?|acting) (?:as )?(?:(?:our|the council's|an?) (?:[\w-]+ ){0,2}?(?:[Pp]rocessor|supplier|subprocessor|host)\b|the (?:[\w-]+ ){0,3}?${ROLE} (?:of|for|behind|supporting|that|which|who) (?:(?:\w+ )?${OURS}|${WORKS}\b)|(?:an?|the) (?:[\w-]+ ){0,5}?${ROLE},? (?:(?:that|which) )?we (?:\w+ )?(?:use|host|self-host|run|rent|buy|have)\b)`,
  ),
  behind(
    String.raw`(?:(?:,| \() ?(?:our|the|the council's|a third[- ]party)| our) (?:[\w-]+ ){0,3}?${ROLE}[,)]`,
  ),
  behind(
    String.raw` (?:(?:may|can|will|also) )*(?:(?:uses?|sets?|stores?|places?|saves?|adds?) (?:this|these|the following|its own|the) (?:[a-z]+ )?[Cc]ookies?|(?:uses?|sets?|places?) (?:\w+ )?(?:pixels?|(?:web )?beacons?|tags))\b`,
  ),
  // "X checks your identity for us", "X will contact you on our behalf", "a text from X on our behalf".
  behind(
    String.raw`(?: \([^()]{2,40}\))? (?:(?:will |may |can |also |then )*(?!(?:is|are|was|were|has|have|does|do|acts?)\b)[a-z]{2,14} [^.;,]{0,60}\b(?:on our behalf|for us)|on our behalf)\b`,
  ),
  // "X, a fulfilment company, posts our permits".
  behind(
    String.raw`, an? (?:[\w-]+ ){0,3}?(?:company|firm|business|supplier|provider|contractor|agency), [a-z]{2,14} (?:our|your|this)\b`,
  ),
  // "X has been commissioned to carry this out", "X's software is used to run our forms", "X: hosts our website".
  behind(
    String.raw` (?:has|have|is|are|was|were)(?: been)? (?:commissioned|appointed|contracted|engaged|hired|employed|instructed) (?:by us )?(?:to|for)\b`,
  ),
  behind(
    String.raw` (?:software|platform|systems?|services?|tools?|servers?|cloud) (?:is|are) used (?:to|for|by|on|in)\b`,
  ),
  behind(
    String.raw` ?[:–—-] ?(?:(?:who|which) )?(?:hosts?|runs?|provides?|builds?|sends?|process(?:es)?|stores?|manages?|suppl(?:y|ies)|maintains?|powers?|prints?|delivers?) (?:our|this|your|the (?:web ?)?site)\b`,
  ),
  // "Z sy'n lletya'r wefan".
  behind(
    String.raw` sy['’]n (?:lletya|rhedeg|cynnal|darparu|rheoli|prosesu|gweithredu|anfon|cyflenwi)['’]?(?:r|n)? ?(?:ein |y |yr |i ni )?(?:wefan|safle|system|gwasanaeth|taliadau|ffurflenni|cylchlythyr|e-byst|ar ein rhan|i ni)(?!\p{L})`,
    'iu',
  ),
  // "X (x.example) – used to send letters".
  behind(
    String.raw` \([a-z\d-]+(?:\.[a-z\d-]+)+\) ?[-–—:] (?:(?:is |which is )?used (?:to|for|by)|our|we use (?:it|this|them) (?:to|for))\b`,
  ),
];
/** "X answers our calls": of a name that begins a sentence and is more than a word. */
export const ACTS_FOR_US = behind(
  String.raw`(?: \([^()]{2,40}\))? (?:also |now )?(?!(?:host|run|provide|supply|process) )${WORKS} (?:${OURS}|pages|all|card|web|online|your|its|what)(?= |[.,;])`,
);

/** "Fernley hosts our website": a plain word with a capital may be a name there, but for teams and what pages have. */
export const WORKS_FOR_US = behind(
  String.raw`(?: \([^()]{2,40}\))? (?:also |now )?(?:(?:hosts|runs|builds|powers|maintains|operates|manages|handles|processes|stores|sends|prints) (?:our|this (?:web ?)?site|the (?:web ?)?site)\b|(?:hosts?|runs?|process(?:es)?|stores?|handles?|manages?|acts?|collects?|sends?|provides?) [^.;,]{0,40}?\b(?:on our behalf|for us)\b)`,
);
/** "Fernley analytics is used on this site". */
export const IS_USED_HERE =
  /^ (?:analytics|statistics|cookies|plug-?in|software|forms|maps|fonts) (?:is|are) used (?:on|in|by|to|for)\b/i;
const NO_SINGLE =
  /^(?:\p{Ll}|\p{L}*s$|(?:Everyone|Everybody|Somebody|Someone|Nobody|Anyone|Staff|Finance|Legal|Payroll|Nothing|Something|Encryption|Security|Software|Technology|Management|Parliament|Another|Else|He|She|It|That|This|Who|Which|What)$)/u;
export const mayBeSingle = (name: string): boolean => !NO_SINGLE.test(name);

/** What a firm that works for nobody here does, too. */
const NO_WORK = String.raw`is|was|has|does|says|states|explains|describes|recommends|publishes|owns|means|knows|wants|asks|needs|believes|charges|sells|requires|represents|regulates|inspects|funds|supports|campaigns|welcomes`;
/** "X Ltd empties the bins", "X, which prints the cards": of what is known to be a firm. */
export const DOES_SOMETHING = behind(
  String.raw`(?: \([^()]{2,40}\))?(?:,? (?:who|which|that))?(?: (?:also|now|then))* (?!(?:${NO_WORK})\b|(?:runs|provides|offers|operates|delivers|makes) (?!(?:our|the|your|this|these)\b))[a-z]{2,14}s (?!that\b|to\b)`,
);

/** What somebody does who works for us. */
const WORK_FOR_US = behind(
  String.raw`,? to (?:deliver|provide|run|host|build|maintain|manage|support|improve|develop|design|send|offer|operate|collect|process|print|administer) (?:and \w+ )?${OURS}`,
);
const WHO_WORK = behind(
  String.raw`,? (?:who|which|to|so (?:that )?(?:they|it) can) (?:will |can |may |then |also )*(?:delivers?|sends?|provides?|process(?:es)?|prints?|posts?|collects?|carr(?:y|ies) out|installs?|fits?|manages?|runs?|handles?|arranges?|suppl(?:y|ies)|maintains?|hosts?|stores?|administers?)\b`,
);

/** Pairs: what stands before, and behind. */
export const AROUND: readonly (readonly [RegExp, RegExp])[] = [
  // "We use X to …", "the club has a system called X".
  [
    before(
      String.raw`\b${WE} (?:(?:also|currently|now|sometimes|may|will|can|only|mainly) )*(?:uses?|using|(?:subscribes?|switched|(?:have |has )?moved(?: (?:our|the|all) [\w -]{2,30}?)?) to|rel(?:y|ies) on|(?:have |has )?(?:contracted|commissioned|appointed|chosen)|partners? with|(?:ha(?:s|ve) )?(?:entered|formed|made) (?:into )?(?:a |an )?(?:partnership|agreement|contract) with)(?: \w+ and)? ${CALLED}`,
    ),
    /^(?:'s)?(?: (?:software|service|platform|tool|system|website|app|technology|analytics|cookies))?(?: (?:to|for|as|when|so that|in order|cookies)\b|[.;]?$|,| \()/,
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
    /\b(?:pass|give|send|share|provide|disclose|transfer|forward)(?:s|es|ed)? (?:on )?(?:your |the |any |this |some |these |it|them)(?: ?personal)?(?: ?(?:contact )?(?:details|data|information|name|address|e-?mail address|postcode|number)(?: and \w+)?)?(?: on)? (?:to|with) (?:the )?$/i,
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
