/** Small made-up companies, for tests that need no more than the shape. */
import type {
  Company,
  CookieKnown,
  Host,
  Product,
  StorageKnown,
} from '../../../src/core/companies/company.ts';

type Part<T> = Omit<T, 'source'>;

export function product(
  id: string,
  of: {
    category?: Product['category'];
    hosts?: Part<Host>[];
    cookies?: (Partial<CookieKnown> & { name: string })[];
    storage?: (Partial<StorageKnown> & { key: string })[];
  },
): Product {
  return {
    id,
    name: id,
    category: of.category ?? 'statistics',
    does: 'does things',
    names: [],
    hosts: (of.hosts ?? []).map((host) => ({ ...host, source: 'facts' })),
    cookies: (of.cookies ?? []).map((cookie) => ({
      purpose: 'p',
      seconds: null,
      source: 'facts',
      ...cookie,
    })),
    storage: (of.storage ?? []).map((key) => ({ purpose: 'p', source: 'facts', ...key })),
  };
}

export function company(id: string, ...products: Product[]): Company {
  return {
    id,
    name: id,
    country: 'GB',
    names: [`${id} Ltd`],
    sources: [{ id: 'facts', title: 'Facts', address: null, date: '2026-11-21' }],
    products,
  };
}
