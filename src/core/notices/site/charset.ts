/**
 * Bytes of a page → its text, in the order of https://html.spec.whatwg.org/#determining-the-character-encoding: a byte
 * order mark, what the answer says, what the page says, what the bytes look like.
 */

/** `type`: the Content-Type header, or empty. */
export function decodedText(bytes: Uint8Array, type: string): string {
  const decoder = marked(bytes) ?? said(bytes, type) ?? lookedAt(bytes);
  return decoder.decode(bytes);
}

function marked(bytes: Uint8Array): TextDecoder | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return first === 0xef && second === 0xbb && third === 0xbf ? new TextDecoder('utf-8') : null;
}

/** By the answer, else by the page's own first 1,024 bytes. */
function said(bytes: Uint8Array, type: string): TextDecoder | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const inType = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1];
  if (inType !== undefined) return decoderOf(inType);
  const inPage =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1];
  if (inPage === undefined) return null;
  // A page that could be read as far as here is in no charset of two bytes a letter, whatever it says.
  return decoderOf(/^utf-?16/i.test(inPage) ? 'utf-8' : inPage);
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

/** Every second byte of Latin letters in UTF-16 is none. */
const LOOKED_AT = 512;
const MOSTLY = 0.4;

function lookedAt(bytes: Uint8Array): TextDecoder {
  const start = bytes.subarray(0, LOOKED_AT);
  const nones = (odd: 0 | 1): number =>
    start.reduce((count, byte, at) => count + Number(byte === 0 && at % 2 === odd), 0);
  const [even, odd] = [nones(0), nones(1)];
  if (odd > start.length * MOSTLY && even === 0) return new TextDecoder('utf-16le');
  if (even > start.length * MOSTLY && odd === 0) return new TextDecoder('utf-16be');
  try {
    const strict = new TextDecoder('utf-8', { fatal: true });
    strict.decode(bytes);
    return new TextDecoder('utf-8');
  } catch (error) {
    // Not UTF-8: what older pages are in.
    if (error instanceof TypeError) return new TextDecoder('windows-1252');
    throw error;
  }
}
