/**
 * "Do you want to accept analytics cookies?": what a form asks above its yes and its no. A question states nothing else,
 * and one about what others do, or what a reader has to do, offers no choice.
 */
import { categoriesIn, type Found, type Said } from './rule.ts';
import { mutated } from '../../lexicon/mutations.ts';

const OFFERS = new RegExp(
  String.raw`^(?:(?:(?:do|would|are|will) you (?:want|like|wish|agree|happy|willing)|(?:can|may|could) we)\b[^?]{0,20}? (?:accept|allow|use|set)|(?:will|would) you (?:accept|allow)|allow|accept)(?: (?!an? |with )[\w'’-]+){0,4} cookies(?: (?:to|that|which|for|on|in|from)\b[^?]{0,60})?\?$`,
  'i',
);
const ALLOW = mutated('derbyn', 'caniatáu', 'gadael', 'defnyddio', 'gosod', 'cytuno');
const OFFERS_IN_WELSH = new RegExp(
  String.raw`^(?:(?:a|ydych|hoffech)(?!\p{L})[^?]{0,60}?)?(?:${ALLOW})[^?]{0,40}(?<!\p{L})[cg]h?wcis(?!\p{L})[^?]{0,60}\?$`,
  'iu',
);

export const offered = ({ text }: Said): Found[] =>
  OFFERS.test(text) || OFFERS_IN_WELSH.test(text)
    ? [
        {
          kind: 'can-decline',
          value: 'cookies',
          categories: categoriesIn(text),
          products: [],
          end: text.length,
        },
      ]
    : [];
