/**
 * Whether a name that nobody knows is said to work for whoever speaks: by what stands right before it, or right behind.
 * Of a known name a faint word is enough; of a stranger it has to be plain.
 */
import { evidenceOf, isKeptIn, isMeansOfOurs, saysWhoSupplies, setsCookies } from './evidence.ts';
import { behind, ROLE } from './frame-words.ts';
import { AROUND } from './frames-around.ts';
import { PLAIN_BEFORE, SETS_COOKIES } from './frames-before.ts';
import {
  ACTS_FOR_US,
  DOES_SOMETHING,
  ON_OUR_BEHALF,
  IS_USED_HERE,
  mayBeSingle,
  PLAIN_BEHIND,
  PLAIN_BEHIND_ANY,
  SUPPORTS_US,
  SERVES_US,
} from './frames-behind.ts';
import { STAFF } from '../../lexicon/staff.ts';
import { isSupplierByTrade } from '../../lexicon/software.ts';
import type { Sentence } from '../../page/sentences.ts';
import { isOnlyMentioned, isUsedByOthers } from './exclusions.ts';
import { isDoneWith, saysItsRole } from './roles.ts';
import { isDoneWithInWelsh } from './roles-welsh.ts';
import { firstOf, holds } from '../../patterns/may-match.ts';
import type { Written } from './written-names.ts';

const PLACED = /\b(?:by|through|via|with|using|in|on|from|use|uses|to|is|are|of|drwy|trwy|gan) (?:the )?$/i;
const ROLE_BEHIND = behind(
  String.raw`(?: \([^()]{2,40}\))?(?:,? (?:which is |who are |that is |sef )?|,? \()(?:an?|the|our|y) (?:[\w'-]+ ){0,4}?(?:${ROLE}|feddalwedd|cwmni)\b|^, (?:y |yr |ein )?(?:system|meddalwedd|cwmni|gwasanaeth|platfform)\b`,
);
/** "…, our ticketing agent": whatever it is, it is ours; a person is none. */
const OURS_BEHIND = behind(
  String.raw`(?: \([^()]{2,40}\))?(?:,? (?:which is |who are )?|,? \(|,? [-–] )(?:our|the council's) (?!(?:[\w-]+ ){0,2}?(?:web ?site|site|pages?|notice|policy)\b)(?:[\w-]+ ){0,4}?[\w-]+\b`,
);
const IS_PERSON =
  /^(?: \([^()]{2,40}\))?,? (?:\(|[-–] )?(?:our|the|a) (?!(?:[\w-]+ ){0,2}?(?:tool|software|system|platform|service|app|company|firm)\b)(?:[\w-]+ ){0,4}?(?:clerk|officers?|manager|secretary|treasurer|chair\w*|trustees?|staff|team|volunteers?|members?|director|headteacher|head|leader|administrator|president|patron|users?)\b/i;
/** "Kept in X", "listed on X". */
const KEPT_IN =
  /\b(?:kept|held|stored|recorded|logged|managed|run|booked|listed|entered|organi[sz]ed|keep|hold|store|record|log|manage|run|organi[sz]e|sign up|register|book) (?:[^.;,]{0,50} )?(?:in|on|within) (?:the )?$/i;
/** What is done in software, and in no town or meeting. */
const ENTERED_IN =
  /\b(?:is|are|gets?) (?:\w+ly |then |also )*(?:recorded|planned|logged|raised|tracked|scheduled|entered|filed|noted|administered|typed up|written up|put) (?:in|on|into) $/i;
const GIVEN_TO =
  /\b(?:shared with|passed to|provided by|supplied by|your (?:details|data|information|booking|payment|application) (?:go(?:es)?|is sent|are sent) (?:straight |directly )?to) (?:the )?$/i;
const ENDS_NAME =
  /^(?:'s\b)?(?:[.;)]?$|[,;:)] |,$| \(| [-–] | (?:on|for|to|in|and|or|ac|neu|who|which|that|using|as|so|when|at|from|while|where|under|via|through|out|outside|during|every|each|once|if|before|after|until|within|because|but|with|instead|software|system|platform|service)\b)/;
const TRADES_USE = new RegExp(String.raw`\b(?:${STAFF}) (?:\w+ )?(?:use|work with|rely on) (?:the )?$`, 'i');
/** What the words before would say of anybody. */
const OF_OTHERS =
  /\b(?:customers|clients|users|members|employees|staff|people|shareholders) (?:of|at|from) (?:the )?$|\bother parts of [^.;]{0,50}$|\b(?:registered|regulated|work(?:s|ed|ing)?|partner\w*|insured|affiliated|friends|meet\w*|merged|compl\w+|accordance|associat\w+|together|along|meetings? (?:are|is|were) held|begins?|beginning|meetings?|link\w*|read|see|find|visit|contact|speak|talk|liais\w+)(?! (?:it|your|aloud)\b) (?:\w+ )?(?:with|by|through|via|on|in|to|from) (?:the )?$/i;
/** "Your browser accepts cookies from X". */
const BROWSER_TAKES =
  /\b(?:accepts?|allows?|blocks?|rejects?|refuses?|deletes?) (?:\w+ )?cookies (?:from|by|of|set by) (?:the )?$/i;
export const isOfOthers = (before: string): boolean => holds(before, OF_OTHERS);

/** A firm by its legal form: enough where the sentence speaks of working for us. */
const LEGAL_FORM = / (?:Ltd|Limited|plc|PLC|LLC|LLP|Inc|GmbH|B\.?V\.?|CIC|S\.?A\.?)$/;
const WORKS_FOR_US =
  /\b(?:shared? with|sharing|passed to|provided|supplied|hosted|processed|operated|managed|run|developed|maintained|delivered|undertaken|administered|supported|stored|our|on behalf|we use|uses|processors?|suppliers?|contractors?|contracted|commissioned|appointed|engage[sd]?|made|printed|posted|built|designed)\b/i;

/** "X, Y and Z". */
const IS_JOINT =
  /^(?:'s)?(?: \([^()]{2,60}\))?(?:, ?(?:and |or )?| (?:and|or|&|a|ac|neu)(?:, for [\w ]{2,30},)? )(?:(?:by|from|with|through) )?(?:the )?$/;
/** "ITT providers": a kind of them, and nobody's name. */
const IS_KIND =
  /^ (?:providers|suppliers|partners|processors|agencies|companies|contractors|firms|organisations|schools|bodies|teams?|unit|department|directorate|(?:and (?:\p{Lu}\w+ )+)*(?:councils?|boroughs?))\b/u;

/** "X to send letters, Y for chat and Z so that …". */
const IS_FOR = /^ (?:to|for|so that|as|when)\b/;
const IS_NEXT =
  /^ (?:to|for|so that|as|when)\b[^.]{2,140}?(?:[,;]| and)(?: and)? (?:with |by |through )?(?:the )?$/;

/** Whether a name goes on with a list of which the one before, that ends at `last`, works for us. */
export function goesOn(text: string, last: number, { start, end }: Written): boolean {
  if (last < 0) return false;
  const [between, behind] = [text.slice(last, start), text.slice(end, end + 20)];
  return (
    (IS_JOINT.test(between) && holds(behind, ENDS_NAME)) || (IS_NEXT.test(between) && holds(behind, IS_FOR))
  );
}

/** An item of a list of suppliers that begins with a name: "Fernley Forms: …", "Moss Ltd (payroll)". */
export const isItemOf = ({ name, isStrong }: Written, after: string, isSure: boolean): boolean =>
  /^(?:[.;,]?$| ?[-–:(]|, | (?:by|from) [A-Z]| (?:for|to) )/.test(after) &&
  (isStrong || ((isSure || name.includes(' ')) && !/s$/.test(name)));

/** "These set cookies called 'fontSize'": a cookie's name. */
const IS_COOKIE = /\bcookies? (?:is |are )?(?:called|named)[ '"‘“]*$/i;

/** "X and Y use pixels": said of both. */
const AND_ANOTHER = /^(?: and|,) \p{Lu}[\p{L}\d.]+(?= (?:uses?|sets?|places?) )/u;

const any = (patterns: readonly RegExp[], words: string): boolean => firstOf(words, patterns) !== null;

/** Of whoever works for organisations alone nothing more has to be said, where nothing says that it is somebody else's. */
const isOursByTrade = ({ name }: Written, ahead: string, after: string, sentence: Sentence): boolean =>
  isSupplierByTrade(name) &&
  /\p{L}/u.test(ahead + after) &&
  !holds(ahead, OF_OTHERS) &&
  !isOnlyMentioned({
    ...{ sentence, before: ahead, after, mentions: [], strangers: [], head: null },
    own: { before: ahead, after },
  });

/** `text`: of the sentence, with what introduces it. `isUnderSoftware`: its heading speaks of software. */
export function isSaidToSupply(
  written: Written,
  ahead: string,
  after: string,
  { text, sentence, isUnderSoftware }: { text: string; sentence: Sentence; isUnderSoftware: () => boolean },
): boolean {
  const { name, start, isStrong, isFirst, isWords } = written;
  if (holds(after, IS_PERSON) || holds(after, IS_KIND) || holds(ahead, BROWSER_TAKES)) return false;
  if (/^\S*\p{Ll}\p{Lu}\S*$/u.test(name) && holds(ahead, IS_COOKIE)) return false;
  if (any(PLAIN_BEHIND_ANY, after.replace(AND_ANOTHER, ''))) return true;
  if ((isStrong || LEGAL_FORM.test(name)) && holds(after, ON_OUR_BEHALF)) return true;
  // Of a known name a faint word is enough.
  if (written.isSoftware && !holds(ahead, OF_OTHERS) && evidenceOf({ before: ahead, after }) !== null)
    return !isUsedByOthers(ahead);
  if (written.isSoftware && isOursByTrade(written, ahead, after, sentence)) return true;
  if (holds(ahead, PLACED) && setsCookies(after)) return true;
  if (isWords) return saysWhoSupplies(ahead);
  if (start === 0 && (isStrong || name.includes(' ')) && holds(after, ACTS_FOR_US)) return true;
  if (start === 0 && LEGAL_FORM.test(name) && holds(after, DOES_SOMETHING)) return true;
  if (start === 0 && mayBeSingle(name) && (holds(after, SERVES_US) || holds(after, IS_USED_HERE)))
    return true;
  if (isFirst) return false;
  if (/\bon behalf of (?:the )?$/.test(ahead)) return false;
  if (LEGAL_FORM.test(name) && holds(text, WORKS_FOR_US)) return true;
  if (
    any(PLAIN_BEHIND, after) ||
    any(SUPPORTS_US, after) ||
    AROUND.some(([left, right]) => holds(ahead, left) && right.test(after))
  )
    return true;
  // "Social workers use X": what is no software they use, too.
  if (isStrong && !after.startsWith("'s") && holds(ahead, TRADES_USE)) return true;
  if (saysWhoSupplies(ahead) || saysItsRole(ahead) || holds(ahead, SETS_COOKIES)) return true;
  if (!holds(after, ENDS_NAME)) return false;
  if (holds(after, OURS_BEHIND) || (holds(ahead, PLACED) && holds(after, ROLE_BEHIND))) return true;
  if (holds(ahead, OF_OTHERS)) return false;
  if (any(PLAIN_BEFORE, ahead)) return true;
  if (isDoneWith(ahead)) return true;
  if (isDoneWithInWelsh(ahead, isStrong || holds(after, ROLE_BEHIND))) return true;
  if (holds(ahead, ENTERED_IN) && isUnderSoftware()) return true;
  if (isStrong && (isKeptIn(ahead) || holds(ahead, KEPT_IN) || holds(ahead, GIVEN_TO))) return true;
  if (/\b(?:in|into|on|onto|within|from|of) (?:the )?$/i.test(ahead)) return false;
  return (isStrong || !/^\p{Lu}\p{Ll}+s$/u.test(name)) && isMeansOfOurs(ahead);
}
