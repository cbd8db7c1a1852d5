/** What stands before a supplier's name, where that alone says that it works for us. */
import { before, ROLE, THING, WE, WORKS } from './frame-words.ts';

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
    String.raw`\b[Oo]ur (?:[\w-]+ ){0,2}?(?:printers?|accountants?|solicitors?|lawyers|developers?|designers?|banks?|bankers|engineers|mailing house|bailiffs|auditors|insurers|installers|couriers?|caterers|carriers)(?:,| \(|,? called) ?(?:the )?`,
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
  // "We get technical support from X", "backups are made by X every night".
  before(
    String.raw`\b(?:technical|IT|ICT|software) support (?:comes |is )?from (?:the )?|\bback-?ups? (?:is|are) (?:made|taken|kept) by (?:the )?`,
    'iu',
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
    String.raw`\b(?:third parties|companies|firms|suppliers|providers|processors|contractors|tools) (?:(?:that|which|who|whom) )?we (?:currently |also )?(?:use|rely on) (?:include|includes|are|is)(?:,? for example,?)? (?:the )?`,
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
