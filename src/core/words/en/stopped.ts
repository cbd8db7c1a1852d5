/** Why a request never left, and why a browser refused a cookie. A browser refuses; a visitor says no. */
import type { StoppedBy } from '../../visit/stopped.ts';

export const stoppedBy: Record<StoppedBy, string> = {
  client: 'stopped by another extension, or by the browser’s own blocker: it never left',
  list: 'stopped by the browser’s list of trackers or dangerous addresses: it never left',
  policy: 'stopped by the page’s own security rules: it never left',
  network: 'no connection could be made: nothing was sent',
  left: 'taken back by the page before it left',
  browser: 'stopped by a rule of the browser: it never left',
};

/**
 * By the browser’s own word for it.
 * https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-SetCookieBlockedReason
 */
const REFUSED: Record<string, string> = {
  SecureOnly: 'it may only be set over https',
  HttpOnlyFromScript: 'a script may not set it as HttpOnly',
  OverwriteSecure: 'it would have replaced a cookie that was set over https',
  SameSiteStrict: 'another site set it, which SameSite=Strict forbids',
  SameSiteLax: 'another site set it, which SameSite=Lax forbids',
  SameSiteUnspecifiedTreatedAsLax: 'another site set it without saying SameSite=None',
  SameSiteNoneInsecure: 'SameSite=None may only be set as Secure',
  SchemefulSameSiteStrict: 'the same site set it, but over http, which SameSite=Strict forbids',
  SchemefulSameSiteLax: 'the same site set it, but over http, which SameSite=Lax forbids',
  SchemefulSameSiteUnspecifiedTreatedAsLax: 'the same site set it, but over http',
  UserPreferences: 'the browser is set to keep out such cookies',
  ThirdPartyPhaseout: 'the browser keeps no cookies of other sites',
  ThirdPartyBlockedInFirstPartySet: 'the browser keeps no cookies of other sites',
  InvalidDomain: 'it was meant for another site than the one that set it',
  InvalidPrefix: 'its name begins in a way that asks for more than was given',
  InvalidPartitioned: 'Partitioned may only be set as Secure',
  NameValuePairExceedsMaxSize: 'it is too long',
  DisallowedCharacter: 'it holds a character that is not allowed',
  NoCookieContent: 'it is empty',
  SyntaxError: 'it is not written as a cookie is',
  SchemeNotSupported: 'such an address may not set cookies',
};

/** A word that is not known stands as the browser has it. */
export const refusedWhy = (word: string): string => REFUSED[word] ?? word;
