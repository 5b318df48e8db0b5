import type { Quantity } from '../model/quantity.ts';

/** Inclusive days, `YYYY-MM-DD`. */
export interface Span {
  start: string;
  end: string;
}

/** A rung of a ladder of stages. `low` is the lowest rung that the words name (建成投用 names two). */
export interface Stage {
  ladder: string;
  rung: number;
  low: number;
  word: string;
}

/**
 * One side of a comparison as it was understood: what a page claims, or what a plan promised. Everything that two figures must share before
 * they can be laid side by side.
 */
export interface Statement {
  /** The words it was read from. */
  quote: string;
  subject: string;
  /** Other names of the same indicator. */
  names: string[];
  /** Null where a target names an end state without a figure. */
  quantity: Quantity | null;
  /** Size of the last printed digit in units of `quantity.value` (3.98万 → 100); null when it was not printed. */
  step: number | null;
  /** `below` for 近, `above` for 余 and 多; null otherwise. */
  side: 'below' | 'above' | null;
  /** Empty: the plan's whole region. */
  places: string[];
  /** Time it covers or, of a level, the year it belongs to; null when nothing says. */
  period: Span | null;
  /** The day up to which it was counted, when the text says so (截至6月底), or by which it is due. */
  day: string | null;
  /** An average over several years (年均). */
  isAverage: boolean;
  /** 学年 runs from autumn to summer. */
  schoolYear: boolean;
  /** A stage of work by its ladder and rung; null when none is named. */
  stage: Stage | null;
  /** `total`: running total or stock (累计, 总数); `new`: added in the period (新增); null when nothing says. */
  measure: 'total' | 'new' | null;
  /** What a change is measured from: the year before, or a named year. Null when nothing says. */
  base: number | 'last-year' | null;
  /** Behind 其中: a part of a figure before it. */
  isPart: boolean;
  hedge: string | null;
  /** Where progress started, when known. */
  baseline: { value: number; unit: string | null; year: number | null } | null;
}

/** A claim also carries what its sentence says of the target itself. */
export interface ClaimStatement extends Statement {
  quantity: Quantity;
  /** A target figure that the sentence quotes (年度目标60所). */
  quotedTarget: Quantity | null;
  /** A completion rate that the sentence states (占年度任务的108.9%), per cent, with the size of its last digit. */
  statedRate: { value: number; step: number } | null;
}
