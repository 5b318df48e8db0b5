/** Bytes as base64url without padding (RFC 4648 §5), as JWS writes them. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a spread of a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/**
 * The bytes of a base64url text. Throws when it is not the one way of writing them: unused bits at the end that are not
 * zero would let one signature be written in several ways.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (mark) => mark.charCodeAt(0));
  if (toBase64url(bytes) !== text) throw new TypeError('not base64url');
  return bytes;
}
