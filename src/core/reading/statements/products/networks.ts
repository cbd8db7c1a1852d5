/** Places where people talk: their bare name means an account there, unless cookies, buttons or adverts are spoken of. */
import type { Mention } from '../../names/names.ts';
import type { Sentence } from '../../page/sentences.ts';
import { WEB_WORDS } from './evidence.ts';

export const NETWORKS = new Set(['meta', 'x', 'linkedin', 'pinterest', 'tiktok', 'snap', 'reddit', 'flickr']);

/** A place where people talk, by its bare name; "Facebook Pixel" leaves no doubt. */
export function isNetwork({ companyId, category, productId, known }: Mention): boolean {
  if (productId === 'youtube' || productId === 'vimeo') return true;
  if (category === 'social' && !NETWORKS.has(companyId)) return false;
  return NETWORKS.has(companyId) && known.trim().split(/\s+/).length <= 3 && !WEB_WORDS.test(known);
}

/** "We have share buttons for Facebook; they are simple links and set no cookies." */
export const ONLY_LINKS =
  /\b(?:they|these|which|that|the buttons) (?:are|do|set|place|use)\b[^.;]{0,40}\b(?:(?:simple|plain|ordinary|normal|just|only) (?:text |web )?links|no (?:tracking )?cookies\b(?! (?:until|unless|before)))/i;

/** "These websites may place cookies on your computer", after the names. */
export function theySetCookies(next: Sentence | null, sentence: Sentence): boolean {
  if (next === null || next.block !== sentence.block) return false;
  return /^(?:these|those|they|such|(?:each|all|both|any)(?: of (?:these|those|them))?|the(?:se)? (?:sites|websites|services|companies|networks))\b[^.]{0,60}\b(?:set|place|use|store|add|leave|save|drop|write|put|keep|make)s?\b[^.]{0,30}\bcookies?\b/i.test(
    next.text,
  );
}
