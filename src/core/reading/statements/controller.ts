/** Who a notice says is the controller: the one whose notice it is, where that is not the council itself. */
import type { Sentence } from '../page/sentences.ts';

/** A name as printed: capitals, with the small words that stand inside names. At most some ten words. */
const NAME = String.raw`((?:[Tt]he )?[A-Z][\w’'&-]*(?:,? (?:and|of|for|the|&|[A-Z][\w’'&-]*)){0,10})`;
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^${NAME}(?: \([^)]{1,60}\))? (?:is|are|acts as|act as) (?:the |a |an )?(?:registered |independent |joint )?(?:data )?controllers?\b`,
  ),
  new RegExp(
    String.raw`\b(?:[Dd]ata )?[Cc]ontroller (?:of|for) (?:your|this|the|personal)\b[^.]{0,60}? is ${NAME}`,
  ),
  new RegExp(String.raw`\b(?:[Oo]ur|[Tt]he) data controller is ${NAME}`),
];
/** Words that stand for whoever speaks, and name nobody. */
const NOBODY =
  /^(?:we|it|this|that|who|they|he|she|you|the (?:council|authority|organisation|organization|company))$/i;
/** Sentences that are asked: a controller is named early or not at all. */
const MOST_SENTENCES = 400;

/** As printed, without a leading article; null where the notice names none. */
export function controllerOf(sentences: readonly Sentence[]): string | null {
  for (const { text } of sentences.slice(0, MOST_SENTENCES)) {
    if (!/controller/i.test(text)) continue;
    for (const form of FORMS) {
      const name = form.exec(text.slice(0, 400))?.[1]?.trim();
      if (name === undefined || NOBODY.test(name)) continue;
      return name.replace(/^the (?=[A-Z])/i, '');
    }
  }
  return null;
}
