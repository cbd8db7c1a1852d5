/**
 * The statements that Welsh notices share. A word is written once, in its root form: its mutations are worked out; where
 * the impersonal of a verb has another vowel ("rhannu", "rhennir"), it is a root of its own. As in
 * English, what is denied stands behind the word that denies, and what a sentence says of the reader is none.
 */
import { mutated as words } from '../../lexicon/mutations.ts';
import { BASES, isElsewhere, PLACE, whatIsSaid } from './welsh-values.ts';
import type { ClaimKind } from '../../reading.ts';
import { WELSH_LENGTHS } from '../../../cookies/lifetime-words.ts';
import { BROWSER_NAMES } from '../../lexicon/browsers.ts';
import { endOf, isAboutCookies, type Family, type Found, type Said } from './rule.ts';
import { holds, matchIn } from '../../patterns/may-match.ts';

/**
 * "ni" denies where a clause begins, and is "we" behind a verb; "os nad" makes a case, and "nad ydych" tells of the reader.
 */
const NOT = String.raw`(?:(?<=^["'(]?|[,;:(–-] ?|(?<!\p{L})(?:ac?|ond|felly|hefyd|sef) )n[ia]s?(?= )|(?<!\p{L}|(?:os|pan|pe|oni) )n[ia]d(?!\p{L})|(?<!\p{L})(?:does|d?dim(?! ond)|byth)(?!\p{L}))(?! (?:ydych|fyddwch|allwch|oes (?:rhaid|angen)|yw['’]n (?:rhaid|ofynnol)))`;
const NEAR = String.raw`[^.;:]{0,120}?`;
const CLOSE = String.raw`[^.;:,]{0,60}?`;
/** Some words between a verb and what denies it. */
const FEW = String.raw`(?:[\p{L}'’]+ ){0,4}?`;
const DETAILS = words('gwybodaeth', 'data', 'manylion', 'manylyn', 'dim byd');
/** Personal by its name, or by what could be done with it. */
const PERSONAL = `(?:${DETAILS} (?:adnabod )?${words('personol')}|${DETAILS} (?:sydd yn|sydd|sy['’]n|y|a)(?: [\\p{L}'’]+){0,4}? ${words('adnabod')})`;
const KEEP = words('casgl', 'cesgl', 'cadw', 'cedwi', 'stori', 'cofnod', 'dal ', 'delir', 'cymryd', 'cymer');
const HOLD = words('cynnwys', 'cynhwys', 'dal', 'stori', 'cadw', 'cedwi', 'cofnod', 'oes');
const COOKIES = words('cwci');
const SEND = words('trosglwydd', 'anfon', 'symud');
const SHARE = words('rhann', 'rhenn', 'rhoi', 'rhoddi', 'trosglwydd', 'datgel', 'pasio', 'gwerth', 'defnydd');
const CONSENT = words('caniatâd', 'caniatad', 'cydsyn', 'cytun', 'derbyn');
const NUMBER = String.raw`(?:\d{1,4}|un|dau|dwy|ddau|ddwy|tri|tair|thri|thair|dri|dair|pedwar|pedair|bedair|bedwar|pum|bum|pump|chwe|chwech|saith|wyth|naw|deg|ddeg|deng|ddeng|deuddeg|ddeuddeg|deunaw|ugain|dri deg|chwe deg|naw deg)`;
const LENGTH = String.raw`(?:${NUMBER}(?: o)? ?(?:${WELSH_LENGTHS.join('|')})(?!\p{L})|blwyddyn|flwyddyn)`;

/** "Yn eich porwr", "mae Safari yn ei gadw": by no council. */
const BY_BROWSER = String.raw`(?<!\p{L})(?:(?:yn|mewn|ar|gan|ym) (?:eich |y |ei |eu |eich )?(?:${words('porwr', 'dyfais', 'cyfrifiadur', 'ffôn')}|${BROWSER_NAMES})|(?:mae|bydd) ${BROWSER_NAMES} yn)(?!\p{L})`;

interface Rule {
  kind: ClaimKind;
  says: RegExp;
  /** What makes it another statement. */
  not?: RegExp;
  /** What makes it one of something else, here or in the sentence before, where it speaks of "this" or "it". */
  notOf?: RegExp;
  /** What the sentence before it has to speak of. */
  behind?: RegExp;
  /** Read only where cookies or visits are spoken of. */
  isOfCookies?: true;
}

const rule = (kind: ClaimKind, says: string, rest: Omit<Rule, 'kind' | 'says'> = {}): Rule => ({
  kind,
  says: new RegExp(says, 'iu'),
  ...rest,
});

const BROWSER = /\bporwr\b|\bborwr\b/iu;
const LIMITED = /hirach|hwy na|mwy nag?|fwy nag?|oni bai|heb (?:eich|ganiatâd)|ac eithrio (?:lle|os)/iu;

/** Research, surveys, reports and complaints are anonymous in another sense. */
const NOT_FIGURES = new RegExp(
  String.raw`${words('ymchwil', 'arolwg', 'arolyg', 'ymgyngh', 'cwyn', 'rhoi gwybod', 'ffugenw')}|${words('cyfeiriad')} IP|(?:i['’]w|ei|eu) ${words('nodi')}['’]n|eich (?:holl )?adroddiad`,
  'iu',
);

const RULES: readonly Rule[] = [
  rule(
    'does-not-identify',
    `(?:${NOT}|amhosib\\p{L}*)${NEAR}(?:${words('adnabod')}|${words('dweud', 'canfod', 'gwybod', 'gweld', 'nodi', 'dangos', 'datgelu')}${CLOSE}pwy )|${NOT}${NEAR}${words('paru', 'cysylltu(?! â chi)', 'olrhain')}${CLOSE}(?:i|â|ag|gydag) (?:unigol|unrhyw un|berson|chi)|${words('adnabod')}${CLOSE}(?:amhosib|nid yw'n bosib)`,
    { not: /er mwyn (?:eich )?adnabod/iu },
  ),
  rule(
    'no-personal-data-in-cookies',
    `^${NOT} yw['’]r (?:rhai|rhain|cwcis|ffeiliau)${NEAR}${HOLD}${CLOSE}${PERSONAL}|${NOT}${NEAR}${PERSONAL}${CLOSE}(?:yn|mewn|ym|o fewn|gan)(?: [\\p{L}'’]+){0,3} ${COOKIES}|${COOKIES}${NEAR}${NOT}${NEAR}${HOLD}${CLOSE}${PERSONAL}|${NOT}${NEAR}${COOKIES}${NEAR}${HOLD}${CLOSE}${PERSONAL}|${NOT}${CLOSE}(?:${words('personol')}|${DETAILS} amdanoch)${CLOSE}(?:yn|mewn)(?: [\\p{L}'’]+){0,2} ${COOKIES}`,
  ),
  rule(
    'no-personal-information-collected',
    `${NOT} ${FEW}${KEEP}${CLOSE}${PERSONAL}|^nid yw${CLOSE} yn ${KEEP}${CLOSE}${PERSONAL}|${NOT} ${FEW}${PERSONAL} ${FEW}(?:ei|eu) ${KEEP}|${NOT} ${FEW}${KEEP} ${FEW}eich (?:enw|cyfeiriad|manylion personol)|${NOT} ${FEW}${words('defnydd')}${CLOSE} i ${KEEP}${CLOSE}${PERSONAL}|^${NOT} yw['’]r ${DETAILS} (?:hon|hwn|yma|honno|hynny) yn ${words('cynnwys')} ${FEW}${PERSONAL}`,
    {
      not: new RegExp(`${LIMITED.source}|(?:mewn|yn y|yn ein|o fewn)(?: [\\p{L}'’]+){0,2} ${COOKIES}`, 'iu'),
    },
  ),
  rule(
    'consent-implied',
    `(?:trwy|drwy|wrth|o)(?: i chi)? ${words('parhau', 'defnyddio', 'pori', 'aros')}${NEAR}${CONSENT}${NEAR}(?:${COOKIES}|${words('prosesu')} data)|(?:os|pan) (?:ydych|byddwch|fyddwch|bydd)${NEAR}${words('parhau')}${NEAR}${words('tybi', 'tybied', 'cymryd', 'rhagdyb', 'derbyn', 'cytun')}`,
    { not: /telerau/iu, isOfCookies: true },
  ),
  rule(
    'consent-implied',
    `(?:trwy|drwy|wrth)(?: i chi)? ${words('defnyddio', 'pori', 'ymweld', 'anfon', 'cyflwyno', 'rhoi', 'llenwi')}${NEAR}(?:rydych|byddwch|ydych)${CLOSE}${words('derbyn', 'cytun', 'cydsyn')}${CLOSE}(?:${words('polisi', 'hysbysiad', 'datganiad')}|${words('defnydd', 'prosesu', 'cadw', 'casgl')}${CLOSE}${words('gwybodaeth', 'data', 'manylion')})`,
    { not: /telerau|cylchlythyr/iu },
  ),
  rule(
    'no-use-by-supplier',
    `${NOT}${CLOSE}${words('caniat', 'caiff', 'caniatéir', 'gadael i ', 'cael (?!ei |eu |eich )')}${NEAR}${words('defnydd', 'rhann', 'rhenn')}${NEAR}${words('data', 'gwybodaeth')}`,
  ),
  rule(
    'asks-first',
    `${words('gofyn')}${NEAR}${CONSENT}${NEAR}${COOKIES}|${words('angen')} ${FEW}${CONSENT}${NEAR}${COOKIES}|(?:os|pan|unwaith) (?:y |i )?(?:chi|byddwch|ydych|rydych)${CLOSE}(?:derbyn|cytuno|caniatáu), ${CLOSE}${words('gosod', 'defnydd')}${CLOSE}${COOKIES}|gyda(?:['’]ch| eich) (?:caniatâd|cydsyniad)|${NOT}${NEAR}${words('gosod', 'defnydd', 'stori', 'llwyth', 'rhedeg', 'gweith', 'dangos', 'chwarae')}${NEAR}(?:oni bai|nes|hyd nes|cyn|heb)${NEAR}${CONSENT}|${words('gosod', 'defnydd', 'llwyth', 'gweith')}${NEAR}(?:dim ond|ond)? ?(?:os|pan|ar ôl|unwaith)(?: i)? (?:chi|byddwch|ydych|rydych)${CLOSE}${words('cytun', 'derbyn', 'rhoi', 'caniat')}|${words('gofyn')}${CLOSE}cyn${CLOSE}${COOKIES}|dim ond (?:os|pan|ar ôl|gyda)${CLOSE}${CONSENT}${CLOSE}${words('gosod', 'defnydd', 'llwyth')}|dim ond pan${NEAR}${words('gosod')}${CLOSE}${COOKIES}|os byddwch yn ${words('derbyn')}${CLOSE}${COOKIES}${CLOSE}, (?:yna )?byddwn|${words('casgl')}${CLOSE}os byddwch yn rhoi eich ${words('caniatâd', 'cydsyn')}|(?:tro cyntaf|gyntaf)${NEAR}${words('opsiwn', 'dewis')}${NEAR}${COOKIES}`,
    { not: /nid oes angen|does dim angen|heb ofyn|\b[cg]h?wcis i (?!chi)/iu, isOfCookies: true },
  ),
  // "Byddwn yn gofyn am eich caniatâd cyn i ni wneud hyn", of the cookies told of before.
  rule('asks-first', `${words('gofyn')}${NEAR}${CONSENT} cyn i ni (?:wneud|ei|eu)(?!\\p{L})`, {
    behind: new RegExp(COOKIES, 'iu'),
  }),
  rule(
    'storage',
    `${words('stori', 'cadw', 'cedwi', 'dal', 'delir', 'lletya', 'gweinydd', 'serf')}${NEAR}(?<!allan i['’]r )(?<!allan i )(?:yn|yng|ym|mewn|o fewn|ar|ledled|dros)(?: (?:y|yr))? ?${PLACE}`,
    {
      not: new RegExp(`${NOT}${CLOSE}${words('stori', 'cadw', 'cedwi')}|tu allan`, 'iu'),
    },
  ),
  rule(
    'transfers',
    `(?:${SEND}|${words('stori', 'prosesu')}(?=[^.;:]{0,80}tu allan))${NEAR}(?:(?:i|yn|tu allan i)(?:['’]r)?(?: (?:y|yr))? ?${PLACE}|dramor)|${words('derbyn', 'gwybodaeth', 'data', 'manylion')}${CLOSE}${words('mynd', 'bod')} (?:(?:trwy|drwy|i) ${words('gwlad', 'gwledydd')} (?:sydd )?)?(?:y )?tu allan i(?:['’]r)?(?: (?:y|yr))? ?${PLACE}`,
    {
      not: new RegExp(`${NOT}${NEAR}(?:${SEND}|${words('stori', 'prosesu')})`, 'iu'),
    },
  ),
  rule(
    'no-transfer-outside',
    `${NOT}${NEAR}(?:${SEND}|${words('stori', 'cadw', 'cedwi', 'prosesu', 'rhann', 'rhenn')})${NEAR}(?:tu (?:allan|hwnt) i(?:['’]r)?(?: (?:y|yr))? ?(?:${PLACE}|${words('gwlad')})|dramor)|${NOT}${NEAR}${words('gadael')}(?: (?:y|yr))? ?${PLACE}|${words('data', 'gwybodaeth', 'manylion')}${CLOSE}(?:aros|gyfyngedig) (?:yn|o fewn)(?: (?:y|yr))? ?${PLACE}`,
  ),
  rule('no-sale', `${NOT}${NEAR}(?<!dibenion )${words('gwerth')}(?! marchnad)`, {
    // Of details, or of what was told of before: tickets and books are sold or not, as it comes.
    not: new RegExp(
      `^(?![^]*(?:${DETAILS}|${words('enw', 'cyfeiriad', 'cofnod', 'gwerth')}\\p{L}* (?:nhw|hwy|hyn|y rhain)|(?:(?<!\\p{L})(?:ei|eu)|['’](?:i|u)) ${words('gwerth')}))`,
      'iu',
    ),
  }),
  rule(
    'no-sharing-for-marketing',
    `${NOT}${NEAR}${SHARE}${NEAR}${words('marchnata', 'hysbysebu', 'masnachol')}`,
    {
      not: new RegExp(`${NOT}${CLOSE}${words('defnydd', 'gosod')}${CLOSE}${COOKIES}`, 'iu'),
    },
  ),
  rule(
    'no-sharing-without-consent',
    `${NOT}${NEAR}${words('rhann', 'rhenn', 'rhoi', 'rhodd', 'datgel', 'trosglwydd', 'pasio')}${NEAR}(?:heb|oni bai)${NEAR}${CONSENT}|dim ond (?:gyda|os|pan|ar ôl)${CLOSE}${CONSENT}${NEAR}${words('rhann', 'rhenn', 'rhoi', 'rhodd', 'datgel', 'trosglwydd')}`,
    { not: /marchnata|farchnata|hysbysebu/iu },
  ),
  rule(
    'no-automated-decisions',
    `(?:${NOT}|${words('penderfyn')}${CLOSE}${NOT})${NEAR}${words('penderfyn')}${NEAR}${words('awtomat', 'cyfrifiadur')}|${NOT}${NEAR}${words('awtomat')}${CLOSE}${words('penderfyn')}|(?:person|pobl|swyddog\\p{L}*) sy['’]?n? ${CLOSE}(?:pob|bob|gwneud pob) ${words('penderfyn')}`,
    { not: /hawl/iu },
  ),
  rule(
    'retention',
    `${words('cadw', 'cedwi', 'stori', 'dile', 'dilë', 'dinistr', 'gwaredir', 'dal', 'delir')}${NEAR}(?:am|ar ôl|hyd at|o fewn|wedi)(?: [\\p{L}]+){0,2}? (?<behind>${LENGTH})|${words('dile', 'dilë', 'dinistr', 'gwaredir')} (?<after>${LENGTH}) ar ôl|(?<before>${LENGTH})${CLOSE}${words('dile', 'dilë', 'dinistr', 'cadw', 'cedwi')}|${words('cadw', 'cedwi', 'stori', 'dal', 'delir')}${NEAR}(?<until>(?:g?cyhyd ag?|gyhyd ag?|cyn hired ag?|nes i chi|hyd nes)[^.,;]{1,200})(?=[.,;]|$)`,
    {
      not: new RegExp(
        `${words('cwci')}|${BY_BROWSER}|mlwydd oed|o fewn (?:un )?mis i|ymateb|(?:rhaid|angen|dylech|gofynnir) i chi`,
        'iu',
      ),
    },
  ),
  rule(
    'legal-basis',
    `(?:${words('dibynnu', 'prosesu', 'defnydd')})${CLOSE}(?:ar|o dan|er|ar sail) (?:${BASES.filter(
      ([, basis]) => basis !== 'consent',
    )
      .map(([pattern]) => pattern.source)
      .join(
        '|',
      )})|${words('sail', 'seiliau')} (?:c|g)yfreithi?(?:ol|lon)${NEAR}(?:${BASES.map(([pattern]) => pattern.source).join('|')})|(?:${BASES.map(([pattern]) => pattern.source).join('|')})${CLOSE}yw['’]r ${words('sail')} (?:c|g)yfreithiol|fel rhan o['’]n ${words('swyddogaeth', 'dyletswydd')} (?:cyfreithiol|statudol) o dan`,
  ),
  rule(
    'no-marketing-cookies',
    `${NOT}${NEAR}${words('defnydd', 'gosod')}${CLOSE}${COOKIES} ${words('hysbysebu', 'marchnata', 'targedu')}|${NOT}${NEAR}${COOKIES} ${words('hysbysebu', 'marchnata', 'targedu')}|${NOT}${CLOSE}${words('defnydd')}${CLOSE}${COOKIES} (?:at|i|ar gyfer) ${FEW}${words('hysbysebu', 'marchnata', 'targedu')}`,
  ),
  rule(
    'no-cookies',
    `(?:${words('gwefan', 'safle', 'tudalen')}|ydym|ydyn ni|fyddwn)${CLOSE}${words('defnydd', 'gosod')}(?: (?:dim|unrhyw))? ${COOKIES}\\.?$|(?:does dim|nid oes)(?: unrhyw)? ${COOKIES} (?:ar|yn)(?: (?:y|yr|ein))? ?${words('gwefan', 'safle', 'tudalen')}(?: hon| yma)?\\.?$`,
    {
      not: new RegExp(`^(?![^]*${NOT})`, 'iu'),
    },
  ),
  rule(
    'statistics-without-cookies',
    `heb (?:ddefnyddio |osod )?${COOKIES}|${NOT}${CLOSE}${words('gosod', 'defnydd')}(?: unrhyw)? ${COOKIES}`,
  ),
  rule(
    'can-decline',
    `(?:chi sydd i|eich dewis chi|nid oes (?:rhaid|angen) i chi|does dim rhaid i chi)${CLOSE}${words('dewis', 'derbyn', 'cytun')}${NEAR}(?:${COOKIES}|derbyn)|${words('gwahodd')} i ${words('derbyn')} ${COOKIES} neu ${words('gwrthod', 'adolygu', 'newid', 'rheoli')}|(?:gallwch|gellwch|cewch|cyfle i chi|modd i chi)${CLOSE}${words('dewis', 'gwrthod', 'newid', 'rheoli', 'diffodd', 'tynnu', 'optio')}${NEAR}(?:${COOKIES}|${words('dewisiad', 'gosodiad', 'cydsyn', 'caniatâd')})`,
    { not: BROWSER, isOfCookies: true },
  ),
  // "Gallwch ddewis pa rai …", of the cookies that were told of before.
  rule('can-decline', `(?:gallwch|gellwch|cewch)(?: chi)? ${words('dewis')} pa (?:rai|fathau?|gategorïau)`, {
    not: BROWSER,
    isOfCookies: true,
  }),
  // What a form has beside its "no": "Peidiwch â defnyddio cwcis sy’n mesur faint rwy’n defnyddio’r wefan".
  rule(
    'can-decline',
    `^(?:na,? )?peidiwch â (?:defnyddio|gosod|derbyn) ${COOKIES}[^.?]{0,80}(?<!\\p{L})(?:rwy|dwi|fy|fi)(?!\\p{L})`,
    {
      isOfCookies: true,
    },
  ),
  rule('opt-out-link', `(?<!\\p{L})optio(?!n)|${words('eithrio', 'ategyn', 'ategion', 'ychwanegyn')}`),
  rule(
    'anonymous-statistics',
    `${words('gwybodaeth', 'data', 'ystadeg', 'ffigur', 'adroddiad', 'cofnod', 'casgl', 'dadansodd')}${NEAR}${words('dienw', 'di-enw', 'anhysbys', 'anonym')}|${words('dienw', 'di-enw', 'anhysbys')}(?: yn)? ${words('casgl', 'dadansodd', 'cyfri')}|^(?:mae|maen|bydd|byddant)(?:['’]n| hi['’]n| nhw['’]n| yn) (?:\\p{L}+ )?${words('dienw', 'anhysbys')}|${words('gwybodaeth', 'data', 'ystadeg', 'ffigur', 'casgl')}${NEAR}${words('ffordd', 'modd', 'dull')}${CLOSE}${NOT}${CLOSE}${words('adnabod')}`,
    { notOf: NOT_FIGURES, isOfCookies: true },
  ),
];

/** Small words, one of which stands in every Welsh sentence. */
const IS_WELSH =
  /(?<!\p{L})(?:yn|yr|y|am|bydd|byddwn|rhaid|angen|hwn|hon|ein|eich|ei|eu|ni|nid|nad|ddim|mae|ar|gan|â|o|neu|gallwch|rydym|rydyn|i['’]r|['’]r)(?!\p{L})/iu;

/** "GOV.UK": no end of a sentence. */
const INNER_MARK = /(?<=\p{L})\.(?=\p{L})/gu;

export const inWelsh: Family = (whole) => {
  if (!IS_WELSH.test(whole.text)) return [];
  const said = { ...whole, text: whole.text.replace(INNER_MARK, '·') };
  const isOfVisits = /google|ystadeg|g?wefan|ymwel|(?:c|g|ch)wci/iu.test(`${said.text} ${said.before}`);
  const isOfCookies = isAboutCookies(said) || said.mentions.length > 0 || isOfVisits;
  // "Pryd y gallwn …": one of the things that a reader may ask about.
  const own = whole.text.slice(whole.from);
  const isTopic =
    /^(?:pryd|sut|pam|pwy|beth)(?!\p{L})/iu.test(own) || TOPICS.test(whole.text.slice(0, whole.from));
  if (isTopic && whole.sentence.kind === 'item') return [];
  return RULES.flatMap(({ kind, says, not, notOf, behind, isOfCookies: needsCookies }): Found[] => {
    if ((needsCookies === true && !isOfCookies) || behind?.test(said.before) === false) return [];
    const match = matchIn(said.text, says);
    if (match === null || not?.test(said.text) === true) return [];
    if (notOf?.test(POINTS_BACK.test(said.text) ? `${said.before} ${said.text}` : said.text) === true)
      return [];
    if (NEEDS_PRODUCT.has(kind) && said.mentions.length === 0 && !isOfAnyone(kind, said)) return [];
    if (kind === 'can-decline' && isElsewhere(said)) return [];
    if (kind === 'opt-out-link' && said.addresses.length === 0 && !holds(said.text, PLUGIN)) return [];
    return [{ kind, ...whatIsSaid(kind, said, match), end: endOf(match) }];
  }).filter(
    ({ kind }, _at, all) =>
      kind !== 'no-personal-information-collected' ||
      !all.some((other) => other.kind === 'no-personal-data-in-cookies'),
  );
};

/** "Mae'r data hwn …", "mae'n …". */
const POINTS_BACK =
  /^(?:mae|maen|bydd|nid yw|ni fydd)(?:['’]n| hi| nhw| yn|['’]r (?:data|wybodaeth|ffigurau) (?:hwn|hon|hyn|yma))(?!\p{L})/iu;
/** "Gellir cael mwy o fanylion am:" */
const TOPICS =
  /\b(?:fanylion|manylion|gwybodaeth|wybodaeth|ragor|rhagor) (?:am|ar|ynghylch)(?: [\p{L}'’]+){0,2}:/iu;
/** "Nid ydym yn gadael i neb arall …", said where cookies are told of. */
const isOfAnyone = (kind: ClaimKind, said: Said): boolean =>
  kind === 'no-use-by-supplier' &&
  isAboutCookies(said) &&
  /(?:unrhyw un|neb|trydydd parti) arall|trydydd part/iu.test(said.text);
const PLUGIN = /ategyn|ategion|ychwanegyn/iu;
/** Said of a supplier, or of what counts visits. */
const NEEDS_PRODUCT = new Set<ClaimKind>([
  'no-use-by-supplier',
  'opt-out-link',
  'statistics-without-cookies',
]);
