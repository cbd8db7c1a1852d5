/** Words by which a page shows what it is. English and Welsh; each pattern is made of phrases, a line each. */

const anyOf = (phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'i');

const PAGE = String.raw`(?:page|file|document|resource|site|content|item|article|service|tudalen|dudalen)`;
const NOT_FOUND = String.raw`(?:not|cannot be|can['’]?t be|could ?n[o'’]t be|couldn['’]t be|was not|wasn['’]t) found`;

/** What a heading calls a notice. */
export const NOTICE = anyOf([
  String.raw`\bprivacy\b`,
  String.raw`\bcookies?\b`,
  String.raw`\bdata protection\b`,
  String.raw`\bfair processing\b`,
  String.raw`\b(?:personal|your) (?:data|information|details)\b`,
  String.raw`\bpersonal information charter\b`,
  String.raw`\bgdpr\b`,
  String.raw`\bterms\b.{0,40}\b(?:disclaimer|conditions|use)\b`,
  String.raw`\bp?h?reifatrwydd\b|\b[cg]h?wcis?\b|\bd?diogelu data\b|\bbriwsion\b`,
  String.raw`\b(?:data|gwybodaeth) (?:personol|bersonol)\b`,
]);

export const COOKIES = /\bcookies?\b|\b[cg]h?wcis?\b|\bbriwsion\b/i;

/** Headings of pages that stand for one that is not there, or not now. */
export const ERROR = anyOf([
  String.raw`\b${PAGE}\b.{0,40}\b${NOT_FOUND}\b`,
  String.raw`^\W*(?:sorry\W+)?(?:not found|forbidden|unauthori[sz]ed|access (?:is )?denied|bad request)\b`,
  String.raw`\b(?:error|http|status|gwall)\W{0,3}(?:4\d\d|5\d\d)\b|^\W*(?:4\d\d|5\d\d)\b|\b(?:4\d\d|5\d\d)\W{0,3}error\b`,
  String.raw`\b(?:404|410)\b`,
  String.raw`\b${PAGE}\b.{0,30}\b(?:no longer|does ?n[o'’]t|doesn['’]t) (?:exist|available|here)\b`,
  String.raw`\b${PAGE}\b.{0,30}\b(?:has|have|may have) (?:been )?(?:moved|removed|deleted|expired)\b`,
  String.raw`\b${PAGE}\b.{0,30}\b(?:not|un) ?available\b|\b(?:missing|broken) page\b`,
  String.raw`\b(?:something|it) (?:has |have )?(?:went|gone) wrong\b|^\W*oops\b|\ban? (?:unexpected |application |server )?error (?:has )?occurred\b`,
  String.raw`\b(?:internal )?server error\b|\bservice unavailable\b|\bgateway time-?out\b|\bbad gateway\b`,
  String.raw`\btemporarily (?:un|out of|closed|off)|\b(?:under|down for|planned|essential|scheduled|site|website|routine) maintenance\b|\bmaintenance (?:mode|page|in progress)\b`,
  String.raw`\bunder construction\b|\bcoming soon\b|\bwe(?:['’]ll| will) be (?:right )?back\b|\bback soon\b`,
  String.raw`\bsession (?:has )?(?:expired|timed out)\b|\bwe can(?:no|['’])t find (?:that|this|the|your) page\b`,
  String.raw`\bheb ei (?:g?chanfod|ganfod|dd?arganfod)\b|\bni (?:ellir|ellid|allwn) (?:dod o hyd|canfod|ddod o hyd)\b|\bnid yw(?:['’]r)? (?:dudalen|tudalen)\b`,
]);

/** The same, said in the words of a short page. */
export const ERROR_TOLD = anyOf([
  String.raw`\b(?:the|this|that) ${PAGE}\b.{0,60}\b(?:${NOT_FOUND}|(?:is|are) (?:no longer|not|un) ?(?:available|there|here)|no longer exists?|does(?:n['’]t| not) exist|has (?:been )?(?:moved|removed|deleted))\b`,
  String.raw`\b(?:can(?:no|['’])t|could(?:n['’]t| not)|unable to) (?:find|display|load|show|reach) (?:the|this|that|your) ${PAGE}\b`,
  String.raw`\b(?:web ?)?site is (?:currently |temporarily )?(?:unavailable|closed|offline|down|being (?:updated|worked on))\b|\bdown for (?:\w+ )?maintenance\b`,
  String.raw`\b(?:web ?)?page is (?:being (?:written|built|updated|worked on)|under construction)\b|\bplease (?:try again|come back) (?:later|soon)\b`,
  String.raw`\bnid yw(?:['’]r)? dudalen\b|\bni (?:ellir|allwn) ddod o hyd i(?:['’]r)? dudalen\b`,
]);

/** Of pages that ask whether a person is there. */
export const ROBOT = anyOf([
  String.raw`^\W*just a moment\b|\battention required\b`,
  String.raw`\b(?:verify(?:ing)?|confirm|check(?:ing)?|prove|show)\b.{0,30}\byou(?:['’]re| are) (?:a )?(?:not a robot|human|person)\b`,
  String.raw`\bare you (?:a )?(?:robot|human)\b|\bchecking your browser\b|\b(?:security|human|robot) (?:check|verification)\b`,
  String.raw`\brequest (?:was )?(?:rejected|blocked|unsuccessful)\b|\byou have been blocked\b`,
]);

export const DOOR =
  /^\W*(?:please )?(?:sign|log) ?[io]n\b|\b(?:sign|log) ?in (?:to|required)\b|\blogin\b|\bmewngofnod/i;

export const RESULTS = /\bsearch results?\b|\bresults? (?:for|of your search)\b|\bcanlyniadau chwilio\b/i;
export const SEARCH = /^\W*search\b|^\W*chwilio\b/i;

/** Of pages whose words come with their scripts. */
export const ASKS_FOR_SCRIPTS =
  /\b(?:enable|turn on|requires?|needs?|without|have) javascript\b|\bgalluogi javascript\b|^\W*loading\b/i;

/** Who tells a story gives the words of others. */
export const REPORTED = new RegExp(
  [
    String.raw`(?<!\b(?:be|is|are|was|were|been|the|we) )\bsaid\b`,
    String.raw`\b(?:added|claimed|warned|insisted|admitted)(?=[:,]| that\b)`,
    String.raw`\btold (?:us|the|our|a|this|reporters)\b`,
    String.raw`\baccording to (?:the |a |an )?(?:report|source|council|charity|group|paper|newspaper|spokes)\w*`,
    String.raw`\bspokes(?:man|woman|person|people)\b`,
    String.raw`\b(?:charity|campaigners?|residents?|critics|group|report|tests?) (?:says?|claims?|warns?|found)\b`,
    String.raw`\bdywedodd\b|\bmeddai\b`,
  ].join('|'),
  'gi',
);

/** Who tells it. */
export const NEWS = anyOf([
  String.raw`\bnews(?:room|desk|paper|letter)?\b|\bnewyddion\b`,
  String.raw`\b(?:reporter|correspondent|journalist|campaigners?|press release|press office|editorial)s?\b`,
  String.raw`\b(?:gazette|herald|echo|chronicle|tribune|courier|advertiser|observer|bugle|argus|examiner|journal)\b`,
]);

/** Of whom it is told: a council that does not speak itself. */
export const OTHERS =
  /\b(?:\p{Lu}[\p{L}’'-]+ |the |a |local )(?:(?:city|county|borough|district|town|parish) )?council (?:has|had|will|would|is|was|no longer|says|said|dropped|admitted|refused)\b/iu;
