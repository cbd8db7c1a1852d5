/** Where data is kept, where it goes and where it does not go. */
import { endOf, type Family } from './rule.ts';

const AREA = String.raw`(?:United Kingdom|U\.K\.|UK|European Economic Area|EEA|EEC|European Union|EU|Europe|Great Britain|England|Scotland|Wales|Northern Ireland)`;
const AMERICA = String.raw`(?:United States(?: of America)?|USA|U\.S\.A\.|U\.S\.|US|America)`;
const COUNTRY = String.raw`(?:Republic of Ireland|Ireland|Netherlands|Germany|France|Sweden|Denmark|Finland|Norway|Belgium|Switzerland|Spain|Italy|Canada|Australia|New Zealand|Iceland|Luxembourg|Dublin|London|Frankfurt|Amsterdam|Cardiff)`;
/** Countries to which suppliers take data, beyond the area. */
const BEYOND = String.raw`(?:Israel|India|Canada|Australia|New Zealand|Japan|South Africa|Switzerland|Singapore|Philippines|Brazil|South Korea|Argentina|Ukraine|Serbia)`;
const NOT = String.raw`(?:[Nn]ot|\w+n't|[Nn]ever|[Nn]o|[Nn]or|[Nn]one of|[Nn]either)`;
const GOES = String.raw`(?:transfer\w*|sen[dt]s?|sending|transmit\w*|process\w*|stor(?:e|es|ed|ing|age)|h[eo]ld|hosted|shared?|sharing|export\w*|pass(?:ed)?|moved|leaves?|keeps?|kept|taken|access\w*|located|travel\w*)`;
const AREAS = String.raw`${AREA}(?:(?: ?[/,] ?| or (?:the )?| and (?:the )?| \((?:EEA|UK|EU)\)(?: (?:or|and) (?:the )?)?)${AREA})*`;

const STAYS = new RegExp(
  String.raw`\b\w*${NOT}\b[^.;]{0,110}\b${GOES}\b[^.;]{0,90}\b(?:outside|outwith|beyond|out|external to)(?: of)?(?: the)? (?<area>${AREAS})|\b${NOT}\b[^.;]{0,60}\bleaves? (?:the )?(?<left>${AREAS})|\b${NOT}\b[^.;]{0,110}\b(?:transfer\w*|sent|send|process|processed|store|stored|hold|held|share|shared)\b[^.;]{0,40}\b(?<abroad>overseas|abroad|internationally|outside (?:of )?(?:this|the) country|another country|other countries|third countr\w+)\b|\b${NOT} (?:international|overseas) (?<journeys>(?:data )?transfers?)\b|\b(?:[Tt]ransfers?)\b[^.;:]{0,40}\b(?:outside|outwith|beyond)(?: of)?(?: the)? (?<none>${AREAS}) ?[:–-] ?(?:[Nn]one|[Nn]o|[Nn]ot applicable|[Nn]/[Aa])\b`,
);
const INSIDE_ONLY =
  /\bright\b|\bcannot (?:guarantee|be sure)\b|\bnot (?:all|always|necessarily)\b|\bwhether or not\b/i;

export const noTransferOutside: Family = ({ text }) => {
  const match = STAYS.exec(text);
  if (
    match === null ||
    INSIDE_ONLY.test(text) ||
    /\b(?:only|not) (?:be )?transfer\w*[^.;]{0,60}\b(?:without|unless)\b[^.;]{0,40}\b(?:safeguards?|protection)/i.test(
      text,
    )
  )
    return [];
  // "Do not" must be said of the going: "data that is not needed may be sent outside the UK".
  if (/\bmay (?:also )?be\b/.test(match[0])) return [];
  const { area, left, abroad, none, journeys } = match.groups ?? {};
  return [
    {
      kind: 'no-transfer-outside',
      value: area ?? left ?? none ?? abroad ?? journeys ?? null,
      categories: [],
      end: endOf(match),
    },
  ];
};

const ABROAD: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${GOES}\b[^.;]{0,110}\b(?<out>outside(?: of)?|outwith|beyond)(?: the)? (?<area>${AREAS})`,
  ),
  new RegExp(
    String.raw`\b(?:${GOES}|servers?|based|data cent(?:re|er)s?|located)\b[^.;]{0,130}\b(?:in|to|within|across) (?:both )?(?:the )?(?:[\w/ ]{0,20}?\b(?:and|or) (?:the )?)?(?<place>${AMERICA})\b`,
  ),
  new RegExp(
    String.raw`\b(?:transfer(?:s|red|ring)?|sen[dt]s?)\b[^.;]{0,60}\bto (?:the )?(?<country>${BEYOND})\b`,
  ),
  new RegExp(
    String.raw`\b(?:data|information|details)\b[^.;]{0,60}\b(?:process\w*|stored|held|hosted)\b[^.;]{0,60}\bin (?:the )?(?<country>${BEYOND})\b`,
  ),
  new RegExp(
    String.raw`\b${GOES}\b[^.;]{0,60}\b(?:countries|country|places?|locations?) other than (?:the )?(?<area>${AREAS})`,
  ),
  /\b(?<how>International Data Transfer (?:Agreement|Addendum)|IDTA|[Ss]tandard [Cc]ontractual [Cc]lauses|(?:UK[-–]US )?[Dd]ata [Bb]ridge)\b/,
  new RegExp(String.raw`\bhappens? in (?:the )?(?<place>${AMERICA})\b`),
  new RegExp(
    String.raw`\b(?:third parties|suppliers?|companies|providers?|countries|organisations|processors)\b[^.;]{0,40}\b(?<out>not (?:based |located )?in|outside(?: of)?) (?:the )?(?<area>${AREAS})`,
  ),
  /\btransfers? (?:data|information|personal data|your)[^.]{0,110}\b(?<how>transfer mechanisms?|contractual clauses|model clauses|adequacy|safeguards|data bridge|privacy shield)\b/i,
  new RegExp(
    String.raw`\b(?:transfer\w*|sen[dt]|stored|processed|held|shared)\b[^.;]{0,60}\b(?<abroad>overseas|abroad|internationally|third countr\w+)\b`,
    'i',
  ),
];
const DENIED = new RegExp(String.raw`\b(?:do|does|will|is|are|would|has|have)? ?${NOT}\b[^.;]{0,100}$`, 'i');

/** "Transfers outside the UK: none". */
const IS_NONE = /[:–-] ?(?:none|no|not applicable|n\/a)\W*$/i;

export const transfers: Family = ({ text, sentence }) => {
  if (/\bright to\b/i.test(text) || sentence.kind === 'heading' || IS_NONE.test(text)) return [];
  for (const pattern of ABROAD) {
    const match = pattern.exec(text);
    if (match === null || DENIED.test(clauseBefore(text.slice(0, match.index)))) continue;
    if (/\bnot\b|n't\b/.test(match[0]) && !/\bnot (?:based |located )?in\b/.test(match[0])) continue;
    const { area, place, how, abroad, country } = match.groups ?? {};
    const value =
      place !== undefined
        ? 'US'
        : area !== undefined
          ? `outside ${area}`
          : (how ?? country ?? abroad ?? null);
    return [{ kind: 'transfers', value, categories: [], end: endOf(match) }];
  }
  return [];
};

const clauseBefore = (text: string): string => text.split(/[;,]| but | and /).at(-1) ?? '';

const WORLD = String.raw`(?:all (?:over|around|across|round) the (?:world|globe)|(?:around|across|throughout|round) the (?:world|globe)|world-?wide|globally|(?:in|across) (?:many|several|various|different|other) countries)`;
const STORED = String.raw`(?:stor(?:ed|es?|ing|age)|held|holds?|host(?:ed|s)?|kept|keep|resides?|located|based|remains?|stays?|servers?|data ?cent(?:re|er)s?|systems (?:is|are)|processed(?: and stored)?)`;
const ANY_PLACE = String.raw`(?:${AREA}|${COUNTRY}|${AMERICA}|${BEYOND})`;
const HOME = new RegExp(
  String.raw`\b${STORED}\b(?:[^.;]|\.(?=\w)){0,80}?\b(?:in|within|inside)(?: either| both)? (?:the |our |an? )?(?:[\w' -]{0,18} in )?(?:the )?(?<place>${ANY_PLACE}(?:(?:,? (?:and|or) (?:the )?|, ?|/)${ANY_PLACE})*)(?:-based)?(?<!\.)\b(?! law| GDPR| General| residents| citizens| legislation| Data)`,
);
const UK_BASED =
  /\b(?:on|in|by|using|at)\b[^.;]{0,30}?\b(?<place>(?:UK|EU|EEA|European|US)(?:(?:,| or| and|\/) ?(?:UK|EU|EEA|European|US))?)(?:[- ]based)? (?:(?:hosted|secure|cloud|physical) )*(?:servers?|data ?cent(?:re|er)s?)\b/;
const ALL_OVER = new RegExp(String.raw`\b${STORED}\b[^.;]{0,80}?\b(?<place>${WORLD})`, 'i');
/** A further place of the same sentence: a reassuring one does not stand for all. */
const FURTHER = new RegExp(
  String.raw`\b(?:cop(?:y|ies|ied)|mirror\w*|back(?:ed)?[- ]?up\w*|replicat\w+|duplicat\w+|also|and|or|while|others?|rest)\b[^.;]{0,40}?\b(?:in|to|within) (?:the )?(?<place>${ANY_PLACE})\b`,
  'g',
);

export const storage: Family = ({ text, sentence }) => {
  if (sentence.kind === 'heading') return [];
  const home = HOME.exec(text) ?? UK_BASED.exec(text);
  const world = ALL_OVER.exec(text);
  const match = home ?? world;
  if (
    match === null ||
    !/\b(?:data|information|records?|details|servers?|systems|hosts?|hosted|messages?|recordings?|stored|storage|kept|held)\b/i.test(
      text,
    )
  )
    return [];
  if (
    DENIED.test(clauseBefore(text.slice(0, match.index))) ||
    /\bnot\b|n't\b|\boutside\b|\boutwith\b/.test(match[0])
  )
    return [];
  if (/\bright to\b|\bemployed\b|\bmeetings?\b|\bevents?\b/i.test(text)) return [];
  // Sent to servers there is a transfer; that they are kept there is not said.
  if (
    /^servers?\b/i.test(match[0]) &&
    IS_ABROAD.test(match.groups?.['place'] ?? '') &&
    SENT.test(text.slice(0, match.index))
  )
    return [];
  const further = [...text.matchAll(FURTHER)].map(({ groups }) => groups?.['place'] ?? '');
  const place = home?.groups?.['place'] ?? '';
  const places = [world === null ? '' : 'worldwide', place, ...further].map(placeName);
  const value = places.filter(
    (each, at) => each !== '' && !places.slice(0, at).some((other) => other.includes(each)),
  );
  return [
    {
      kind: 'storage',
      value: value.join(' and ') || null,
      categories: [],
      end: Math.max(endOf(match), world === null ? 0 : endOf(world)),
    },
  ];
};

const SENT = /\b(?:sent|sends?|transmitted|transferred|passed)\b[^.;]*$/i;
const IS_ABROAD = new RegExp(`^(?:${AMERICA}|${BEYOND})`);
const IS_AMERICA = new RegExp(`^${AMERICA}$`);
const placeName = (place: string): string => (IS_AMERICA.test(place) ? 'US' : place);
