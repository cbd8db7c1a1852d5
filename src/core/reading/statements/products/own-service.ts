/** What a notice is about, and whoever publishes it: names that supply it with nothing. */
import type { Document } from '../../page/document.ts';

/** How often a notice names one supplier by its letters, at most. */
const MOST_OF_SUPPLIER = 4;

/** "Acme chatbot privacy notice": of what the council has from Acme. */
const IS_CHAT = /^(?: AI)? (?:chat ?bot|web ?chat|live chat)\b/i;

/** How often a notice names what it is about, at least, and what that is called. */
const OFTEN = 5;
const FEW = 3;
const IS_ABOUT = ['notice applies to ', 'policy applies to ', 'statement applies to ', 'statement is for '];
const IS_WHAT_IT_IS =
  /^ is an? (?:[\w-]+ ){0,3}?(?:service|web ?site|site|platform|portal|project|charity|programme|database|directory)\b/;
const OF_ITS_OWN = [' platform', ' app', ' portal', ' system', ' project'];

/** "We use the Acme service": somebody else's. */
const IS_MEANS = /\b(?:us(?:e|es|ed|ing)|with|through|via|by|from|to)\s$/i;

/** "the ICT Solutions service", "the Find a Job website": what the notice is about. */
export function isOwnService(name: string, { text, title, blocks }: Document): boolean {
  const bare = name.replace(/^The /, '');
  if (title !== null && isInitialsIn(bare, title)) return true;
  if (HOLDS_ABOUT_YOU.some((holds) => text.includes(`${bare} ${holds} about you`))) return true;
  if (TEAMS.some((team) => text.includes(`${team} (${bare})`))) return true;
  if (title !== null && title.length < 90 && blocks.length > 1 && title.includes(bare))
    return !IS_CHAT.test(title.slice(title.indexOf(bare) + bare.length));
  // "The PlaceCal platform", in a notice that speaks of little else.
  if (text.split(name).length > OFTEN && OF_ITS_OWN.some((what) => text.includes(`the ${name}${what}`)))
    return true;
  // "This notice applies to Mosspath", "when you use Mosspath to report a leak".
  if (IS_ABOUT.some((words) => text.includes(`${words}${name}`) && text.split(name).length > FEW))
    return true;
  // "The Fern Data Service (FDS) is a service for …".
  const introduced = text.indexOf(`(${name}) is a`);
  if (introduced >= 0 && IS_WHAT_IT_IS.test(text.slice(introduced + name.length + 2, introduced + 80)))
    return true;
  // Letters for a body that the notice speaks of all along are those of whoever publishes it.
  if (/^[A-Z]{3,}$/.test(name) && text.split(name).length > MOST_OF_SUPPLIER) return true;
  return [' service', ' website', ' privacy notice', ' team'].some((what) => {
    const at = text.indexOf(`the ${name}${what}`);
    return at >= 0 && !IS_MEANS.test(text.slice(Math.max(0, at - 30), at));
  });
}

/** "… the personal information that Fernley holds about you": whoever is asked for it. */
const HOLDS_ABOUT_YOU = ['holds', 'may hold', 'keeps', 'has'];
/** "Council teams (Fern Events Group)". */
const TEAMS = ['team', 'teams', 'department', 'departments', 'officers', 'staff', 'colleagues'];

/** "FSH", where "Fern Street Hospital" stands in the title. */
function isInitialsIn(name: string, title: string): boolean {
  if (!/^[A-Z]{3,7}$/.test(name)) return false;
  const words = title.match(/\p{Lu}[\p{L}'’]*/gu) ?? [];
  return words
    .map((word) => word.charAt(0))
    .join('')
    .includes(name);
}

/** "Acme Club CIC", where "Acme Club Community Interest Company" speaks. */
export function isOfOwn(key: string, own: ReadonlySet<string>): boolean {
  const [one, two] = key.split(' ', 2);
  if (two === undefined) return false;
  const start = `${one ?? ''} ${two}`;
  for (const other of own) if (other === start || other.startsWith(`${start} `)) return true;
  return false;
}
