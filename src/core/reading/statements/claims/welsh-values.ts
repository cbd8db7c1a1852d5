/** What a Welsh statement names: places, legal bases, lengths, and whose product it is about. */
import type { ClaimKind } from '../../reading.ts';
import type { Found, Said } from './rule.ts';

/** As the contract writes places; others as printed. */
const PLACES: readonly [RegExp, string][] = [
  [/Unol Daleithiau|\bUDA\b|America/iu, 'US'],
  [/Deyrnas Unedig|Teyrnas Unedig|Prydain|\bDU\b/iu, 'UK'],
  [/Ardal Economaidd|\bAEE\b/iu, 'EEA'],
  [/Undeb Ewrop|\bUE\b/iu, 'EU'],
  [/(?:ledled|ar draws|dros) y byd|byd-eang/iu, 'worldwide'],
  [/Iwerddon/iu, 'Ireland'],
  [/Almaen/iu, 'Germany'],
  [/Iseldiroedd/iu, 'Netherlands'],
  [/Ffrainc/iu, 'France'],
  [/Gwlad Belg|Wlad Belg/iu, 'Belgium'],
  [/Sweden/iu, 'Sweden'],
  [/(?<!Undeb |Economaidd )Ewrop/iu, 'Europe'],
  [/[CG]h?ymru/iu, 'Wales'],
];
export const PLACE = String.raw`(?:Unol Daleithiau|UDA|America|[DT]eyrnas Unedig|Prydain|DU|Ardal Economaidd Ewrop(?:eaidd)?|AEE|Undeb Ewropeaidd|UE|Iwerddon|Almaen|Iseldiroedd|Ffrainc|Gwlad Belg|Sweden|Ewrop|[CG]h?ymru|ledled y byd|dros y byd)(?!\p{L})`;

export const BASES: readonly [RegExp, string][] = [
  [
    /swyddogaethau (?:cyfreithiol|statudol) o dan|tasg gyhoeddus|dasg gyhoeddus|budd y cyhoedd|awdurdod swyddogol/iu,
    'public task',
  ],
  [/rhwymedigaeth(?:au)? gyfreithiol|(?:d|dd)yletswydd gyfreithiol/iu, 'legal obligation'],
  [/buddiannau (?:dilys|cyfreithlon)|fuddiannau (?:dilys|cyfreithlon)/iu, 'legitimate interests'],
  [/(?<!\p{L})(?:g|ch|ngh|c)ontract/iu, 'contract'],
  [/(?<!\p{L})(?:c|g|ch)ydsyni|(?<!\p{L})(?:c|g|ch)aniatâd/iu, 'consent'],
];

export function whatIsSaid(
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
    const { behind, before, after, until } = match.groups ?? {};
    return { value: behind ?? before ?? after ?? until ?? null, categories };
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

/** "Newid eich gosodiadau Google": what one chooses there, or through a link of theirs, is no choice here. */
export const isElsewhere = ({ text, mentions, addresses }: Said): boolean =>
  mentions.some(({ start }) => /gosodiadau (?:\p{L}+ ){0,2}$/iu.test(text.slice(0, start))) ||
  (mentions.length > 0 && addresses.some((address) => /opt[-_]?out/i.test(address)));
