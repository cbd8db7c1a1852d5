/**
 * A way to complain to the council itself about its use of data, in whatever words: an offer ("you can complain to
 * us"), a case with what to do in it ("if you are unhappy, write to …"), or where complaints go. What becomes of a
 * complaint, and complaints about other things, are none.
 */
import type { Said } from './rule.ts';
import { holds } from '../../patterns/may-match.ts';

const UNHAPPY = String.raw`(?:complain\w*|raise (?:a |any |your )?(?:concerns?|issues?|problems?)|(?:concerns?|worr(?:y|ied)|upset|disagree)\b|(?:not|\w+n't|isn't|never|less than) (?:very |at all |entirely )?(?:happy|satisfied|content|pleased)|unhappy|dissatisfied|unsatisfied|displeased|(?:got|gone|went|done|is|something) (?:it |this |something )?wrong|(?:is|are|was|were|been) (?:unfair|misleading|inappropriate|unlawful)|mis(?:used|handled)|(?:handled|used|treated|dealt with|looked after|shared|kept)\b[^.?]{0,40}\b(?:wrongly|badly|unfairly|improperly|incorrectly|unlawfully))`;
const DO = String.raw`(?:write|e-?mail|contact|tell|call|ring|phone|telephone|speak|talk|ask|send|get in touch|use|fill (?:in|out)|complete|visit|let us|report|address|direct|message)`;
const US = String.raw`(?:us|our|the council|council|(?:the |our )?(?:data protection|information (?:governance|rights|security|management)|customer|complaints?|monitoring|privacy|dpo)\b)`;

const OFFER = new RegExp(
  String.raw`\b(?:you|anyone|anybody|people|residents|customers)\b[^.?]{0,40}\b(?:can|may|could|should|must|entitled|right|free|welcome|able)\b[^.?]{0,60}\b(?:complain|(?:make|raise|lodge|submit|send|bring|file)(?: us)? (?:a |an |your |any )?(?:formal )?(?:complaints?|concerns?))\b`,
  'i',
);
const IN_THAT_CASE = new RegExp(
  String.raw`(?:^|[,;:(] ?)(?:(?:if|where|when|should) (?:you|we|anything|something|there)\b[^.?]{0,120}?\b${UNHAPPY}|(?:(?:how )?to|for|in order to) (?:make |raise |lodge |submit )?(?:a |an |any |your )?(?:formal )?${UNHAPPY}|${UNHAPPY}|(?:any )?(?:questions|comments|enquiries)[^.?]{0,30}${UNHAPPY})[^?]{0,200}?(?:[,;:-] ?|\b(?:please|can|may|should|then|first|or|and|must|could|to|just) )${DO}\b`,
  'i',
);
/** "Please raise your concern with our Data Protection Officer in the first instance". */
const BRING_IT = new RegExp(
  String.raw`\b(?:raise|take|bring|put|send|address|direct|report|refer|make|discuss)\b (?:it(?! that\b)|this|them|(?:your|any|a|the|such) (?:formal )?(?:complaints?|concerns?|issues?|worr(?:y|ies)|problems?|matter))\b[^.?]{0,40}\b(?:with|to|before|by writing to|by e-?mail(?:ing)?)(?: first)? ${US}`,
  'i',
);
/** "Please contact us first if you wish to complain". */
const DO_THIS_WHEN = new RegExp(
  String.raw`^(?:please |first,? |you (?:can|may|should) )?(?:${DO})\b[^?]{0,160}?\b(?:if|where|when|should|with|about|to (?:make|raise)|for) [^.?]{0,80}?${UNHAPPY}`,
  'i',
);
const WHERE_THEY_GO =
  /\b(?:complaints?|concerns?)\b[^.?]{0,90}\b(?:(?:can|may|should|must|will) be (?:made|sent|raised|addressed|directed|e-?mailed|submitted|put)|(?:go|goes|are to be sent|is to be sent|are made|are handled|are dealt with) (?:to|by|through|at))\b/i;
const PROCEDURE =
  /\bcomplaints? (?:procedures?|process|polic(?:y|ies)|scheme|form|page)\b[^.?]{0,90}\b(?:how to complain|complain(?:ing)? about|to complain|explains?|sets? out|can be used|is open to you|tells? you|if you)\b|\b(?:use|follow|through|via|under|see|read) (?:our|the council's|the) (?:[\w-]+ ){0,3}complaints? (?:procedures?|process|polic(?:y|ies)|scheme|form|page)\b/i;
const IN_WELSH =
  /\b(?:gallwch|gellwch|cewch|hawl|croeso)\b[^.?]{0,50}\b(?:g?cwyno|gwyno|chwyno|(?:w|g)?neud cwyn|gyflwyno cwyn)\b|\b(?:i|os|er mwyn)\b[^.?]{0,80}\b(?:[cg]h?wyn\w*|anhapus|anfodlon|fodlon|hapus|pryder\w*)\b[^?]{0,140}\b(?:cysylltwch|cysylltu|anfonwch|ysgrifennwch|ffoniwch|e-?bostiwch|rhowch wybod|dywedwch|siaradwch|gofynnwch|llenwch)/i;

/** Told in the sentence before: "Not happy with how we use your data?" */
const ASKED = new RegExp(String.raw`${UNHAPPY}[^.?]{0,120}\?$`, 'i');
const BIDS = new RegExp(String.raw`^(?:then |please |first,? |you (?:can|may|should) )*${DO}\b`, 'i');

/** Where it goes: to us, to an address, to a number, to a form. */
const REACHES_US = new RegExp(
  String.raw`\b${US}|[\w.+-]+@[\w-]+\.|\b0\d{2,4}[ \d]{6,}|https?:|\bform\b|\bonline\b|\bofficer\b|\bteam\b|\bdpo\b|\bin writing\b|\bcyngor\b|\bni\b|\bswyddog\b`,
  'i',
);
const OF_DATA =
  /\bdata\b|\bdpo\b|\binformation\b|\bprivacy\b|\brights?\b|\bGDPR\b|\bnotice\b|\bdetails\b|\bcookies?\b|\bddata\b|\bdiogelu\b|\bpreifatrwydd\b|\bwybodaeth\b|\bgwybodaeth\b|\bcwcis\b/i;

/** "Complain about a bin": of something else. */
export const ABOUT_OTHERS =
  /\bcomplain\w* (?:about|of|against) (?!(?:us|it|this|how|our|the (?:use|way|handling|council)|that use|these)\b)(?![^.?]{0,60}\b(?:data|information|privacy|rights|details|personal)\b)/i;
/** What we do with one, and somebody who once complained. */
const IS_HANDLED =
  /(?<!how |way |that )\bwe (?:will |may |shall |would |can |also |always |aim to |try to |must )*(?:pass|send|share|forward|refer|keep|hold|record|use|collect|process|answer|investigate|look into|respond|reply|log|store|publish)\b[^.]{0,80}\b(?:complain\w*|it|them|details|information|data)\b|\bcomplain\w*\b[^.]{0,60}\b(?:are|is|will be) (?:kept|held|recorded|stored|logged|retained|shared|passed|published|answered|investigated)\b|\b(?:records?|details|copies|number|type|types) of (?:your |any |the )?complain|\b(?:to|for) (?:handle|handling|answer|investigat\w+|deal with|respond to|manage|process|look into)\b[^.]{0,30}\bcomplain/i;
/** To the regulator alone. */
const REGULATOR = /\b(?:commissioner|ICO|ombudsman|regulator|supervisory authority|comisiynydd|ombwdsmon)\b/i;

const TO_US =
  /\b(?:to|with|contact|tell|e-?mail|by|at) (?:us|the council|our (?:[\w-]+ ){0,3}(?:officer|team|manager)|the (?:data protection|information))\b/i;

export function isComplaintToUs({ text, before, headings, isCookiePage }: Said): boolean {
  if (
    text.length > 600 ||
    /\b(?:lawful|legal) bas[ie]s\b/i.test(text) ||
    /\b(?:find|see) your (?:concern|question|problem)s? (?:\w+ )?(?:addressed|answered|here)\b/i.test(text) ||
    holds(text, IS_HANDLED) ||
    holds(text, ABOUT_OTHERS)
  )
    return false;
  if (!isCookiePage && !OF_DATA.test(`${text} ${headings} ${before.slice(-200)}`)) return false;
  if (holds(text, REGULATOR) && !holds(text, TO_US)) return false;
  const asked = before.slice(-200);
  if (holds(text, BIDS) && ASKED.test(asked)) return !ABOUT_OTHERS.test(asked) && holds(text, REACHES_US);
  if (holds(text, PROCEDURE)) return true;
  const offered = [OFFER, BRING_IT, IN_THAT_CASE, DO_THIS_WHEN, WHERE_THEY_GO, IN_WELSH];
  return holds(text, REACHES_US) && offered.some((pattern) => holds(text, pattern));
}
