import { toBase64url } from './base64url.ts';
import { headerOf } from './open-signed.ts';

/**
 * A feed's file, signed: flattened JWS over exactly these bytes, ES256, without white space, so that no byte of it can
 * change unnoticed. `kid` names the key among the ones that a page pins.
 */
export async function signFeed(bytes: Uint8Array, privateKey: CryptoKey, kid: string): Promise<string> {
  const [payload, head] = [toBase64url(bytes), headerOf(kid)];
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  const signature = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, signed));
  return JSON.stringify({ payload, protected: head, signature: toBase64url(signature) });
}
