/** What a piece of a page asks about, by its words in English and Welsh: cookies, personal data, or something else. */

const oneOf = (words: readonly string[]): RegExp => new RegExp(words.join('|'), 'iu');

const WELSH_COOKIES = String.raw`[cg]wcis?\b|chwcis?\b`;

const ABOUT = oneOf([
  'cookie',
  WELSH_COOKIES,
  'briwsion|friwsion',
  'tracking technolog',
  String.raw`\bGDPR\b`,
  'consent (?:choices|preferences|settings)',
]);

/** In the page's own text: that a site keeps them, and not what is baked. */
const KEPT_BY_SITE = oneOf([
  String.raw`(?:uses?|using|sets?|stores?|places?) (?:[\w’'-]+ ){0,4}cookies (?:to|on|for|so|that|which|and|in)\b`,
  'cookies on (?:this|our|the)',
  '(?:essential|necessary|additional|optional|analytics|statistics|advertising) cookies',
  '(?:our|use of|your|about|accept|reject|which) cookies',
  WELSH_COOKIES,
]);

const OF_CONSENT = [
  '(?:change|withdraw|give|manage)[^.]{0,30} your consent',
  '(?:newid|tynnu)[^.]{0,30} eich (?:caniatâd|cydsyniad)',
];

/** What some ask about without a word of cookies: what is collected, the services that collect it, a consent to it. */
const ABOUT_DATA = oneOf([
  '(?:collect|process|casglu|prosesu)[^.]{0,60}(?:personal (?:information|data)|data personol|gwybodaeth bersonol)',
  '(?:information|data|gwybodaeth) (?:that |which |y )?(?:we|this (?:web)?site|yr ydym|rydym) (?:may )?(?:collects?|gathers?|yn (?:ei|ei gasglu))',
  '(?:additional|optional|external|other|third[- ]party) (?:services|tools|apps|content)',
  'gwasanaethau (?:ychwanegol|allanol|eraill|dewisol)',
  ...OF_CONSENT,
]);
const ABOUT_CONSENT = oneOf(OF_CONSENT);

const OTHER = oneOf([
  'newsletter',
  'subscri',
  'sign up',
  'e-?mail (?:updates|alerts)',
  'survey',
  'feedback',
  'questionnaire',
  String.raw`\bchat\b`,
  'assistant',
  'over 18',
  'your age',
  'date of birth',
  'terms (?:and|&) conditions',
  'terms of (?:use|service)',
  'cylchlythyr',
  'tanysgrif',
  'arolwg',
  'adborth',
  'sgwrs',
  'eich oed',
  'telerau',
]);

/** Of the beginning of what it says, which tells what it is about. */
const LEAD = 240;
/** Of what speaks of personal data alone: more is a notice. */
const MOST_ABOUT_DATA = 1500;

export const speaksOfCookies = (text: string): boolean => ABOUT.test(text);

/** For what stands in the page's own text, where cookies may be baked. */
export const isKeptBySite = (text: string): boolean => KEPT_BY_SITE.test(text);

/** Only both answers make a consent banner of it. */
export const isAboutData = (prose: string): boolean =>
  prose.length <= MOST_ABOUT_DATA && ABOUT_DATA.test(prose) && !OTHER.test(prose);

/** Of what is about data: it asks for a consent in so many words, and a yes with a way to choose is enough. */
export const isAboutConsent = (prose: string): boolean => ABOUT_CONSENT.test(prose);

/** What speaks of cookies somewhere is about them where it does not begin with something else. */
export function isAboutCookies(name: string, prose: string): boolean {
  const lead = `${name} ${prose}`.slice(0, LEAD + name.length);
  const other = OTHER.exec(lead)?.index ?? Infinity;
  const about = ABOUT.exec(lead)?.index ?? Infinity;
  return about < other || (about === Infinity && other === Infinity && ABOUT.test(prose));
}
