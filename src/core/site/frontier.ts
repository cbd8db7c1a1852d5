/**
 * Which page of a site comes next: what differs before more of the same. Forms, payments, maps, accounts and services on
 * hosts of their own carry other suppliers; then folders that were not looked into; then whatever was found first.
 */
import { isOfCalendar, pageAt, pageKey, whyNot, type LinkFound, type NotFollowed } from './links.ts';
import { shapeOf } from './template.ts';

export type FoundBy = 'asked' | 'sitemap' | 'link';

export interface Candidate {
  address: string;
  foundBy: FoundBy;
  /** Number of the page that it was first found on, or null. */
  from: number | null;
}

interface Waiting extends Candidate {
  order: number;
  url: URL;
  shape: string;
  kind: Kind | null;
}

type Kind = 'payment' | 'form' | 'map' | 'account' | 'contact' | 'news' | 'search' | 'media';

/** By the words of the address and of the link, English and Welsh. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['payment', /\b(?:pay(?:ments?|ing)?|e-?payments?|talu|taliadau)\b/i],
  [
    'account',
    /\b(?:(?:my|your) ?accounts?|accounts?|log ?in|sign ?in|register|my(?:council)?|fy nghyfrif|cyfrif|mewngofnodi)\b/i,
  ],
  [
    'form',
    /\b(?:forms?|e-?forms?|apply|application|report (?:it|an?)|request|book(?:ings?)?|renew|claim|complaints?|feedback|survey|ffurflen(?:ni)?|gwneud cais|adrodd|cwyn)\b/i,
  ],
  ['map', /\b(?:maps?|mapping|find (?:my|your) (?:nearest|local)|near me|in my area|postcode|mapiau)\b/i],
  ['contact', /\b(?:contact(?: us)?|live chat|web ?chat|cysylltu)\b/i],
  ['media', /\b(?:videos?|webcasts?|live ?stream|watch|gwe-?ddarlled)/i],
  ['search', /\b(?:search|a to z|chwilio)\b/i],
  ['news', /\b(?:news|blogs?|newyddion)\b/i],
];

/** Links kept waiting; of more only their number is known. */
const MOST_WAITING = 20_000;
/** Pages of one path with another query each: what is sorted or filtered is the same page. */
const MOST_OF_A_PATH = 2;
const MOST_EXAMPLES = 5;

export interface LeftOut {
  why: NotFollowed;
  count: number;
  /** Addresses, without query strings, at most 5. */
  examples: string[];
}

export interface Rules {
  /** Whether a host is one of the site's own. */
  isOwn: (host: string) => boolean;
  /** Whether robots.txt of its host lets the address be opened; null where that could not be worked out. */
  isAllowed: (url: URL) => boolean | null;
}

export class Frontier {
  #rules: Rules;
  #known = new Set<string>();
  #waiting: Waiting[] = [];
  #found = 0;
  #leftOut = new Map<NotFollowed, LeftOut>();
  #shapes = new Map<string, number>();
  #kinds = new Set<Kind>();
  #hosts = new Set<string>();
  #paths = new Map<string, number>();
  #hasCalendar = false;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** The page that was asked for by name, as one that was looked at: robots.txt speaks of links. */
  begin(address: string): void {
    const url = pageAt(address);
    if (url !== null) this.#look({ ...waitingOf(url, '', 0), foundBy: 'asked', from: null });
  }

  add(links: readonly LinkFound[], foundBy: FoundBy, from: number | null): void {
    for (const { address, text, isPassedOver } of links) {
      const url = pageAt(address);
      if (url === null) continue;
      const key = pageKey(url);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#found += 1;
      const why = this.#whyNot(url, text, isPassedOver);
      if (why !== null) this.leaveOut(why, url);
      else this.#waiting.push({ ...waitingOf(url, text, this.#found), foundBy, from });
    }
  }

  /** The page to open next, or null where none is left. */
  next(): Candidate | null {
    while (this.#waiting.length > 0) {
      const best = this.#waiting.reduce((first, other) => (this.#compare(other, first) < 0 ? other : first));
      this.#waiting.splice(this.#waiting.indexOf(best), 1);
      const allowed = this.#rules.isAllowed(best.url);
      const why = allowed === true ? this.#whyNotNow(best.url) : 'robots';
      if (why === null) {
        this.#look(best);
        const { address, foundBy, from } = best;
        return { address, foundBy, from };
      }
      this.leaveOut(why, best.url);
    }
    return null;
  }

  /** True where the page that it led to was known under this address already: it was looked at twice. */
  arrived(finalAddress: string, asked: string): boolean {
    const url = pageAt(finalAddress);
    const from = pageAt(asked);
    if (url === null || from === null || pageKey(url) === pageKey(from)) return false;
    const isKnown = this.#arrived.has(pageKey(url));
    this.#arrived.add(pageKey(url));
    this.#known.add(pageKey(url));
    return isKnown;
  }
  #arrived = new Set<string>();

  leaveOut(why: NotFollowed, { origin, pathname }: URL): void {
    const left = this.#leftOut.get(why) ?? { why, count: 0, examples: [] };
    left.count += 1;
    if (left.examples.length < MOST_EXAMPLES) left.examples.push(`${origin}${pathname}`);
    this.#leftOut.set(why, left);
  }

  /** Ends it: what waits is left out for this reason. In the order of the reasons’ first use. */
  end(why: NotFollowed): LeftOut[] {
    for (const { url } of this.#waiting)
      this.leaveOut(this.#rules.isAllowed(url) === false ? 'robots' : (this.#whyNotNow(url) ?? why), url);
    this.#waiting = [];
    return [...this.#leftOut.values()];
  }

  #whyNot(url: URL, text: string, isPassedOver: boolean): NotFollowed | null {
    if (!this.#rules.isOwn(url.hostname)) return 'other-site';
    const why = whyNot(url, text);
    if (why !== null) return why;
    if (isPassedOver) return 'passed-over';
    return this.#waiting.length >= MOST_WAITING ? 'too-many-links' : null;
  }

  /** What only shows once others were looked at. */
  #whyNotNow(url: URL): NotFollowed | null {
    if (isOfCalendar(url) && this.#hasCalendar) return 'calendar';
    return url.search !== '' && (this.#paths.get(pathOf(url)) ?? 0) >= MOST_OF_A_PATH ? 'endless' : null;
  }

  #look({ url, shape, kind }: Waiting): void {
    const key = pageKey(url);
    this.#known.add(key);
    this.#arrived.add(key);
    this.#shapes.set(shape, (this.#shapes.get(shape) ?? 0) + 1);
    this.#paths.set(pathOf(url), (this.#paths.get(pathOf(url)) ?? 0) + 1);
    this.#hosts.add(url.host);
    if (kind !== null) this.#kinds.add(kind);
    if (isOfCalendar(url)) this.#hasCalendar = true;
  }

  #compare(a: Waiting, b: Waiting): number {
    for (const rank of [this.#isOldKind, this.#isOldHost, this.#seenOfShape]) {
      const differ = rank(a) - rank(b);
      if (differ !== 0) return differ;
    }
    return a.order - b.order;
  }

  #isOldKind = ({ kind }: Waiting): number => (kind !== null && !this.#kinds.has(kind) ? 0 : 1);
  #isOldHost = ({ url }: Waiting): number => (this.#hosts.has(url.host) ? 1 : 0);
  #seenOfShape = ({ shape }: Waiting): number => this.#shapes.get(shape) ?? 0;
}

const pathOf = ({ host, pathname }: URL): string => `${host}${pathname}`;

function waitingOf(url: URL, text: string, order: number): Omit<Waiting, 'foundBy' | 'from'> {
  const words = `${text} | ${url.hostname.split('.')[0] ?? ''} | ${url.pathname}`.replace(/[-_/+.]+/g, ' ');
  const kind = KINDS.find(([, told]) => told.test(words))?.[0] ?? null;
  return { address: url.href, url, order, shape: shapeOf(url), kind };
}
