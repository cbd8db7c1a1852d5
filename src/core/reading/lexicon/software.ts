/**
 * What software and firms that work behind a council's counter are called, as councils' published registers of contracts
 * have them. No page asks their hosts, so that no rule knows them: here they are names, and nothing else.
 */
import { remembered } from '../../text/remembered.ts';
import { squashed } from '../names/tokens.ts';

const listed = (text: string): string[] => text.split(',').map((name) => name.trim());

/** Work among colleagues. */
const COLLEAGUES = listed(`
  Airtable, Asana, Basecamp, Box, Notion, Bitbucket, Calendly, Canva, ClickUp, Confluence, DocuSign, Doodle,
  Dropbox, Egnyte, Evernote, Figma, GitHub, GitLab, GoToMeeting, Huddle, Jira, Kahoot, Lucidchart, Mattermost,
  Mentimeter, Miro, MURAL, OneNote, Padlet, ShareFile, Signal, Skype, Slido, Smartsheet, Telegram, Todoist,
  Trello, Viva Engage, WeTransfer, Webex, WhatsApp, Workplace from Meta, Workvivo, Yammer, Zapier, Zoho, Zoom,
  monday.com
`);
/** People, pay and learning. */
const PEOPLE = listed(`
  BambooHR, Cascade HR, iTrent, Jobtrain, Learning Pool, Midland HR, MHR, Oleeo, Resourcelink, SuccessFactors,
  Tribepad, Totara, Workday, Zellis, Unit4, Agresso
`);
/** Revenues, money and letters. */
const MONEY = listed(`
  Academy, Adare SEC, Allpay, Bottomline, Critiqom, Docmail, Ebase, Information@Work, Inform CPI, Kofax,
  LexisNexis, OneDrive, OpenRevenues, OpenText, Opus Trust, Paragon, PCI Pal, Phoenix Commercial Collections,
  Qmatic, Quadient, Restore, Shred-it, Synertec, Whistl, Iron Mountain, Equifax, Experian, TransUnion, GBG,
  Jontek, Marston Holdings, Bristow & Sutor, Equita, Rundles, Newlyn, Dukes Bailiffs, Jacobs Enforcement
`);
/** Elections, democracy and law. */
const DEMOCRACY = listed(`
  Xpress, Xpress Elections, Modern Mindset, Modern Democracy, Democracy Counts, Halarose, Eros, IDOX Elections,
  Iken, Norwel, Civica Legal, CMIS, Modern.Gov
`);
/** Care, schools and housing. */
const CARE = listed(`
  AIS, Capita One, CareDirector, CareFirst, ContrOCC, DRS, Eclipse, eCINS, Egress, Evolve, Frameworki,
  Groupcall, Home Connections, Housing Jigsaw, Jigsaw, Liquidlogic, Locata, MRI Housing, Aareon, Orchard
  Housing, Northgate Housing, OLM Eclipse, ParentPay, Servelec, SIMS, Synergy, Tunstall, Appello, Abritas,
  Keystone, Localz, Plentific
`);
/** Places, streets and bins. */
const PLACES = listed(`
  Acolaid, Alloy, AppyWay, Bartec, Chipside, Confirm, Echo, Exegesis, Exor, Flare, Flowbird, Imperial Civil
  Enforcement, LalPac, M3 Public Protection, MasterGov, MiPermit, Symology, Taranto, Tascomi, Uniform, Vaisala,
  Webaspx, Whitespace, Yotta, ZatPark
`);
/** Calls, customers and what watches over software. */
const CALLS = listed(`
  8x8, Airship, Amplitude, Anywhere365, App Center, Avaya, Braze, Bugsnag, Content Guru, Crashlytics, Datadog,
  Dynatrace, Enghouse, Freshdesk, Gamma Horizon, Genesys, HaloITSM, ICS.AI, Ivanti, Lagan, Mitel, Netcall, NICE
  inContact, OneSignal, Pusher, Puzzel, Raygun, RingCentral, Rollbar, Sentry, Splunk, Storm, Sugar CRM,
  Talkative, Urban Airship, Verint, Vonage, ServiceNow, TOPdesk, Hornbill
`);

/** Words of the language too: the capital that begins a sentence does not make names of them. */
const WORDS_TOO = new Set(
  listed(`
  Academy, Box, Notion, Alloy, Amplitude, Confirm, Doodle, Echo, Eclipse, Evolve, Flare, Huddle, Jigsaw,
  Keystone, Locata, Mural, Paragon, Restore, Sentry, Signal, Storm, Synergy, Uniform, Whitespace, Zoom, Xpress
`).map(squashed),
);
const NAMES = new Set(
  [...COLLEAGUES, ...PEOPLE, ...MONEY, ...DEMOCRACY, ...CARE, ...PLACES, ...CALLS].map(squashed),
);

const lettersOf = remembered(squashed);

/** `isFirst`: where it begins a sentence. */
export function isSoftware(name: string, isFirst: boolean): boolean {
  const letters = lettersOf(name);
  return NAMES.has(letters) ? !(isFirst && WORDS_TOO.has(letters)) : goesOn(name);
}

/** Words of the longest name that goes on. */
const MOST_WORDS = 4;
/** "Liquidlogic Children's System": a name of several words that begins with one of these, and with no plain word. */
function goesOn(name: string): boolean {
  const [first = '', ...rest] = name.split(' ', MOST_WORDS + 1);
  if (rest.length === 0 || rest.length >= MOST_WORDS) return false;
  const letters = lettersOf(first);
  return NAMES.has(letters) && !WORDS_TOO.has(letters);
}
