/** Denials by a subject that is none: "no Hotjar, pixel or other tracker is used", "none of our pages is measured with X". */
import { comparisonIn } from './comparisons.ts';
import { isCouncilsOwn } from './denier.ts';
import type { Group } from './group.ts';
import { LEADS_ON, ONLY_A_PURPOSE, type Stance } from './denial-words.ts';
import { onlyWithConsent } from './only-with-consent.ts';
import { holds } from '../../patterns/may-match.ts';

/** "None of our pages is measured with X", "nowhere on our site …": what is told of none of them. */
const OF_NONE =
  /\b(?:(?:none of (?:our|the|these|its)|not (?:one|a single one) of (?:our|the|these)|no (?:page|part|form)s? (?:of|on|in) (?:our|the|this)|nowhere (?:on|in) (?:our|the|this)|neither (?:our|the|this))(?: [\w-]+){1,3}?|neither (?:our|the|this) [\w-]+ nor (?:our |the |this )?[\w-]+) (?:is|are|was|were|has|have|do|does|uses?|runs?|loads?|carr(?:y|ies)|contains?|sends?|sets?|calls?)\b(?:(?! (?:since|as|because|that|which|where|when|our|you|they|it|more|less|fewer|only|just|but|without|two) )[^.,;:]){0,60}$/i;
/** "No Hotjar, pixel or other tracker …", "no cookies of …": nothing but what is denied stands behind the "no". */
const NO_SUCH =
  /(?:^|[,;:] (?:and |but )?|\b(?:are|is|with|have|has|finds?|sets?|uses?|runs?|carr(?:y|ies)|contains?|loads?|includes?|embeds?|operates?|employs?) )(?:no|none of|neither)(?: (?:cookies?|pixels?|tags?|plug-?ins?|scripts?|trackers?|analytics|adverts?|advertising|tools?|software|widgets?|beacons?|third[- ]party|other|any|of|from|by|and|or|the|set|run|made)\b,?)*,? $|\bneither (?:[\w.-]+ ){1,5}nor $/i;
const IS_THERE =
  /^(?:with|have|has|finds?|sets?|uses?|runs?|carr(?:y|ies)|contains?|loads?|includes?|embeds?|operates?|employs?|are|is)\b|\bthere (?:are|is) no /i;
/** "… is used on this site", behind the rest of such a list. */
const SUCH_IS_USED =
  /^[^.;:]{0,120}?\b(?:is|are|was|were|will be|has been|have been) (?!not\b|never\b)(?:\w+ ){0,2}?(?:used|set|loaded|run|placed|installed|embedded|included|involved|present|in use|in place|found|here|on (?:this|our|any|the))\b(?<rest>[^.;]*)/i;
/** "… uses no cookies and X uses two": behind "and", a name with a verb of its own is told of anew. */
const ACTS =
  /^ (?:\([^)]*\) )?(?:(?:also|only|itself|then|still) )?(?:does|has|will|can|may|must|(?!(?:cookies|pixels|tags|plug-?ins|scripts|trackers|analytics|adverts|tools|widgets|beacons|services|buttons|features)\b)[a-z]{2,}[^s\W]s)\b/i;

/** "No Hotjar, pixel or any other tracker is used": each name in such a list is denied. */
export function stanceOfNone({ before, after }: Group): Stance {
  const lead = NO_SUCH.exec(before);
  if (lead === null || (/\band $/i.test(lead[0]) && holds(after, ACTS))) return null;
  const used = SUCH_IS_USED.exec(after);
  if (
    used === null &&
    !IS_THERE.test(lead[0]) &&
    !/\bthere (?:are|is) $/i.test(before.slice(0, lead.index + 1))
  )
    return null;
  if (!isCouncilsOwn(before.slice(0, lead.index))) return 'purpose';
  const rest = used?.groups?.['rest'] ?? after;
  return onlyWithConsent(rest) ?? (/^ (?:to|for)\b/i.test(rest) ? 'purpose' : 'denied');
}

/** What is told of none of the pages: that there is no X in them, or nothing of what X does else. */
export function stanceOfAll({ before, after }: Group): Stance {
  const lead = OF_NONE.exec(before);
  if (lead === null || LEADS_ON.test(lead[0]) || comparisonIn(before) !== null) return null;
  if (!isCouncilsOwn(before.slice(0, lead.index))) return 'purpose';
  const isNarrowed = ONLY_A_PURPOSE.test(after) || BUT_SOME.test(after);
  return onlyWithConsent(after) ?? (isNarrowed ? 'purpose' : 'denied');
}
/** "…, only our forms are". */
const BUT_SOME = /^[^.;]{0,30}(?:,|\band)? ?\b(?:only|except|apart from|other than|but|save|unlike)\b/i;
