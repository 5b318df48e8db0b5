import { fromBase64url, toBase64url } from './base64url.ts';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;
/** A file that asks for more would hold the browser up for minutes. */
const MOST_ITERATIONS = 10_000_000;

/** Bytes under a passphrase: PBKDF2-SHA-256 and AES-256-GCM. Texts are base64url. */
export interface Sealed {
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  cipher: 'AES-256-GCM';
  nonce: string;
  data: string;
}

/** The passphrase is another one, or the file was changed: which of the two cannot be told. */
export class Unopenable extends Error {
  override name = 'Unopenable';
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same words typed on two keyboards may be composed in two ways.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(kdf, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Closes bytes under a passphrase. `purpose` is bound to them: what was sealed for one cannot be opened for another. */
export async function seal(bytes: Uint8Array<ArrayBuffer>, passphrase: string, purpose: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(purpose);
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, bytes));
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64url(salt),
    cipher: 'AES-256-GCM',
    nonce: toBase64url(nonce),
    data: toBase64url(data),
  };
}

/** What was sealed. Throws {@link Unopenable}. */
export async function unseal(sealed: Sealed, passphrase: string, purpose: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (sealed.iterations > MOST_ITERATIONS) throw new RangeError(`${sealed.iterations} iterations`);
    const key = await keyOf(passphrase, fromBase64url(sealed.salt), sealed.iterations);
    const opening = { name: 'AES-GCM', iv: fromBase64url(sealed.nonce), additionalData: new TextEncoder().encode(purpose) };
    return new Uint8Array(await crypto.subtle.decrypt(opening, key, fromBase64url(sealed.data)));
  } catch (cause) {
    throw new Unopenable('the passphrase does not open it', { cause });
  }
}
