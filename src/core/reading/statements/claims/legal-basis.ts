/** The legal basis. */
import { either, type Family, type Said } from './rule.ts';
import { holds } from '../../patterns/may-match.ts';

const BASES: readonly [RegExp, string][] = [
  [
    new RegExp(
      either([
        String.raw`\bpublic task\b`,
        String.raw`\bin the public interest\b`,
        String.raw`\bofficial (?:authority|functions?)\b`,
        String.raw`\b6 ?\(1\) ?\(e\)`,
        String.raw`\bpublic interest\b`,
        String.raw`\bstatutory (?:functions?|duty|duties)\b`,
        String.raw`\bfunctions as a (?:government|public|local)\b`,
        String.raw`\badministration of justice\b`,
        String.raw`\bpublic functions?\b`,
        String.raw`\bpowers under\b`,
        String.raw`\bpowers (?:contained|conferred|given|granted|set out) (?:to us )?(?:in|by|under)\b`,
      ]),
      'i',
    ),
    'public task',
  ],
  [
    new RegExp(
      either([
        String.raw`\blegal obligations?\b`,
        String.raw`\b6 ?\(1\) ?\(c\)`,
        String.raw`\bcomply with (?:the|a|our) law\b`,
        String.raw`\blegal duty\b`,
        String.raw`\b(?:legal|statutory) responsibilit(?:y|ies)\b`,
        String.raw`\b(?:the law|legislation) (?:requires|obliges|says (?:that )?we must)\b`,
        String.raw`\b(?:required|obliged) (?:to do (?:so|this) )?by law\b`,
      ]),
      'i',
    ),
    'legal obligation',
  ],
  [/\bvital interests?\b|\b6 ?\(1\) ?\(d\)/i, 'vital interests'],
  [/\blegitimate interests?\b|\b6 ?\(1\) ?\(f\)/i, 'legitimate interests'],
  [
    new RegExp(
      either([
        String.raw`\b(?:perform\w*|enter\w*|fulfil\w*|carry out|necessary for)\b[^.]{0,40}\bcontract\b`,
        String.raw`\bcontractual (?:necessity|obligations?|basis|grounds?|requirements?)\b`,
        String.raw`\b6 ?\(1\) ?\(b\)`,
        String.raw`\b(?:bas[ie]s|grounds?|reasons?|rely on)\b[^.]{0,50}\b(?:a |our |the )?contract\b(?! (?:terms|clauses|with (?:our )?(?:suppliers?|processors?|providers?)))`,
        String.raw`^contract\b(?! (?:terms|clauses))`,
        String.raw`\byou have a contract with (?:us|the council)\b`,
      ]),
      'i',
    ),
    'contract',
  ],
  [/\bconsent(?:ed)?\b|\byou (?:have )?agreed\b|\b6 ?\(1\) ?\(a\)/i, 'consent'],
];
const SAYS_BASIS = new RegExp(
  either([
    String.raw`\b(?:legal|lawful) (?:bas[ie]s|grounds?|reasons?|justifications?)\b`,
    String.raw`\b(?:basis|reason|grounds?) in law\b`,
    String.raw`\bthe law (?:allows|lets|permits) us\b`,
    String.raw`\bArticle 6\b`,
    String.raw`\b6 ?\(1\) ?\([a-f]\)`,
    String.raw`\b(?:rely|relies|relying|based) on\b[^.]{0,40}\b(?:legitimate interests?|public task|consent|contract|legal obligation)\b`,
    String.raw`\blegal grounds\b`,
    String.raw`\b(?:reason|justification) for (?:using|processing|holding|collecting) (?:your|this|personal) (?:\w+ )?(?:data|information|details)\b`,
    String.raw`\bunder our (?:legal|statutory) (?:dut(?:y|ies)|obligations?|powers?)\b`,
    String.raw`\b(?:is|are) lawful because\b`,
    String.raw`\bwe (?:need|have) to (?:do (?:this|so)|use|process|collect|hold)\b[^.]{0,60}\b(?:contract|legal obligation|public task)\b`,
    String.raw`\b(?:our|the) basis (?:is|for (?:this|using|processing))\b`,
    String.raw`\bin accordance with (?:(?!(?:your|their)\b)[\w'’]+ ){0,3}?legitimate interests?\b`,
    String.raw`\b(?:data|information|details)\b[^.]{0,40}\b(?:held|processed|used|kept|stored|collected) (?:for|under) (?:our |a |the )?legitimate interests?\b`,
    String.raw`\bprocessing (?:of )?(?:your|this|the)\b[^.]{0,40}\b(?:is|are) necessary for the purposes? of (?:the |our )legitimate interests?\b`,
    String.raw`\bas part of our (?:legal|statutory) (?:responsibilit(?:y|ies)|dut(?:y|ies)|obligations?) under\b`,
    String.raw`\b(?:process|use|collect|hold)\w*\b[^.]{0,60}\bbecause (?:we have|of|you have given(?: us)?|you gave(?: us)?) (?:a |an |our |your )?(?:\w+ )?(?:consent|legitimate interests?|legal obligation|public task|contract)\b`,
    String.raw`\bon the basis (?:that|of)\b`,
    String.raw`\bour legitimate interests\b`,
    String.raw`\b(?:necessary|needed|required)\b[^.]{0,60}\b(?:in the public interest|legal obligation|performance of (?:a|our|the) contract|official authority|public task)\b`,
    String.raw`\bexercise of official authority\b`,
    String.raw`\bbas[ie]s (?:on|for) which we (?:use|process|hold|collect)\b`,
    String.raw`\brel(?:y|ies|ying) on (?:our|the|its) (?:\w+ )?powers\b`,
    String.raw`\blawfully (?:use|process|hold|collect)\b`,
    String.raw`\bwe (?:process|use|collect|hold)\b[^.]{0,40}\b(?:as part of|to carry out|under) our statutory (?:duty|duties|functions?)\b`,
    String.raw`\bnecessary for us to (?:perform|carry out|exercise) our (?:public|statutory|official) functions?\b`,
    String.raw`\bwe (?:do this|process|use|collect|hold)\b[^.]{0,40}\bbecause the law (?:requires|obliges|says)\b`,
    String.raw`\b(?:process|use|collect)\w*\b[^.]{0,60}\bpublic task\b`,
    String.raw`\b(?:part of|as) (?:our|a) public task\b`,
    String.raw`\b(?:as|is) a task (?:(?:that is |that we )?(?:carry out |carried out |do |done |perform |performed ))?in the public interest\b`,
  ]),
  'i',
);
/** "We use your details because the law requires us to", "… to meet a legal obligation". */
const DUTY = either([
  'because the law (?:requires|obliges)',
  'to (?:meet|fulfil|comply with|carry out|perform) (?:a|an|our|the) (?:legal obligations?|statutory (?:duty|duties|functions?)|public task)',
]);
const USED_FOR = new RegExp(
  String.raw`\bwe (?:are |will |only |need to )*(?:process|use|collect|hold)\w*\b[^.]{0,30}\b(?:information|data|details)\b[^.]{0,60}\b${DUTY}`,
  'i',
);
const IS_UNDER = new RegExp(
  either([
    String.raw`\b(?:legal|lawful) (?:bas[ie]s|grounds?)\b`,
    String.raw`\b(?:allowed to|allows us to|lets us) (?:use|process|collect|hold)\b`,
    String.raw`\blegal reason`,
    String.raw`\blawful(?:ness)?\b`,
    String.raw`\b(?:why|what allows us|reasons?) (?:we are |we're )?allowed to use\b`,
    String.raw`\b(?:why|how) we (?:can|may) (?:use|process|hold|collect)\b`,
  ]),
  'i',
);
const OTHER = new RegExp(
  either([
    String.raw`\bright to (?!work\b)`,
    String.raw`\bobject(?:ion)?\b`,
    String.raw`\boverride\b`,
    String.raw`\bsubstantial public interest\b`,
    String.raw`\bwithdraw\b`,
    String.raw`\bright of\b`,
    String.raw`\bthis right\b`,
    String.raw`\bnecessary for you\b`,
    String.raw`\bsix ways\b`,
    String.raw`\bone of the following\b`,
    String.raw`\bwithout (?:your )?consent\b`,
    String.raw`\brarely\b`,
    String.raw`\bseek consent\b`,
    String.raw`\b(?:not|\w+n't) (?:require|need)\b[^.]{0,20}\bconsent\b`,
    String.raw`\bbases\b[^.]{0,60}\b(?:set out|listed|are available|available under)\b`,
    String.raw`\bsix (?:legal|lawful) bases\b`,
    String.raw`\bif we consider\b`,
    String.raw`\b(?:basis|reason)\b[^.]{0,40}\b(?:is|are) not\b`,
    String.raw`\b(?:cannot|not) be (?:processed|used|held)\b`,
    String.raw`\bsubjects?['’]s? legitimate interests\b`,
    String.raw`\blegitimate interests of \p{Lu}`,
    String.raw`\binterests conflict\b`,
  ]),
  'i',
);

/** "We use your details with your consent", "you consent to our use of your data". */
const WITH_CONSENT = new RegExp(
  either([
    String.raw`\b(?:use|process|hold|collect|keep)s?\b[^.]{0,15}\b(?:your|personal) (?:personal )?(?:data|information|details|e-?mail address)\b[^.]{0,25}\bwith your consent\b`,
    String.raw`\byou (?:give (?:us )?(?:your )?)?consent to (?:us|our|the council)(?:'s)? (?:use|using|processing|holding)\b[^.]{0,30}\b(?:data|information|details)\b`,
  ]),
  'i',
);

/** "By using the site you consent": taken for granted, and no basis that is named. */
const BY_USE = new RegExp(
  String.raw`\b(?:${either([
    '(?:by|in|your) (?:continued |continuing to )?(?:us(?:e|ing)|visiting|browsing|accessing|submitting|sending|giving)',
    '(?:when|if) you (?:submit|send|give|provide|use|visit)',
  ])})\b[^.;]{0,60}\byou (?:are |also |hereby )*(?:consent|agree)`,
  'i',
);

/** Why data of special kinds may be used is another matter. */
const OF_SPECIAL_DATA = /(?:,? (?:and|or) )?[^.;,]*\bArticle 9\b[^.;]*/gi;

/** "Public task – to carry out our duties", in a list of what is done; what each basis means in law speaks of nobody. */
const BASIS = either([
  'public task',
  'public interest',
  'legal obligations?',
  'legitimate interests?',
  'contract',
  'vital interests?',
  '(?:explicit |your )?consent',
]);
const LABELLED = new RegExp(
  String.raw`^${BASIS}(?: of (?:the )?data subjects?(?= (?:so that|to|for)\b)| ?[-–—:]+ | ?[-–—:]+$)`,
  'i',
);
const OF_OURS = /\b(?:we|our|us|your|members?)\b/i;
const OF_BASES = /\b(?:bas[ie]s|lawful|legal(?! obligation)|grounds|reasons?|why|data subjects?)\b/i;

export const legalBasis: Family = (said) => {
  const text = said.text.replace(OF_SPECIAL_DATA, '');
  if (BY_USE.test(text) && !/\b(?:legal|lawful)\b/i.test(text)) return [];
  if (
    holds(text, OTHER) ||
    (said.sentence.kind === 'heading' && !/\bbas[ie]s\b[^:–]{0,30}[:–-] ?\w/i.test(text))
  )
    return [];
  const isSaid =
    holds(text, SAYS_BASIS) ||
    holds(text, USED_FOR) ||
    (WITH_CONSENT.test(text) && !/\bcookies?\b/i.test(text)) ||
    (said.sentence.kind === 'item' &&
      LABELLED.test(text) &&
      OF_OURS.test(text) &&
      OF_BASES.test(`${said.headings} ${said.sentence.lead?.text ?? ''} ${text}`)) ||
    (IS_UNDER.test(said.headings) && isStatement(said));
  if (!isSaid) return [];
  const bases = BASES.filter(([pattern]) => holds(text, pattern)).map(([, basis]) => basis);
  if (bases.length === 0) return [];
  return [{ kind: 'legal-basis', value: bases.join(', '), categories: [], end: said.text.length }];
};

const isStatement = ({ text }: Said): boolean =>
  /\b(?:we|council|processing|process(?:ed)?|necessary|because|under|basis|obligation|task|you have given|duty)\b/i.test(
    text,
  ) && !/\bseek consent\b|\bshould\b/i.test(text);
