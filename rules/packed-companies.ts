/**
 * The companies in two parts, as the extension carries them: what tells whose a host is, which its worker asks at
 * every start, and the rest, which waits until a cookie, a key or a notice is to be understood, or where a fact was read is
 * to be said.
 */
import type { Company, Product } from '../src/core/companies/company.ts';

type LateOfProduct = Pick<Product, 'names' | 'cookies' | 'storage'>;
type LateOfCompany = Pick<Company, 'names' | 'sources'> & { products: LateOfProduct[] };
type EarlyCompany = Omit<Company, 'names' | 'sources' | 'products'> & {
  products: Omit<Product, keyof LateOfProduct>[];
};

export interface PackedCompanies {
  early: EarlyCompany[];
  /** In the same order, companies and their products alike. */
  late: LateOfCompany[];
}

/** What {@link unpackCompanies} takes apart no further: both parts are JSON. */
export function packCompanies(companies: readonly Company[]): PackedCompanies {
  const split = companies.map(({ names, sources, products, ...company }) => {
    const parts = products.map(({ names: called, cookies, storage, ...product }) => ({
      product,
      late: { names: called, cookies, storage },
    }));
    return {
      early: { ...company, products: parts.map(({ product }) => product) },
      late: { names, sources, products: parts.map(({ late }) => late) },
    };
  });
  return { early: split.map(({ early }) => early), late: split.map(({ late }) => late) };
}

/** @param readLate Called when the first late field is asked for, and never twice. */
export function unpackCompanies(
  early: PackedCompanies['early'],
  readLate: () => PackedCompanies['late'],
): Company[] {
  let read: LateOfCompany[] | null = null;
  const late = (place: number): LateOfCompany => {
    const company = (read ??= readLate())[place];
    if (company === undefined) throw new RangeError(`packed-companies: no company at ${place}`);
    return company;
  };
  const lateOf = (place: number, product: number): LateOfProduct => {
    const found = late(place).products[product];
    if (found === undefined) throw new RangeError(`packed-companies: no product at ${place}, ${product}`);
    return found;
  };
  return early.map((company, place) => ({
    ...company,
    get names() {
      return late(place).names;
    },
    get sources() {
      return late(place).sources;
    },
    products: company.products.map((product, at) => ({
      ...product,
      get names() {
        return lateOf(place, at).names;
      },
      get cookies() {
        return lateOf(place, at).cookies;
      },
      get storage() {
        return lateOf(place, at).storage;
      },
    })),
  }));
}
