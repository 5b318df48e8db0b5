import * as z from 'zod/mini';

/** Which plans a page is checked against where a reader chose some, one a row, the latest choice first; pages by their keys (page-key.ts). */
export const PlanChoices = z.array(z.object({ page: z.string(), planId: z.string() }));
export type PlanChoices = z.infer<typeof PlanChoices>;
