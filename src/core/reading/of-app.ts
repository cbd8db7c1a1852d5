/** Whether a notice is of an app on a phone: what it says is said of that, and not of the website. */

const APP = /\b(?:apps?|applications? for (?:mobiles?|phones?))\b|\bap (?:symudol|ffôn)\b|\byr ap\b/i;
const SITE = /\b(?:web ?sites?|web ?pages?|gwefan|wefan|online)\b/i;
const OF_APP =
  /\b(?:the|this|our|an?) (?:[\p{L}\d’'-]+ ){0,4}?apps?\b|\b(?:mobile|phone) apps?\b|\byr ap\b/giu;
const OF_SITE =
  /\b(?:the|this|our|council(?:['’]s)?) (?:main |public |own )?(?:web ?)?sites?\b|\b(?:ein|y|ar) (?:g?wefan)\b/giu;

/** Times that it speaks of the app, where its headings do not. */
const LEAST_SPOKEN_OF = 4;

/** `headings`: its title and first headings; `words`: what it says, or the start of that. */
export function isOfApp(headings: readonly string[], words: string): boolean {
  const named = headings.slice(0, 2).join(' | ');
  if (SITE.test(named) || !APP.test(`${named} ${words}`)) return false;
  const ofApp = words.match(OF_APP)?.length ?? 0;
  const ofSite = words.match(OF_SITE)?.length ?? 0;
  return APP.test(named) ? ofApp >= ofSite : ofApp >= LEAST_SPOKEN_OF && ofSite === 0;
}
