import * as z from 'zod/mini';
import { ROUNDS } from '../core/passphrase-rounds.ts';
import { toBase64url } from './base64url.ts';
import { seal, unseal } from './sealed.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const FORMAT = 'jiannuo-key/1';
/** The public part is bound to the private one: a file whose names were changed does not open. */
const purposeOf = (kid: string, publicKey: string) => `${FORMAT} ${kid} ${publicKey}`;
/** Characters of a passphrase: with fewer, 600,000 rounds hold nobody up who has the file. */
export const LEAST_PASSPHRASE = 12;

const Base64url = z.string().check(z.regex(/^[\w-]+$/), z.maxLength(1000));

/** The file in which a key is kept outside the browser. Its private part is sealed; the rest anyone may read. */
export const KeyBackup = z.object({
  format: z.literal(FORMAT),
  kid: Base64url,
  publicKey: Base64url,
  sealed: z.object({
    kdf: z.literal('PBKDF2-SHA-256'),
    iterations: z.int().check(z.minimum(ROUNDS)),
    salt: Base64url,
    cipher: z.literal('AES-256-GCM'),
    nonce: Base64url,
    data: Base64url,
  }),
});
export type KeyBackup = z.infer<typeof KeyBackup>;

/** A key that signs here and cannot leave. */
export interface SigningKey {
  /** Its name: the first 96 bits of the SHA-256 of its public key. */
  kid: string;
  /** The uncompressed point, base64url: what a page pins. */
  publicKey: string;
  privateKey: CryptoKey;
}

/** The text that a page's `keys` attribute holds for these keys. */
export function pinned(keys: readonly Pick<SigningKey, 'kid' | 'publicKey'>[]): string {
  return keys.map(({ kid, publicKey }) => `${kid}:${publicKey}`).join(',');
}

/**
 * Makes a key pair and its sealed backup. The key in the browser cannot be exported, so the backup is made now or never:
 * whoever makes a key must hand the backup to the user before using it. Throws RangeError for a passphrase that is too short.
 */
export async function makeKey(passphrase: string): Promise<{ key: SigningKey; backup: KeyBackup }> {
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new RangeError(`passphrase under ${LEAST_PASSPHRASE} characters`);
  const pair = await crypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const kid = await nameOf(point);
  const publicKey = toBase64url(point);
  const sealed = await seal(bytes, passphrase, purposeOf(kid, publicKey));
  const backup: KeyBackup = { format: FORMAT, kid, publicKey, sealed };
  return { key: { kid, publicKey, privateKey: await closed(bytes) }, backup };
}

/** The key of a backup. Throws `Unopenable`. */
export async function openBackup({ kid, publicKey, sealed }: KeyBackup, passphrase: string): Promise<SigningKey> {
  const privateKey = await closed(await unseal(sealed, passphrase, purposeOf(kid, publicKey)));
  return { kid, publicKey, privateKey };
}

async function nameOf(point: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', point)).subarray(0, 12));
}

function closed(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, P256, false, ['sign']);
}
