/**
 * Who is said not to use something: the council and its pages, or somebody else. "If you do not use X" and "people
 * without an X account" tell of visitors, and "if X is not installed" of a case: none is the council's denial.
 */
import { matchesIn } from '../../patterns/may-match.ts';

const OTHERS = String.raw`(?:you|your|yours|visitors?|users?|readers?|residents?|customers?|members?|citizens?|tenants?|applicants?|public|persons?|people|man|woman|child|children|someone|somebody|anyone|anybody|everyone|everybody|those|they|them|he|she|others|companies|organisations|councils|devices?|computers?|phones?|browsers?|accounts?)`;
const COUNCIL = String.raw`(?:we|us|i|our|council|authority|service|services|site|sites|website|websites|webpages?|pages?|portal|app|it|this|these|notice|team)`;

const AGENT = new RegExp(String.raw`\b(?:(?<others>${OTHERS})|(?<council>${COUNCIL}))\b`, 'gi');
/** "… and do not", "… but never": the subject stands at the start of the clause, not beside the verb. */
const IS_JOINED = /\b(?:and|or|but|nor|then|therefore|also) $/i;
/** "If a reader does not", "unless we no longer": what stands between is the subject alone. */
const IS_CASE = new RegExp(
  String.raw`(?:\b(?:if|unless|whether|when|whenever|where|wherever|in case|provided|even though)|^should)(?: or not)?,? (?:(?!(?:we|i|council|that)\b)[\w'-]+ ){0,6}$|(?:\b(?:if|unless|whether|in case|provided)|^should)(?: or not)? (?:we|the council|this (?:web)?site|our (?:web)?site) $`,
  'i',
);
const PARTED = /[,;:()]/;

/** `before`: the sentence up to the words that deny. */
export function isCouncilsOwn(before: string): boolean {
  if (IS_CASE.test(before)) return false;
  const joined = IS_JOINED.test(before);
  // "Visitors, even those abroad, who do not …": a clause without a subject has that of the clause before it.
  let clause = '';
  for (const part of before.split(PARTED).slice(-4).toReversed()) {
    clause = part + clause;
    const agents = matchesIn(clause, AGENT);
    const agent = joined ? agents[0] : agents.at(-1);
    if (agent !== undefined) return agent.groups?.['others'] === undefined;
  }
  return true;
}

/** "Phone us", "please write": a reader is told what to do; Welsh has the person in the verb. */
const ASKS_READER =
  /^(?:please |then |just )?(?:phone|call|ring|e-?mail|write|visit|pay|use|choose|try|contact|send|text|ask|report|apply|speak|go)\b|(?<!\p{L})\p{L}{2,}wch(?!\p{L})/iu;
/** `before`: a sentence up to what is set aside for something else. True where the council, or a thing, does it. */
export function isCouncilsDoing(before: string): boolean {
  if (IS_CASE.test(before)) return false;
  const clause = (before.split(/[.;:]/).at(-1) ?? '').trimStart();
  if (ASKS_READER.test(clause)) return false;
  const [agent] = matchesIn(clause, AGENT);
  // "… to us" is no subject.
  return agent === undefined || (agent.groups?.['council'] !== undefined && !/^us$/i.test(agent[0]));
}

const BEGINS_WITH_OTHERS = new RegExp(String.raw`^[^,;]{0,40},(?: [\w'-]+)? ${OTHERS}\b`, 'i');
/** `after`: the words behind what begins a sentence: "Instead of X, you may …". */
export const isOfOthers = (after: string): boolean => BEGINS_WITH_OTHERS.test(after);
