/** A binary string, one character a byte, as base64url without padding (RFC 4648 §5), as JWS writes it. Throws for characters above U+00FF. */
export function encodeBinary(binary: string): string {
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** Bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a spread of a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return encodeBinary(binary);
}

/**
 * The bytes of a base64url text. Throws when it is not the one way of writing them: unused bits at the end that are not
 * zero would let one signature be written in several ways.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  if (encodeBinary(binary) !== text) throw new TypeError();
  return Uint8Array.from(binary, (mark) => mark.charCodeAt(0));
}
