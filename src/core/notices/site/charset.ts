/** Bytes of a page → its text, in the charset it says it is in. */

/** By the header's charset, else the page's own in its first 1,024 bytes, else UTF-8. */
export function textOf(bytes: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const said =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type) ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start);
  return decoderOf(said?.[1] ?? 'utf-8').decode(bytes);
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    // A charset that nobody knows: most pages are UTF-8, whatever they call it.
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
