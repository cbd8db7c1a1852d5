/** Whether a sentence stands where visits are counted. */
import { anyOf, type Said } from './rule.ts';
import { holds } from '../../patterns/may-match.ts';

/** By its headings. */
const COUNTING = anyOf([
  String.raw`count(?:s|ed|ing)? (?:visit\w*|people|how)`,
  'analytics',
  String.raw`statistic\w*`,
  'visitors? to our (?:web)?sites?',
  String.raw`measur\w*`,
  '(?:web)?site us(?:e|age)',
  'cookies?',
  'tagging',
  'collecting information automatically',
  '(?:server|web|visitor) logs?',
  'information to improve our (?:web ?)?site',
]);
/** By the sentence before, of which this one goes on to speak. */
const COUNTED = anyOf([
  String.raw`statistic(?:s|al)\b[^.]{0,60}\b(?:visits?|visitors?|usage|(?:web ?)?site)`,
  '(?:usage|browsing) (?:patterns?|data|information|figures|statistics)',
  String.raw`pages?\b[^.]{0,20}\btag(?:s|ged|ging)?`,
  String.raw`tag(?:s|ging)?\b[^.]{0,20}\bpages?`,
  '(?:page|web|visitor|access|server) (?:access )?(?:tags?|logs?|numbers)',
  'log files?',
  String.raw`IP addresses\b[^.]{0,60}\b(?:logged|recorded|collected)`,
  'count(?:s|ed|ing)? visits?',
  'how many (?:people|visitors|users|visits)',
]);
const GOES_ON =
  /\b(?:this|these|it|they|them|the (?:information|data|figures|statistics|tags?|technology)|remain anonymous)\b/i;

export const isCounting = ({ headings, text, before }: Said): boolean =>
  COUNTING.test(headings) || holds(text, COUNTED) || (holds(text, GOES_ON) && COUNTED.test(before));
