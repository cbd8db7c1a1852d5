/** The statements that Welsh notices share: on identity, personal data, suppliers, consent and counting. */
import type { ClaimKind } from '../../reading.ts';
import { endOf, isAboutCookies, type Family } from './rule.ts';

const NOT = String.raw`(?:ni(?:d|s)?|na(?:d)?|byth)`;
const PERSONAL = String.raw`(?:g?wybodaeth|data|manylion) (?:p|b|ph)ersonol`;

const SAID: readonly [RegExp, ClaimKind][] = [
  [
    new RegExp(
      String.raw`\b${NOT} (?:yw|ydyw|ydynt|chaiff|chânt|fydd|ellir|ddefnyddir|allwn)\b[^.]{0,110}\b(?:adnabod|hadnabod)\b`,
      'iu',
    ),
    'does-not-identify',
  ],
  [
    new RegExp(
      String.raw`\b${NOT} (?:ydym|ydyn ni|yw(?:’r|'r)?|fyddwn)\b[^.]{0,80}\b(?:casglu|storio|chasglu|gasglu|cofnodi)\b[^.]{0,60}\b${PERSONAL}`,
      'iu',
    ),
    'no-personal-information-collected',
  ],
  [
    new RegExp(
      String.raw`\bd?ydyn ni ddim(?: yn|'n|’n)? (?:casglu|storio|cadw|cofnodi)\b[^.]{0,60}\b${PERSONAL}`,
      'iu',
    ),
    'no-personal-information-collected',
  ],
  [
    /\b(?:trwy|drwy|wrth) (?:barhau|ddefnyddio|bori)\b[^.]{0,110}(?:cytuno|derbyn|caniatâd|cydsynio|cydsyniad)\b[^.]{0,60}\b(?:ch|c|g)wcis?\b/iu,
    'consent-implied',
  ],
  [
    new RegExp(
      String.raw`\b${NOT} (?:ydym yn caniat[áa]u|ydyn ni(?:’n|'n| yn) caniat[áa]u|chaniateir|chaiff|fyddwn yn caniat[áa]u)\b[^.]{0,60}\b(?:defnyddio|ddefnyddio|rannu|rhannu)\b[^.]{0,60}\b(?:data|gwybodaeth|wybodaeth)`,
      'iu',
    ),
    'no-use-by-supplier',
  ],
  [
    /\b(?:gofyn|ofyn)\b[^.]{0,60}\b(?:caniatâd|ganiatâd|cydsyniad|gydsyniad)[^.]{0,60}\b(?:ch|c|g)wcis?\b/iu,
    'asks-first',
  ],
  [
    /\b(?:d?throsglwyddo|t?rosglwyddo|drosglwyddo|storio|h?anfon)\b[^.]{0,90}\bUnol Daleithiau\b/iu,
    'transfers',
  ],
  [
    /\bsail (?:gyfreithiol|gyfreithlon)\b[^.]{0,90}\b(?:buddiannau cyfreithlon|tasg gyhoeddus|budd y cyhoedd|cydsyniad|caniatâd|rhwymedigaeth gyfreithiol|contract)/iu,
    'legal-basis',
  ],
  [
    /\b(?:gallwch|cyfle i chi)\b[^.]{0,40}\b(?:ddewis|dewis)\b[^.]{0,40}\b(?:peidio|gwrthod|pa|a ydych)\b[^.]{0,60}\b(?:ch|c|g)wcis?\b(?![^.]*\bgosodiadau (?:eich|y) porwr)/iu,
    'can-decline',
  ],
  [/\bgyda(?:’ch|'ch) (?:caniatâd|cydsyniad)\b/iu, 'asks-first'],
  [
    /\b(?:g?wybodaeth|data|ystadegau)\b[^.]{0,20}(?:\bddienw|\bdienw|\bddi-enw|\banhysbys|\byn ddienw|\byn ddi-enw)(?!\p{L})/iu,
    'anonymous-statistics',
  ],
];

export const inWelsh: Family = (said) => {
  const isOfVisits = /google|ystadeg|g?wefan/i.test(`${said.text} ${said.before}`);
  if (!isAboutCookies(said) && said.mentions.length === 0 && !isOfVisits) return [];
  return SAID.flatMap(([pattern, kind]) => {
    const match = pattern.exec(said.text);
    if (match === null || (kind === 'no-use-by-supplier' && said.mentions.length === 0)) return [];
    const counts = kind === 'anonymous-statistics' || kind === 'asks-first';
    const isOfCounting = said.mentions.some(({ category }) => category === 'statistics');
    return [
      {
        kind,
        value: kind === 'transfers' ? 'US' : (said.mentions[0]?.name ?? null),
        categories: counts && isOfCounting ? ['statistics' as const] : [],
        end: endOf(match),
      },
    ];
  });
};
