/** Where sealed evidence lies, be it a folder or a zip: what verifying needs of it. */

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'manifest.pub.pem';
/** Somebody else’s word for when it was there, which can only be had once it is written. */
export const TIME_STAMP = 'manifest.tsr';

/** A file that is there and is one. */
interface SealedFile {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: () => Promise<string>;
  read: () => Promise<Buffer>;
}

export interface Sealed {
  /** As the person gave it. */
  name: string;
  /** `path`: with `/` between its parts, inside. A string says why it was not opened: "is missing". */
  file: (
    path: string,
  ) => Promise<SealedFile | 'is missing' | 'is no file' | 'is a link, or lies behind one: it was not opened'>;
  /** Everything that is there; `problem` of what is no plain file of its own, else null. */
  all: () => Promise<{ path: string; problem: string | null }[]>;
}
