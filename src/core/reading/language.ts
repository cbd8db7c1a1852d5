/** English or Welsh: as the document says, else by its commonest words. */
import type { Document } from './page/document.ts';

const WELSH =
  /\b(?:yr|yn|ac|mae|eich|rydym|gwefan|wefan|cwcis|defnyddio|ddefnyddio|gwybodaeth|wybodaeth|bod|chi|hyn|neu|cyngor|sydd|gan|bydd|preifatrwydd)\b/gi;
const ENGLISH =
  /\b(?:the|and|you|your|our|we|this|use|website|cookies|information|that|with|council|which|will|privacy)\b/gi;
const SAMPLE = 20_000;

export function languageOf({ language, text }: Document): string {
  const said = language?.trim().toLowerCase() ?? '';
  const sample = text.slice(0, SAMPLE);
  const [welsh, english] = [sample.match(WELSH)?.length ?? 0, sample.match(ENGLISH)?.length ?? 0];
  // A template's `lang` is often left as it was: words that outnumber the other's five to one decide.
  if (welsh > 10 && welsh > english * 5) return 'cy';
  if (english > 10 && english > welsh * 5) return said.startsWith('en') ? said : 'en';
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(said)) return said;
  return welsh > english ? 'cy' : 'en';
}
