/**
 * Who is behind a host, a cookie or a storage key, from our own rules and, where they are silent, the fallback.
 * Pure look-ups over what is given; nothing is fetched and nothing remembered between questions.
 */
import { matches } from '../cookies/patterns.ts';
import type { Answer } from './answer.ts';
import type { Category, Company, CookieKnown, Product, StorageKnown } from './company.ts';
import { fallbackOf, type FallbackData } from './fallback.ts';
import { hostRulesOf } from './host-rules.ts';
import { hostIndexOf } from './hosts.ts';
import { decide, nameIndexOf, type NameClaim, type NameIndex } from './names.ts';

export type { Answer } from './answer.ts';
export type { FallbackData } from './fallback.ts';

export interface Companies {
  /** Who receives a request to another site. `path`, `tag`: null or absent where not known. */
  ofRequest(asked: { host: string; path?: string | null; tag?: string | null }): Answer | null;
  /**
   * Whose a cookie is. `host`: the host that holds it, with or without a leading dot, null where not known;
   * `setByHost`: the host of the response or script that wrote it, or null.
   */
  ofCookie(asked: { name: string; host: string | null; setByHost?: string | null }): Answer | null;
  /** Whose a storage key, a database or a cache is, held by the origin of `host`. */
  ofStorage(asked: {
    kind: NonNullable<StorageKnown['kind']>;
    key: string;
    host: string | null;
  }): Answer | null;
  /** Ids of the products whose cookies a pattern of a printed list covers; names that need a host do not count. */
  ofPattern(pattern: string): string[];
  /** A product of our own rules and the id of its company; null for any other id. */
  product(id: string): { product: Product; companyId: string } | null;
  company(id: string): Company | null;
}

/** What `*` may stand for in the name of a known cookie: `_pk_id*` is `_pk_id.7` too. */
const ANY_PARTS = ['0', '.0'];
/** Emptied when full, so that no list of a page makes it grow. */
const PATTERNS_KEPT = 2000;

/** @param hostRules Those of the same companies, where they are at hand. */
export function companiesOf(
  rules: readonly Company[],
  fallback?: FallbackData,
  hostRules = hostRulesOf(rules),
): Companies {
  const hosts = hostIndexOf(hostRules, fallback === undefined ? null : fallbackOf(fallback, rules));
  // Made when first asked: a worker that starts for one request has no need of the names.
  let cookies: NameIndex<CookieKnown> | null = null;
  let keys: NameIndex<StorageKnown> | null = null;
  let byId: ById | null = null;
  const ids = (): ById => (byId ??= byIdOf(rules));
  const behind = (host: string | null | undefined) =>
    host === null || host === undefined ? null : hosts.find(host, null, null);
  const patterns = new Map<string, string[]>();
  const cookieNames = () => (cookies ??= nameIndexOf(cookieClaims(rules)));
  const keyNames = () => (keys ??= nameIndexOf(storageClaims(rules)));

  return {
    ofRequest: ({ host, path, tag }) => hosts.find(host, path ?? null, tag ?? null),
    ofCookie({ name, host, setByHost }) {
      const bare = host?.startsWith('.') ? host.slice(1) : host;
      const met = { host: bare ?? null, holder: behind(bare), setter: behind(setByHost ?? null) };
      const named =
        decide(name, cookieNames().claimsTo(name), met) ??
        elsewhere(decide(name, keyNames().claimsTo(name).filter(isTelling), met), 'in storage');
      if (named === null)
        return (
          held(met.holder, `held by ${bare ?? ''}`) ?? written(met.setter, `written by ${setByHost ?? ''}`)
        );
      return run(named, met.holder) ?? named;
    },
    ofStorage({ kind, key, host }) {
      const met = { host, holder: behind(host), setter: null };
      const claims = keyNames().claimsTo(key);
      const isOfKind = ({ known }: NameClaim<StorageKnown>) =>
        known.kind === undefined || known.kind === kind;
      return (
        decide(key, claims.filter(isOfKind), met) ??
        elsewhere(decide(key, claims.filter(isTelling), met), 'in other storage') ??
        elsewhere(decide(key, cookieNames().claimsTo(key).filter(isTelling), met), 'for a cookie') ??
        held(met.holder, `held by ${host ?? ''}`)
      );
    },
    ofPattern(pattern) {
      const known = patterns.get(pattern);
      if (known !== undefined) return known;
      if (!pattern.includes('*')) {
        const written = asWritten(pattern, (name) => cookieNames().claimsTo(name).length > 0);
        const claims = cookieNames().claimsTo(written);
        const named = decide(written, claims, { host: null, holder: null, setter: null });
        return named?.confidence === 'certain' ? [named.productId] : [];
      }
      const covered = cookieClaims(rules).filter(
        ({ known: { needsHost }, pattern: name }) =>
          needsHost !== true && ANY_PARTS.some((part) => matches(pattern, name.replaceAll('*', part))),
      );
      const ids = [...new Set(covered.map(({ product }) => product.id))];
      if (patterns.size >= PATTERNS_KEPT) patterns.clear();
      patterns.set(pattern, ids);
      return ids;
    },
    product: (id) => ids().products.get(id) ?? null,
    company: (id) => ids().companies.get(id) ?? null,
  };
}

interface ById {
  companies: ReadonlyMap<string, Company>;
  products: ReadonlyMap<string, { product: Product; companyId: string }>;
}

const byIdOf = (rules: readonly Company[]): ById => ({
  companies: new Map(rules.map((company) => [company.id, company])),
  products: new Map(
    rules.flatMap((company) =>
      company.products.map((product) => [product.id, { product, companyId: company.id }] as const),
    ),
  ),
});

function cookieClaims(rules: readonly Company[]): NameClaim<CookieKnown>[] {
  return rules.flatMap((company) =>
    company.products.flatMap((product) =>
      product.cookies.map((known) => ({
        company,
        product,
        known,
        pattern: known.name,
        hosts: known.hosts ?? [],
      })),
    ),
  );
}

function storageClaims(rules: readonly Company[]): NameClaim<StorageKnown>[] {
  return rules.flatMap((company) =>
    company.products.flatMap((product) =>
      product.storage.map((known) => ({ company, product, known, pattern: known.key, hosts: [] })),
    ),
  );
}

/** Printed lists often drop the first of a name's underscores: `_utma` there is `__utma`, where nothing is `_utma`. */
function asWritten(printed: string, isKnown: (name: string) => boolean): string {
  const whole = `_${printed}`;
  return printed.length >= 4 && !isKnown(printed) && isKnown(whole) ? whole : printed;
}

/** Names that tell a product wherever they are kept: not those that need a host, nor those of a few letters. */
function isTelling({ known, pattern }: NameClaim<CookieKnown | StorageKnown>): boolean {
  return !known.needsHost && pattern.replaceAll('*', '').length >= 4;
}

/** Scripts keep the same value under the same name in more than one place: a name known from another is likely theirs. */
function elsewhere(named: Answer | null, where: string): Answer | null {
  if (named === null) return null;
  const { known: _otherPlace, ...rest } = named;
  return {
    ...rest,
    confidence: rest.confidence === 'weak' ? 'weak' : 'likely',
    reason: `${rest.reason} ${where}`,
  };
}

/** The name says nothing, but the host that holds it is a vendor's. */
function held(holder: Answer | null, how: string): Answer | null {
  return holder && { ...holder, confidence: 'likely', reason: `${how}: ${holder.reason}` };
}

/** Id of the rules of software that is no vendor's: a cookie of it is of whoever runs the host. */
const OWN_SERVER = 'open-web-platforms';

/** Such a cookie on a host that is known as someone's: theirs, for the purpose that its name tells. */
function run(named: Answer, holder: Answer | null): Answer | null {
  if (named.companyId !== OWN_SERVER || holder === null || holder.category === 'hosting') return null;
  const { category, known } = named;
  return {
    ...holder,
    category,
    known,
    confidence: 'likely',
    reason: `${named.reason}, run by ${holder.company}`,
  };
}

/** What these write under names we do not know is another's: they carry anyone's scripts. */
const CARRIERS: ReadonlySet<Category> = new Set(['hosting', 'functional', 'necessary', 'unknown']);

function written(setter: Answer | null, how: string): Answer | null {
  return setter === null || CARRIERS.has(setter.category) ? null : held(setter, how);
}
