import { expect, it } from 'vitest';
import { namesOf, readNotice } from '../../../src/core/reading/index.ts';

const names = namesOf([]);
const languageOf = (text: string, said = '') =>
  readNotice(`<html${said === '' ? '' : ` lang="${said}"`}><body><p>${text}</p></body></html>`, {
    form: 'html',
    names,
  }).language;

const ENGLISH =
  'We keep what you send us for a year, and then we delete it. Nobody outside the town hall is given any of it, and we do not sell it to anybody at all.';
const WELSH =
  'Rydym yn cadw eich gwybodaeth am flwyddyn ac yna yn ei dileu. Nid ydym yn ei rhoi i neb y tu allan i neuadd y dref, ac nid ydym yn ei gwerthu i neb o gwbl.';
const POLISH =
  'Przechowujemy dane przez rok, a potem je usuwamy. Nikt spoza ratusza ich nie otrzymuje, nie sprzedajemy ich nikomu. Pliki cookie służą tylko do liczenia odwiedzin na stronie.';
const URDU =
  'ہم آپ کی معلومات ایک سال تک رکھتے ہیں اور پھر انہیں حذف کر دیتے ہیں۔ ہم انہیں کسی کو نہیں دیتے اور نہ ہی کسی کو فروخت کرتے ہیں اور یہ ہماری ویب سائٹ کے لیے ہے۔';

it.each([
  ['English', ENGLISH, '', 'en'],
  ['English, as it says', ENGLISH, 'en-GB', 'en-gb'],
  ['Welsh', WELSH, '', 'cy'],
  ['Polish, which says so', POLISH, 'pl', 'pl'],
  ['another, in a template of English', POLISH, 'en', 'und'],
  ['another, without a word of what it is', URDU, '', 'und'],
])('knows %s', (_, text, said, language) => {
  expect(languageOf(text, said)).toBe(language);
});

it('takes a list of names for no other language', () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `<tr><td>sid${at}<td>Zapamiętuje wybór na stronie urzędu`,
  ).join('');
  expect(languageOf(`</p><table>${rows}</table><p>${ENGLISH}`)).toBe('en');
});

it('takes names of streets and people for no other language', () => {
  const text =
    'Harrowgate Borough Council, Victoria House, Marlborough Crescent, Upper Harrowgate.</p><p>Should you want to complain about how we hold your details, write to information.governance@harrowgate.gov.uk.';
  expect(languageOf(text, 'en')).toBe('en');
});
