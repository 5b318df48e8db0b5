import * as z from 'zod/mini';
import { Evidence } from './note.ts';

const Typed = z.string().check(z.maxLength(10_000));

/** A half-typed form, text as typed; it need not make sense yet. */
export const FormDraft = z.object({
  value: Typed,
  declared: Typed,
  asOf: Typed,
  body: Typed,
  /** Why a record is corrected or withdrawn; older drafts have none. */
  reason: z.optional(Typed),
  problem: Typed,
  nextStep: Typed,
  /** `kept`: what the corrected record cites; `quoted`: the words in `quoted`. */
  evidence: z.enum(['page', 'link', 'none', 'kept', 'quoted']),
  /** Words that were attached as evidence, with the page they stand on: it may not be the one where the form is gone on with. */
  quoted: z.optional(Evidence),
  link: Typed,
  isPublic: z.boolean(),
});
export type FormDraft = z.infer<typeof FormDraft>;

/** Who is reporting; remembered on this computer. */
export const Profile = z.object({
  author: z.string().check(z.maxLength(100)),
  office: z.string().check(z.maxLength(200)),
});
export type Profile = z.infer<typeof Profile>;
