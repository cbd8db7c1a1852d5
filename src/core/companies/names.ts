/**
 * Cookie name or storage key → product. A name that is specific decides alone; one that is short or common only
 * where the host that holds it, or the host that wrote it, is the product's own.
 */
import { type Confidence, answerFor, type Answer } from './answer.ts';
import { matches, specificity } from '../cookies/patterns.ts';
import type { Company, CookieKnown, Product, StorageKnown } from './company.ts';

/** A product's claim to a name. */
export interface NameClaim<Known extends CookieKnown | StorageKnown> {
  company: Company;
  product: Product;
  known: Known;
  /** Name or key, in the normal form of core/cookies/patterns.ts. */
  pattern: string;
  /** Hosts that hold it, where it is not the visited site's own; empty where that is not said. */
  hosts: readonly string[];
}

export interface NameIndex<Known extends CookieKnown | StorageKnown> {
  claimsTo(name: string): NameClaim<Known>[];
}

export function nameIndexOf<Known extends CookieKnown | StorageKnown>(
  claims: readonly NameClaim<Known>[],
): NameIndex<Known> {
  const exact = new Map<string, NameClaim<Known>[]>();
  const wild = new Map<string, NameClaim<Known>[]>();
  for (const claim of claims) {
    const isExact = !claim.pattern.includes('*');
    const key = isExact ? claim.pattern : claim.pattern.charAt(0);
    const index = isExact ? exact : wild;
    const there = index.get(key);
    if (there) there.push(claim);
    else index.set(key, [claim]);
  }
  return {
    claimsTo: (name) => [
      ...(exact.get(name) ?? []),
      ...(wild.get(name.charAt(0)) ?? []).filter((claim) => isOf(claim, name)),
      ...(wild.get('*') ?? []).filter((claim) => isOf(claim, name)),
    ],
  };
}

const HEXADECIMAL = /^[0-9a-f]{8,}(?:_\d+)?$/;

function isOf<Known extends CookieKnown | StorageKnown>({ pattern, known }: NameClaim<Known>, name: string) {
  if (!matches(pattern, name)) return false;
  return !('form' in known) || HEXADECIMAL.test(name.slice(pattern.indexOf('*')));
}

/** Where a name was met: the host that holds it, and who is behind it and behind the host that wrote it. */
interface Met {
  host: string | null;
  holder: Answer | null;
  setter: Answer | null;
}

/** How well a claim fits: 2 a host of the product agrees, 1 the name decides, 0 another host holds it. */
interface Weighed<Known extends CookieKnown | StorageKnown> {
  claim: NameClaim<Known>;
  fit: 2 | 1 | 0;
  confidence: Confidence;
  reason: string;
}

/** The product that a name belongs to, of those that claim it; null where none can be told. */
export function decide<Known extends CookieKnown | StorageKnown>(
  name: string,
  claims: readonly NameClaim<Known>[],
  met: Met,
): Answer | null {
  const weighed = claims
    .map((claim) => weigh(name, claim, met))
    .filter((one) => one !== null)
    .sort(
      (a, b) =>
        b.fit - a.fit || specificity(b.claim.pattern) - specificity(a.claim.pattern) || technicalFirst(a, b),
    );
  const [best, ...others] = weighed;
  if (best === undefined) return null;
  const { company, product, known, pattern } = best.claim;
  const rival = others.find(
    (other) =>
      other.fit === best.fit &&
      specificity(other.claim.pattern) === specificity(pattern) &&
      other.claim.product !== product,
  );
  const isUndecided = best.fit < 2 && rival !== undefined && !isTechnical(best.claim);
  const sameCompany = rival?.claim.company === company;
  return {
    ...answerFor(
      { company, product, full: () => ({ company, product, source: known.source }) },
      {
        category: known.category,
        confidence: isUndecided ? (sameCompany ? 'likely' : 'weak') : best.confidence,
        reason: isUndecided ? `${best.reason}, as does ${rival.claim.product.name}` : best.reason,
      },
    ),
    known,
  };
}

function weigh<Known extends CookieKnown | StorageKnown>(
  name: string,
  claim: NameClaim<Known>,
  { host, holder, setter }: Met,
): Weighed<Known> | null {
  const { product, company, hosts } = claim;
  const known: CookieKnown | StorageKnown = claim.known;
  const fits = (fit: 2 | 1 | 0, confidence: Confidence, why: string): Weighed<Known> => {
    const pattern = claim.pattern === name ? '' : ` (${claim.pattern})`;
    return { claim, fit, confidence, reason: `${product.name} uses the name ${name}${pattern}${why}` };
  };
  if (host !== null && hosts.some((own) => isWithin(host, own))) return fits(2, 'certain', ` on ${host}`);
  if (holder?.productId === product.id) return fits(2, 'certain', `, and ${host ?? 'its host'} is its own`);
  if (setter?.productId === product.id) return fits(2, 'certain', ', and its script or server wrote it');
  const sure: Confidence = known.needsHost ? 'likely' : 'certain';
  if (holder?.companyId === company.id)
    return fits(2, sure, `, and ${host ?? 'its host'} is ${company.name}’s`);
  if (setter?.companyId === company.id) return fits(2, sure, `, and ${company.name} wrote it`);
  const letters = claim.pattern.replaceAll('*', '').length + (claim.pattern.includes('*') ? 0 : 1);
  const isHostKnown = host !== null || setter !== null;
  if (known.needsHost === true || (known.needsHost && isHostKnown)) return null;
  if (hosts.length > 0 && host !== null) {
    return letters >= 5 ? fits(0, 'weak', `, but on ${hosts.join(' or ')}`) : null;
  }
  if (known.needsHost) return fits(1, letters > 4 ? 'likely' : 'weak', '');
  return fits(1, letters >= 4 || 'form' in known ? 'certain' : 'likely', '');
}

/** A name that servers and products share is the server's own until a host says otherwise. */
function technicalFirst<Known extends CookieKnown | StorageKnown>(
  a: Weighed<Known>,
  b: Weighed<Known>,
): number {
  return Number(isTechnical(b.claim)) - Number(isTechnical(a.claim));
}

function isTechnical<Known extends CookieKnown | StorageKnown>({
  known,
  product,
}: NameClaim<Known>): boolean {
  const category = known.category ?? product.category;
  return 'technical' in known || category === 'necessary' || category === 'security';
}

function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith('.' + parent);
}
