/** One entry a cookie: what is said twice is said once; two vendors, two hosts or two lifetimes stay two. */
import type { CookieRead } from '../reading.ts';

/** `listed`: from tables, lists and stanzas; `mentioned`: from sentences, which add names not listed and lifetimes not told. */
export function merged(listed: readonly CookieRead[], mentioned: readonly CookieRead[]): CookieRead[] {
  const byPattern = new Map<string, CookieRead[]>();
  for (const cookie of [...listed].sort(byPlace)) {
    const same = byPattern.get(cookie.pattern) ?? [];
    byPattern.set(cookie.pattern, same);
    const twin = same.find((other) => isSame(cookie, other));
    if (twin === undefined) same.push({ ...cookie });
    else complete(twin, cookie);
  }
  for (const cookie of mentioned) {
    const same = byPattern.get(cookie.pattern);
    const [only, ...more] = same ?? [];
    if (only === undefined) byPattern.set(cookie.pattern, [{ ...cookie }]);
    // "Cookies used by A: x, y. Cookies used by B: x, z."
    else if (isOfAnother(cookie, [only, ...more])) same?.push({ ...cookie });
    // "_ga expires after 2 years", below a bare list of names.
    else if (more.length === 0 && cookie.expiry !== null) {
      if (isOfOne(cookie, mentioned) && isSame(only, cookie)) complete(only, cookie);
      else if (saysOtherwise(cookie, only, mentioned)) same?.push({ ...cookie, product: only.product });
    }
  }
  return [...byPattern.values()].flat().sort(byPlace);
}

/** A plain sentence of one lifetime beside another in a list: both stand there, and whoever judges is to know. */
function saysOtherwise(cookie: CookieRead, listed: CookieRead, mentioned: readonly CookieRead[]): boolean {
  if (cookie.seconds === null || listed.seconds === null || isSame(listed, cookie)) return false;
  const at = cookie.quote.indexOf(cookie.name);
  const from = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => cookie.quote.lastIndexOf(mark, at) + 1));
  const sentence = (cookie.quote.slice(from).match(/^[^]*?(?:[.!?](?=\s|$)|$)/)?.[0] ?? '').trim();
  if (sentence.length > PLAIN || IS_OF_A_CASE.test(sentence)) return false;
  if (!LEADS_TO_NAME.test(sentence.slice(0, Math.max(0, sentence.indexOf(cookie.name))))) return false;
  return (
    mentioned.filter(({ name, offset }) => offset === cookie.offset && sentence.includes(name)).length === 1
  );
}
const PLAIN = 160;
const IS_OF_A_CASE =
  /\b(?:if|unless|until|once|may|might|can|could|should|would|not|never|no longer|normally|usually|typically|except|previously|formerly|used to|before|otherwise|renew\w*|reset|refresh\w*|again|each|every|os|oni|nid|gall\w*)\b/i;

/** Whether the sentence that mentions it begins with its name, or with words that lead to it, and mentions no other. */
function isOfOne({ name, quote, offset }: CookieRead, mentioned: readonly CookieRead[]): boolean {
  const before = quote.slice(0, Math.max(0, quote.indexOf(name)));
  return LEADS_TO_NAME.test(before) && mentioned.filter((other) => other.offset === offset).length === 1;
}

/** "The language cookie, "; not "All of them, except ". */
const LEADS_TO_NAME = /^(?:(?:the|our|a) (?:(?!all |except )[\p{L}-]+,? ){0,3})?["“‘'(]?$/iu;

const isOfAnother = ({ product }: CookieRead, others: readonly CookieRead[]): boolean =>
  product !== null && others.every((other) => other.product !== null && other.product !== product);

function byPlace(a: CookieRead, b: CookieRead): number {
  return a.offset - b.offset;
}

function isSame(a: CookieRead, b: CookieRead): boolean {
  return agree(a.product, b.product) && agree(a.host, b.host) && isSameLength(a, b);
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function isSameLength(a: CookieRead, b: CookieRead): boolean {
  if (a.expiry === null || b.expiry === null) return true;
  if (a.seconds !== null && b.seconds !== null)
    return Math.abs(a.seconds - b.seconds) <= 0.02 * Math.max(a.seconds, b.seconds);
  return a.expiry.toLowerCase() === b.expiry.toLowerCase();
}

/** Fills what the first telling leaves open. */
function complete(cookie: CookieRead, other: CookieRead): void {
  cookie.product ??= other.product;
  cookie.category ??= other.category;
  cookie.purpose ??= other.purpose;
  cookie.host ??= other.host;
  cookie.party ??= other.party;
  if (cookie.expiry !== null) return;
  cookie.expiry = other.expiry;
  cookie.seconds = other.seconds;
}
