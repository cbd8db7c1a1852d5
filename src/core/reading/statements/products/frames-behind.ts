/** What stands behind a supplier's name, where that says that it works for us. */
import { behind, OURS, ROLE, WORKS } from './frame-words.ts';

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
  // "X, a fulfilment company, posts our permits".
  behind(
    String.raw`, an? (?:[\w-]+ ){0,3}?(?:company|firm|business|supplier|provider|contractor|agency), ${WORKS} (?:our|your|this)\b`,
  ),
  // "X has been commissioned to carry this out", "X's software is used to run our forms", "X: hosts our website".
  behind(
    String.raw` (?:has|have|is|are|was|were)(?: been)? (?:commissioned|contracted) (?:by us )?(?:to|for)\b`,
  ),
  behind(
    String.raw` (?:software|platform|systems?|tools?|servers?|cloud) (?:is|are) used (?:to|for|by|on|in)\b`,
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
export const SERVES_US = behind(
  String.raw`(?: \([^()]{2,40}\))? (?:also |now )?(?:(?:hosts|powers) (?:our (?:web ?site|site|servers?|e-?mails?|data|forms)|this (?:web ?)?site|the (?:web ?)?site)\b|(?:hosts|processes|stores) [^.;,]{0,40}?\b(?:on our behalf|for us)\b)`,
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

/** "X checks your identity for us", "a text from X on our behalf": of a name that is written as no person's is. */
export const ON_OUR_BEHALF = behind(
  String.raw`(?: \([^()]{2,40}\))? (?:(?:will |may |can |also |then )*(?!(?:is|are|was|were|has|have|does|do)\b)[a-z]{2,14} [^.;,]{0,60}\b(?:on our behalf|for us)|on our behalf)\b`,
);
