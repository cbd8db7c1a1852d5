/** Names that answer a question: "Who hosts this website?" and, under it, "Acme. They also …". */
import type { Sentence } from '../../page/sentences.ts';
import { either } from '../claims/rule.ts';

/** What a supplier does, as it is asked. */
const SUPPLIES = either([
  'built',
  'builds?',
  'buil(?:t|ds?) and \\w+',
  'hosts?',
  'runs?',
  'powers?',
  'made',
  'makes?',
  'suppl(?:y|ies|ied)',
  'provide[sd]?',
  'looks? after',
  'maintains?',
  'designe?d?s?',
  'developed',
  'takes?',
  'sends?',
  'handles?',
  'process(?:es)?',
  'prints?',
  'keeps?',
  'stores?',
  'counts?',
]);
/** What of ours it does that with. */
const OURS = String.raw`\b(?:this|our|the|your|these|my|it|e-?mails?|letters|payments?|newsletters?|visits)\b`;
const ASKS = new RegExp(
  String.raw`^(?:\d{1,2}[.)] )?who (?:(?:also|else|do we have to) )?${SUPPLIES}\b[^?]*${OURS}[^?]*\?$`,
  'i',
);
/** The name is the answer, and not what an answer is about. */
const IS_WHOLE = /^(?:[.;,]|$| \(|, | (?:does|do|did|is|are)\b)/;

export const isAnswer = ({ index, asked, kind }: Sentence, start: number, after: string): boolean =>
  index === 0 && start === 0 && kind !== 'heading' && IS_WHOLE.test(after) && ASKS.test(asked);
