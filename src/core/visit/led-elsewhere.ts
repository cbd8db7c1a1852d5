/**
 * Whether what was shown for an address is its page, or what somebody put in its place: another site, or a page to sign
 * in at. For whoever asked for an address and is held to it; a visitor sees where they are. Pure.
 */
import { missedWords } from '../words/missed.ts';
import { hostOf } from '../parties/host.ts';
import { gapOf, type Gap } from './gaps.ts';

const missed = missedWords.inPage;

interface Shown {
  /** Address asked for. */
  asked: string;
  /** Address shown in the end. */
  shown: string;
  /** Whether a host is of the asked page's own site, or of another site of the same council. */
  isOwn: (host: string) => boolean;
  title: string;
  /** The beginning of the page's source; empty where it was not read, or the page is large. */
  html: string;
}

const PASSWORD = /<input\b[^>]{0,400}\btype\s*=\s*["']?password\b/i;
/** Hosts and paths that are for signing in, by what they are called. */
const DOOR = /(?:^|[./_-])(?:log-?[io]n|sign-?in|sso|saml2?|oauth2?|auth|adfs|mewngofnodi)(?:[./_-]|$)/i;
const DOOR_TITLE = /\b(?:sign|log) ?[io]n\b|\b(?:my|your) account\b|\bmewngofnod|\bfy nghyfrif\b/i;

/** Null where it is the page that was asked for. A redirect within the site to another page of it is that page. */
export function gapOfPlace({ asked, shown, isOwn, title, html }: Shown): Gap | null {
  const from = URL.parse(asked);
  const to = URL.parse(shown);
  const host = hostOf(shown);
  if (from === null || to === null || host === null || isSamePage(from, to)) return null;
  const isDoor =
    DOOR.test(to.hostname) || isTwoOf(DOOR.test(to.pathname), DOOR_TITLE.test(title), PASSWORD.test(html));
  if (!isOwn(host))
    return isDoor
      ? gapOf('needs-login', missed.signIn(host))
      : gapOf('led-elsewhere', missed.otherSite(host));
  // A page of the site's own about signing in has an address of its own, and is asked for by it.
  return isDoor ? gapOf('needs-login', missed.signIn(to.pathname)) : null;
}

/** Many a page has a field for a password in its head, and an article may tell how to sign in. */
const isTwoOf = (...signs: boolean[]): boolean => signs.filter(Boolean).length >= 2;

/** The same but for what servers tidy: the scheme, `www.`, a slash at the end. */
const isSamePage = (one: URL, other: URL): boolean => tidied(one) === tidied(other);

const tidied = ({ hostname, pathname }: URL): string =>
  `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
