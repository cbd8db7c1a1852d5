/** What the buttons of a banner say, in English and Welsh: that cookies are agreed to, or refused. */
import { mutated } from './mutations.ts';

/** Behind "only", and before it. */
const NEEDED = String.raw`(?:(?:strictly |absolutely )?(?:necessary|essential|required|needed|functional)|angenrheidiol|hanfodol)`;
const REFUSES = new RegExp(
  [
    String.raw`^(?:i )?(?:reject|decline|refuse|deny|disallow|disagree|opt[- ]out|(?:do not|don't) (?:accept|allow|agree|use|set))\b`,
    String.raw`^no\b(?:,? (?:thanks|thank you|cookies|i)\b|$)`,
    String.raw`^(?:(?:use|accept|allow|set|keep|save|with|continue with) )?(?:only )?${NEEDED}(?: cookies)?(?: only)?$`,
    String.raw`\bwithout (?:accepting|agreeing|cookies|consent)`,
    String.raw`^(?:${mutated('gwrthod', 'anghytuno')}|na\b|dim diolch)`,
    String.raw`^(?:${mutated('derbyn', 'caniatáu', 'defnyddio')}\S* )?(?:dim ond )?${mutated('cwcis')} ${NEEDED}(?: yn unig)?$`,
  ].join('|'),
  'iu',
);
const ACCEPTS = new RegExp(
  String.raw`^(?:(?:yes|ok|okay|iawn)\b|(?:i )?(?:accept|agree|allow|consent|enable)\b|${mutated('derbyn', 'cytuno', 'caniatáu')})`,
  'iu',
);
/** The longest words of a button that is a choice. */
const LONGEST = 60;

const bare = (words: string): string =>
  words.replace(/[\s\p{P}\p{S}]+$/u, '').replace(/^[\s\p{P}\p{S}]+/u, '');

export const refuses = (words: string): boolean => words.length <= LONGEST && REFUSES.test(bare(words));
export const isChoice = (words: string): boolean =>
  words.length <= LONGEST && (refuses(words) || ACCEPTS.test(bare(words)));
