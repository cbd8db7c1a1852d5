/** The same as ./roles.ts in Welsh: who supplies what is ours, and by what it is done or kept. */
import { mutated } from '../../lexicon/mutations.ts';
import { holds } from '../../patterns/may-match.ts';

/** "Ein darparwr cynnal (X)", "gyda'n partner ymchwil, X", "ein cyflenwr yw X"; of a list in brackets, each. */
const OUR_SUPPLIER = new RegExp(
  String.raw`(?<!\p{L})(?:ein|(?:i|o|a|â|gyda|gan)['’]n|y|yr) ${mutated('darparwr', 'darparwyr', 'cyflenw', 'partner', 'contractwr', 'contractwyr', 'prosesydd', 'proseswyr', 'lletywr', 'gwesteiwr')}(?: \p{L}+){0,2}?(?: (?:yw|ydy|ydyw|sef)|,|:| \((?:[^()]{2,90}(?:,| ac?| neu))?) ?$`,
  'iu',
);
/** "Ar weinyddion X", "yng nghanolfan ddata X". */
const KEPT_IN = new RegExp(
  String.raw`(?<!\p{L})(?:ar|gan|yn|yng|o|mewn|drwy|trwy) ${mutated('gweinydd', 'serf', 'cwmwl', 'canolfan ddata', 'canolfannau data', 'platfform', 'llwyfan')} $`,
  'iu',
);
/** `before`: the words up to a name. */
export const saysItsRoleInWelsh = (before: string): boolean =>
  holds(before, OUR_SUPPLIER) || holds(before, KEPT_IN);

/** "Cedwir … yn X", "gallwch fenthyg … drwy X". */
const DONE_WITH = new RegExp(
  String.raw`\b(?:[a-z]{3,14}(?:ir|wyd)|caiff|mae(?:['’]r)?|gallwch|ellir)\b(?: (?!gan\b)[\p{L}'’-]+){0,10}? (?:gan|drwy|trwy|gyda|yn) (?:y |yr )?$|\b(?:ac|a|neu) (?:\p{L}[\p{L}'’-]* ){1,3}(?:drwy|trwy) $`,
  'iu',
);

/** `isKnown`: "yn" stands before places and languages too. */
export const isDoneWithInWelsh = (before: string, isKnown: boolean): boolean =>
  DONE_WITH.test(before) && (isKnown || !/ yn (?:y |yr )?$/i.test(before));
