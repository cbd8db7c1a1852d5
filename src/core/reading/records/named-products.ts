/**
 * Whose a cookie is where no row says so: by its own well-known name, of a product that the notice names as used. Never by
 * the name alone, nor by one that others give their cookies too.
 */
import { matches } from '../../cookies/patterns.ts';
import type { Names } from '../names/names.ts';
import type { CookieRead, ProductRead } from '../reading.ts';

/** The cookies, each of no product with the one that is named and known to set it. */
export function withNamedProducts(
  cookies: readonly CookieRead[],
  products: readonly ProductRead[],
  names: Names,
): CookieRead[] {
  const used = products.flatMap(({ id, negated }) => (id === null || negated ? [] : [id]));
  const denied = new Set(products.flatMap(({ id, negated }) => (negated ? [id] : [])));
  const named = [...new Set(used)].filter((id) => !denied.has(id));
  return cookies.map((cookie) => {
    if (cookie.product !== null) return cookie;
    const [product, ...others] = named.filter((id) => isCertainlyOf(cookie.pattern, id, names));
    return product === undefined || others.length > 0 ? cookie : { ...cookie, product };
  });
}

const isCertainlyOf = (pattern: string, id: string, names: Names): boolean =>
  names
    .product(id)
    ?.product.cookies.some(
      ({ name, needsHost, technical }) =>
        needsHost !== true && technical === undefined && matches(name, pattern),
    ) ?? false;
