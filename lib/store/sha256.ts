/** SHA-256 of a text's UTF-8, as 64 hex digits. Call it before a transaction: waiting for the digest would let the transaction end. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
