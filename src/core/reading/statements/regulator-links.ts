/**
 * Links to the regulator of data protection: the way to complain where the address or what stands around says so; else
 * its register, its guidance or its advice, which are no way to complain.
 */
import type { Document, Link } from '../page/document.ts';
import { anyOf } from './claims/rule.ts';

const REGULATOR = /\bico\.org\.uk\b|\bcasework@ico\b|information commissioner/i;
export const isOfRegulator = ({ text, address }: Link): boolean => REGULATOR.test(`${text} ${address ?? ''}`);

/** What a regulator has beside its way to complain: a register, guidance for organisations, pages about cookies. */
const IS_GUIDANCE =
  /\bregist(?:er|ers|ration|rations|ered)\b|\bESDWebPages\b|\bcookies?\b|\bfor-?organisations\b|\bguid(?:e|es|ance)(?:-to)?\b|\bwhat is\b|\bcofrestr(?:u|fa)?\b|\bcanllaw\p{L}*|\b[cg]wcis?\b/iu;
const TO_COMPLAIN =
  /\bcomplain|\bconcerns?\b|\bcontact us\b|\bcasework@|\b(?:cwyn|chwyn|nghwyn)(?:o|ion)?\b|\bgwyn(?:o|ion)\b/i;
/** Something that went wrong, and what may then be done. */
const OF_COMPLAINTS = anyOf([
  String.raw`complain\w*`,
  'concerns?',
  'unhappy',
  String.raw`(?:dis|un)satisf\w+`,
  'not (?:happy|satisfied)',
  String.raw`mishandl\w+`,
  String.raw`misus\w+`,
  String.raw`appeal\w*`,
  String.raw`(?:[cg]|ch|ngh)wyn(?:o|ion|ir)?`,
  String.raw`achwyn\w*`,
  String.raw`(?:p|b|ph|mh)ryder\w*`,
  'anfodlon',
  'anhapus',
]);
/** Blocks of the same section that are looked at: a postal address alone has six lines. */
const NEAR = 12;

/** `at`: the block that it stands in. */
export function isWayToComplain({ text, address }: Link, { blocks }: Document, at: number): boolean {
  const words = `${text} ${(address ?? '').replace(/[-_/]/g, ' ')}`;
  if (TO_COMPLAIN.test(words)) return true;
  if (IS_GUIDANCE.test(`${text} ${address ?? ''}`)) return false;
  const under = blocks[at]?.under ?? [];
  const heading = under.at(-1);
  const around = blocks
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .filter((block) => block.under.at(-1) === heading);
  return [...around, ...under.flatMap((each) => blocks[each] ?? [])].some((block) =>
    OF_COMPLAINTS.test(block.text),
  );
}
