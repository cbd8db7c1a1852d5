/** No name of a cookie is longer: what comes behind is not read. */
const LONGEST = 400;

/** A regular expression for cookie names → a pattern with `*`, as notices print them. It is read, never run. */
export function nameOfPattern(whole: string): string {
  const written = whole.slice(0, LONGEST);
  const match = /^\/(.*)\/[a-z]*$/.exec(written);
  const body = match?.[1] ?? (/^\^|\$$|\\[.wd]|\.\*/.test(written) ? written : null);
  if (body === null) return written;
  const isOpenAtEnd = !body.endsWith('$');
  const name = body
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(
      /\((?:\?:)?[^()]{0,80}\)[*+?]?|\[[^\]]{1,80}\](?:[*+?]|\{[\d,]{1,7}\})?|\\[wdsWDS](?:[*+?]|\{[\d,]{1,7}\})?|\.(?:[*+?]|\{[\d,]{1,7}\})/g,
      '*',
    )
    .replace(/\\(.)/g, '$1');
  return `${name}${isOpenAtEnd && !name.endsWith('*') ? '*' : ''}`.replace(/\*+/g, '*');
}
