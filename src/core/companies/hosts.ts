/**
 * Host → product. One Map from host suffix to what is known there, walked from the whole host to its last two
 * labels: no public suffix list, nothing remembered between look-ups, nothing allocated for an answer.
 */
import { answerFor, answerForCompany, type Answer } from './answer.ts';
import type { Company, Host, Product } from './company.ts';
import type { Fallback } from './fallback.ts';

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
  rules: { rule: Host; answer: Answer }[];
  /** Where no rule fits: the one product or company that all of them belong to. */
  shared: Answer | null;
}

/** A host suffix that someone claims; what follows from the claims is worked out when first wanted. */
interface Suffix {
  claims: Claim[];
  place: Place | null;
}

export function hostIndexOf(companies: readonly Company[], fallback: Fallback | null): HostIndex {
  const suffixes = new Map<string, Suffix>();
  for (const company of companies) {
    for (const product of company.products) {
      for (const rule of product.hosts) claim(suffixes, { company, product, rule });
    }
  }
  return { find: (host, path, tag) => find(suffixes, fallback, host, path, tag) };
}

function claim(suffixes: Map<string, Suffix>, made: Claim): void {
  const there = suffixes.get(made.rule.host);
  if (there === undefined) suffixes.set(made.rule.host, { claims: [made], place: null });
  else there.claims.push(made);
}

function find(
  suffixes: ReadonlyMap<string, Suffix>,
  fallback: Fallback | null,
  host: string,
  path: string | null,
  tag: string | null,
): Answer | null {
  let shared: Answer | null = null;
  let part = host;
  for (let start = 0; ;) {
    const suffix = suffixes.get(part);
    if (suffix !== undefined) {
      const place = (suffix.place ??= placeOf(part, suffix.claims));
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

interface Claim {
  company: Company;
  product: Product;
  rule: Host;
}

function placeOf(host: string, claims: readonly Claim[]): Place {
  const sorted = claims.toSorted(
    ({ rule: a }, { rule: b }) =>
      Number(b.exact ?? false) - Number(a.exact ?? false) ||
      (b.path?.length ?? 0) - (a.path?.length ?? 0) ||
      (b.tag?.length ?? 0) - (a.tag?.length ?? 0),
  );
  const rules = sorted.map(({ company, product, rule }) => ({
    rule,
    answer: answerFor(company, product, {
      category: rule.category,
      confidence: 'certain',
      reason: `${described(rule)} belongs to ${product.name}`,
      source: rule.source,
    }),
  }));
  const first = rules[0];
  const isPlain = first !== undefined && !first.rule.exact && !first.rule.path && !first.rule.tag;
  return {
    whole: isPlain ? first.answer : null,
    rules: isPlain ? [] : rules,
    shared: sharedBy(host, sorted),
  };
}

function described(rule: Host): string {
  return `${rule.host}${rule.path ?? ''}${rule.tag === undefined ? '' : ` with a tag ${rule.tag}…`}`;
}

/** Exact rules say nothing of subdomains, so they share nothing. */
function sharedBy(host: string, claims: readonly Claim[]): Answer | null {
  const [first] = claims;
  if (first === undefined || claims.some(({ rule, company }) => rule.exact || company !== first.company))
    return null;
  const products = [...new Set(claims.map(({ product }) => product))];
  if (products.length > 1) return answerForCompany(first.company, products, host, first.rule.source);
  return answerFor(first.company, first.product, {
    category: first.rule.category,
    confidence: 'likely',
    reason: `${first.product.name} is all that is known on ${host}`,
    source: first.rule.source,
  });
}
