import { FeedRefused } from '../core/feed-reader.ts';
import { encodeBinary, fromBase64url } from './base64url.ts';

/** The one algorithm there is, for importing and for verifying: `alg` of a file is compared with it, never chosen by it (RFC 8725 §3.1). */
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** The protected header, which has only this form: a key's name, itself base64url, is all that may differ. */
export const headerOf = (kid: string) => encodeBinary(`{"alg":"ES256","kid":"${kid}"}`);

/** What a signed file says, and whether that was shown: without WebCrypto, as on plain http, it cannot be. */
export interface Opened {
  text: string;
  verified: boolean;
}

/**
 * Opens a signed feed: flattened JWS (RFC 7515 §7.2.2) with ES256 and exactly the members payload, protected and signature, once each.
 * `keys` are the pinned public keys, `kid:base64url` with commas between, each the uncompressed point of 65 bytes.
 * The payload is decoded only after its signature was found right. Throws {@link FeedRefused}: `FeedUnsigned` for a file that is no JWS, `FeedForged`
 * for another algorithm, an unknown key or a signature that does not fit.
 */
export async function openSigned(file: string, keys: string): Promise<Opened> {
  const [payload, head, signature] = partsOf(file);
  for (const pair of keys.split(/[\s,]+/)) {
    const [kid, key] = pair.split(':') as [string, string];
    if (head !== headerOf(kid)) continue;
    const { subtle } = crypto;
    let verified = false;
    try {
      const publicKey = await subtle.importKey('raw', fromBase64url(key), ES256, false, ['verify']);
      verified = await subtle.verify(ES256, publicKey, fromBase64url(signature), new TextEncoder().encode(`${head}.${payload}`));
    } catch {
      // No WebCrypto, or a key or a signature that is none.
    }
    // On plain http it is missing, whatever its type says.
    if (verified || !(subtle as unknown)) return { text: new TextDecoder().decode(fromBase64url(payload)), verified };
  }
  throw new FeedRefused('FeedForged', '');
}

function partsOf(file: string): [payload: string, head: string, signature: string] {
  try {
    const { payload, protected: head, signature } = JSON.parse(file);
    // Written again, a member that was there twice, or one more, would be missing.
    const members = [`"payload":"${payload}"`, `"protected":"${head}"`, `"signature":"${signature}"`];
    if (file.replace(/\s/g, '').length === members.join().length + 2 && /^[\w-]+$/.test(payload + head + signature))
      return [payload, head, signature];
  } catch {
    // Said below, with what is JSON but no JWS.
  }
  throw new FeedRefused('FeedUnsigned', file.slice(0, 40));
}
