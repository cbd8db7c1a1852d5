/** Whether a sentence stands where visits are counted. */
import type { Said } from './rule.ts';

/** By its headings. */
const COUNTING =
  /\bcount(?:s|ed|ing)? (?:visit\w*|people|how)|\banalytics\b|\bstatistic|\bvisitors? to our (?:web)?sites?|\bmeasur|\b(?:web)?site us(?:e|age)\b|\bcookies?\b|\btagging\b|\bcollecting information automatically\b|\b(?:server|web|visitor) logs?\b|\binformation to improve our (?:web ?)?site\b/i;
/** By the sentence before, of which this one goes on to speak. */
const COUNTED =
  /\b(?:web(?:site)? |visitor )?statistic(?:s|al)\b[^.]{0,60}\b(?:visits?|visitors?|usage|(?:web ?)?site)\b|\b(?:usage|browsing) (?:patterns?|data|information|figures|statistics)\b|\bpages?\b[^.]{0,20}\btag(?:s|ged|ging)?\b|\btag(?:s|ging)?\b[^.]{0,20}\bpages?\b|\b(?:page|web|visitor) (?:tags?|logs?|numbers)\b|\blog files?\b|\bIP addresses\b[^.]{0,60}\b(?:logged|recorded|collected)\b|\bcount(?:s|ed|ing)? visit/i;
const GOES_ON =
  /\b(?:this|these|it|they|them|the (?:information|data|figures|statistics|tags?|technology)|remain anonymous)\b/i;

export const isCounting = ({ headings, text, before }: Said): boolean =>
  COUNTING.test(headings) || COUNTED.test(text) || (GOES_ON.test(text) && COUNTED.test(before));
