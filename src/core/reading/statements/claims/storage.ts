/** Where data is kept. */
import { AMERICA, AREA, BEYOND, clauseBefore, COUNTRY, DENIED } from './places.ts';
import { endOf, type Family, type Said } from './rule.ts';
import { matchesIn, matchIn } from '../../patterns/may-match.ts';

const WORLD = String.raw`(?:all (?:over|around|across|round) the (?:world|globe)|(?:around|across|throughout|round) the (?:world|globe)|world-?wide|globally|(?:in|across) (?:many|several|various|different|other) countries)`;
const STORED = String.raw`(?:stor(?:ed|es?|ing|age)|held|holds?|host(?:ed|s)?|kept|keeps?|resides?|located|based|remains?|stays?|servers?|data ?cent(?:re|er)s?|systems (?:is|are)|processed(?: and stored)?|processing (?:takes place|happens|is carried out|is done))`;
const ANY_PLACE = String.raw`(?:${AREA}|${COUNTRY}|${AMERICA}|${BEYOND})`;
const HOME = new RegExp(
  String.raw`\b${STORED}\b(?:[^.;]|\.(?=\w)){0,80}?\b(?:in|within|inside)(?: either| both)? (?:the |our |an? )?(?:[\w' -]{0,18} in )?(?:[A-Z][\w' -]{2,20}, )?(?:the )?(?<place>${ANY_PLACE}(?:(?:,? (?:and|or) (?:the )?|, ?|/)${ANY_PLACE})*)(?:-based)?(?<!\.)\b(?! law| GDPR| General| residents| citizens| legislation| Data)`,
);
const UK_BASED =
  /\b(?:on|in|by|using|at)\b[^.;]{0,30}?\b(?<place>(?:UK|EU|EEA|European|US)(?:(?:,| or| and|\/) ?(?:UK|EU|EEA|European|US))?)(?:[- ]based)? (?:(?:hosted|secure|cloud|physical) )*(?:servers?|data ?cent(?:re|er)s?)\b/;
const ALL_OVER = new RegExp(String.raw`\b${STORED}\b[^.;]{0,80}?\b(?<place>${WORLD})`, 'i');
/** A further place of the same sentence: a reassuring one does not stand for all. */
const FURTHER = new RegExp(
  String.raw`\b(?:cop(?:y|ies|ied)|mirror\w*|back(?:ed)?[- ]?up\w*|replicat\w+|duplicat\w+|also|and|or|while|others?|rest)\b[^.;]{0,40}?\b(?:in|to|within) (?:the )?(?<place>${ANY_PLACE})\b`,
  'g',
);

/** "Held on servers outside the UK". */
const KEPT_OUTSIDE = new RegExp(
  String.raw`\b(?:stored|held|kept|hosted)\b(?! (?:by|for)\b)[^.;]{0,30}\b(?:servers?|data ?cent(?:re|er)s?|systems?) (?:that are |which are |located |based )?(?:outside|beyond)(?: of)? (?:the )?(?<place>${AREA})\b`,
);

/** "Where is it kept?" and "In the UK"; "Location of data: UK". */
const WHERE_KEPT =
  /\bwhere\b[^.]{0,40}\b(?:kept|keep|stored?|held|hold|hosted)\b|^(?:data )?storage\b|^(?:stored|held|kept|hosted|location)(?: in| at)?$|\blocation of (?:the |your )?data\b/i;
const IN_A_PLACE = new RegExp(
  String.raw`^(?:(?:(?:[Oo]n|[Ii]n|[Bb]y|[Aa]t) )?(?:[\w']+ ){0,3}(?:servers?|data cent(?:re|er)s?|cloud) )?(?:(?:[Ww]ith)?[Ii]n |[Aa]t )?(?:the )?(?<place>${ANY_PLACE})(?: only)?[.]?$`,
);

function answeredWhere({ text, headings }: Said): string | null {
  const labelled = text.includes(':') ? /^([^:]{3,60}): ?(.{2,60})$/.exec(text) : null;
  const [, label, value] = labelled ?? [text, headings.slice(headings.lastIndexOf('|') + 1), text];
  return WHERE_KEPT.test(label?.trim() ?? '')
    ? (IN_A_PLACE.exec(value ?? '')?.groups?.['place'] ?? null)
    : null;
}

export const storage: Family = (said) => {
  const { text, sentence } = said;
  const answer = answeredWhere(said);
  if (answer !== null && (sentence.kind !== 'heading' || text.includes(':')))
    return [{ kind: 'storage', value: placeName(answer), categories: [], end: text.length }];
  if (sentence.kind === 'heading') return [];
  const abroad = matchIn(text, KEPT_OUTSIDE);
  if (abroad !== null && !DENIED.test(clauseBefore(text.slice(0, abroad.index))))
    return [
      {
        kind: 'storage',
        value: `outside ${abroad.groups?.['place'] ?? ''}`,
        categories: [],
        end: endOf(abroad),
      },
    ];
  const home = matchIn(text, HOME) ?? matchIn(text, UK_BASED);
  const world = matchIn(text, ALL_OVER);
  const match = home ?? world;
  if (
    match === null ||
    !/\b(?:data|information|records?|details|servers?|systems|hosts?|hosted|messages?|recordings?|answers|applications?|address(?:es)?|names|forms|files?|cop(?:y|ies)|accounts?|databases?|back-?ups?|everything|stored|storage|kept|processing)\b|^(?:it|they|this|these|all of (?:it|this))\b[^.;]{0,20}\bheld\b/i.test(
      text,
    )
  )
    return [];
  if (
    DENIED.test(clauseBefore(text.slice(0, match.index))) ||
    /\bnot\b|n't\b|\boutside\b|\boutwith\b/.test(match[0])
  )
    return [];
  // "A charity based in the UK": where a body is, and not what it keeps.
  if (/^(?:based|located)\b/i.test(match[0]) && IS_BODY.test(text.slice(0, match.index))) return [];
  // From where others look at it is not where it is kept.
  if (/\b(?:accessed|viewed|seen|read) (?:\w+ ){0,2}(?:by|from)\b/i.test(match[0])) return [];
  if (/\bright to\b|\bemployed\b|\bmeetings?\b|\bevents?\b/i.test(text)) return [];
  // Sent to servers there is a transfer; that they are kept there is not said.
  if (
    /^servers?\b/i.test(match[0]) &&
    IS_ABROAD.test(match.groups?.['place'] ?? '') &&
    SENT.test(text.slice(0, match.index))
  )
    return [];
  const further = matchesIn(text, FURTHER).map(({ groups }) => groups?.['place'] ?? '');
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

const IS_BODY =
  /\b(?:non-?profit|not-for-profit|charity|company|organisation|firm|team|business|supplier|provider|agency|society|group|enterprise|Ltd|Limited)\b[,)]?(?: (?:that|which|who) (?:is|are))? ?$/i;
const SENT = /\b(?:sent|sends?|transmitted|transferred|passed)\b[^.;]*$/i;
const IS_ABROAD = new RegExp(`^(?:${AMERICA}|${BEYOND})`);
const IS_AMERICA = new RegExp(`^${AMERICA}$`);
const placeName = (place: string): string => (IS_AMERICA.test(place) ? 'US' : place);
