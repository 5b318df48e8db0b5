import { MOST_ROUNDS, ROUNDS } from '../core/passphrase-rounds.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { passphraseKey } from './passphrase-key.ts';

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

/** Closes bytes under a passphrase. `purpose` is bound to them: what was sealed for one cannot be opened for another. */
export async function seal(bytes: Uint8Array<ArrayBuffer>, passphrase: string, purpose: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(purpose);
  const key = await passphraseKey(passphrase, salt, ROUNDS);
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, bytes));
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations: ROUNDS,
    salt: toBase64url(salt),
    cipher: 'AES-256-GCM',
    nonce: toBase64url(nonce),
    data: toBase64url(data),
  };
}

/** What was sealed. Throws {@link Unopenable}. */
export async function unseal(sealed: Sealed, passphrase: string, purpose: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (sealed.iterations > MOST_ROUNDS) throw new RangeError(`${sealed.iterations} iterations`);
    const key = await passphraseKey(passphrase, fromBase64url(sealed.salt), sealed.iterations);
    const opening = { name: 'AES-GCM', iv: fromBase64url(sealed.nonce), additionalData: new TextEncoder().encode(purpose) };
    return new Uint8Array(await crypto.subtle.decrypt(opening, key, fromBase64url(sealed.data)));
  } catch (cause) {
    throw new Unopenable('the passphrase does not open it', { cause });
  }
}
