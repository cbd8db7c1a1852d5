/** A question in a heading and its short answer: "Is your data sent outside the UK? No." */
import type { Found } from './rule.ts';
import { holds } from '../../patterns/may-match.ts';

/** Short answers that deny, in English and Welsh: each where the answer begins. */
const NO = new RegExp(
  `^(?:${[
    String.raw`no\b(?! (?:longer|later|more|matter)\b)`,
    String.raw`not applicable\b`,
    String.raw`n\/a\b`,
    String.raw`none\b`,
    String.raw`never\b`,
    'nac ydy',
    'nac oes',
    'na fydd',
    String.raw`this (?:does not|doesn't) (?:apply|happen)\b`,
    String.raw`(?:we|they|it) (?:do(?:es)? not|don't|doesn't|will not|won't) (?:make|do|have|use|carry out)? ?(?:any|this|that|these|so|it)?[.]?$`,
  ].join('|')})`,
  'i',
);
const YES = /^(?:yes\b|ydy\b|oes\b)/i;
const DECIDES = /\bautomat\w*|\bcomputers? (?:make|decide)/i;
const GOES =
  /\b(?:outside|overseas|abroad|international|leaves? the (?:UK|EEA|EU)|other countries|another country|internationally)\b/i;
const AREA =
  /\b(?:UK|EEA|EU|EEC|United Kingdom|European (?:Economic Area|Union)|overseas|abroad|other countries|another country)\b/;

export const isAnswer = (text: string): boolean => text.length < 300 && (holds(text, NO) || holds(text, YES));

export function answered(question: string, answer: string): Found[] {
  const end = question.length + 1 + answer.length;
  if (DECIDES.test(question) && NO.test(answer))
    return [{ kind: 'no-automated-decisions', value: null, categories: [], products: [], end }];
  if (!GOES.test(question)) return [];
  const area = AREA.exec(question)?.[0] ?? null;
  if (NO.test(answer))
    return [{ kind: 'no-transfer-outside', value: area, categories: [], products: [], end }];
  return [
    { kind: 'transfers', value: area === null ? null : `outside ${area}`, categories: [], products: [], end },
  ];
}
