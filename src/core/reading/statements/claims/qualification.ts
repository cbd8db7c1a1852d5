/** What limits a statement: "…unless", "…except", "Apart from…", or the next sentence's "However". */
import { either } from './rule.ts';
import { matchIn } from '../../patterns/may-match.ts';

const LIMITS = either([
  'unless',
  'except',
  'excluding',
  'but',
  'however',
  'apart from',
  'other than',
  'besides',
  'save (?:for|where)',
  'subject to',
  'without your',
  'only (?:if|where|when)',
  'although',
  'though',
  'until',
  'heblaw',
  'ac eithrio',
  'ar wahân i',
]);
const BEHIND = new RegExp(String.raw`(?:^|[\s,(-])(${LIMITS}(?!\p{L})[^]*)$`, 'iu');
const BEFORE =
  /^((?:apart from|except|unless|other than|with the exception of|generally|usually|normally|where possible|in most cases|as a rule)\b[^,]{0,160}),?/i;
const WEAKENED =
  /\b(usually|normally|generally|routinely|ordinarily|in most cases|wherever possible|where possible)\b/i;
const NEXT = /^(?:however|but|unless|except|apart from|the (?:only )?exceptions?)\b/i;

/** Place of the words in the sentence, `next` where it is the next sentence; null where nothing limits it. */
export function qualificationOf(text: string, end: number, next: string): [number, number] | 'next' | null {
  const behind = BEHIND.exec(text.slice(end));
  if (behind?.[1] !== undefined)
    return [end + behind.index + behind[0].length - behind[1].length, text.length];
  const before = matchIn(text, BEFORE)?.[1];
  if (before !== undefined) return [0, before.length];
  if (NEXT.test(next)) return 'next';
  const weak = WEAKENED.exec(text.slice(0, end));
  return weak === null ? null : [weak.index, weak.index + weak[0].length];
}
