/** Whether a sentence stands where visits are counted. */
import type { Said } from './rule.ts';

export const isCounting = ({ headings }: Said): boolean =>
  /\bcount(?:s|ed|ing)? (?:visit\w*|people|how)|\banalytics\b|\bstatistic|\bvisitors? to our (?:web)?sites?|\bmeasur|\bwebsite us(?:e|age)\b|\bcookies?\b/i.test(
    headings,
  );
