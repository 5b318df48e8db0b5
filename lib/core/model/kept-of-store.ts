import * as z from 'zod/mini';
import { Instant } from './time.ts';

const Count = z.int().check(z.nonnegative());

/** What is remembered of backups: when the last was made, how many records stand in files, and how many did not when somebody put the reminder off. */
export const BackupCover = z.object({ last: z.nullable(Instant), covered: Count, later: Count });
export type BackupCover = z.infer<typeof BackupCover>;

/**
 * What is remembered of the store outside of it: which database it was, and how many records it had. `lost`: some of these were found missing, in
 * the words for an administrator, and nobody has answered yet.
 */
export const StoreWitness = z.object({ born: z.string(), records: Count, lost: z.optional(z.string()) });
export type StoreWitness = z.infer<typeof StoreWitness>;
