/** The legal basis. */
import type { Family, Said } from './rule.ts';

const BASES: readonly [RegExp, string][] = [
  [
    /\bpublic task\b|\bin the public interest\b|\bofficial (?:authority|functions?)\b|\b6 ?\(1\) ?\(e\)|\bpublic interest\b|\bstatutory (?:functions?|duty|duties)\b|\bfunctions as a (?:government|public|local)\b/i,
    'public task',
  ],
  [
    /\blegal obligations?\b|\b6 ?\(1\) ?\(c\)|\bcomply with (?:the|a|our) law\b|\blegal duty\b|\b(?:the law|legislation) (?:requires|obliges|says (?:that )?we must)\b|\b(?:required|obliged) (?:to do (?:so|this) )?by law\b/i,
    'legal obligation',
  ],
  [/\bvital interests?\b|\b6 ?\(1\) ?\(d\)/i, 'vital interests'],
  [/\blegitimate interests?\b|\b6 ?\(1\) ?\(f\)/i, 'legitimate interests'],
  [
    /\b(?:perform\w*|enter\w*|fulfil\w*|carry out|necessary for)\b[^.]{0,40}\bcontract\b|\bcontractual (?:necessity|obligations?|basis|grounds?|requirements?)\b|\b6 ?\(1\) ?\(b\)|\b(?:bas[ie]s|grounds?|reasons?|rely on)\b[^.]{0,50}\b(?:a |our |the )?contract\b(?! (?:terms|clauses|with (?:our )?(?:suppliers?|processors?|providers?)))|^contract\b(?! (?:terms|clauses))/i,
    'contract',
  ],
  [/\bconsent\b|\b6 ?\(1\) ?\(a\)/i, 'consent'],
];
const SAYS_BASIS =
  /\b(?:legal|lawful) (?:bas[ie]s|grounds?|reasons?|justifications?)\b|\b(?:basis|reason|grounds?) in law\b|\bthe law (?:allows|lets|permits) us\b|\bArticle 6\b|\b6 ?\(1\) ?\([a-f]\)|\b(?:rely|relies|relying|based) on\b[^.]{0,40}\b(?:legitimate interests?|public task|consent|contract|legal obligation)\b|\blegal grounds\b|\bon the basis (?:that|of)\b|\bour legitimate interests\b|\b(?:necessary|needed|required)\b[^.]{0,60}\b(?:in the public interest|legal obligation|performance of (?:a|our|the) contract|official authority|public task)\b|\bexercise of official authority\b|\b(?:process|use|collect)\w*\b[^.]{0,60}\bpublic task\b|\b(?:part of|as) (?:our|a) public task\b/i;
/** "We use your details because the law requires us to", "… to meet a legal obligation". */
const USED_FOR =
  /\bwe (?:are |will |only |need to )*(?:process|use|collect|hold)\w*\b[^.]{0,30}\b(?:information|data|details)\b[^.]{0,60}\b(?:because the law (?:requires|obliges)|to (?:meet|fulfil|comply with|carry out|perform) (?:a|an|our|the) (?:legal obligations?|statutory (?:duty|duties|functions?)|public task))/i;
const IS_UNDER =
  /\b(?:legal|lawful) (?:bas[ie]s|grounds?)\b|\b(?:allowed to|allows us to|lets us) (?:use|process|collect|hold)\b|\blegal reason|\blawful(?:ness)?\b|\b(?:why|what allows us|reasons?) (?:we are |we're )?allowed to use\b|\b(?:why|how) we (?:can|may) (?:use|process|hold|collect)\b/i;
const OTHER =
  /\bright to\b|\bobject(?:ion)?\b|\boverride\b|\bsubstantial public interest\b|\bwithdraw\b|\bright of\b|\bnecessary for you\b|\bsix ways\b|\bone of the following\b|\bwithout (?:your )?consent\b|\bArticle 9\b|\brarely\b|\bseek consent\b|\b(?:not|\w+n't) (?:require|need)\b[^.]{0,20}\bconsent\b|\bbases\b[^.]{0,60}\b(?:set out|listed|are available|available under)\b|\bsix (?:legal|lawful) bases\b/i;

/** "We use your details with your consent", "you consent to our use of your data". */
const WITH_CONSENT =
  /\b(?:use|process|hold|collect|keep)s?\b[^.]{0,15}\b(?:your|personal) (?:personal )?(?:data|information|details|e-?mail address)\b[^.]{0,25}\bwith your consent\b|\byou (?:give (?:us )?(?:your )?)?consent to (?:us|our|the council)(?:'s)? (?:use|using|processing|holding)\b[^.]{0,30}\b(?:data|information|details)\b/i;

export const legalBasis: Family = (said) => {
  const { text } = said;
  if (
    OTHER.test(text) ||
    (said.sentence.kind === 'heading' && !/\bbas[ie]s\b[^:–]{0,30}[:–-] ?\w/i.test(text))
  )
    return [];
  const isSaid =
    SAYS_BASIS.test(text) ||
    USED_FOR.test(text) ||
    (WITH_CONSENT.test(text) && !/\bcookies?\b/i.test(text)) ||
    (IS_UNDER.test(said.headings) && isStatement(said));
  if (!isSaid) return [];
  const bases = BASES.filter(([pattern]) => pattern.test(text)).map(([, basis]) => basis);
  if (bases.length === 0) return [];
  return [{ kind: 'legal-basis', value: bases.join(', '), categories: [], end: text.length }];
};

const isStatement = ({ text }: Said): boolean =>
  /\b(?:we|council|processing|process(?:ed)?|necessary|because|under|basis|obligation|task|you have given|duty)\b/i.test(
    text,
  ) && !/\bseek consent\b|\bshould\b/i.test(text);
