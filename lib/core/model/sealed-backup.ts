import * as z from 'zod/mini';
import { MOST_ROUNDS, ROUNDS } from '../passphrase-rounds.ts';

/** Plain bytes of a chunk. */
export const CHUNK = 65_536;

/** So many bytes in Base64. */
const Base64 = (bytes: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`)));

/** What the first line of a sealed backup says in any version. */
export const AnySealedHeader = z.object({ format: z.literal('jiannuo-backup-sealed'), version: z.int() });

/** The first line of a sealed backup: how its key is made of the passphrase, and how its chunks are locked. */
export const SealedHeader = z.extend(AnySealedHeader, {
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    iterations: z.int().check(z.gte(ROUNDS), z.lte(MOST_ROUNDS)),
    salt: Base64(16),
  }),
  cipher: z.object({ name: z.literal('AES-GCM'), bits: z.literal(256), chunk: z.literal(CHUNK), nonce: Base64(8) }),
});
export type SealedHeader = z.infer<typeof SealedHeader>;
