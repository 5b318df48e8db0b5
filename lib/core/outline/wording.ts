import type { Commitment } from '../model/plan.ts';

/** How firmly words promise, strongest first. What names no such word promises plainly. */
const HEDGES: [strength: number, words: RegExp][] = [
  [3, /确保|必须|务必|坚决|保证|约束性/],
  [1, /力争|争取|努力|争创|力求|拟|预计|预期|有望|尽量|原则上|计划|目标/],
  [0, /探索|鼓励|引导|研究|适时|条件成熟|有条件/],
];
const PLAIN = 2;

/** Verbs that name a state reached are firmer than those that name work on it. */
const VERBS: [strength: number, words: RegExp][] = [
  [0, /探索|研究|谋划|筹备|启动|鼓励/],
  [1, /推进|推动|加快|加强|支持|促进|引导|优化|改善|提升$|提高$|完善/],
];

/** How firmly a hedge promises: 3 for 确保, 2 without any, 1 for 力争, 0 for 鼓励. */
export function hedgeStrength({ hedge }: Pick<Commitment, 'hedge'>): number {
  return strength(hedge, HEDGES);
}

/** How firm its verb is: 2 for 建成, 1 for 推进, 0 for 探索. Null when there is none to compare. */
export function verbStrength({ verb }: Pick<Commitment, 'verb'>): number | null {
  return verb ? strength(verb, VERBS) : null;
}

function strength(words: string | undefined, table: readonly [number, RegExp][]): number {
  return table.find(([, pattern]) => words !== undefined && pattern.test(words))?.[0] ?? PLAIN;
}
