/** Data that does not leave. */
import { AREAS, GOES, NOT } from './places.ts';
import { endOf, type Family } from './rule.ts';
import { holds, matchIn } from '../../patterns/may-match.ts';

const STAYS = new RegExp(
  String.raw`\b\w*${NOT}\b[^.;]{0,110}\b${GOES}\b[^.;]{0,90}\b(?:outside|outwith|beyond|out|external to)(?: of)?(?: the)? (?<area>${AREAS})|\b${NOT}\b[^.;]{0,60}\bleaves? (?:the )?(?<left>${AREAS})|\b${NOT}\b[^.;]{0,110}\b(?:transfer\w*|sent|send|process|processed|store|stored|hold|held|share|shared)\b[^.;]{0,40}\b(?<abroad>overseas|abroad|internationally|outside (?:of )?(?:this|the) country|another country|other countries|third countr\w+)\b|\b${NOT} (?:international|overseas) (?<journeys>(?:data )?transfers?)\b|\b(?:[Tt]ransfers?)\b[^.;:]{0,40}\b(?:outside|outwith|beyond)(?: of)?(?: the)? (?<none>${AREAS}) ?[:–-] ?(?:[Nn]one|[Nn]o|[Nn]ot applicable|[Nn]/[Aa])\b`,
);
const INSIDE_ONLY =
  /\bright\b|\bcannot (?:guarantee|be sure)\b|\bnot (?:all|always|necessarily)\b|\bwhether or not\b/i;

/** "Your data stays within the UK": it leaves it no more than one that is not sent abroad. */
const REMAINS = new RegExp(
  String.raw`\b(?:data|information|details|records|it|they)\b[^.;]{0,60}\b(?:stays?|remains?|(?:only|solely) (?:ever )?(?:be )?processed|processed (?:only|solely|entirely|wholly|exclusively))\b[^.;]{0,20}? (?:with)?in (?:the )?(?<area>${AREAS})(?! law| GDPR)`,
);

/** "Data is kept in the UK, and is not sent outside of it". */
const OF_IT = new RegExp(
  String.raw`\b(?:with)?in (?:the )?(?<area>${AREAS})(?: \([A-Z]{2,3}\))?\b[^.;]{0,40}\b${NOT}\b[^.;]{0,20}\b${GOES}\b[^.;]{0,30}\b(?:outside|out|beyond)(?: of)? (?:it|there|that area|this area)\b`,
);

export const noTransferOutside: Family = ({ text }) => {
  const match = matchIn(text, STAYS) ?? matchIn(text, REMAINS) ?? matchIn(text, OF_IT);
  if (
    match === null ||
    holds(text, INSIDE_ONLY) ||
    (matchIn(text, STAYS) === null && /\b(?:without|unless)\b/i.test(text)) ||
    /\b(?:only|not) (?:be )?transfer\w*[^.;]{0,80}\b(?:without|unless)\b[^.;]{0,60}\b(?:safeguards?|protection|protected|satisfied)/i.test(
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
