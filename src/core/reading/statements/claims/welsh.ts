/**
 * The statements that Welsh notices share. A word is written once, in its root form: its mutations are worked out. As in
 * English, what is denied stands behind the word that denies, and what a sentence says of the reader is none.
 */
import { mutated as words } from '../../lexicon/mutations.ts';
import type { ClaimKind } from '../../reading.ts';
import { endOf, isAboutCookies, type Family, type Found, type Said } from './rule.ts';
import { holds } from '../../patterns/may-match.ts';

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
const KEEP = words('casgl', 'cesgl', 'cadw', 'cedwi', 'stori', 'cofnod', 'dal ', 'delir', 'cymryd');
const HOLD = words('cynnwys', 'cynhwys', 'dal', 'stori', 'cadw', 'cedwi', 'cofnod', 'oes');
const COOKIES = words('cwci');
const SEND = words('trosglwydd', 'anfon', 'symud');
const SHARE = words('rhann', 'rhoi', 'rhoddi', 'trosglwydd', 'datgel', 'pasio', 'gwerth', 'defnydd');
const CONSENT = words('caniatâd', 'caniatad', 'cydsyn', 'cytun', 'derbyn');
const NUMBER = String.raw`(?:\d{1,4}|un|dau|dwy|ddau|ddwy|tri|tair|thri|thair|dri|dair|pedwar|pedair|bedair|bedwar|pum|bum|pump|chwe|chwech|saith|wyth|naw|deg|ddeg|deng|ddeng|deuddeg|ddeuddeg|deunaw|ugain|dri deg|chwe deg|naw deg)`;
const LENGTH = String.raw`(?:${NUMBER} ?${words('diwrnod', 'wythnos', 'mis', 'chwarter', 'blynedd', 'blwyddyn', 'awr', 'oriau')}|blwyddyn|flwyddyn)`;

/** As the contract writes places; others as printed. */
const PLACES: readonly [RegExp, string][] = [
  [/Unol Daleithiau|\bUDA\b|America/iu, 'US'],
  [/Deyrnas Unedig|Teyrnas Unedig|Prydain|\bDU\b/iu, 'UK'],
  [/Ardal Economaidd|\bAEE\b/iu, 'EEA'],
  [/Undeb Ewrop|\bUE\b/iu, 'EU'],
  [/(?:ledled|ar draws|dros) y byd|byd-eang/iu, 'worldwide'],
  [/Iwerddon/iu, 'Ireland'],
  [/(?<!Undeb |Economaidd )Ewrop/iu, 'Europe'],
  [/[CG]h?ymru/iu, 'Wales'],
];
const PLACE = String.raw`(?:Unol Daleithiau|UDA|America|[DT]eyrnas Unedig|Prydain|DU|Ardal Economaidd Ewrop(?:eaidd)?|AEE|Undeb Ewropeaidd|UE|Iwerddon|Ewrop|[CG]h?ymru|ledled y byd|dros y byd)(?!\p{L})`;

const BASES: readonly [RegExp, string][] = [
  [/tasg gyhoeddus|dasg gyhoeddus|budd y cyhoedd|awdurdod swyddogol/iu, 'public task'],
  [/rhwymedigaeth(?:au)? gyfreithiol|(?:d|dd)yletswydd gyfreithiol/iu, 'legal obligation'],
  [/buddiannau (?:dilys|cyfreithlon)|fuddiannau (?:dilys|cyfreithlon)/iu, 'legitimate interests'],
  [/(?<!\p{L})(?:g|ch|ngh|c)ontract/iu, 'contract'],
  [/(?<!\p{L})(?:c|g|ch)ydsyni|(?<!\p{L})(?:c|g|ch)aniatâd/iu, 'consent'],
];

interface Rule {
  kind: ClaimKind;
  says: RegExp;
  /** What makes it another statement. */
  not?: RegExp;
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

const RULES: readonly Rule[] = [
  rule(
    'does-not-identify',
    `(?:${NOT}|amhosib\\p{L}*)${NEAR}(?:${words('adnabod')}|${words('dweud', 'canfod', 'gwybod', 'gweld', 'nodi', 'dangos', 'datgelu')}${CLOSE}pwy )|${NOT}${NEAR}${words('paru', 'cysylltu', 'olrhain')}${CLOSE}(?:i|â|ag|gydag) (?:unigol|unrhyw un|berson|chi)|${words('adnabod')}${CLOSE}(?:amhosib|nid yw'n bosib)`,
    { not: /er mwyn (?:eich )?adnabod/iu },
  ),
  rule(
    'no-personal-data-in-cookies',
    `${NOT}${NEAR}${PERSONAL}${CLOSE}(?:yn|mewn|ym|o fewn|gan)(?: [\\p{L}'’]+){0,3} ${COOKIES}|${COOKIES}${NEAR}${NOT}${NEAR}${HOLD}${CLOSE}${PERSONAL}|${NOT}${NEAR}${COOKIES}${NEAR}${HOLD}${CLOSE}${PERSONAL}|${NOT}${CLOSE}${words('personol')}${CLOSE}(?:yn|mewn)(?: [\\p{L}'’]+){0,2} ${COOKIES}`,
  ),
  rule(
    'no-personal-information-collected',
    `${NOT} ${FEW}${KEEP}${CLOSE}${PERSONAL}|${NOT} ${FEW}${PERSONAL} ${FEW}(?:ei|eu) ${KEEP}|${NOT} ${FEW}${KEEP} ${FEW}eich (?:enw|cyfeiriad|manylion personol)|${NOT} ${FEW}${words('defnydd')}${CLOSE} i ${KEEP}${CLOSE}${PERSONAL}`,
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
    `${NOT}${CLOSE}${words('caniat', 'caiff', 'caniatéir', 'gadael i ')}${NEAR}${words('defnydd', 'rhann')}${NEAR}${words('data', 'gwybodaeth')}`,
  ),
  rule(
    'asks-first',
    `${words('gofyn')}${NEAR}${CONSENT}${NEAR}${COOKIES}|${words('angen')} ${FEW}${CONSENT}${NEAR}${COOKIES}|(?:os|pan|unwaith) (?:y |i )?(?:chi|byddwch|ydych|rydych)${CLOSE}(?:derbyn|cytuno|caniatáu), ${CLOSE}${words('gosod', 'defnydd')}${CLOSE}${COOKIES}|gyda(?:['’]ch| eich) (?:caniatâd|cydsyniad)|${NOT}${NEAR}${words('gosod', 'defnydd', 'stori', 'llwyth')}${NEAR}(?:oni bai|nes|hyd nes|cyn|heb)${NEAR}${CONSENT}|${words('gosod', 'defnydd', 'llwyth', 'gweith')}${NEAR}(?:dim ond|ond)? ?(?:os|pan|ar ôl|unwaith)(?: i)? (?:chi|byddwch|ydych|rydych)${CLOSE}${words('cytun', 'derbyn', 'rhoi', 'caniat')}|${words('gofyn')}${CLOSE}cyn${CLOSE}${COOKIES}|dim ond (?:os|pan|ar ôl|gyda)${CLOSE}${CONSENT}${CLOSE}${words('gosod', 'defnydd', 'llwyth')}|(?:tro cyntaf|gyntaf)${NEAR}${words('opsiwn', 'dewis')}${NEAR}${COOKIES}`,
    { not: /nid oes angen|does dim angen|heb ofyn/iu, isOfCookies: true },
  ),
  rule(
    'storage',
    `${words('stori', 'cadw', 'cedwi', 'dal', 'delir', 'lletya', 'gweinydd', 'serf')}${NEAR}(?<!allan i['’]r )(?<!allan i )(?:yn|yng|ym|mewn|o fewn|ar|ledled|dros)(?: (?:y|yr))? ?${PLACE}`,
    {
      not: new RegExp(`${NOT}${CLOSE}${words('stori', 'cadw', 'cedwi')}|tu allan`, 'iu'),
    },
  ),
  rule(
    'transfers',
    `${SEND}${NEAR}(?:(?:i|yn|tu allan i)(?:['’]r)?(?: (?:y|yr))? ?${PLACE}|dramor)|${words('derbyn', 'gwybodaeth', 'data', 'manylion')}${CLOSE}${words('mynd', 'bod')} (?:y )?tu allan i(?:['’]r)?(?: (?:y|yr))? ?${PLACE}`,
    {
      not: new RegExp(`${NOT}${NEAR}${SEND}`, 'iu'),
    },
  ),
  rule(
    'no-transfer-outside',
    `${NOT}${NEAR}(?:${SEND}|${words('stori', 'cadw', 'prosesu', 'rhann')})${NEAR}(?:tu (?:allan|hwnt) i(?:['’]r)?(?: (?:y|yr))? ?(?:${PLACE}|${words('gwlad')})|dramor)|${NOT}${NEAR}${words('gadael')}(?: (?:y|yr))? ?${PLACE}|${words('data', 'gwybodaeth', 'manylion')}${CLOSE}(?:aros|gyfyngedig) (?:yn|o fewn)(?: (?:y|yr))? ?${PLACE}`,
  ),
  rule('no-sale', `${NOT}${NEAR}${words('gwerth')}(?! marchnad)`),
  rule(
    'no-sharing-for-marketing',
    `${NOT}${NEAR}${SHARE}${NEAR}${words('marchnata', 'hysbysebu', 'masnachol')}`,
    {
      not: new RegExp(`${NOT}${CLOSE}${words('defnydd', 'gosod')}${CLOSE}${COOKIES}`, 'iu'),
    },
  ),
  rule(
    'no-sharing-without-consent',
    `${NOT}${NEAR}${words('rhann', 'rhoi', 'datgel', 'trosglwydd', 'pasio')}${NEAR}(?:heb|oni bai)${NEAR}${CONSENT}|dim ond (?:gyda|os|pan|ar ôl)${CLOSE}${CONSENT}${NEAR}${words('rhann', 'rhoi', 'datgel', 'trosglwydd')}`,
    { not: /marchnata|farchnata|hysbysebu/iu },
  ),
  rule(
    'no-automated-decisions',
    `(?:${NOT}|${words('penderfyn')}${CLOSE}${NOT})${NEAR}${words('penderfyn')}${NEAR}${words('awtomat', 'cyfrifiadur')}|${NOT}${NEAR}${words('awtomat')}${CLOSE}${words('penderfyn')}|(?:person|pobl|swyddog\\p{L}*) sy['’]?n? ${CLOSE}(?:pob|bob|gwneud pob) ${words('penderfyn')}`,
    { not: /hawl/iu },
  ),
  rule(
    'retention',
    `${words('cadw', 'cedwi', 'stori', 'dile', 'dinistr', 'gwaredir', 'dal', 'delir')}${NEAR}(?:am|ar ôl|hyd at|o fewn|wedi)(?: [\\p{L}]+){0,2}? (?<behind>${LENGTH})|(?<before>${LENGTH})${CLOSE}${words('dile', 'dinistr', 'cadw', 'cedwi')}|${words('cadw', 'cedwi', 'stori', 'dal', 'delir')}${NEAR}(?<until>(?:cyhyd ag|cyn hired ag|nes i chi|hyd nes)${CLOSE})(?=[.,;]|$)`,
    {
      not: new RegExp(
        `${words('cwci')}|mlwydd oed|o fewn (?:un )?mis i|ymateb|(?:rhaid|angen|dylech|gofynnir) i chi`,
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
      )})|${words('sail', 'seiliau')} (?:c|g)yfreithi?(?:ol|lon)${NEAR}(?:${BASES.map(([pattern]) => pattern.source).join('|')})`,
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
    `(?:chi sydd i|eich dewis chi|nid oes (?:rhaid|angen) i chi|does dim rhaid i chi)${CLOSE}${words('dewis', 'derbyn', 'cytun')}${NEAR}(?:${COOKIES}|derbyn)|(?:gallwch|gellwch|cewch|cyfle i chi|modd i chi)${CLOSE}${words('dewis', 'gwrthod', 'newid', 'rheoli', 'diffodd', 'tynnu', 'optio')}${NEAR}(?:${COOKIES}|${words('dewisiad', 'gosodiad', 'cydsyn', 'caniatâd')})`,
    { not: BROWSER, isOfCookies: true },
  ),
  rule('opt-out-link', `(?<!\\p{L})optio(?!n)|${words('eithrio', 'ategyn', 'ategion', 'ychwanegyn')}`),
  rule(
    'anonymous-statistics',
    `${words('gwybodaeth', 'data', 'ystadeg', 'ffigur', 'adroddiad', 'cofnod', 'casgl', 'dadansodd')}${NEAR}${words('dienw', 'di-enw', 'anhysbys', 'anonym')}|${words('dienw', 'di-enw', 'anhysbys')} ${words('casgl', 'dadansodd', 'cyfri')}|^(?:mae|maen|bydd|byddant)(?:['’]n| hi['’]n| nhw['’]n| yn) (?:\\p{L}+ )?${words('dienw', 'anhysbys')}|${words('gwybodaeth', 'data', 'ystadeg', 'ffigur', 'casgl')}${NEAR}${words('ffordd', 'modd', 'dull')}${CLOSE}${NOT}${CLOSE}${words('adnabod')}`,
    { isOfCookies: true },
  ),
];

/** Small words, one of which stands in every Welsh sentence. */
const IS_WELSH =
  /(?<!\p{L})(?:yn|yr|y|am|ein|eich|ei|eu|ni|nid|nad|ddim|mae|ar|gan|â|o|neu|gallwch|rydym|rydyn|i['’]r|['’]r)(?!\p{L})/iu;

/** "GOV.UK": no end of a sentence. */
const INNER_MARK = /(?<=\p{L})\.(?=\p{L})/gu;

export const inWelsh: Family = (whole) => {
  if (!IS_WELSH.test(whole.text)) return [];
  const said = { ...whole, text: whole.text.replace(INNER_MARK, '·') };
  const isOfVisits = /google|ystadeg|g?wefan|ymwel/iu.test(`${said.text} ${said.before}`);
  const isOfCookies = isAboutCookies(said) || said.mentions.length > 0 || isOfVisits;
  return RULES.flatMap(({ kind, says, not, isOfCookies: needsCookies }): Found[] => {
    if (needsCookies === true && !isOfCookies) return [];
    const match = says.exec(said.text);
    if (match === null || not?.test(said.text) === true) return [];
    if (NEEDS_PRODUCT.has(kind) && said.mentions.length === 0) return [];
    if (kind === 'opt-out-link' && said.addresses.length === 0 && !holds(said.text, PLUGIN)) return [];
    return [{ kind, ...whatIsSaid(kind, said, match), end: endOf(match) }];
  }).filter(
    ({ kind }, _at, all) =>
      kind !== 'no-personal-information-collected' ||
      !all.some((other) => other.kind === 'no-personal-data-in-cookies'),
  );
};

const PLUGIN = /ategyn|ategion|ychwanegyn/iu;
/** Said of a supplier, or of what counts visits. */
const NEEDS_PRODUCT = new Set<ClaimKind>([
  'no-use-by-supplier',
  'opt-out-link',
  'statistics-without-cookies',
]);

function whatIsSaid(
  kind: ClaimKind,
  { text, mentions }: Said,
  match: RegExpExecArray,
): Pick<Found, 'value' | 'categories'> {
  const name = mentions[0]?.name ?? null;
  const isOfCounting = mentions.some(({ category }) => category === 'statistics');
  const categories =
    isOfCounting && (kind === 'anonymous-statistics' || kind === 'asks-first')
      ? ['statistics' as const]
      : kind === 'no-marketing-cookies'
        ? ['advertising' as const]
        : [];
  if (kind === 'storage' || kind === 'transfers' || kind === 'no-transfer-outside')
    return { value: placesIn(kind === 'storage' ? match[0] : text), categories };
  // Two names: V8 of Node 22 knows no group that is named twice.
  if (kind === 'retention') {
    const { behind, before, until } = match.groups ?? {};
    return { value: behind ?? before ?? until ?? null, categories };
  }
  if (kind === 'legal-basis')
    return {
      value: BASES.filter(([pattern]) => pattern.test(text))
        .map(([, basis]) => basis)
        .join(', '),
      categories,
    };
  return { value: name, categories };
}

const placesIn = (said: string): string | null =>
  PLACES.filter(([pattern]) => pattern.test(said))
    .map(([, place]) => place)
    .join(' and ') || null;
