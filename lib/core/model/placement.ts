import * as z from 'zod/mini';
import { Quantity } from './quantity.ts';
import { Anchor } from './selector.ts';
import { Instant } from './time.ts';

/** Which place of a note is meant: where it was made, or the place of one of its pieces of evidence (index). */
export const NotePart = z.union([z.literal('origin'), z.int().check(z.nonnegative(), z.lte(19))]);
export type NotePart = z.infer<typeof NotePart>;

/** A reader's decision on a place that could not be found again beyond doubt, as the reader makes it. */
export const PlacementDraft = z.object({
  noteId: z.string().check(z.regex(/^note:[0-9a-f]{64}$/)),
  part: NotePart,
  /** The page as stored lists name it, see page-key.ts. */
  page: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** `here`: this is the place now. `gone`: the passage was deleted. */
  decision: z.enum(['here', 'gone']),
  /** The place decided on; with `here` only. */
  selectors: z.optional(Anchor),
  /** The figures between which the reader was asked to decide, where one had changed. */
  stored: z.optional(z.nullable(Quantity)),
  now: z.optional(z.nullable(Quantity)),
  /** Who decided; empty while nobody has given a name. */
  author: z.string().check(z.maxLength(100)),
});
export type PlacementDraft = z.infer<typeof PlacementDraft>;

/** An immutable record; `id` is `placement:` + SHA-256 (hex) of the canonical JSON of everything else. The latest decision on a place counts. */
export const Placement = z.extend(PlacementDraft, {
  id: z.string().check(z.regex(/^placement:[0-9a-f]{64}$/)),
  recordedAt: Instant,
});
export type Placement = z.infer<typeof Placement>;
