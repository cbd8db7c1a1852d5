/** What a sentence says itself to be none of ours: nothing reaches it, it is somebody else's, or it is told as the law asks. */
import { holds } from '../../patterns/may-match.ts';
import { either } from '../claims/rule.ts';

/** "No data is sent to X", "our pages carry nothing from X", "neither X nor Y sees it": nothing reaches them. */
const NOTHING_REACHES = new RegExp(
  either([
    String.raw`^(?:no|none of (?:our|the|your|this|these))\b[^,;]{0,80}\b(?:sent|passed|shared|given|held|kept|stored|transferred|disclosed|handed|goes?|reach(?:es)?)\b[^,;]{0,40}\b(?:to|with|by|at|in|on) (?:the )?$`,
    String.raw`\bnothing (?:from|to|by|of|with) (?:the )?$`,
  ]),
  'i',
);
const BUT = /\b(?:until|unless|without|except|before|other than|more than)\b/i;
/** "X is a trade mark": of itself. */
const IS_ITSELF =
  /^(?:®|™)? is an? (?:registered |listed |limited |private |public |British |UK )*(?:trade ?-?mark|brand|subsidiary|company)\b/i;
/** "You may work for X", "our clerk once worked for X", "previously hosted by X", "the tender was won by X". */
const NOT_OURS = new RegExp(
  either([
    String.raw`\b(?:you|they|people|anyone)\b[^.;,]{0,30}\b(?:work|employed) (?:for|at|by) (?:the )?$`,
    String.raw`\bworked (?:for|at) (?:the )?$`,
    String.raw`\b(?:previously|formerly|originally) (?:\w+ ){1,3}(?:by|on|with|in|at) (?:the )?$`,
    String.raw`\b(?:tender|bid|prize|award)\b[^.;]{0,30}\bby (?:the )?$`,
    String.raw`\bnot responsible for (?:the )?(?:(?:content|privacy|policies|practices|accuracy|actions|websites?|services?)(?: practices| policies)? of )?(?:the )?$`,
    String.raw`\b(?:notice|policy|statement|this) do(?:es)? not (?:apply to|cover) (?:the )?$`,
    String.raw`\b(?:we|(?:web ?)?site|pages?) (?:(?:may|also|sometimes|do|does) )*(?:contains? |has |have |provides? )?links? to (?:the )?$`,
    String.raw`\byou (?:can|may|need to|will need to|must|should) (?:download|install|have) (?:the )?$`,
    String.raw`\bno (?:links?|connection|relationship|contract|agreement) with (?:the )?$`,
    String.raw`\b(?:may|can|will|could) be blocked by $`,
    String.raw`\bbrowser\b[^.;]{0,20}\b(?:accepts?|allows?|blocks?|rejects?) (?:\w+ )?cookies (?:from|by) $`,
  ]),
  'i',
);

/** "… with X under the law", "… to X for the prevention of crime": who is told because they have to be. */
const AS_THE_LAW_ASKS =
  /^(?: \([^()]{2,40}\))?,? (?:(?:under|because of|as|by|where|if|when) (?:the law|the law \w+|required by law|we are (?:legally )?required|a court)|for (?:the )?(?:purposes? of )?(?:prevent\w*|detect\w*|investigat\w*) (?:of )?(?:and \w+ (?:of )?)?(?:crime|fraud))\b/i;

/** "X is responsible for its own website". */
const FOR_ITSELF = /^ (?:is|are) (?:solely )?responsible for (?:its|their) own\b/i;

/** Whether a sentence says itself that nothing of ours is theirs. */
export const isNoneOfOurs = (before: string, after: string, text: string): boolean =>
  holds(after, IS_ITSELF) ||
  holds(after, AS_THE_LAW_ASKS) ||
  holds(after, FOR_ITSELF) ||
  holds(before, NOT_OURS) ||
  ((holds(before, NOTHING_REACHES) || /^neither\b/i.test(text)) && !holds(text, BUT));
