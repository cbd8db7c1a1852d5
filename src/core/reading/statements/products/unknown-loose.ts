/** Plain ways to say that a supplier nobody knows works for the website: enough where the sentence is about such things. */

/** What such a name is made of: see ./unknown.ts. */
const WORD = String.raw`[A-Z][\p{L}\d&'.-]*[\p{L}\d]|[A-Z]{1,3}|[a-z]+[A-Z][\p{L}\d]+`;
export const NAME = String.raw`(?:${WORD})(?: (?:(?:of|and|for|the|&) )?(?:${WORD})){0,4}`;

const DONE = String.raw`(?:provided|supplied|hosted|powered|developed|built|designed|created|managed|operated|delivered|processed|run|sent|handled|carried out|collected|stored|held|maintained|taken|made|administered|supported)`;
const THINGS = String.raw`(?:[Ww]eb ?site|[Ss]ite|[Oo]nline|[Ww]eb ?chat|[Cc]hatbot|[Cc]hat|[Pp]ortal|[Ff]orms?|[Pp]ayments?|[Bb]ookings?|[Nn]ewsletters?|[Ee]-?mails?|[Ss]urveys?|[Dd]ata|[Ii]nformation|[Ss]ystem|[Pp]latform|[Ss]oftware|[Aa]ppointments?|[Tt]ext messages|[Mm]aps?|[Vv]ideos?|[Aa]nalytics|[Tt]oolbar|[Cc]onsultations?)`;
const END = String.raw`(?=[.;)]?$|[,;] | on (?:our|the) | for us\b| to\b| in\b| and\b| who\b| which\b| using\b| \()`;
const SUPPLIES = String.raw`(?:providers?|suppliers?|processors?|hosts?|contractors?|partners?|company|developers?)`;

export const LOOSE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${THINGS}\b[^.;:]{0,70}\b(?:is|are|was|were|be|been) (?:securely |currently |also )?${DONE}(?: (?:and|or) ${DONE})?(?: (?:for|to) us| on our behalf)? (?:by|through|via|using) (?:(?:a|our|the) (?:[\w-]+ ){1,4}?(?:party|${SUPPLIES}),? (?:called )?)?(?<name>${NAME})${END}`,
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
  new RegExp(String.raw`: (?<name>${NAME}) sets? (?:\w+ )?cookies?\b`, 'gu'),
];

/** Teams, places, kinds and languages, which are written with capitals too. */
export const NO_LOOSE_NAME =
  /\b(?:Care|Services?|Resources|Health|Social|Housing|Planning|Mail|Parish|Hall|Wales|England|English|Welsh|Scotland|Scottish|Britain|British|Ireland|London|Local|Other|Others|Personal|Volunteers|Customers?|Human|Finance|Democratic|Electoral|Elections|Library|Libraries|Museums?|Church|County|District|City|Town|Village|Community|Trust|Partners?|Partnership|Third|Part(?:y|ies)|Websites?|Sites?|Pages?|Browsers?|Cookies?|Internet|Web|Privacy|Policy|Notice|Statement|Terms|Legal|Law|Public|National|Central|Service|Members?|Staff|Centre|Forum|Association|Register|Records?|Secretary|Companies|Suppliers?|Providers?|Processors?|Analytics|Functional|Essential|Necessary|Strictly|Performance|Statistics|Marketing|Advertising|Targeting|Persistent|Session|First|Preference|Tracking|Flash|JavaScript|HTML|PHP|HTTPS?|SSL|TLS|AES|IP|ID|CCTV|SMS|PDF|AI|IT|ICT|API|URL|UK|EU|EEA|We|You|They|It|These|This|That|Our|Your|The|All|Some|Any|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Without which none of them finds a name: a capital where they look for one. */
export const MAY_NAME_LOOSELY =
  /\b(?:by|through|via|using|party,|uses?|contracted|commissioned|appointed|partner with|called) [a-z]{0,12}[A-Z]|\b(?:by|through|via|using) (?:a|our|the) |, (?:our|the council's|a third)\b|(?:ers?|ors?|hosts?|company|partners?), [a-z]{0,12}[A-Z]|: [A-Za-z]+ sets? /;
