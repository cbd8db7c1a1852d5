/**
 * Host → product. What is known of each host suffix, walked from the whole host to its last two labels: no public suffix
 * list, nothing remembered of what was asked, nothing allocated for an answer.
 */
import { answerFor, answerForCompany, type Answer } from './answer.ts';
import type { Fallback } from './fallback.ts';
import type { HostRule, HostRules } from './host-rules.ts';

interface HostIndex {
  /**
   * `host`: lower case, as `hostOf` gives it; a leading dot does no harm. `path`, `tag`: null where not known.
   * The longest host suffix decides, then the longest path, then the tag; the fallback only where our rules are
   * silent, or know no more than whose servers a tenant's site stands on.
   */
  find(host: string, path: string | null, tag: string | null): Answer | null;
}

/** What is known of one host suffix. */
interface Place {
  /** The answer, where nothing else about the request matters. */
  whole: Answer | null;
  /** Rules that need more, the most specific first. */
  rules: { rule: HostRule; answer: Answer }[];
  /** Where no rule fits: the one product or company that all of them belong to. */
  shared: Answer | null;
}

export function hostIndexOf(rules: HostRules, fallback: Fallback | null): HostIndex {
  /** Of suffixes that someone claims: worked out when first wanted. */
  const places = new Map<string, Place>();
  const placeAt = (suffix: string): Place | undefined => {
    const known = places.get(suffix);
    if (known !== undefined) return known;
    const claims = rules.of(suffix);
    if (claims.length === 0) return undefined;
    const place = placeOf(claims);
    places.set(suffix, place);
    return place;
  };
  return { find: (host, path, tag) => find(placeAt, fallback, host, path, tag) };
}

function find(
  placeAt: (suffix: string) => Place | undefined,
  fallback: Fallback | null,
  host: string,
  path: string | null,
  tag: string | null,
): Answer | null {
  let shared: Answer | null = null;
  let part = host;
  for (let start = 0; ;) {
    const place = placeAt(part);
    if (place !== undefined) {
      const ours = place.whole ?? (place.rules.length > 0 ? pick(place, start === 0, path, tag) : null);
      if (ours !== null) return tenant(fallback, host, part, ours) ?? ours;
      shared ??= place.shared;
    }
    const dot = host.indexOf('.', start);
    if (dot < 0 || host.indexOf('.', dot + 1) < 0) break;
    start = dot + 1;
    part = host.slice(start);
  }
  return shared ?? fallback?.find(host, 0) ?? null;
}

/** Where the fallback knows whose site it is, and our rules only whose servers it stands on. */
function tenant(fallback: Fallback | null, host: string, part: string, ours: Answer): Answer | null {
  const listed = ours.category === 'hosting' ? (fallback?.find(host, part.length) ?? null) : null;
  return listed?.companyId === ours.companyId ? null : listed;
}

function pick(place: Place, isWholeHost: boolean, path: string | null, tag: string | null): Answer | null {
  for (const { rule, answer } of place.rules) {
    if (rule.exact && !isWholeHost) continue;
    if (rule.path !== undefined && (path === null || !path.startsWith(rule.path))) continue;
    if (rule.tag !== undefined && (tag === null || !tag.startsWith(rule.tag))) continue;
    return answer;
  }
  return null;
}

function placeOf(claims: readonly HostRule[]): Place {
  const sorted = claims.toSorted(
    (a, b) =>
      Number(b.exact ?? false) - Number(a.exact ?? false) ||
      (b.path?.length ?? 0) - (a.path?.length ?? 0) ||
      (b.tag?.length ?? 0) - (a.tag?.length ?? 0),
  );
  const rules = sorted.map((rule) => ({
    rule,
    answer: answerFor(rule, {
      category: rule.category,
      confidence: 'certain',
      reason: `${described(rule)} belongs to ${rule.product.name}`,
    }),
  }));
  const first = rules[0];
  const isPlain = first !== undefined && !first.rule.exact && !first.rule.path && !first.rule.tag;
  return {
    whole: isPlain ? first.answer : null,
    rules: isPlain ? [] : rules,
    shared: sharedBy(sorted),
  };
}

function described(rule: HostRule): string {
  return `${rule.host}${rule.path ?? ''}${rule.tag === undefined ? '' : ` with a tag ${rule.tag}…`}`;
}

/** Exact rules say nothing of subdomains, so they share nothing. */
function sharedBy(claims: readonly HostRule[]): Answer | null {
  const [first] = claims;
  if (first === undefined || claims.some(({ exact, company }) => exact || company.id !== first.company.id))
    return null;
  const products = new Map(claims.map(({ product }) => [product.id, product.category]));
  if (products.size > 1) return answerForCompany(first, [...products.values()]);
  return answerFor(first, {
    category: first.category,
    confidence: 'likely',
    reason: `${first.product.name} is all that is known on ${first.host}`,
  });
}
