/** "Nid ydym yn defnyddio X", "ni ddefnyddir X", "heb ddefnyddio X": a denial in Welsh, and a case that is none. */
import type { Stance } from './denial-words.ts';
import type { Group } from './group.ts';
import { isNetwork } from './networks.ts';
import { holds } from '../../patterns/may-match.ts';

const USE = String.raw`(?:dd?efnydd\w+|g?osod\w*|rhedeg|redeg|cynnwys|gynnwys)`;
const NOT = String.raw`(?:nid|ni|nad|na|dydyn|dydym|dyw|dydy|dim|ddim|heb|peidio)`;
const NOT_USED_BEFORE = new RegExp(String.raw`\b${NOT}\b[^.;:,]{0,50}\b${USE}\b([^.;:]{0,40})$`, 'iu');
/** "Nid ydym yn rhannu eich ymweliadau â X", and what somebody tells of themselves. */
const NOT_SHARED_BEFORE = new RegExp(
  String.raw`\b${NOT}\b[^.;:,]{0,40}\b(?:rh?ann\w*|d?anfon\w*|d?h?rosglwydd\w*|pasio|basio|gwerthu|werthu)\b[^.;:]{0,60} (?:gyda|gan|â|at|i)(?:'r)? (?:y |yr )?$`,
  'iu',
);
const OF_PERSON = /\b(?:b?personol|manylion|fanylion|enw\w*|cyfeiriad\w*|g?cheisiadau)\b/iu;
/** "Os nad ydych", "hyd yn oed os nad oes gennych gyfrif", "pobl nad ydynt": of the visitor. */
const OF_VISITORS =
  /\b(?:ydych|ydynt|oes gennych|oes ganddynt|byddwch|fyddwch|allwch|ymwelydd|ymwelwyr|defnyddwyr|pobl|rhai|chi|rywun|unrhyw un)\b/iu;
const IS_CASE = /\b(?:os|oni|onid|pan|pe|lle)(?: bai)? $/iu;
const IN_CASE_OF_ACCOUNT = /\b(?:nad|nid) oes (?:gennych|gan|ganddynt)\b[^.;:]{0,40}$/iu;
const ONLY_WITH_CONSENT =
  /\b(?:oni bai|nes|heb eich|cyn i chi)\b|\bos (?:byddwch|ydych|bydd)\b[^.;]{0,30}\b(?:gwrthod|wrthod|diffodd)\b/iu;
const ONLY_A_PURPOSE = /^[^.;,]{0,20} (?:i|er mwyn|at)\b|^ i['’]/iu;

/** "Nid ydym yn gosod cwcis ar dudalennau â X": what is denied are the cookies. */
const OF_COOKIES_ALONE =
  /^ (?:unrhyw )?[cg]h?wcis (?:pan|lle|drwy|trwy|wrth|gyda|ar (?!(?:ein|y) wefan\b))/iu;

/** "Nid ydym yn defnyddio nodweddion hysbysebu X": of a part of it. */
const OF_PART =
  /\b(?:nodwedd\w*|ops(?:iwn|iynau)\w*|dewisiadau|gosodiad\w*|swyddogaeth\w*|adroddiadau)(?<kind> (?!(?:o|yn|gan|i|ar|y|yr|ein)(?: |$))\p{L}+)?(?= |$)/iu;
/** "Nid yw X yn cael ei ddefnyddio", "ni chaiff X ei osod": of the words before the name, and behind it. */
const NOT_BEFORE =
  /(?<!\p{L}|(?:os|pan|oni) )(?:nid yw|nad yw|dyw|dydy|ni fydd|ni chaiff|ni ch[aâ]nt|nid oes)(?: (?:y|yr|ein|cwcis|unrhyw))?(?:['’]r)? $/iu;
const IS_USED =
  /^(?: (?:bellach|mwyach))?(?: (?:yn|wedi) (?:cael|ei gael))? (?:ei|eu) (?:dd?efnyddio|g?osod|redeg|rhedeg|alluogi|lwytho)(?!\p{L})/iu;
const OF_VERSION = /\bfersiwn\w*\b/iu;

function stanceOfPart(between: string, mentions: Group['mentions']): Stance {
  if (OF_VERSION.test(between)) return 'purpose';
  const found = OF_PART.exec(between);
  if (found === null) return null;
  if (found.groups?.['kind'] !== undefined) return mentions.some(isNetwork) ? 'purpose' : 'affirmed';
  return /\bunrhyw\b/iu.test(between) ? null : 'purpose';
}

/** "… unrhyw gwcis ar wahân i X": of all that are denied, this one is not. */
const EXCEPT = new RegExp(
  String.raw`\b${NOT}\b[^.;:]{0,90} (?:ar wahân i|heblaw(?: am)?|ac eithrio|oni bai am|ond)(?: (?:y|yr|rai|rhai))* $`,
  'iu',
);

export function welshStanceOf({ before, after, mentions }: Group): Stance {
  if (holds(before, EXCEPT)) return 'affirmed';
  if (holds(before, IN_CASE_OF_ACCOUNT)) return 'purpose';
  const shared = NOT_SHARED_BEFORE.exec(before);
  if (shared !== null) {
    if (OF_VISITORS.test(shared[0].split(/ â | gyda /)[0] ?? '') || OF_PERSON.test(shared[0]))
      return 'purpose';
    return holds(after, ONLY_WITH_CONSENT) ? 'affirmed' : 'denied';
  }
  if (holds(before, NOT_BEFORE) && holds(after, IS_USED)) {
    if (holds(after, ONLY_WITH_CONSENT)) return 'affirmed';
    return ONLY_A_PURPOSE.test(after.replace(IS_USED, '')) ? null : 'denied';
  }
  const match = NOT_USED_BEFORE.exec(before);
  if (match === null) return null;
  const isOfVisitors =
    OF_VISITORS.test(match[0]) || OF_VISITORS.test(before.slice(0, match.index).slice(-30));
  if (isOfVisitors || IS_CASE.test(before.slice(0, match.index)))
    return /,/.test(match[1] ?? '') ? null : 'purpose';
  if (holds(after, ONLY_WITH_CONSENT)) return 'affirmed';
  if (OF_COOKIES_ALONE.test(match[1] ?? '')) return null;
  const part = stanceOfPart(match[1] ?? '', mentions);
  if (part !== null) return part;
  return holds(after, ONLY_A_PURPOSE) ? 'purpose' : 'denied';
}
