/** Suppliers that a notice names only where it lists their cookies: the row that ties a cookie to one declares it. */
import type { CookieRead, ProductRead } from '../../reading.ts';
import type { Names } from '../../names/names.ts';

/** "Cookie: tracker.example": a host that is all of a labelled line. */
const isLabelled = (before: string, after: string): boolean =>
  /(?:^|\n)[^:\n]{2,24}:\W{1,6}(?:[\w-]{1,63}\.){0,3}$/.test(before.slice(-90)) &&
  /^[\w.-]{0,40}\W{0,4}(?:\n|$)/.test(after.slice(0, 60));

export function declaredByCookies(
  cookies: readonly CookieRead[],
  products: readonly ProductRead[],
  names: Names,
  own: ReadonlySet<string>,
): ProductRead[] {
  const companyOf = (id: string): string => names.product(id)?.companyId ?? id.replace(/^company:/, '');
  const known = new Set(products.flatMap(({ id }) => (id === null ? [] : [companyOf(id)])));
  const added: ProductRead[] = [];
  for (const { name: cookie, product, category, quote, offset } of cookies) {
    if (product === null || own.has(product) || known.has(companyOf(product))) continue;
    // Who is part of the cookie's own name is not named.
    const from = quote.startsWith(cookie) ? cookie.length : (/\s/.exec(quote)?.index ?? quote.length);
    const mentions = names
      .mentions(quote)
      .filter(
        ({ start, end, isAddress }) =>
          start >= from && (!isAddress || isLabelled(quote.slice(0, start), quote.slice(end))),
      );
    const mention =
      mentions.find(({ id }) => id === product) ??
      mentions.find(({ companyId }) => companyId === companyOf(product));
    if (mention === undefined) continue;
    known.add(mention.companyId);
    added.push({
      name: mention.name,
      id: mention.id,
      category: category ?? mention.category,
      where: 'website',
      negated: false,
      openList: false,
      quote,
      offset,
    });
  }
  return added;
}
