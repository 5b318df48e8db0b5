import * as z from 'zod/mini';

/** What went wrong at the start, told in the side panel and the workbench until somebody has read it. */
export const Trouble = z.object({ name: z.string(), message: z.string(), dismissed: z.optional(z.boolean()) });
export type Trouble = z.infer<typeof Trouble>;
