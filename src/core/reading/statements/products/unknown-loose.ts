/** Plain ways to say that a supplier nobody knows works for the website: enough where the sentence is about such things. */
import { NAMED_BY_ROLE } from './named-by-role.ts';
import { END, NAME, WORD } from './name-shape.ts';

const SUPPLIES = String.raw`(?:providers?|suppliers?|processors?|hosts?|contractors?|partners?|company|developers?)`;

/** What somebody does for us, in the passive; what an authority does, and what is done to people, is no supply. */
const AUTHORITY = String.raw`approved|required|regulated|governed|covered|inspected|audited|funded|owned|authori[sz]ed|imposed|issued|overseen|requested|signed|accredited|certified|defined|recommended|introduced|employed|represented|elected|asked|told|contacted|visited|recogni[sz]ed|accepted|prescribed|determined|decided|caused|affected|described|written|published|made|given`;
const DONE = String.raw`(?:is|are|was|were|be|been|being|and|or) (?:\w+ly |also |all |then )*(?!(?:${AUTHORITY})\b)(?:[a-z]{2,14}(?:ed|en)|run|sent|held|kept|built|shown|dealt with|looked after|put (?:up|out|together)|read(?: aloud)?|done)\b`;
const GOES = String.raw`(?<!\b(?:you|to|can|may|please|they|us) )\b(?:go(?:es)?|reach(?:es)?|comes?|arrives?|pass(?:es)?|runs?|is|are)\b`;
const KIND_OF = String.raw`(?:(?:an?|our|the) (?:[\w-]+ ){0,4}?(?:party|${SUPPLIES}|firm|system|software|platform|tool|service|app),? (?:called |named |known as )?)?`;
const BY = String.raw`(?:by|through|via|using|drwy|trwy|gan) ${KIND_OF}(?:the )?`;

/** In a row of a list of cookies: "Fernley use this cookie to …", "a cookie name that is associated with Fernley". */
export const OF_COOKIE_ROWS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<name>${NAME}) uses? (?:this|these) [Cc]ookies?\b`, 'gu'),
  new RegExp(
    String.raw`\b[Cc]ookies?(?: names?)? (?:that )?(?:is|are) associated with (?:the )?(?<name>${NAME})${END}`,
    'gu',
  ),
];

export const LOOSE: readonly RegExp[] = [
  ...NAMED_BY_ROLE,
  new RegExp(String.raw`\b${DONE}(?: (?!by\b)[\w',-]+){0,7}? ${BY}(?<name>${NAME})${END}`, 'gu'),
  new RegExp(
    String.raw`${GOES}(?: (?!by\b)[\w',-]+){0,5}? (?:through|via|drwy|trwy) ${KIND_OF}(?:the )?(?<name>${NAME})${END}`,
    'gu',
  ),
  // "Fernley, the software that we use".
  new RegExp(
    String.raw`(?<=\b(?:by|through|via|with|using|in|on|from|use|uses|to|is|are|of|drwy|trwy|gan) (?:the )?)(?<name>${NAME})(?: \([^()]{2,40}\))?(?:, (?:which is |who are |sef )?| \()(?:the|our|an?|y) (?:[\w'-]+ ){0,4}?(?:${SUPPLIES}|firm|agency|software|system|platform|tool|package|product|service|plug-?in|app|program(?:me)?|feddalwedd|cwmni|system)(?= |[.,;]|$)`,
    'gu',
  ),
  // "Fernley Voice answers our chats".
  new RegExp(
    String.raw`^(?:The )?(?<name>(?:${WORD}) (?:${WORD})(?: (?:${WORD}))?|[A-Z][\p{Ll}]*[A-Z\d][\p{L}\d]*) (?:\([^()]{2,40}\) )?(?:also |now )?(?:hosts|runs|provides|supplies|powers|manages|maintains|handles|process(?:es)?|stores|operates|delivers|supports|sends|takes|collects|counts|answers|prints|posts|streams|shows|plays|reads|translates|protects|builds|designs|looks after|carries|keeps) (?:our|the council's|this (?:web ?)?site|the (?:web ?)?site|these pages|pages|all|card|web|online|your|its|what)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`^(?<name>${NAME}), (?:our|the council's|a third[- ]party) (?:[\w-]+ ){0,3}?${SUPPLIES}, `,
    'gu',
  ),
  new RegExp(String.raw`\b[Oo]ur (?:[\w-]+ ){0,3}?${SUPPLIES}, (?<name>${NAME})(?=,)`, 'gu'),
  new RegExp(String.raw`\b[Cc]ookies? (?:set|placed|stored|provided) by (?<name>${NAME})(?= |[.,;])`, 'gu'),
  new RegExp(String.raw`\b[Ww]e (?:also |may )?use (?<name>${NAME}) (?:cookies|analytics|software)\b`, 'gu'),
  new RegExp(
    String.raw`\b(?:[Ww]e|[Cc]ouncil) (?:also |currently |have |has )?(?:uses?|contracted|commissioned|appointed|partner with) (?<name>${NAME})(?= to\b| \((?:https?:|www\.)| for (?:live |web|online|our|the|e-?mail|pay|book|form|survey|host|analy|stat|map|video|secur|text|news|consult))`,
    'gu',
  ),
  // "Alerts are sent with FernleyPush": what is made with a tool; what is shared or registered with somebody is not.
  new RegExp(
    String.raw`\b(?:is|are|be|been) (?:\w+ly )?(?:sent|built|counted|measured|handled|taken|made|run|managed|delivered|recorded|created|designed|hosted|drawn|collected|tracked|analysed) with (?<name>${NAME})${END}`,
    'gu',
  ),
  // "Your details go to FernleyPay".
  /\byour (?:details|data|information|booking|payment|application) (?:go(?:es)?|is sent|are sent) (?:straight |directly )?to (?<name>[A-Z][a-z]+[A-Z][\p{L}\d]+)/gu,
  // "Acme Pro of Acme Ltd is used by the body that publishes this to measure use of the website".
  new RegExp(
    String.raw`\b(?:uses?|using) (?<name>(?:${WORD})(?: (?:${WORD})){0,3})(?: (?:of|by|from) ${NAME})?,? (?:to|for) (?:help (?:us )?)?(?:measur|analy|track|count|monitor|record)\w*\b[^.;]{0,60}\b(?:us(?:ag)?e|visits?|visitors?|traffic|web ?site|pages?)\b`,
    'gu',
  ),
  new RegExp(String.raw`: (?<name>${NAME}) sets? (?:\w+ )?cookies?\b`, 'gu'),
  ...OF_COOKIE_ROWS,
  // "Credit reference agencies Fernley and Moss", "survey providers such as Fernley".
  new RegExp(
    String.raw`(?<=\b(?:agencies|firms|providers|suppliers|contractors|processors|platforms|tools|partners)(?: such as| like| including|,? e\.g\.| called)? )(?<name>${NAME})${END}`,
    'gu',
  ),
  // "… or Fernley, who process donations".
  new RegExp(
    String.raw`(?<name>${NAME}),? (?:who|which) (?:also )?(?:process|handle|take|collect|manage|administer|send|host|print|deliver)(?:e?s)? (?:\w+ )?(?:payments?|donations?|bookings?|orders?|subscriptions?|e-?mails?|newsletters?|texts?|letters|surveys?|our)\b`,
    'gu',
  ),
  // "The Fernley chatbot".
  new RegExp(
    String.raw`\b(?:[Tt]he|[Oo]ur) (?<name>${NAME}) (?:[Cc]hat ?[Bb]ot|[Ww]eb ?[Cc]hat|[Ll]ive [Cc]hat|[Vv]irtual [Aa]ssistant|booking system|payment (?:system|gateway)|survey tool)\b`,
    'gu',
  ),
];

/** Teams, places, kinds and languages, which are written with capitals too. */
export const NO_LOOSE_NAME =
  /\b(?:Care|Services?|Resources|Health|Social|Housing|Planning|Mail|Parish|Hall|Wales|England|English|Welsh|Scotland|Scottish|Britain|British|Ireland|London|Local|Other|Others|Personal|Volunteers|Customers?|Human|Finance|Democratic|Electoral|Elections|Library|Libraries|Museums?|Church|County|District|City|Town|Village|Community|Trust|Partners?|Partnership|Third|Part(?:y|ies)|Websites?|Sites?|Pages?|Browsers?|Cookies?|Internet|Web|Privacy|Policy|Notice|Statement|Terms|Legal|Law|Public|National|Central|Service|Members?|Staff|Centre|Forum|Association|Register|Records?|Secretary|Companies|Suppliers?|Providers?|Processors?|Analytics|Functional|Essential|Necessary|Strictly|Performance|Statistics|Marketing|Advertising|Targeting|Persistent|Session|First|Preference|Tracking|Flash|JavaScript|HTML|PHP|HTTPS?|SSL|TLS|AES|IP|ID|CCTV|SMS|PDF|AI|IT|ICT|API|URL|UK|EU|EEA|We|You|They|It|These|This|That|Our|Your|The|All|Some|Any|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Without which none of them finds a name: a capital where they look for one. */
export const MAY_NAME_LOOSELY =
  /\b(?:by|through|via|using|party,|uses?|associated with|the|our|(?:agencies|firms|providers|suppliers|contractors|processors|platforms|tools|partners)(?: such as| like| including| called)?|contracted|commissioned|appointed|partner with|called|drwy|trwy|gan) (?:the )?[a-z]{0,12}[A-Z]|\b(?:by|through|via|using) (?:an?|our|the) |, (?:our|the|an?|which|who|sef)\b|(?:ers?|ors?|hosts?|company|partners?), [a-z]{0,12}[A-Z]|: [A-Za-z]+ sets? |\bto [A-Z][a-z]+[A-Z]|\bwith [a-z]{0,12}[A-Z]|^(?:The )?[A-Z]\S* (?:[A-Z]|[a-z]+s |use |\()|[A-Z]\S*,? (?:who|which) /;

/** "… by Fernley, Moss Digital and Rook": the names that go on a list. */
export const GOES_ON = new RegExp(
  String.raw`^(?:, ?(?:and |or )?| (?:and|or|a|ac|neu) )(?:the )?(?<name>${NAME})(?=[.,;:)]|$| (?:and|or|a|ac|neu|to|for|in|on|who|which)\b)`,
  'u',
);
