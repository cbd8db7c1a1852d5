/** Names whose part is told in the sentence before or after: whose cookies these are, who looks after what was spoken of. */
import type { Sentence } from '../../page/sentences.ts';
import { explainsOurs } from './exclusions.ts';
import type { Group } from './group.ts';
import { isShownFrom } from './in-our-pages.ts';
import { theySetCookies } from './networks.ts';
import { WORKS } from './frame-words.ts';
import type { Written } from './written-names.ts';

const groupOf = (sentence: Sentence, before: string, after: string): Group => ({
  ...{ sentence, mentions: [], strangers: [], before, after },
  own: { before, after },
  head: null,
});

/** "These pages set cookies. X's website tells you what they are for." */
export const explainsCookies = (sentence: Sentence, before: string, after: string): boolean =>
  explainsOurs(groupOf(sentence, before, after));

/** "You will see pictures from X. They may set cookies." */
export const setsCookiesHere = (
  sentence: Sentence,
  { name, isStrong }: Written,
  before: string,
  after: string,
  next: Sentence | null,
): boolean =>
  name.length > 3 &&
  theySetCookies(next, sentence) &&
  (isStrong || !FROM_PLACES.test(before)) &&
  isShownFrom(groupOf(sentence, before, after));
/** "Pictures from Whitby": what comes from places, too. */
const FROM_PLACES =
  /\b(?:photo\w*|pictures?|views?|news|stories|images?|scenes|webcams?|reports?|people|letters) (?:taken |sent )?from (?:the )?$/i;

/** Words that begin sentences and do things as names do. */
const NOBODY =
  /^(?:Every\w*|No\w*|Some\w*|Any\w*|Each|Another|Software|Staff|Technology|One|Whoever|Law|Legislation|Consent|Information|Data|Who|What|That|This|It)$/;
const DOES_THAT = new RegExp(
  String.raw`^ (?:also |now )?${WORKS} (?:that|this|the) ([\w-]+(?: [\w-]+)?)\b`,
  'u',
);
/** "There is a chat window on this website. X carries that chat": a thing of ours that was told of before. */
export function carriesOn({ before }: Sentence, { name, start }: Written, after: string): boolean {
  const thing = start > 0 || NOBODY.test(name) ? undefined : DOES_THAT.exec(after)?.[1]?.split(' ')[0];
  return (
    thing !== undefined &&
    thing.length > 3 &&
    OF_OURS.test(before?.text ?? '') &&
    (before?.text.includes(thing) ?? false)
  );
}
const OF_OURS =
  /\b(?:our|this|these|the council's) (?:[\w-]+ ){0,2}?(?:web ?site|site|pages?|portal|app|service)\b/i;
