/**
 * What tells whose a host is, as the extension carries it: an index that JSON.parse makes, which no code has to build at
 * each start of its worker. All else that is known of the companies waits until it is asked.
 */
import type { Category, Company, Host } from '../src/core/companies/company.ts';
import type { Full, HostRule, HostRules } from '../src/core/companies/host-rules.ts';

export interface PackedHosts {
  companies: [id: string, name: string][];
  products: [company: number, id: string, name: string, category: Category][];
  /** The place of the product; where there is more to the rules than the host, those. */
  hosts: Record<string, number | Rule[]>;
}
type Rule = [product: number, more: More];
type More = Omit<Host, 'host' | 'source'>;

export function packHosts(companies: readonly Company[]): PackedHosts {
  const packed: PackedHosts = { companies: [], products: [], hosts: {} };
  const { products, hosts } = packed;
  for (const { id, name, products: theirs } of companies) {
    for (const { id: product, name: called, category, hosts: listed } of theirs) {
      for (const { host, source: _, ...more } of listed) {
        hosts[host] = withRule(hosts[host], [products.length, more]);
      }
      products.push([packed.companies.length, product, called, category]);
    }
    packed.companies.push([id, name]);
  }
  return packed;
}

function withRule(there: number | Rule[] | undefined, rule: Rule): number | Rule[] {
  const [product, more] = rule;
  if (there === undefined) return Object.keys(more).length === 0 ? product : [rule];
  return [...rulesIn(there), rule];
}

const rulesIn = (packed: number | Rule[]): Rule[] => (typeof packed === 'number' ? [[packed, {}]] : packed);

/**
 * @param read Called once, when the first host is asked for.
 * @param companies Those that were packed.
 */
export function unpackHosts(read: () => PackedHosts, companies: readonly Company[]): HostRules {
  let packed: PackedHosts | null = null;
  const known = new Map<string, readonly HostRule[]>();
  return {
    of(host) {
      packed ??= read();
      if (!Object.hasOwn(packed.hosts, host)) return NONE;
      const there = known.get(host) ?? rulesOf(host, packed, companies);
      known.set(host, there);
      return there;
    },
  };
}

const NONE: readonly HostRule[] = [];

function rulesOf(host: string, packed: PackedHosts, companies: readonly Company[]): HostRule[] {
  return rulesIn(packed.hosts[host] ?? []).map(([place, more]) => {
    const [owner, id, name, category] = at(packed.products, place);
    const [companyId, companyName] = at(packed.companies, owner);
    return {
      host,
      ...more,
      company: { id: companyId, name: companyName },
      product: { id, name, category },
      full: () => fullOf(at(companies, owner), id, { host, ...more }),
    };
  });
}

function fullOf(company: Company, id: string, rule: Omit<Host, 'source'>): Full {
  const isRule = ({ host, exact, path, tag }: Host): boolean =>
    host === rule.host && exact === rule.exact && path === rule.path && tag === rule.tag;
  const product = company.products.find((one) => one.id === id);
  const source = product?.hosts.find(isRule)?.source;
  if (product === undefined || source === undefined) {
    throw new RangeError(`packed-hosts: ${company.id} has no rule of ${id} for ${rule.host}`);
  }
  return { company, product, source };
}

function at<Value>(list: readonly Value[], place: number): Value {
  const found = list[place];
  if (found === undefined) throw new RangeError(`packed-hosts: nothing at ${place}`);
  return found;
}
