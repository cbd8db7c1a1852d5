/**
 * Which links of a site are followed: its own pages, each once. Never what ends a session or changes something, no files,
 * and nothing that goes on for ever. All of it is read off the address and the words of the link, before anything is asked for.
 */
export interface LinkFound {
  /** Absolute, without fragment. */
  address: string;
  /** The words that are clicked, at most 120 characters. */
  text: string;
  /** The page asks that it is not followed, or that its answer is kept as a file. */
  isPassedOver: boolean;
}

/** Why a link was not followed. */
export type NotFollowed =
  | 'other-site'
  | 'robots'
  | 'log-out'
  | 'changes-something'
  | 'calendar'
  | 'file'
  | 'endless'
  | 'passed-over'
  | 'same-page'
  | 'enough-pages'
  | 'too-many-links'
  | 'stopped';

const LONGEST_PATH = 300;
const DEEPEST_PATH = 10;
/** A part of a path that comes this often is a link that leads into itself. */
const MOST_ALIKE = 3;

/** Parameters that say where a visitor comes from, or which session is theirs: the page is the same without. */
const BESIDE =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|mc_[ce]id|_gl|_ga|ref|referrer|jsessionid|phpsessid|sid|sessionid|returnurl|return_?to|redirect(?:_?ur[il])?|destination|next)$/i;

/** The page that a link leads to, in one spelling; null for what is no page of the web. */
export function pageAt(address: string): URL | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  url.hash = '';
  url.pathname = url.pathname
    .replace(/;jsessionid=[^/]*/gi, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/');
  for (const name of [...url.searchParams.keys()]) if (BESIDE.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url;
}

/** The same page under http and https, with a slash at its end and without. */
export const pageKey = ({ host, pathname, search }: URL): string =>
  `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '').toLowerCase()}${search}`;

const LOG_OUT = /^(?:(?:log|sign)[-_ ]?(?:out|off)|allgofnodi)$/i;
/** On its own, as a link's words or a part of its path, it does something; within a name ("remove-a-tree") it tells of it. */
const ACT =
  /^(?:delete|remove|destroy|edit|cancel|confirm|approve|unsubscribe|subscribe|vote|like|dislike|add|add[-_ ]to[-_ ](?:basket|cart|favourites?)|undo|reset|dileu|golygu|canslo|cadarnhau|ychwanegu|dad-?danysgrifio)$/i;
const ACTING =
  /^(?:action|do|op|cmd|command|task|method|delete|remove|unsubscribe|add[-_]to[-_](?:basket|cart)|token|nonce|_wpnonce|csrf\w*|confirm)$/i;
const ACTS =
  /^(?:delete|remove|log[-_]?out|sign[-_]?out|unsubscribe|add|edit|save|submit|vote|cancel|update|create)/i;

const FILE = new RegExp(
  `\\.(?:${[
    ...[
      'pdf',
      'docx?',
      'xlsx?',
      'pptx?',
      'od[tsp]',
      'rtf',
      'csv',
      'tsv',
      'txt',
      'xml',
      'json',
      'rss',
      'atom',
      'ics',
      'vcf',
    ],
    ...['zip', 'gz', '7z', 'rar', 'exe', 'msi', 'dmg', 'apk', 'css', 'js', 'woff2?', 'eps'],
    ...['jpe?g', 'png', 'gif', 'webp', 'svg', 'ico', 'bmp', 'tiff?', 'kml', 'kmz', 'gpx', 'shp', 'dwg'],
    ...['mp[34]', 'm4[av]', 'mov', 'avi', 'wmv', 'webm', 'ogg', 'wav'],
  ].join('|')})$`,
  'i',
);

const DATED_QUERY =
  /^(?:date|day|week|month|year|from|to|start(?:date)?|end(?:date)?|view(?:date)?|calendar|dyddiad|mis)$/i;
const DATED_PATH =
  /\/(?:19|20)\d\d(?:[-/](?:0?[1-9]|1[0-2])(?:[-/](?:0?[1-9]|[12]\d|3[01]))?)?(?:\/(?:day|week|month|list))?\/?$/i;

/** What a link does by its address and words that no look at a site may do, or null. */
export function whyNot(url: URL, text: string): NotFollowed | null {
  const words = text.trim();
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const values = [...url.searchParams];
  if (LOG_OUT.test(words) || parts.some((part) => LOG_OUT.test(stem(part)))) return 'log-out';
  if (values.some(([, value]) => LOG_OUT.test(value))) return 'log-out';
  if (ACT.test(words) || parts.slice(1).some((part) => ACT.test(part)) || ACT.test(parts[0] ?? ''))
    return 'changes-something';
  if (
    values.some(
      ([name, value]) =>
        ACTING.test(name) && (ACTS.test(value) || !/^(?:action|do|op|cmd|command|task|method)$/i.test(name)),
    )
  )
    return 'changes-something';
  if (FILE.test(url.pathname)) return 'file';
  if (isEndless(url, parts)) return 'endless';
  return null;
}

/** A day, week or month of something that has one before and one after it. */
export const isOfCalendar = (url: URL): boolean =>
  DATED_PATH.test(url.pathname) || [...url.searchParams.keys()].some((name) => DATED_QUERY.test(name));

function isEndless(url: URL, parts: readonly string[]): boolean {
  if (url.href.length - url.origin.length > LONGEST_PATH || parts.length > DEEPEST_PATH) return true;
  return parts.some((part) => parts.filter((other) => other === part).length >= MOST_ALIKE);
}

const stem = (part: string): string => part.replace(/\.\w{2,5}$/, '');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Percent signs that stand for nothing are the name's own.
    return part;
  }
}
