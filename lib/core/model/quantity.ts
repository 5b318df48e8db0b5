import * as z from 'zod/mini';

/** How a number is meant: `increase_by 5` speaks of a change, `>= 5` of a level. */
export const Comparator = z.enum(['=', '>=', '>', '<=', '<', 'increase_by', 'decrease_by', 'multiply_by']);
export type Comparator = z.infer<typeof Comparator>;

/** The number of a promise or a claim, with 万 and 亿 folded in; a percentage stays a percent number with unit `%`. */
export const Quantity = z.object({
  value: z.number(),
  /** Upper end of a range (30至40所). */
  valueHigh: z.optional(z.number()),
  /** Unit or classifier as printed, 万/亿 removed: 元, %, 百分点, 所, 人次. Null for a bare number. */
  unit: z.nullable(z.string()),
  comparator: Comparator,
  /** The bound beside a change: 增长5%以上 is `increase_by` with bound `>=`. */
  bound: z.optional(z.enum(['>=', '>', '<=', '<', 'range'])),
  /** 左右, 约, 近, 余. */
  approx: z.optional(z.boolean()),
});
export type Quantity = z.infer<typeof Quantity>;
