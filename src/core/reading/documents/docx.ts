/** A Word document → HTML of its words, with its headings, lists, tables and links. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { DocumentRead } from './index.ts';

/** Bytes of all its parts of text, unpacked: a small archive can hold very much. */
const MOST_UNPACKED = 24_000_000;
/** Parts that are unpacked: a document has a dozen. */
const MOST_PARTS = 200;

export async function readDocx(bytes: Uint8Array): Promise<DocumentRead> {
  const parts = unpacked(bytes);
  if (typeof parts === 'string') return parts;
  // Packed again without packing: the reader unpacks by itself, and without a bound.
  const plain = zipSync(parts, { level: 0 });
  const read = await words(plain);
  if (read === null) return 'damaged';
  return /\p{L}/u.test(read.replace(/<[^>]*>/g, ''))
    ? { html: `<html><body>${read}</body></html>` }
    : 'no-text';
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' | 'damaged' {
  let length = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        length += originalSize;
        count += 1;
        return length <= MOST_UNPACKED && count <= MOST_PARTS;
      },
    });
    if (length > MOST_UNPACKED || count > MOST_PARTS) return 'too-large';
    // Entities are not for documents, and what they stand for may grow without end.
    const isFree = Object.values(parts).every((part) => !holds(part, DOCTYPE));
    return isFree ? parts : 'damaged';
  } catch {
    // The library throws for whatever is no archive, or a broken one.
    return 'damaged';
  }
}

const DOCTYPE = strToU8('<!DOCTYPE');

/** Whether a part begins with these bytes, before the first of its elements. */
function holds(part: Uint8Array, sought: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(part.subarray(0, 2_000));
  return start.includes(new TextDecoder('latin1').decode(sought));
}

async function words(plain: Uint8Array): Promise<string | null> {
  try {
    const buffer = plain.slice().buffer;
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: buffer, buffer: plain as Buffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    );
    return value;
  } catch {
    // The library throws for whatever it cannot make a document of.
    return null;
  }
}
