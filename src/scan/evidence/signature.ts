/** A detached signature over the very bytes of a manifest, by Node's own cryptography: Ed25519, Ed448, RSA or EC. */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../known/usage.ts';

/** Edwards curves hash by themselves. */
const digestOf = ({ asymmetricKeyType }: KeyObject): string | null =>
  asymmetricKeyType === 'ed25519' || asymmetricKeyType === 'ed448' ? null : 'sha256';

const KINDS = ['ed25519', 'ed448', 'rsa', 'ec'];

/** Throws a UsageError for what is no private key in PEM, or is locked by a password. */
export const privateKeyFrom = (file: string): Promise<KeyObject> =>
  keyFrom(file, createPrivateKey, 'private');

/** As `privateKeyFrom`; of a private key the public part is taken. */
export const publicKeyFrom = (file: string): Promise<KeyObject> => keyFrom(file, createPublicKey, 'public');

/** As `publicKeyFrom`, of what the file called `name` holds. */
export const publicKeyIn = (pem: Buffer, name: string): KeyObject =>
  keyIn(pem, name, createPublicKey, 'public');

type ReadKey = (pem: Buffer) => KeyObject;

const noKey = (name: string, kind: string, cause: unknown): UsageError =>
  new UsageError(`${name} is no ${kind} key in PEM that can be read without a password.`, { cause });

async function keyFrom(file: string, read: ReadKey, kind: string): Promise<KeyObject> {
  let pem: Buffer;
  try {
    pem = await readFile(file);
  } catch (cause) {
    throw noKey(file, kind, cause);
  }
  return keyIn(pem, file, read, kind);
}

function keyIn(pem: Buffer, name: string, read: ReadKey, kind: string): KeyObject {
  let key: KeyObject;
  try {
    key = read(pem);
  } catch (cause) {
    throw noKey(name, kind, cause);
  }
  if (!KINDS.includes(key.asymmetricKeyType ?? ''))
    throw new UsageError(`${name} is a key that does not sign: Ed25519, Ed448, RSA and EC do.`);
  return key;
}

export const signed = (bytes: Buffer, key: KeyObject): Buffer => sign(digestOf(key), bytes, key);

export function isSigned(bytes: Buffer, signature: Buffer, key: KeyObject): boolean {
  return verify(digestOf(key), bytes, key, signature);
}

export const publicPem = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();

/** SHA-256 of its DER form, as `openssl pkey -pubin -outform DER | sha256sum` gives it. */
export const fingerprint = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
