/** What a look-up answers: who is behind something, how sure that is, and why. */
import type { Category, Company, CookieKnown, Product, StorageKnown } from './company.ts';
import type { Full, HostRule } from './host-rules.ts';

export type Confidence = 'certain' | 'likely' | 'weak';

export interface Answer {
  /** Null where only the company is known. */
  product: Product | null;
  /**
   * Id of the product; `company:<company id>` where only the company is known; `third-party-web:<name>` where the
   * fallback alone knows the host.
   */
  productId: string;
  /** Name of the product, or of the company where only that is known. */
  productName: string;
  /** Trade name of the company. */
  company: string;
  /** Id of a company in our own rules, or `third-party-web:<name>`. */
  companyId: string;
  /** Of the host, cookie or key where it differs from the product's. */
  category: Category;
  /** What it does, in plain lower-case words. */
  does: string;
  confidence: Confidence;
  /** Why this is the answer, in one plain sentence without a full stop. */
  reason: string;
  /** Where the fact was read: title and date. */
  source: string;
  /** What is known of the cookie or storage key that was asked about. */
  known?: CookieKnown | StorageKnown;
}

/** Whose something is, and all that is known of them: asked for late, since most answers are only asked whose it is. */
type Claim = Pick<HostRule, 'company' | 'product' | 'full'>;

/** What an answer about a product says whatever was asked. */
export function answerFor(
  { company, product, full }: Claim,
  rest: { category?: Category; confidence: Confidence; reason: string },
): Answer {
  return {
    get product() {
      return full().product;
    },
    productId: product.id,
    productName: product.name,
    company: company.name,
    companyId: company.id,
    category: rest.category ?? product.category,
    get does() {
      return full().product.does;
    },
    confidence: rest.confidence,
    reason: rest.reason,
    get source() {
      return sourceIn(full());
    },
  };
}

/** Only the company is known: which of the products it has on this host cannot be told. */
export function answerForCompany({ company, host, full }: HostRule, kinds: readonly Category[]): Answer {
  const categories = new Set(kinds);
  const [category] = categories;
  return {
    product: null,
    productId: `company:${company.id}`,
    productName: company.name,
    company: company.name,
    companyId: company.id,
    category: categories.size === 1 && category !== undefined ? category : 'unknown',
    does: 'one of several services of this company',
    confidence: 'likely',
    reason: `${host} serves several products of ${company.name}, told apart by path or tag`,
    get source() {
      return sourceIn(full());
    },
  };
}

const sourceIn = ({ company, source }: Full): string => sourceOf(company, source);

export function sourceOf(company: Company, id: string): string {
  const source = company.sources.find((listed) => listed.id === id);
  return source ? `${source.title}, ${source.date}` : id;
}
