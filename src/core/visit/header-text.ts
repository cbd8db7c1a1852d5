/** What is in a header beyond ASCII, as the browser itself reads it: adapters are given each octet as a character. */

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A header's text in UTF-8, where its octets are that; else as it came. */
export function headerText(octets: string): string {
  // eslint-disable-next-line no-control-regex -- asks for octets beyond ASCII, and whether there is nothing but octets
  if (!/[\x80-\xff]/.test(octets) || /[^\x00-\xff]/.test(octets)) return octets;
  try {
    return decoder.decode(Uint8Array.from(octets, (octet) => octet.charCodeAt(0)));
  } catch {
    // Not UTF-8: then the octets are all that is known of it.
    return octets;
  }
}
