/** Bytes of a page → its text, in the charset it says it is in. */

/** By the header's charset, else the page's own in its first 1,024 bytes, else UTF-8, else what older pages are in. */
export function textOf(bytes: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const said =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type) ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start);
  const decoder = said === null ? null : decoderOf(said[1] ?? '');
  return decoder === null ? unsaid(bytes) : decoder.decode(bytes);
}

/** Null for a charset that nobody knows. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function unsaid(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // Not UTF-8: https://html.spec.whatwg.org/#determining-the-character-encoding ends with windows-1252 too.
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}
