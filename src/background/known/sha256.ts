/** The mark of a text that was read, for Reports. */

/** SHA-256 of its UTF-8, lower-case hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
