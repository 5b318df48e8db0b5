import { canonicalJson, type Json } from '../core/canonical.ts';
import { sha256 } from './sha256.ts';

/**
 * Names a record by its content: `note:` (or another kind) + SHA-256 (hex) of the canonical JSON of everything but the id. Equal records get equal names
 * on every computer, so that merging is a union. Call it before a transaction, as {@link sha256}.
 */
export async function recordId(
  kind: 'note' | 'placement' | 'review' | 'pace',
  body: { readonly [key: string]: Json | undefined },
): Promise<string> {
  return `${kind}:${await sha256(canonicalJson(body))}`;
}
