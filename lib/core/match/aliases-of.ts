import type { Commitment } from '../model/plan.ts';
import { quoteOf } from '../quote-of.ts';
import { isOnlyActs, topicBefore } from './only-acts.ts';

/** 专利申请量、发明专利申请量均增长11%: one target for each of several indicators. A share of several is that of each; only counts add up. */
export function isOfEach({ subject, quantity, selectors }: Commitment): boolean {
  if (!subject.includes('、')) return false;
  return quantity?.unit === '%' || /(?:均|都|分别)[^，。；：\d]{0,8}$/.test(quoteOf(selectors)?.prefix ?? '');
}

/** Other names of a target, also those that the plan's words around it give: 开展老旧小区改造，全年开工改造37万户 is named by the clause before it. */
export function aliasesOf(commitment: Commitment): string[] {
  const { subject, aliases, selectors } = commitment;
  if (isOfEach(commitment)) return [...aliases, ...subject.split('、')];
  if (!isOnlyActs(subject)) return aliases;
  const prefix = quoteOf(selectors)?.prefix ?? '';
  const topic = topicBefore(prefix, prefix.length);
  return topic === '' ? aliases : [...aliases, topic];
}
