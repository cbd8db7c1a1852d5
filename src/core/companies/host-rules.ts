/** What tells whose a host is: the little of the companies that each start of the extension's background asks. */
import type { Company, Host, Product } from './company.ts';

export interface HostRule extends Omit<Host, 'source'> {
  company: Pick<Company, 'id' | 'name'>;
  product: Pick<Product, 'id' | 'name' | 'category'>;
  /** All that is known of both. */
  full: () => Full;
}

export interface Full {
  company: Company;
  product: Product;
  /** Id of the source of the rule. */
  source: string;
}

export interface HostRules {
  /** The rules of exactly this host, in the order of the companies. */
  of(host: string): readonly HostRule[];
}

export function hostRulesOf(companies: readonly Company[]): HostRules {
  const rules = new Map<string, HostRule[]>();
  for (const company of companies) {
    for (const product of company.products) {
      for (const { source, ...rule } of product.hosts) {
        const made = { ...rule, company, product, full: () => ({ company, product, source }) };
        const there = rules.get(rule.host);
        if (there === undefined) rules.set(rule.host, [made]);
        else there.push(made);
      }
    }
  }
  return { of: (host) => rules.get(host) ?? NONE };
}

const NONE: readonly HostRule[] = [];
