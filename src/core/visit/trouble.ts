/** Why a page could not be observed, told from the browser's error, the answer's status, or a known challenge page. */
import { missedWords } from '../words/missed.ts';
import { gapOf, type Gap, type GapCode } from './gaps.ts';

const missed = missedWords.inPage;

type Trouble = Extract<
  GapCode,
  'dns-failed' | 'certificate-error' | 'blocked-by-client' | 'needs-login' | 'unreachable'
>;

const ERRORS: [RegExp, Trouble, keyof typeof missed.opening][] = [
  [/ERR_NAME_|ERR_DNS_|ERR_ICANN_NAME_COLLISION|ERROR_UNKNOWN_HOST/, 'dns-failed', 'name-unknown'],
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL|ERR_TLS_|SEC_ERROR|SSL_ERROR/, 'certificate-error', 'certificate'],
  [/ERR_BLOCKED_BY_|NS_ERROR_(?!MALFORMED)\w+_URI$/, 'blocked-by-client', 'not-allowed'],
  [/ERR_INVALID_AUTH_CREDENTIALS/, 'needs-login', 'password'],
  [/ERR(?:OR)?_CONNECTION_REFUSED/, 'unreachable', 'connection-refused'],
  [/ERR_(?:CONNECTION_)?TIMED_OUT|NET_TIMEOUT/, 'unreachable', 'no-answer'],
  [/ERR_TOO_MANY_REDIRECTS|REDIRECT_LOOP/, 'unreachable', 'circle'],
];

/**
 * What ends a request before anyone is connected to: whole names of errors, or how a family of them begins.
 * net/base/net_error_list.h in Chromium; nsNetError in Firefox, with ERROR_.
 */
const UNCONNECTED = [
  'ERR_NAME_',
  'ERR_DNS_',
  'ERR_ICANN_NAME_COLLISION',
  'ERROR_UNKNOWN_HOST',
  'ERR_CONNECTION_REFUSED',
  'ERROR_CONNECTION_REFUSED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_ADDRESS_INVALID',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERROR_PROXY_CONNECTION_REFUSED',
  'ERROR_UNKNOWN_PROXY_HOST',
  'NS_ERROR_OFFLINE',
  'SEC_ERROR',
  'SSL_ERROR',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_CERT_',
  'ERR_SSL_',
  'ERR_NETWORK_ACCESS_DENIED',
];

/** True where an error says that no connection was made: then nobody was told anything. */
export const isUnconnected = (error: string): boolean => UNCONNECTED.some((name) => error.includes(name));

/** Taken back, by the page or the person, or because it turned out to be a file: that is no trouble of the page's. */
export const isGivenUp = (error: string): boolean => /ERR_ABORTED|NS_BINDING_ABORTED/.test(error);

/**
 * Stopped by the browser before it left, by a list of tracking or dangerous addresses: NS_ERROR_TRACKING_URI and its
 * kin (nsNetUtil, UrlClassifierFeatureFactory in Firefox). An address that cannot be read is none of them.
 */
export const isListed = (error: string): boolean =>
  /NS_ERROR_\w+_URI$/.test(error) && !error.endsWith('MALFORMED_URI');

/** `error`: the browser's own word, such as Chromium's `net::ERR_CONNECTION_REFUSED`. */
export function gapOfError(error: string): Gap {
  const known = ERRORS.find(([pattern]) => pattern.test(error));
  const [, code, what] = known ?? [null, 'unreachable' as const, 'other' as const];
  return gapOf(code, missed.opening[what](error));
}

/** What a page shows of itself, as far as challenge pages are told by it. */
interface Answered {
  status: number;
  /** Names in lower case; those of WALL_HEADERS are enough. */
  headers: Record<string, string>;
  title: string;
  /** The beginning of the page's source. */
  html: string;
}

/** Headers that challenges are told by. */
export const WALL_HEADERS: readonly string[] = [
  'cf-mitigated',
  'server',
  'x-datadome',
  'x-dd-b',
  'x-amzn-waf-action',
];

/** One supplier's challenge. `isIt` looks at headers first, which cannot be mistaken for a page's own words. */
const WALLS: { name: string; isIt: (page: Answered) => boolean }[] = [
  {
    // developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
    name: 'Cloudflare',
    isIt: ({ status, headers, title, html }) =>
      headers['cf-mitigated'] === 'challenge' ||
      (/^(?:403|429|503)$/.test(String(status)) &&
        (/\/cdn-cgi\/challenge-platform\/|cf-error-details|cf_chl_/.test(html) ||
          /^(?:Just a moment|Attention Required! \| Cloudflare)/.test(title))),
  },
  {
    // An ordinary page behind Imperva carries its script too; only the challenge has the incident's frame.
    name: 'Imperva',
    isIt: ({ html }) => /Incapsula incident ID|_Incapsula_Resource\?[^"']*(?:incident_id|edet)=/.test(html),
  },
  {
    name: 'Akamai',
    isIt: ({ status, headers, title, html }) =>
      /\bsec-if-cpt-container\b/.test(html) ||
      (isRefusal(status) &&
        (/^AkamaiGHost/.test(headers['server'] ?? '') || html.includes('errors.edgesuite.net')) &&
        /^Access Denied/.test(title)),
  },
  {
    name: 'DataDome',
    isIt: ({ status, headers, html }) =>
      (isRefusal(status) && (headers['x-datadome'] !== undefined || headers['x-dd-b'] !== undefined)) ||
      (isRefusal(status) && html.includes('captcha-delivery.com')),
  },
  {
    // docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
    name: 'AWS WAF',
    isIt: ({ headers, html, status }) =>
      /^(?:challenge|captcha)$/.test(headers['x-amzn-waf-action'] ?? '') ||
      (/^(?:202|405)$/.test(String(status)) && html.includes('awsWafCookieDomainList')),
  },
  {
    name: 'HUMAN',
    isIt: ({ status, html }) => isRefusal(status) && /\bpx-captcha\b|window\._pxAppId/.test(html),
  },
];

const isRefusal = (status: number): boolean => status === 403 || status === 429 || status === 503;

/** Null where the page was answered as a page is. */
export function gapOfAnswer(page: Answered): Gap | null {
  const wall = WALLS.find(({ isIt }) => isIt(page));
  if (wall) {
    return gapOf('bot-wall', missed.wall(wall.name, page.status));
  }
  if (page.status === 429) return gapOf('bot-wall', missed.askedTooOften);
  if (page.status === 401 || page.status === 407)
    return gapOf('needs-login', missed.asksForPassword(page.status));
  if (page.status >= 400) return gapOf('http-error', missed.answeredWith(page.status));
  return null;
}

/** What a browser shows as a page. Anything else it shows (a PDF, a picture, bare text) is a file. */
const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

/**
 * A gap where the answer is no page. `said`: its Content-Type, or the empty string; `taken`: what the browser takes it
 * for, or null where that is not known. A PDF comes in a page of the browser's own: what the site said counts first.
 */
export function gapOfType(said: string, taken: string | null): Gap | null {
  const type = said.split(';')[0]?.trim().toLowerCase() ?? '';
  const is = type === 'application/pdf' || taken === null ? type : taken;
  if (is === '' || PAGE_TYPES.includes(is)) return null;
  return gapOf('download', missed.file(/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(is) ? is : null));
}
