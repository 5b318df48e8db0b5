import { canonicalJson, type Json } from '../core/canonical.ts';

/**
 * Names a record by its content: `note:` (or another kind) + SHA-256 (hex) of the canonical JSON of everything but the id. Equal records get equal names
 * on every computer, so that merging is a union. Call it before a transaction: waiting for the digest would let the transaction end.
 */
export async function recordId(kind: 'note' | 'placement' | 'review', body: { readonly [key: string]: Json | undefined }): Promise<string> {
  return `${kind}:${await sha256(canonicalJson(body))}`;
}

/** SHA-256 of a text's UTF-8, in hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
