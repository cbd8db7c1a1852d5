/** What a product is for, and whether its list is open: from the words around it. */
import type { Category } from '../../../companies/company.ts';
import { categoryOf } from '../../lexicon/categories.ts';
import type { Sentence } from '../../page/sentences.ts';
import type { Group } from './group.ts';
import { WEBSITE } from './where.ts';

const OPEN_BEFORE =
  /(?:\b(?:such as|for example|for instance|including|includes?|e\.?g\.?|like|among others|among them|megis|er enghraifft)\b|\()[^.;]{0,80}$/i;
const OPEN_WORD =
  /\b(?:such as|for example|for instance|including|includes?|e\.?g\.?|among (?:others|them)|megis|er enghraifft)\b/i;
const OPEN_AFTER = /^[^.;]{0,30}\b(?:etc|and (?:others|other|similar|so on)|among others|and more)\b/i;

export function isOpenList({ before, after }: Group): boolean {
  const match = OPEN_BEFORE.exec(before);
  return (match !== null && OPEN_WORD.test(match[0])) || OPEN_AFTER.test(after);
}

const WORDS: readonly [RegExp, Category][] = [
  [/\b(?:remarketing|retargeting|advert\w*|ads|marketing|pay per click|campaigns?)\b/i, 'advertising'],
  [/\b(?:payments?|card (?:processing|details)|pay online|debit|credit card)\b/i, 'payments'],
  [
    /\b(?:live ?chat|web ?chat|chatbot|virtual assistant|feedback|surveys?|polls?|questionnaires?)\b/i,
    'support',
  ],
  [
    /\b(?:analytics?|statistic\w*|heat ?maps?|recordings?|measur\w+|number of visit\w*|(?:count\w*|track\w*) (?:the )?(?:visit\w*|people)|where (?:you|people|visitors) click|how people use|how (?:you|people|visitors|users|our website is|it is|the (?:web)?site is) use[ds]?|visitor behaviour|monitor\w* (?:usage|traffic)|usage)\b/i,
    'statistics',
  ],
  [/\b(?:videos?|maps?|mapping|podcasts?|streaming|webcasts?|translat\w+)\b/i, 'content'],
  [/\b(?:spam|bots?|captcha|firewall|security|malicious|attacks?)\b/i, 'security'],
  [/\b(?:cookie (?:banner|control\w*|consent|preferences)|consent (?:tool|banner|management))\b/i, 'consent'],
  [/\b(?:host(?:s|ed|ing)?|servers?|infrastructure|data centres?|cloud|content delivery)\b/i, 'hosting'],
  [/\b(?:social (?:media|network\w*)|share buttons?|sharing)\b/i, 'social'],
  [
    /\b(?:forms?|bookings?|search|accessib\w+|text to speech|accounts?|database|CRM|log(?:ged)? ?in)\b/i,
    'functional',
  ],
];

/** The heading's, else the product's own, else that of the words; null where none says. */
export function categoryAround(group: Group, own: Category | null): Category | null {
  for (const heading of group.sentence.headings.toReversed()) {
    const category = categoryOf(heading);
    if (category !== null) return category;
  }
  return own ?? categoryIn(`${group.before.slice(-110)} ${group.after.slice(0, 110)}`);
}

export function categoryIn(words: string): Category | null {
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Whether the sentence speaks of where things are kept and of no web page. */
export function isBehindTheScenes({ text }: Sentence): boolean {
  return (
    /\b(?:stored?|held|kept|host(?:s|ed|ing)?|infrastructure|servers?|data ?cent(?:re|er)|storio|cwmwl|g?w?einydd\w*)\b/i.test(
      text,
    ) && !WEBSITE.test(text)
  );
}
