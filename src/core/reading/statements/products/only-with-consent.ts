/** Whether what is denied is denied until the visitor agrees alone: then it is used. */
import { either } from '../claims/rule.ts';
import { holds } from '../../patterns/may-match.ts';

/** "If you reject them": else it is used. */
const SAY_NO = String.raw`(?:have )?(?:reject|refuse|decline|opt(?:ed)?[- ]out|say no|said no|turn|switch|(?:do not|don't) (?:accept|agree|allow|consent))(?:e?d)?`;
/** Not until a review is done, or until further notice. */
const BY_VISITOR = String.raw`(?=[^.;]{0,60}\b(?:you|your|visitors?|users?|consent\w*|accept\w*|agree\w*|permission|allow\w*|cookies?|press\w*|click\w*|play\w*|opt\w*|cho(?:ose|sen)|banner)\b)`;
const ONLY_WITH_CONSENT = new RegExp(
  String.raw`\b(?:unless|until ${BY_VISITOR}|without your|before you|except (?:where|when|if|with)|(?:if|when|where|once|after) you ${SAY_NO})\b`,
  'i',
);
/** Where another statement begins, to which a condition further on belongs. */
const ITS_SUBJECT = either([
  'we',
  'you',
  'they',
  'it',
  '(?:our|this|the) (?:web ?)?(?:site|council|service)s?',
]);
const CONDITION = either(['if', 'when', 'where', 'until', 'unless', 'with', 'after', 'once', 'before']);
const NEXT_CLAUSE = new RegExp(
  String.raw`(?:[;:]|[,–—]| and| but) ?(?:and |but |so |instead,? )?(?:${ITS_SUBJECT}\b|(?:only|just|instead) (?!${CONDITION}))`,
  'i',
);

/** `purpose`: the condition may be of something else. */
export function onlyWithConsent(after: string): 'affirmed' | 'purpose' | null {
  if (!holds(after, ONLY_WITH_CONSENT)) return null;
  const own = after.slice(0, NEXT_CLAUSE.exec(after)?.index);
  return ONLY_WITH_CONSENT.test(own) ? 'affirmed' : 'purpose';
}
